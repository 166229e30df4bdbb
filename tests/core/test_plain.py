import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any, Literal

import numpy as np
import pytest

from ecgstudio.core.case import Case
from ecgstudio.core.delineation import Delineation
from ecgstudio.core.errors import InputError
from ecgstudio.core.measurements import Measurements
from ecgstudio.core.physiology import Physiology
from ecgstudio.core.plain import case_from_plain, case_to_plain, from_plain, to_plain
from ecgstudio.core.request import Mention, Request
from ecgstudio.core.verdict import Verdict

MakeCase = Callable[..., Case]


@dataclass(frozen=True)
class Inner:
    number: float = 1.0
    kind: Literal["a", "b"] = "a"


@dataclass(frozen=True)
class Outer:
    inner: Inner
    many: tuple[Inner, ...] = ()
    pair: tuple[float, str] = (0.0, "")
    at: datetime = field(default_factory=lambda: datetime(2026, 1, 2, tzinfo=UTC))
    named: Mapping[str, Inner] = field(default_factory=dict)
    either: float | int | bool | str | None = None
    maybe: Inner | None = None
    count: int = 0
    names: tuple[str, ...] = ()


OUTER = Outer(
    Inner(2.5, "b"), (Inner(), Inner(3.0)), (1.5, "x"), named={"n": Inner(9.0)}, maybe=Inner(4.0), count=7, names=("ä",)
)


def through_json(value: Any) -> Any:
    return json.loads(json.dumps(to_plain(value), allow_nan=False))


def test_nested_values_come_back_equal_through_strict_json() -> None:
    assert from_plain(Outer, through_json(OUTER)) == OUTER


@pytest.mark.parametrize("value", ["sinus", 3, 3.5, True, None])
def test_a_value_of_several_kinds_keeps_its_kind(value: object) -> None:
    back = from_plain(Outer, through_json(replace(OUTER, either=value))).either  # type: ignore[arg-type]
    assert back == value
    assert type(back) is type(value)


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
def test_numbers_that_json_lacks_come_back(number: float) -> None:
    back = from_plain(Inner, through_json(Inner(number))).number
    assert back == number or (np.isnan(back) and np.isnan(number))


def test_numpy_numbers_and_arrays_become_plain() -> None:
    plain = through_json({"a": np.float32(0.5), "b": np.array([1, 2]), "c": np.array([np.nan]), "d": np.bool_(True)})
    assert plain == {"a": 0.5, "b": [1, 2], "c": ["nan"], "d": True}


def test_a_moment_without_a_zone_is_taken_as_utc() -> None:
    assert from_plain(Outer, {"inner": {}, "at": "2026-01-02T00:00:00"}).at == datetime(2026, 1, 2, tzinfo=UTC)


def test_unknown_fields_of_a_newer_program_are_passed_over() -> None:
    assert from_plain(Inner, {"number": 2, "colour": "red"}) == Inner(2.0)


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"inner": {"number": "2"}},
        {"inner": {"number": True}},
        {"inner": {"kind": "c"}},
        {"inner": None},
        {"inner": {}, "many": None},
        {"inner": {}, "many": [3]},
        {"inner": {}, "pair": [1.0]},
        {"inner": {}, "names": "abc"},
        {"inner": {}, "at": "yesterday"},
        {"inner": {}, "at": 5},
        {"inner": {}, "named": []},
        {"inner": {}, "count": 1.5},
        [],
        None,
    ],
)
def test_what_does_not_fit_is_refused_in_one_line(data: Any) -> None:
    with pytest.raises(InputError) as caught:
        from_plain(Outer, data)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("value", [Request("x", (Mention("LBBB", span=(0, 4)),), values={"pr": 200.0}), Physiology()])
def test_core_values_come_back_equal(value: Any) -> None:
    assert from_plain(type(value), through_json(value)) == value


def test_a_whole_case_comes_back(make_case: MakeCase) -> None:
    case = make_case(3)
    back = case_from_plain(json.loads(json.dumps(case_to_plain(case), allow_nan=False)), case.recording.signal_mv)
    assert case_to_plain(back) == case_to_plain(case)
    assert np.array_equal(back.recording.signal_mv, case.recording.signal_mv)
    assert (back.request, back.verdicts, back.history) == (case.request, case.verdicts, case.history)
    assert (back.physiology, back.anatomy, back.measurements) == (case.physiology, case.anatomy, case.measurements)
    assert isinstance(back.delineation, Delineation)
    assert isinstance(back.verdicts[0], Verdict)
    assert isinstance(back.measurements, Measurements)


def test_a_case_opens_without_physiology_that_no_longer_fits_and_says_so(make_case: MakeCase) -> None:
    plain = case_to_plain(make_case())
    plain["physiology"]["pr"] = 1e6
    case = case_from_plain(plain, make_case().recording.signal_mv)
    assert case.physiology is None
    assert "pr" in case.history[-1].what


def test_the_samples_are_not_in_the_plain_data(make_case: MakeCase) -> None:
    assert set(case_to_plain(make_case())["recording"]) == {"sampling_rate_hz", "provenance"}


@pytest.mark.parametrize("damage", [{"recording": None}, {"tags": "a"}, {"request": 3}, {"created": "x"}])
def test_a_damaged_case_is_refused(make_case: MakeCase, damage: dict[str, Any]) -> None:
    plain = case_to_plain(make_case()) | damage
    with pytest.raises(InputError, match="cannot be read"):
        case_from_plain(plain, make_case().recording.signal_mv)
