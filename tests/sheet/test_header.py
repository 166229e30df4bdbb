"""The header: order, words, and what it says when something is not known."""

import re
from dataclasses import replace

import pytest

from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.recording import Provenance, Recording
from ecgstudio.core.request import Mention, Request
from ecgstudio.core.verdict import Verdict
from ecgstudio.sheet import header_of, preferred, statement_text

DEPRECATED = re.compile(r"bifascicular|trifascicular|brugada pattern|atrial (enlargement|hypertrophy)|strain", re.I)


def test_measurements_stand_in_the_fixed_order(make_ecg, measured):
    lines = header_of(make_ecg(measurements=measured)).measurements
    assert [line.label for line in lines] == ["Vent. rate", "PR", "QRSD", "QT/QTc", "P-R-T axes"]
    assert [line.value for line in lines] == ["75", "162", "94", "382/427", "--  -12  55"]
    assert [line.unit for line in lines] == ["bpm", "ms", "ms", "ms  Bazett", "deg"]


def test_what_is_not_measured_is_dashes(make_ecg):
    lines = header_of(make_ecg()).measurements
    assert [line.value for line in lines] == ["--", "--", "--", "--/--", "--  --  --"]


def test_identity_and_origin(make_ecg):
    case = make_ecg()
    header = header_of(case)
    assert header.title == "Short of breath on stairs"
    assert header.identity_lines == (
        "Age 67 y   Sex male",
        f"ID {case.id[:8]}   2026-03-04 14:05 UTC",
        "simulator 0.1.0   seed 42",
        header.device,
    )
    assert header.device.startswith("ECG Studio ")
    assert header.device.endswith("500 samples/s   10 s")
    assert header.synthetic


def test_an_imported_record_is_not_called_synthetic(make_ecg):
    case = make_ecg()
    recording = Recording(case.recording.signal_mv, 500.0, Provenance(origin="rec_7"))
    header = header_of(replace(case, recording=recording, request=Request()))
    assert not header.synthetic
    assert header.identity_lines[0] == "Age --   Sex --"
    assert header.identity_lines[2] == "Record rec_7"
    assert header.statements == ()


def test_statements_are_present_ones_only_and_unconfirmed_until_read(make_ecg):
    header = header_of(make_ecg())
    assert header.statements == ("LVH by voltage", "Possible left anterior fascicular block")
    assert header.confirmation == "Unconfirmed"
    assert header_of(make_ecg(), confirmed=True).confirmation == "Confirmed"


def test_a_hidden_diagnosis_is_hidden_everywhere(make_ecg):
    header = header_of(make_ecg(title="LVH"), reveal=False)
    assert header.statements == ()
    assert header.title == "12-lead ECG"


def test_a_title_that_only_repeats_the_statements_is_not_printed(make_ecg):
    names = ", ".join(catalogue()[name].name for name in ("LVHV", "LAFB"))
    assert header_of(make_ecg(title=names)).title == "12-lead ECG"


def test_voltage_statements_name_the_criterion_they_meet():
    met = Verdict("LVHV", "SL>=3.5", "met", 4.1)
    assert statement_text(Mention("LVHV"), [met]) == "LVH by voltage (Sokolow-Lyon)"
    assert statement_text(Mention("LVHV"), [replace(met, outcome="not met")]) == "LVH by voltage"


def test_modifiers_and_doubt_are_said():
    assert statement_text(Mention("LAFB", modifiers=("old",))) == "Left anterior fascicular block (old)"
    assert statement_text(Mention("LVHV", certainty="possible")) == "Possible LVH by voltage"


def test_an_unknown_statement_is_printed_as_it_is():
    assert statement_text(Mention("XYZ")) == "XYZ"


def test_no_statement_is_printed_in_deprecated_words():
    for statement in catalogue().values():
        text = statement_text(Mention(statement.id))
        assert not DEPRECATED.search(text), text
        assert text[0].isupper() or text[0].isdigit()


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("LVH with secondary ST-T abnormality (strain)", "LVH with secondary ST-T abnormality"),
        ("left atrial enlargement", "Left atrial abnormality"),
        ("Bifascicular block", "RBBB with left fascicular block"),
        ("Brugada pattern type 1", "Coved ST elevation V1-V2 (Brugada type 1)"),
        ("LV strain pattern", "Secondary ST-T abnormality"),
        ("Sinus rhythm", "Sinus rhythm"),
    ],
)
def test_preferred_words(said, printed):
    assert preferred(said) == printed


def test_what_is_not_as_asked_stands_under_the_statements(make_ecg, measured):
    case = make_ecg(measurements=measured)
    case = replace(case, request=replace(case.request, rate=120, age=3))
    said = header_of(case).cautions
    assert [text.split(":")[0] for text in said] == ["The patient is a child, drawn as an adult", said[1]]
    assert said[1] == "Its rate measures 75 /min instead of 120"
    assert header_of(case, reveal=False).cautions == ()
