"""Texts in the styles of carts, reports and teachers that were once misread, each standing for its kind."""

import pytest

from ecgstudio.language import Reading, read

CASES = [
    # text, present (? possible), not present (! not for certain), values not to be read, words not to be left unread
    ("ATRIAL FIBRILLATION\nWHEN COMPARED WITH ECG OF 03-MAR-2019 07:41,\nVENT. RATE HAS INCREASED BY 31 BPM",
     "AFIB", "AFSLOW SBRAD", "rate", ""),
    ("NORMAL SINUS RHYTHM\nINFERIOR INFARCT (CITED ON OR BEFORE 14-FEB-2011)", "OLDINF", "INFMI", "", ""),
    ("T-wave inversion in II, III and aVF", "TINVINF", "TINVANT", "", ""),
    ("ST depression in II, III and aVF", "STDINF", "SUBEND", "", ""),
    ("Leitungsstörung in V1, ST-Senkung in III", "", "POSTMI", "", ""),
    ("T waves are inverted in I and aVL with terminal inversion in V4", "TINVHL", "WELB", "", ""),
    ("Inferior Q waves, may be a normal variant; an old inferior infarct cannot be excluded", "OLDINF?", "", "", ""),
    ("Widespread ST elevation, consider pericarditis", "PERI?", "", "", ""),
    ("Anterior ST elevation, CONSIDER ACUTE INFARCT", "ANTMI?", "", "", ""),
    ("Atrial flutter/fibrillation", "AFIB? AFL21?", "AFL21!", "", ""),
    ("Rythme sinusal. Pas de signe d'ischémie.", "", "SUBEND", "", ""),
    ("Nessuna ischemia", "", "SUBEND", "", ""),
    ("Left bundle branch block, most commonly due to ischaemic heart disease", "CLBBB", "SUBEND", "", ""),
    ("I.V. conduction defect", "IVCD", "", "", ""),
    ("Sinusrhythmus, Linkstyp", "SR", "LAD", "", "Linkstyp"),
    ("Brugada type II", "BRU2", "BRU1", "", ""),
    ("LBBB but Sgarbossa negative", "CLBBB", "SGARB", "", ""),
    ("ATRIAL FIBRILLATION WITH PREMATURE VENTRICULAR OR ABERRANTLY CONDUCTED COMPLEXES", "AFIB PVC?", "", "", ""),
    ("Mobitz type II second degree AV block, QRS wide", "MOB2", "MOB1", "", ""),
    ("baseline wander and muscle tremor artefact mimicking AF, sinus rhythm", "ARTEF SR", "AFIB", "", ""),
    ("weder Links- noch Rechtsschenkelblock", "", "CLBBB CRBBB", "", ""),
    ("kein Infarkt", "", "ANTMI INFMI OLDANT OLDINF", "", ""),
    ("Sinusrhythmus, Indifferenztyp", "SR", "LAD RAD", "", "Indifferenztyp"),
    # siblings
    ("Sinus rhythm, PR decreased by 20 ms", "SR", "SHORTPR", "pr", "PR"),
    ("Zunahme der Herzfrequenz um 31/min, VHF", "AFIB", "AFSLOW", "rate", "Zunahme"),
    ("Herzfrequenz um 20/min schneller, Sinusrhythmus", "SR", "SBRAD", "rate", ""),
    ("QRS is 30 ms wider, sinus rhythm", "SR", "", "qrs", ""),
    ("ST elevation V2-V5, probably early repolarisation", "ERP?", "ANTMI", "", ""),
    ("ST elevation in II, III and aVF, consider acute infarct", "INFMI?", "ANTMI", "", ""),
    ("Sinus rhythm with ST depression due to digitalis", "SR DIG", "SUBEND", "", ""),
    ("atrial fibrillation or flutter", "AFIB? AFL21?", "", "", ""),
    ("Mobitz type I", "MOB1", "MOB2", "", ""),
    ("LBBB, Sgarbossa criteria not met", "CLBBB", "SGARB", "", ""),
    ("LBBB, T in V5 negative", "CLBBB", "", "", ""),
    ("T waves negative in V1-V3", "TINVANT", "", "", ""),
    ("negative T in III", "", "TINVANT TINVINF", "", ""),
    ("artefact simulating VT", "ARTEF", "VT", "", ""),
    ("Vorder- und Hinterwandinfarkt", "ANTMI INFMI", "", "", ""),
    ("ingen ischemi", "", "SUBEND", "", ""),
    ("geen LBBB", "", "CLBBB", "", ""),
    ("sin LBBB", "", "CLBBB", "", ""),
    ("utan tecken på ischemi", "", "SUBEND", "", ""),
    ("T waves are flat in II and inverted in III, aVF", "NSTT TINVINF", "", "", ""),
    ("ST segments are depressed in V4,5,6", "SUBEND", "STDANT", "", ""),
    ("T inversion inferior and lateral", "TINVINF TINVLAT", "TINVANT", "", ""),
    ("linkstyp überdreht", "LAD", "", "axis", ""),
    ("Widespread ST depression. Findings are likely to be due to ischaemic heart disease and digitalis effect.",
     "AVRSTE DIG?", "SUBEND", "", ""),
    ("third deg heart block", "CHBJ", "AVB1", "", ""),
    ("neg. T in V2-V4", "TINVANT", "", "", ""),
    ("inferior STEMI with ST depression in I and aVL", "INFMI", "STDHL SUBEND", "", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "present", "absent", "values", "understood"), CASES)
def test_is_read_as_it_was_meant(text: str, present: str, absent: str, values: str, understood: str) -> None:
    reading = read(text)
    said = {item.id: item.certainty for item in reading.mentions if item.present}
    for item in present.split():
        assert said.get(item.rstrip("?")) == ("possible" if item.endswith("?") else "certain"), item
    for item in absent.split():
        assert said.get(item.rstrip("!")) in ((None, "possible") if item.endswith("!") else (None,)), item
    assert not set(values.split()) & reading.values.keys()
    assert understood not in _unread(reading).split()


@pytest.mark.parametrize(
    ("text", "axis"), [("Linkstyp", 0), ("Indifferenztyp", 45), ("Steiltyp", 75), ("Links- bis Indifferenztyp", 45)]
)
def test_a_named_axis_is_a_number_within_its_sector(text: str, axis: float) -> None:
    assert read(text).values == {"axis": axis}


@pytest.mark.parametrize(
    ("text", "statement"),
    [("überdrehter Linkstyp", "LAD"), ("Rechtstyp", "RAD"), ("Linkstyp, linksanteriorer Hemiblock", "LAFB")],
)
def test_a_named_axis_gives_way_to_a_statement_of_the_axis(text: str, statement: str) -> None:
    reading = read(text)
    assert statement in {item.id for item in reading.mentions}
    assert "axis" not in reading.values
    assert not reading.contradictions


def test_a_denied_axis_is_no_number() -> None:
    assert "axis" not in read("kein Linkstyp").values


def test_a_number_that_changed_is_what_it_changed_to() -> None:
    assert read("Rate increased from 60 to 91 bpm, sinus rhythm").values == {"rate": 91}


def _unread(reading: Reading) -> str:
    return " ".join(item.text for item in reading.not_understood)
