"""What cannot stand together, and why."""

import pytest

from ecgstudio.language import read

CONTRADICTIONS = [
    ("AF with first-degree AV block", {"AFIB", "AVB1"}, "P waves"),
    ("LBBB and RBBB", {"CLBBB", "CRBBB"}, "bundle branch block"),
    ("Linksschenkelblock und Rechtsschenkelblock", {"CLBBB", "CRBBB"}, "bundle branch block"),
    ("asystole at 70/min", {"ASYS"}, "no beats"),
    ("tachycardia at 50/min", {"STACH"}, "50/min"),
    ("sinus bradycardia rate 90", {"SBRAD"}, "at most 59"),
    ("normal ECG, QRS 160", {"NORM"}, "70 to 110 ms"),
    ("normal ECG with LBBB", {"NORM", "CLBBB"}, "normal ECG"),
    ("VT at 60/min", {"VT"}, "60/min"),
    ("AF with RVR, rate 70", {"AFRVR"}, "70/min"),
    ("first degree AV block, PR 160", {"AVB1"}, "201 to 400 ms"),
    ("LBBB, QRS 90 ms", {"CLBBB"}, "120 to 200 ms"),
    ("AF, PR 160 ms", {"AFIB"}, "P waves"),
    ("sinus rhythm and atrial fibrillation", {"SR", "AFIB"}, "P waves"),
    ("atrial fibrillation with P mitrale", {"AFIB", "LAE"}, "P wave"),
    ("left axis deviation, right axis deviation", {"LAD", "RAD"}, "one direction"),
    ("left axis deviation, axis 60", {"LAD"}, "60 degrees"),
    ("long QT and short QT", {"LQT", "SQT"}, "at once"),
    ("hyperkalemia and hypokalemia", {"HYPERK1", "HYPOK"}, "at once"),
    ("Mobitz I and Mobitz II", {"MOB1", "MOB2"}, "PR"),
    ("complete heart block with first-degree AV block", {"CHBJ", "AVB1"}, "no P wave is conducted"),
    ("ventricular fibrillation with LBBB", {"VF", "CLBBB"}, "no QRS"),
    ("ventricular fibrillation, rate 80", {"VF"}, "80/min"),
    ("Vorhofflimmern mit AV-Block I. Grades", {"AFIB", "AVB1"}, "P waves"),
    ("LBBB with left anterior fascicular block", {"CLBBB", "LAFB"}, "fascicles"),
    ("AF. No AF.", {"AFIB"}, "present and absent"),
    ("hyperkalaemia with potassium 2.9", {"HYPERK1"}, "potassium"),
    ("hypokalaemia, K 6.8", {"HYPOK"}, "potassium"),
    ("hypocalcaemia with calcium 3.2", {"HYPOCA"}, "calcium"),
    ("complete AV block with PR 200", {"CHBJ"}, "not conducted"),
    ("LBBB with narrow QRS complexes", {"CLBBB"}, "narrow and broad"),
    ("AF with regular rhythm", {"AFIB"}, "irregular"),
    ("sinus rhythm without P waves", {"SR"}, "P waves"),
]

NO_CONTRADICTION = [
    "AF, no first-degree AV block",
    "LBBB, no RBBB",
    "AF with LBBB",
    "WPW with AF",
    "sinus arrhythmia, sinus bradycardia",
    "complete heart block with junctional escape rhythm",
    "inferior STEMI with heart rate 120",
    "sinus bradycardia, otherwise normal ECG",
    "RBBB with left posterior fascicular block",
    "possible LBBB or RBBB",
    "torsades with long QT",
    "AF at 200/min",
    "sinus rhythm with ventricular pacing",
    "sinus rhythm, PR 240 ms, first-degree AV block",
    "LVH with low voltage in limb leads",
    "WPW with AVRT",
    "VT at 110/min",
    "AF with junctional rhythm, digitalis effect",
    "accelerated junctional rhythm with AV dissociation",
    "sinus rhythm, intermittent RBBB, intermittent LBBB",
    "paroxysmal AF, sinus rhythm",
    "AF with complete heart block and junctional escape",
    "anterior STEMI with RBBB and LAFB",
    "PR < 120 ms with delta waves",
    "incomplete RBBB, QRS 108 ms",
]


@pytest.mark.parametrize(("text", "statements", "words"), CONTRADICTIONS)
def test_contradiction_is_said_with_its_reason(text: str, statements: set[str], words: str) -> None:
    found = [item for item in read(text).contradictions if set(item.statements) == statements]
    assert len(found) == 1
    assert words in found[0].reason


@pytest.mark.parametrize("text", NO_CONTRADICTION)
def test_what_can_stand_together_is_no_contradiction(text: str) -> None:
    assert read(text).contradictions == ()
