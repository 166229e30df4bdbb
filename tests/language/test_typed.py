"""What teachers type and carts print: persons, lists, history, annotations, ratios, numbers that speak for themselves."""

import pytest

from ecgstudio.core.request import Mention
from ecgstudio.language import read

# ``ID`` present, ``ID?`` possible, ``-ID`` absent; nothing may be left unread, nothing may clash
TYPED = [
    # lists, capitals, signs
    ("- LBBB\n- first degree AV block\n- LAE", "CLBBB AVB1 LAE"),
    ("1. Sinus tachycardia\n2. LVH with strain\n3. Left atrial enlargement", "STACH LVHS LAE"),
    ("1) AF\n2) RBBB\n3) LVH", "AFIB CRBBB LVHV"),
    ("2. Grades AV-Block", "MOB1"),
    ("ATRIAL FIBRILLATION WITH RAPID VENTRICULAR RESPONSE!!!", "AFRVR"),
    ("  left   bundle    branch   block  ...", "CLBBB"),
    ("ST↑ V1-V4", "ANTMI"),
    ("ST ↓ V4-V6", "SUBEND"),
    # what was and is no more
    ("no longer in AF", "-AFIB"),
    ("LBBB no longer present", "-CLBBB"),
    ("AF resolved, now sinus rhythm", "-AFIB SR"),
    ("AF has terminated; sinus rhythm restored", "-AFIB SR"),
    ("AF converted to sinus rhythm", "-AFIB SR"),
    ("history of AF, currently sinus rhythm", "-AFIB SR"),
    ("history of VT", "-VT"),
    ("history of inferior MI", "OLDINF"),
    ("h/o inferior MI, now LBBB", "OLDINF CLBBB"),
    ("Z.n. Vorderwandinfarkt", "OLDANT"),
    ("history of LBBB", "CLBBB"),
    ("status post pacemaker", "VPACE"),
    ("when compared with ECG of 12-MAR-2019, atrial fibrillation has replaced sinus rhythm", "AFIB -SR"),
    ("compared with previous ECG, LBBB is new", "CLBBB"),
    ("LBBB is not new", "CLBBB"),
    # double negation
    ("not without signs of LVH", "LVHV"),
    ("no doubt about LBBB", "CLBBB"),
    ("it cannot be said that there is no LVH", "LVHV?"),
    # what accompanies
    ("ST elevation in II, III, aVF with reciprocal depression in aVL", "INFMI"),
    ("ST elevation V1-V4 with reciprocal changes inferiorly", "ANTMI"),
    ("ST-Hebungen in V1-V4, spiegelbildliche Senkungen in II, III, aVF", "ANTMI"),
    ("posterior STEMI with tall R in V1-V3", "POSTMI"),
    ("inferior STEMI, ST elevation V4R", "INFRV"),
    ("hyperacute T waves in V2-V4", "HYPT"),
    ("LBBB with concordant ST elevation in V5", "SGARB"),
    ("LVH mit Repolarisationsstörungen", "LVHS"),
    ("delta wave, short PR", "WPW"),
    ("DDD pacemaker, AV sequential", "AVPACE"),
    ("sine wave pattern of hyperkalaemia", "HYPERK2"),
    ("complete AV block, ventricular rate 35, wide QRS", "CHBV"),
    ("rSR' in V1, incomplete RBBB", "IRBBB"),
    ("Wellens syndrome, biphasic T V2-V3", "WELA"),
    # ratios
    ("wenckebach 4:3", "MOB1"),
    ("Mobitz type II with 3:1 block", "HGAVB"),
    ("typical atrial flutter with 4:1 block, VR 75", "AFL41"),
    ("second degree sinoatrial block", "SAB2"),
    ("SA-Block II. Grades", "SAB2"),
    # numbers that speak
    ("peaked T waves and wide QRS, potassium 8.2", "HYPERK2"),
    ("hyperkalaemia, K+ 8.2 mmol/l", "HYPERK2"),
    ("hyperkalaemia, K+ 6.3", "HYPERK1"),
    ("tachycardia, broad, regular, 180", "VT"),
    ("PQ 280 ms, sonst normal", "AVB1"),
    ("langes QT, QTc 540 ms", "LQT"),
    # words near others
    ("atrial bigeminy", "PAC"),
    ("broad notched P in II", "LAE"),
    ("absent R progression", "PRWP"),
    ("unspecific repolarisation disorder", "NSTT"),
    ("juvenile T wave pattern", "TINVANT"),
    ("flecainide toxicity", "TCA"),
    ("o.B.", "NORM"),
    ("Rate: 120; rhythm: sinus; axis: normal; PR: 160; QRS: 90; QTc: 430", "STACH"),
    ("normofrequenter SR, ÜLT, LAHB, AVB I°", "SR LAD LAFB AVB1"),
]

