"""Numbers with their names and units: rate, PR, QRS, QT, QTc, axes, age, sex, potassium, calcium."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ecgstudio.core.request import VALUE_LIMITS, Sex
from ecgstudio.language.differences import differences
from ecgstudio.language.electrical_axis import axis_by_name

_NUMBER = r"[-−–+]?\d+(?:[.,]\d+)?(?!\d|st\b|nd\b|rd\b|th\b)"
_OF_ATRIA = r"(?:atrial rate|vorhoffrequenz|vorhof\s*:\s*(?:hf|frequenz)|atria\s*:\s*(?:hr|rate))"
_LINK = (
    r"\s*(?:is|was|of|at|ist|von|bei|um|ca\.?|about|approximately|approx\.?|around|beträgt|=|:|~|(?P<than>[<>]))?"
    r"\s*(?:ca\.?|about|around|=|~)?\s*"
)
_INTERVAL = (
    r"(?:[ -]?(?:interval|intervall|zeit|duration|time|dauer))?"
    r"(?:,?\s*(?:is\s+)?(?:prolonged|lengthened|long|short|shortened|verlängert|verkürzt|at\s+(?:about\s+)?(?:the\s+)?(?:upper|lower)\s+limits?\s+of\s+normal)"
    r"\s*(?:to|at|auf|mit|with|\()?(?=\W*\d))?"
)
_DEGREES = r"\s*(?:°|deg(?:rees|ree)?\b|grad\b)?"
_SERUM = r"(?:[ -]?(?:level|wert|spiegel))?"
_AMOUNT = r"(?P<value>\d+(?:[.,]\d+)?)(?!\d)\s*(?P<conc>(?:mmol|meq|mval)(?:/l)?|mg/dl)?"
_TIME = r"(?:\s*(?P<unit>ms|msec|millisec\w*|s|sec|sek)\b\.?)?"
_PER_MINUTE = (
    r"(?:bpm|/\s?min(?:ute)?\b|per min(?:ute)?\b|beats (?:per|a) min(?:ute)?|beats/min"
    r"|schläge(?:n)?(?: pro minute|/min)?|pro min(?:ute)?\b|slag/min|b/min)"
)
_MMOL_PER_MG = {"calcium": 0.2495, "potassium": 0.2558}
"""mmol/l of one mg/dl: from the molar masses 40.08 (Ca) and 39.10 (K) g/mol."""


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


_NAMED = {
    "atrial_rate": _pattern(rf"\b{_OF_ATRIA}\b{_LINK}(?P<value>\d{{2,3}})\s*{_PER_MINUTE}?"),
    "rate": _pattern(
        r"\b(?:(?:mean |average )?(?:ventricular |heart |vent\.? |pulse )?rate|hr|hf|vr|(?:herz|kammer)?frequenz|pulse?|freq\.?)"
        rf"\b{_LINK}(?P<value>\d{{1,3}})(?!\d)(?:\s*(?:-|–|to|bis)\s*(?P<upper>\d{{2,3}}))?(?:\s*{_PER_MINUTE})?"
    ),
    "pr": _pattern(rf"\b(?:p-?[rq]){_INTERVAL}\b{_LINK}(?P<value>{_NUMBER}){_TIME}"),
    "qtc": _pattern(rf"(?<!/)\bqtc[bf]?{_INTERVAL}(?:\s*\((?:bazett|fridericia)\))?{_LINK}(?P<value>{_NUMBER}){_TIME}"),
    "qt": _pattern(
        rf"\bqt(?:/qtc)?{_INTERVAL}\b{_LINK}(?P<value>{_NUMBER})(?:\s*(?:ms)?\s*/\s*(?P<second>\d{{3}}))?{_TIME}"
    ),
    "qrs": _pattern(
        r"\bqrs(?:[ -]?(?:duration|dauer|breite|width|interval|komplex|complex|zeit))?\b(?!\s*axis)"
        rf"{_LINK}(?P<value>{_NUMBER}){_TIME}(?!\s*°)"
    ),
    "p_axis": _pattern(rf"\bp[ -]?(?:wave )?(?:axis|achse)\b{_LINK}(?P<value>{_NUMBER}){_DEGREES}"),
    "t_axis": _pattern(rf"\bt[ -]?(?:wave )?(?:axis|achse)\b{_LINK}(?P<value>{_NUMBER}){_DEGREES}"),
    "axis": _pattern(
        r"\b(?:frontal |qrs[ -]?|r[ -]?|electrical |mean |elektrische )?(?:axis|achse)\b"
        rf"{_LINK}(?P<value>{_NUMBER}){_DEGREES}"
    ),
    "potassium": _pattern(rf"\b(?:serum[ -])?(?:k\+?|potassium|kalium){_SERUM}{_LINK}{_AMOUNT}"),
    "calcium": _pattern(
        rf"\b(?:serum[ -])?(?:ca(?:2\+|\+\+)?|calcium|kalzium){_SERUM}{_LINK}{_AMOUNT}(?!\s*(?:/?\s?min|bpm|ms))"
    ),
}
_SERUM_BY_DISORDER = {
    "potassium": _pattern(rf"\b(?:hyper|hypo)[ck]al\w*\s*[,:(]?\s*(?:of|von|mit|with|bei)?\s*{_AMOUNT}(?<=l)"),
    "calcium": _pattern(rf"\b(?:hyper|hypo)[ck]al[cz]\w*\s*[,:(]?\s*(?:of|von|mit|with|bei)?\s*{_AMOUNT}(?<=l)"),
}
"""A serum value with its unit beside the name of the disorder ("hyperkalaemia 6.3 mmol/l"), which is read on."""
_THREE_AXES = _pattern(rf"\bp-?\s?r-?\s?t axes\s*[:=]?\s*(?P<p>{_NUMBER})\s+(?P<r>{_NUMBER})\s+(?P<t>{_NUMBER})")
_RATE_BY_UNIT = _pattern(
    rf"(?<![\d.,])(?P<value>\d{{1,3}})(?!\d)(?:\s*(?:-|–|to|bis)\s*(?P<upper>\d{{2,3}}))?\s*{_PER_MINUTE}"
)
_NOT_A_RATE = r"\s*(?:ms|msec|mm|mmol|°|deg|grad|years?|yrs?|yo|y/o|jahre|%|:|[.,]\d|-?year|/)"
_RATE_AT = _pattern(
    r"(?:\b(?:at|um|mit|bei|around|rate|rhythm|rhythmus)|@)\s+(?:a rate of\s+|about\s+|around\s+|ca\.?\s+)?"
    rf"(?P<value>\d{{2,3}})\b(?!{_NOT_A_RATE})"
)
_PERSON = (
    r"(?:(?:female|woman|lady|girl|frau|weiblich\w*|patient\w*|male|man|gentleman|boy|mann|männlich\w*|pat|[mfw])\b)"
)
_AGE = (
    _pattern(r"\b(?P<value>\d{1,3})[ -]?(?:years?|yrs?|y)[ -]?(?:old|o\b|/o)"),
    _pattern(r"\b(?P<value>\d{1,3})\s?(?:yo|y/o|y\.o\.)"),
    _pattern(r"\b(?:age|aged|alter)\s*[:=]?\s*(?P<value>\d{1,3})(?:\s*(?:years?|jahre))?\b"),
    _pattern(r"\b(?P<value>\d{1,3})[ -]?jährige[rsn]?\b"),
    _pattern(r"\b(?P<value>\d{1,3})\s?(?:jahre(?: alte?[rs]?)?|years?|yrs|j\.)(?!\w)"),
    _pattern(r"\b(?P<value>\d{1,3})[ -]?(?:år(?:ig)?)\b"),
    _pattern(r"\b(?P<value>\d{1,3})\s?(?=[mfw]\b)"),
    _pattern(rf"\b(?P<value>\d{{1,3}})\s?(?:yo|y|j)\b\.?(?=,?\s*{_PERSON})"),
    _pattern(
        r"(?:^|[.,;:]\s*|patient\w*,?\s)[mfw]\b\s?[,/]?\s?(?P<value>\d{1,3})(?:\s?[yj]\b)?(?=\s*[.,;:]|\s+[^\W\d]|$)"
    ),
    _pattern(r"\b(?P<value>\d{1,3})\s?/\s?(?=[mfw]\b)"),
)
_NAMES_STAY = frozenset(["rate", "pr", "qrs", "qt", "qtc", "axis"])
"""Quantities whose name is left to be read on, because a word before it may say more ("long QTc 520", "left axis -60")."""
_SEX: tuple[tuple[Sex, re.Pattern[str]], ...] = (
    (
        "female",
        _pattern(
            r"\b(?:female|woman|women|lady|girl|frau|weiblich\w*|patientin|mädchen|kvinna)\b|(?<=\d)\s?/?\s?[fw]\b(?!\s*waves?)"
        ),
    ),
    ("male", _pattern(r"\b(?:male|man|men|gentleman|boy|mann|männlich\w*|junge|herr)\b|(?<=\d)\s?/?\s?m\b")),
)


_LETTER = _pattern(r"\s*,?\s*\b(?P<sex>[mf]|w(?=\s*(?:[.,;:)]|$)))\b(?!\s*waves?)")
_LETTER_BEFORE = _pattern(r"\b(?P<sex>[mfw])\s*[,/]?\s*$")


@dataclass
class Numbers:
    """Values by name, sex, the character ranges they were read from, and those that no ECG can have.

    ``rates``: each rate in /min with the place where it starts, for texts with several.
    ``axis_by_name``: the axis is the middle of a named sector ("Linkstyp"), which gives way to a statement of the axis.
    """

    values: dict[str, float] = field(default_factory=dict)
    sex: Sex | None = None
    spans: dict[str, tuple[int, int]] = field(default_factory=dict)
    taken: list[tuple[int, int]] = field(default_factory=list)
    impossible: list[tuple[int, int]] = field(default_factory=list)
    rates: list[tuple[int, float]] = field(default_factory=list)
    axis_by_name: bool = False

    def put(self, name: str, value: float, span: tuple[int, int]) -> None:
        """The first value of a name holds; one out of VALUE_LIMITS is set aside."""
        lowest, highest, _ = VALUE_LIMITS[name]
        self.taken.append(span)
        if not lowest <= value <= highest and not (name == "rate" and value == 0):
            self.impossible.append(span)
            return
        if name == "rate":
            self.rates.append((span[0], value))
        if name not in self.values:
            self.values[name] = value
            self.spans[name] = span

    def free(self, span: tuple[int, int]) -> bool:
        return not any(start < span[1] and span[0] < end for start, end in self.taken)


def read_numbers(text: str) -> Numbers:
    """Every number that is named or carries a unit; times in ms, a PR of "0.22" is taken as seconds."""
    found = Numbers(taken=differences(text))
    text = _blanked(text, found.taken)
    for name, value, span in _axes(text):
        found.put(name, value, span)
    for pattern in _AGE:
        _put_all(found, "age", pattern, text)
    for name in ("atrial_rate", "qtc", "qt", "pr", "qrs", "p_axis", "t_axis", "axis", "potassium", "calcium", "rate"):
        _put_all(found, name, _NAMED[name], text)
    for name in ("calcium", "potassium"):
        _put_serum(found, name, text)
    for pattern in (_RATE_BY_UNIT, _RATE_AT):
        _put_all(found, "rate", pattern, text)
    _read_sex(found, text)
    _read_axis_by_name(found, text)
    return found


def _put_all(found: Numbers, name: str, pattern: re.Pattern[str], text: str) -> None:
    for match in pattern.finditer(text):
        if not found.free(match.span()):
            continue
        groups = match.groupdict()
        start = match.start("value") if name in _NAMES_STAY else match.start()
        span = (start, match.end())
        found.put(name, _value(name, groups), span)
        if groups.get("second"):
            found.put("qtc", float(groups["second"] or 0), span)


def _put_serum(found: Numbers, name: str, text: str) -> None:
    for match in _SERUM_BY_DISORDER[name].finditer(text):
        span = (match.start("value"), match.end())
        if found.free(span):
            found.put(name, _value(name, match.groupdict()), span)


def _value(name: str, groups: dict[str, str | None]) -> float:
    """The number in its unit; "> 500" is the next whole number beyond, so that it is not the border itself."""
    number = _plain(groups["value"] or "0")
    beyond = {">": 1, "<": -1}.get(groups.get("than") or "", 0)
    if groups.get("upper"):
        return (number + _plain(groups["upper"] or "0")) / 2
    if name in ("pr", "qrs", "qt", "qtc") and (0 < number < 1 or (groups.get("unit") or "").startswith("s")):
        return round(number * 1000) + beyond
    if groups.get("conc") == "mg/dl" or (name == "calcium" and number > VALUE_LIMITS["calcium"][1]):
        return round(number * _MMOL_PER_MG[name], 2)
    return number if name in _MMOL_PER_MG else number + beyond


def _blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _read_axis_by_name(found: Numbers, text: str) -> None:
    """A named axis as a number, where no number was given."""
    named = axis_by_name(text)
    if named and "axis" not in found.values:
        found.axis_by_name = True
        found.put("axis", *named)
    elif named:
        found.taken.append(named[1])


def _plain(text: str) -> float:
    return float(text.replace(",", ".").replace("−", "-").replace("–", "-"))


def _axes(text: str) -> Iterator[tuple[str, float, tuple[int, int]]]:
    for match in _THREE_AXES.finditer(text):
        for name, group in (("p_axis", "p"), ("axis", "r"), ("t_axis", "t")):
            yield name, _plain(match[group]), match.span()


def _read_sex(found: Numbers, text: str) -> None:
    for sex, pattern in _SEX:
        for match in pattern.finditer(text):
            found.taken.append(match.span())
            found.sex = found.sex or sex
    if "age" in found.spans:
        _read_letter(found, text)


def _read_letter(found: Numbers, text: str) -> None:
    """The sex as a letter beside the age ("62 J., m", "F 34")."""
    start, end = found.spans["age"]
    letter = _LETTER.match(text, end) or _LETTER.search(text, start, end) or _LETTER_BEFORE.search(text, 0, start)
    if letter:
        found.taken.append(letter.span())
        found.sex = found.sex or ("male" if letter["sex"].casefold() == "m" else "female")
