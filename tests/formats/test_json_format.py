import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from ecgstudio.core.case import Case
from ecgstudio.core.errors import RecordError
from ecgstudio.core.leads import LEADS
from ecgstudio.core.plain import case_to_plain
from ecgstudio.core.recording import Recording
from ecgstudio.formats import read_json, write_json

MakeCase = Callable[..., Case]


def test_a_case_comes_back_bit_for_bit(tmp_path: Path, make_case: MakeCase) -> None:
    case = make_case(6, title="Größe 心")
    signal = case.recording.signal_mv.copy()
    signal[3, 5:9], signal[4, 0], signal[5, 1] = np.nan, -0.0, 1e-42
    case = replace(case, recording=Recording(signal, 257.5, case.recording.provenance))
    path = write_json(case, tmp_path / "case.json")
    back = read_json(path)
    assert np.array_equal(back.recording.signal_mv.view(np.uint32), case.recording.signal_mv.view(np.uint32))
    assert case_to_plain(back) == case_to_plain(case)
    assert (back.delineation, back.id) == (case.delineation, case.id)


def test_any_program_can_read_it(tmp_path: Path, make_case: MakeCase) -> None:
    def refuse(name: str) -> float:
        raise AssertionError(f"{name} is no JSON")

    path = write_json(make_case(1), tmp_path / "case.json")
    document = json.loads(path.read_text(encoding="utf-8"), parse_constant=refuse)
    assert document["format"] == "ecgstudio-case/1"
    assert list(document["signal_mv"]) == list(LEADS)
    assert document["signal_mv"]["V1"][7] == pytest.approx(float(make_case(1).recording.lead("V1")[7]))
    assert path.stat().st_size < 1e6


def test_unpaired_surrogates_do_not_spoil_the_file(tmp_path: Path, make_case: MakeCase) -> None:
    assert read_json(write_json(make_case(1, title="a\udcff"), tmp_path / "case.json")).title.startswith("a")


@pytest.mark.parametrize(
    "text", ["", "hello", "[]", "3", "{}", '{"format": 3}', "[" * 100_000, '{"format": "other/1"}', "\x00"]
)
def test_what_is_no_case(tmp_path: Path, text: str) -> None:
    (tmp_path / "case.json").write_text(text)
    with pytest.raises(RecordError, match=r"case\.json .*no (JSON|ECG Studio)") as caught:
        read_json(tmp_path / "case.json")
    assert "\n" not in str(caught.value)


def test_a_newer_format_says_to_update(tmp_path: Path) -> None:
    (tmp_path / "case.json").write_text('{"format": "ecgstudio-case/2"}')
    with pytest.raises(RecordError, match=r"newer ECG Studio.*update"):
        read_json(tmp_path / "case.json")


@pytest.mark.parametrize(
    "damage",
    [
        {"case": None},
        {"case": {"title": "x"}},
        {"signal_mv": {"I": [1.0]}},
        {"signal_mv": None},
        {"signal_mv": {lead: [] for lead in LEADS}},
        {"signal_mv": {lead: ["x"] for lead in LEADS}},
        {"signal_mv": {lead: [1e39] for lead in LEADS}},
        {"signal_mv": {lead: [0.0] * (1 + (lead == "V6")) for lead in LEADS}},
    ],
)
def test_a_damaged_document_is_refused(tmp_path: Path, make_case: MakeCase, damage: dict[str, Any]) -> None:
    path = write_json(make_case(1, duration_s=1.0), tmp_path / "case.json")
    document = json.loads(path.read_text(encoding="utf-8")) | damage
    path.write_text(json.dumps(document))
    with pytest.raises(RecordError, match=r"case\.json is damaged") as caught:
        read_json(path)
    assert "\n" not in str(caught.value)


def test_places_that_cannot_be_used(tmp_path: Path, make_case: MakeCase) -> None:
    with pytest.raises(RecordError, match="cannot be written"):
        write_json(make_case(1), tmp_path / "none" / "case.json")
    with pytest.raises(RecordError, match="cannot be read"):
        read_json(tmp_path / "none.json")


@pytest.mark.parametrize(
    "content",
    [
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b"[" + b"[]," * 600_000 + b"[]]",
        b"[" + b"0," * 8_000_001 + b"0]",
        b'{"format": ' + b"9" * 5000 + b"}",
    ],
    ids=["deep lists", "deep objects", "many lists", "many numbers", "a long number"],
)
def test_what_would_take_the_memory_or_the_stack_is_no_document(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "case.json").write_bytes(content)
    with pytest.raises(RecordError, match=r"case\.json is no JSON document"):
        read_json(tmp_path / "case.json")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("created", "0001-01-01T00:00:00+14:00"),
        ("created", "9999-12-31T23:59:59-14:00"),
        ("created", 10**400),
        ("title", ["x"]),
        ("title", {"a" * 10_000: 1}),
        ("tags", "abc"),
        ("difficulty", []),
        ("calipers", [[]]),
        ("recording", {"sampling_rate_hz": 10**400, "provenance": {}}),
        ("recording", {"sampling_rate_hz": 500, "provenance": {"seed": 10**30}}),
        ("request", {"seed": 10**400}),
        ("request", {"age": 10**400}),
        ("request", {"values": [1]}),
    ],
)
def test_values_that_no_case_has_are_refused_in_a_short_line(
    tmp_path: Path, make_case: MakeCase, name: str, value: object
) -> None:
    path = write_json(make_case(1, duration_s=1.0), tmp_path / "case.json")
    document = json.loads(path.read_text(encoding="utf-8"))
    document["case"][name] = value
    path.write_text(json.dumps(document))
    with pytest.raises(RecordError, match=r"case\.json is damaged") as caught:
        read_json(path)
    assert len(str(caught.value)) < 400


def test_halves_of_characters_go_no_further(tmp_path: Path, make_case: MakeCase) -> None:
    path = write_json(make_case(1, duration_s=1.0), tmp_path / "case.json")
    document = json.loads(path.read_text(encoding="utf-8"))
    document["case"] |= {"title": "half \ud83e of it", "tags": ["\udc00"]}
    path.write_text(json.dumps(document))
    case = read_json(path)
    assert (case.title, case.tags) == ("half ? of it", ("?",))