# a number alone, and the same beside what explains, excludes or denies it
IMPLIED = [
    ("QTc 510", "LQT"),
    ("QTc > 500 ms", "LQT"),
    ("QTc 310", "SQT"),
    ("QTc 430", ""),
    ("PR 240", "AVB1"),
    ("PR 90", "SHORTPR"),
    ("QRS 150", "IVCD"),
    ("axis -50", "LAD"),
    ("axis 120", "RAD"),
    ("axis -150", "XAD"),
    ("sinus rhythm, PR 240", "SR AVB1"),
    ("LBBB, QRS 150", "CLBBB"),
    ("VT 180, QRS 160", "VT"),
    ("LAFB, axis -60", "LAFB"),
    ("WPW, PR 90, QRS 140", "WPW"),
    ("AF, PR 240", "AFIB"),
    ("no AV block, PR 240", "-AVB1"),
    ("potassium 4.2", ""),
]

PERSONS = [
    ("62 y male with flutter", 62, "male"),
    ("62yo M, atrial fibrillation", 62, "male"),
    ("62 J., m, Vorhofflimmern", 62, "male"),
    ("72jährige Patientin mit Linksschenkelblock", 72, "female"),
    ("w, 80 J: Bradykardes Vorhofflimmern", 80, "female"),
    ("M/54 inferior STEMI", 54, "male"),
    ("54/F with WPW", 54, "female"),
    ("F 34, SVT", 34, "female"),
    ("72-year-old w LBBB", 72, None),
]

RATES = [
    ("AF, VR 140", 140),
    ("no P waves, regular narrow rhythm 50", 50),
    ("accelerated junctional rhythm, 85", 85),
    ("HF 72/min, Sinusrhythmus", 72),
    ("Sinusrhythmus, Frequenz 45", 45),
    ("sinus rhythm at 72", 72),
    ("VF, 200 J shock", None),
]


def written(mention: Mention) -> str:
    return ("" if mention.present else "-") + mention.id + ("?" if mention.certainty == "possible" else "")


@pytest.mark.parametrize(("text", "expected"), TYPED)
def test_typed_text_is_understood_whole(text: str, expected: str) -> None:
    reading = read(text)
    assert {written(mention) for mention in reading.mentions} == set(expected.split())
    assert (reading.not_understood, reading.contradictions) == ((), ())


@pytest.mark.parametrize(("text", "expected"), IMPLIED)
def test_a_number_alone_says_what_it_means_and_that_it_was_assumed(text: str, expected: str) -> None:
    reading = read(text)
    assert {written(mention) for mention in reading.mentions} == set(expected.split())
    assert all(item.statement_id in expected for item in reading.assumptions)
    if "," not in text:
        assert len(reading.assumptions) == len(expected.split())


@pytest.mark.parametrize(("text", "age", "sex"), PERSONS)
def test_persons_are_read(text: str, age: float, sex: str | None) -> None:
    reading = read(text)
    assert (reading.values["age"], reading.sex, reading.not_understood) == (age, sex, ())


@pytest.mark.parametrize(("text", "rate"), RATES)
def test_rates_are_read(text: str, rate: float | None) -> None:
    assert read(text).values.get("rate") == rate


def test_a_annotation_about_a_finding_does_not_deny_it() -> None:
    reading = read("sinus bradycardia. the cause of the bradycardia is not evident")
    assert [written(mention) for mention in reading.mentions] == ["SBRAD"]
    assert [item.text for item in reading.not_understood] == ["cause"]


@pytest.mark.parametrize("text", ["sick sinus syndrome", "Kammerflattern", "brady-tachy syndrome", "systolic"])
def test_what_has_no_statement_is_not_taken_for_one(text: str) -> None:
    reading = read(text)
    assert reading.mentions == ()
    assert [item.text for item in reading.not_understood] == [text]


def test_what_means_nothing_here_is_listed() -> None:
    assert [item.text for item in read("LBBB \U0001f642").not_understood] == ["\U0001f642"]
    assert [item.text for item in read("PEA").not_understood] == ["PEA"]
    assert read("electrical alternans: pericardial effusion").mentions[0].id == "ALTERN"
    assert [item.text for item in read("pericardial effusion").not_understood] == ["pericardial effusion"]
