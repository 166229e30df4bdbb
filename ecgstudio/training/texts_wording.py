"""How findings are put around and joined: "signs of", "Verdacht auf", "no evidence of", "62-year-old", in two languages."""

from collections.abc import Mapping
from typing import Final

from ecgstudio.core.request import Sex
from ecgstudio.training.texts_phrases import Language

Wording = Mapping[Language, tuple[str, ...]]

PERHAPS: Final[Wording] = {
    "english": (
        "possible {}", "probable {}", "suspected {}", "{} cannot be excluded", "consider {}", "{}?",
        "suggestive of {}", "{} possible", "cannot rule out {}", "likely {}", "question of {}",
    ),
    "german": (
        "Verdacht auf {}", "V.a. {}", "möglicherweise {}", "{} möglich", "{} nicht auszuschließen", "fraglich {}",
        "wahrscheinlich {}", "{}?", "vereinbar mit {}", "DD {}", "am ehesten {}",
    ),
}  # fmt: skip
"""What is possible."""

DENIED: Final[Wording] = {
    "english": (
        "no {}", "no evidence of {}", "no signs of {}", "without {}", "{} ruled out", "{} is absent", "not {}",
        "negative for {}", "no {} seen", "{} not present", "there is no {}", "{} excluded", "free of {}",
        "no longer {}", "absence of {}",
    ),
    "german": (
        "kein {}", "keine {}", "ohne {}", "kein Hinweis auf {}", "keine Zeichen für {}", "kein Anhalt für {}",
        "{} ausgeschlossen", "{} nicht nachweisbar", "nicht {}", "ohne Nachweis von {}", "{} liegt nicht vor",
        "keinerlei {}", "kein Nachweis von {}",
    ),
}  # fmt: skip
"""What is absent."""

PRESENT: Final[Wording] = {
    "english": (
        *("{}",) * 16,
        "signs of {}", "known {}", "typical {}", "ECG with {}", "there is {}", "findings of {}",
        "consistent with {}", "new {}", "{} present", "evidence of {}", "{} is seen", "a case of {}", "show me {}",
    ),
    "german": (
        *("{}",) * 16,
        "Zeichen für {}", "bekannt {}", "typisch {}", "EKG mit {}", "es zeigt sich {}", "Befund: {}",
        "passend zu {}", "neu {}", "{} vorhanden", "Hinweis auf {}", "{} erkennbar", "Beispiel für {}",
    ),
}  # fmt: skip
"""What is there; mostly it stands by itself."""

AROUND: Final[Wording] = {
    "english": (
        "unconfirmed report", "no previous tracing for comparison", "normal axis", "normal intervals",
        "PR interval normal", "clinical correlation advised", "technically adequate", "QRS duration normal",
        "no significant change", "chest pain", "routine recording", "before surgery", "shortness of breath",
        "abnormal ECG",
    ),
    "german": (
        "unbestätigter Bericht", "kein Vor-EKG zum Vergleich", "Lagetyp normal", "Zeiten normal", "PQ-Zeit normal",
        "Indifferenztyp", "Kontrolle empfohlen", "technisch einwandfrei", "QRS-Dauer normal",
        "keine Änderung zum Vorbefund", "Brustschmerz", "Routineaufzeichnung", "vor Operation", "Atemnot",
        "pathologisches EKG",
    ),
}  # fmt: skip
"""What stands in reports and says nothing of a statement."""

JOINTS: Final[Wording] = {
    "english": (
        ", ", ". ", "; ", " and ", " with ", "\n", " ",
    ),
    "german": (
        ", ", ". ", "; ", " und ", " mit ", "\n", " ",
    ),
}  # fmt: skip
"""Between clauses; the first three also before a denial."""

OR: Final[Wording] = {
    "english": (
        "no {} or {}", "neither {} nor {}",
    ),
    "german": (
        "kein {} oder {}", "weder {} noch {}",
    ),
}  # fmt: skip
"""Two things denied at once."""

RATE: Final[Wording] = {
    "english": (
        "rate {}", "heart rate {} bpm", "{}/min", "HR {}", "ventricular rate {} bpm",
    ),
    "german": (
        "Frequenz {}", "HF {}/min", "Herzfrequenz {}", "{}/min", "Kammerfrequenz {}/min",
    ),
}  # fmt: skip

AGE: Final[Wording] = {
    "english": (
        "{age} year old {sex}", "{age}-year-old {sex}", "{sex}, {age} years", "{age} y/o {sex}", "{sex} aged {age}",
    ),
    "german": (
        "{age} Jahre, {sex}", "{sex}, {age} Jahre", "{age}-jährig, {sex}", "{sex} {age} J.",
    ),
}  # fmt: skip

HARD: Final = (". ", "; ", "\n", ".  ")
BUT: Final[Mapping[Language, str]] = {"english": ", but ", "german": ", aber "}
"""What ends the reach of a denial."""

SEX: Final[Mapping[Language, Mapping[Sex | None, tuple[str, ...]]]] = {
    "english": {"female": ("female", "woman", "f"), "male": ("male", "man", "m"), None: ("patient", "Patient")},
    "german": {
        "female": ("weiblich", "Frau", "Patientin"),
        "male": ("männlich", "Mann", "Patient"),
        None: ("patient", "Patient"),
    },
}
