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
    ("AV-Bradykardie 42/min", "JE", "SBRAD AVB1", "", ""),
    ("junctional bradycardia", "JE", "SBRAD", "", ""),
    ("pat. unter Digitalis, Sinusrhythmus", "SR DIG", "AT", "", ""),
    ("PAT with 2:1 block", "AT", "", "", ""),
    ("Rechts-SB, Sinusrhythmus", "CRBBB SR", "", "", ""),
    ("inkompletter Links-SB", "ILBBB", "CLBBB", "", ""),
    ("ST depressed and T flat throughout", "NSTT", "AVRSTE", "", "flat"),
    ("T low in I, aVL", "NSTT", "TINVHL", "", ""),
    ("low- voltage peripher", "LVOLT", "", "", ""),
    ("förmaksflimmer med hög kammarfrekvens", "AFRVR", "AFIB", "", ""),
    ("Vorhof: HF 280, Vorhofflattern", "AFL21", "", "rate", "HF"),
    ("atria: rate 300, atrial flutter", "AFL21", "", "rate", ""),
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
    # a range of rates, and words that compare
    ("brady- bis normokardes Vorhofflimmern", "AFIB", "AFSLOW", "", "bis"),
    ("atrial fibrillation with slow to normal ventricular response", "AFIB", "AFSLOW", "", ""),
    ("Vorhofflattern, langsamer", "AFL21", "AFL41", "", ""),
    ("langsamer Sinusrhythmus", "SBRAD", "", "", ""),
    ("Vorhofflimmern tachykard", "AFRVR", "STACH", "", ""),
    ("normokardes Vorhofflimmern/-flattern", "AFIB? AFL41?", "", "", ""),
    # leads: referred to, shared, cut short by a name, of a finding without leads of its own
    ("ST segments are elevated in II, III, aVF. T waves are inverted in these leads.", "INFMI TINVINF", "TINVANT", "", ""),
    ("Q waves and T wave inversion in II, III, aVF", "OLDINF TINVINF", "TINVANT", "", ""),
    ("ST segments are depressed and T waves inverted in I, aVL, V5,6", "SUBEND TINVLAT", "", "", ""),
    ("ST-Senkung in II, III, aVF, V4-5", "STDINF SUBEND", "", "", ""),
    ("Leitungsstörung V1, V2 ST-Senkung V5", "IVCD SUBEND", "POSTMI", "", ""),
    ("Leitungsstörung III, l, f ST-Hebung V2, V3", "IVCD ANTMI", "INFMI", "", "l f"),
    ("ST-Hebung in V1-4, T hoch in V2, neg in III", "ANTMI", "INFMI", "", ""),
    ("T waves have a bifid appearance in V2-5", "", "ALMI", "", ""),
    ("T waves are inverted in V2, V3 and flat in V5, V6", "TINVANT NSTT", "TINVLAT", "", ""),
    ("T waves are flat or slightly inverted in V5", "NSTT", "", "", "inverted"),
    ("T-Veränderungen neg. in V1-V3", "TINVANT", "", "", "neg"),
    ("neg. T in III, V1", "", "TINVANT TINVINF", "", ""),
    ("T negative in V1", "", "TINVANT", "", ""),
    ("T negative in II, III, aVF, V1", "TINVINF", "TINVANT", "", ""),
    ("T negative in V1-V3", "TINVANT", "", "", ""),
    ("QS in V1", "", "OLDANT", "", ""),
    ("ST elevation in V1", "ASMI", "", "", ""),
    # doubt: before and after, of both names, of every finding of a list, after other signs
    ("fraglich AF", "AFIB?", "", "", ""),
    ("AF, uncertain", "AFIB?", "", "", ""),
    ("Sinusrhythmus, fraglich AF", "SR AFIB?", "", "", ""),
    ("Kammerhypertrophie LVH möglich", "LVHV?", "", "", ""),
    ("probable old anterior and inferior infarcts", "OLDANT? OLDINF?", "", "", ""),
    ("wahrscheinlich anteriore Ischämie oder Linksbelastung  laterale Ischämie", "STDANT? SUBEND?", "", "", ""),
    ("ST segments are depressed in V5. T waves are low in these leads. This may be due to LV strain or ischaemia.",
     "SUBEND? LVHS?", "", "", ""),
    ("Non-specific but consistent with myocardial ischaemia", "SUBEND?", "", "", ""),
    ("anteroseptaler Infarkt, mögl. akut", "ASMI?", "", "", ""),
    ("antero-septal infarct of indeterminate age, probably recent", "ASMI?", "OLDANT", "", ""),
    ("prominent U waves. Suggest exclude hypokalaemia.", "HYPOK?", "", "", ""),
    ("supraventricular tachycardia, this is probably atrial flutter with 2:1 AV block", "AFL21?", "AVB21", "", ""),
    # a sign is what is drawn from it; a normal one is none
    ("Q waves in II, III, aVF. ST segments are elevated in these leads. Consistent with a recent inferior infarct.",
     "INFMI", "OLDINF", "", ""),
    ("QS in V2, V3. ST segments are elevated in V2, V3. Consistent with anterior infarction, probably old.",
     "OLDANT", "ANTMI", "", ""),
    ("Q waves and T inversion in II, III, aVF consistent with old inferior infarction", "OLDINF TINVINF", "ANTMI", "", ""),
    ("Q waves in II, III, aVF are probably normal", "", "OLDINF", "", ""),
    ("small inferior Q waves", "", "OLDINF", "", ""),
    ("q in III, aVF", "OLDINF", "", "", "q"),
    ("sinus rhythm, PR interval is at upper limit of normal", "SR", "NORM", "", ""),
    ("LVH. PR interval is normal.", "LVHV", "NORM", "", ""),
    ("PVC. Sinus rhythm. No definite pathology.", "PVC SR", "NORM", "", ""),
    ("Sinusrhythmus Lagetyp normal, EKG wahrscheinlich normal", "SR", "", "", "normal"),
    # what may come is not there; a denial does not reach the cause; denials of a bare word and after it
    ("trifascicular block, may be at increased risk of developing complete heart block", "TRIF", "CHBJ CHBV", "", ""),
    ("verging on complete heart block", "", "CHBJ CHBV", "", ""),
    ("P waves not recognised due to baseline artefact", "ARTEF", "", "", ""),
    ("kein Schenkelblock", "", "CLBBB CRBBB", "", "Schenkelblock"),
    ("sinus rhythm, PVCs are not recorded", "SR", "PVC", "", ""),
    # words with endings are no ids
    ("Lagetyp in Anbetracht des Alters normal", "", "ALTERN NORM", "", ""),
    ("T-Veränderungen biphas. V3", "", "BIFA", "", ""),
    # Swedish of carts
    ("sinusrytm, extrem vänster el-axel, ospecifik T-förändring, låga QRS amplituder", "SR LAD NSTT LVOLT", "", "", ""),
    ("T-förändring, såsom vid anterior myokardaffektion, QT förlängd", "NSTT STDANT? LQT", "", "", ""),
    ("regelbunden rytm, inga P-våg funna, vänster el-axel", "LAD", "", "", ""),
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


def test_low_limb_leads_and_high_chest_leads_do_not_exclude_one_another() -> None:
    assert not read("periphere Niederspannung, Linkshypertrophie").contradictions
    assert read("Niederspannung, Linkshypertrophie").contradictions


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("PR interval is prolonged (0.22 sec).", {"pr": 220}),
        ("hyperkalaemia 6.3 mmol/l", {"potassium": 6.3}),
        ("Hypokalzämie (1,7 mmol/l)", {"calcium": 1.7}),
    ],
)
def test_a_number_in_brackets_or_behind_a_disorder_is_read(text: str, values: dict[str, float]) -> None:
    assert read(text).values == values


def test_of_two_rates_each_rhythm_has_its_own() -> None:
    found = {item.id for item in read("Sinus rhythm 60/min. Then AF at 140/min.").mentions}
    assert found == {"SR", "AFRVR"}


def test_a_denied_axis_is_no_number() -> None:
    assert "axis" not in read("kein Linkstyp").values


def test_a_number_that_changed_is_what_it_changed_to() -> None:
    assert read("Rate increased from 60 to 91 bpm, sinus rhythm").values == {"rate": 91}


def _unread(reading: Reading) -> str:
    return " ".join(item.text for item in reading.not_understood)
