"""What nobody has is an objection to a drawn ECG, and real people pass."""

from dataclasses import replace
from types import SimpleNamespace

import pytest

from ecgstudio.app import verified_people
from ecgstudio.app.requests import request_for
from ecgstudio.app.verified_people import beyond_people


def measured(axis: float = 40.0, **heights: float) -> SimpleNamespace:
    """Measurements with an axis in degrees and heights in mV, as R_V5=1.2."""
    features = {f"{name.replace('_', '[')}]": SimpleNamespace(value=value) for name, value in heights.items()}
    return SimpleNamespace(qrs_axis=SimpleNamespace(value=axis), features=features)


def said(statement: str, found: SimpleNamespace) -> list[str]:
    return list(beyond_people(request_for([statement]), found))  # type: ignore[arg-type]


def test_what_people_have_is_passed() -> None:
    assert said("NORM", measured(R_V5=1.5, S_V2=1.2, Tmax_V3=0.6)) == []
    assert said("CLBBB", measured(axis=-40, S_V2=3.0, Tmax_V3=1.2)) == []


def test_the_farthest_of_what_nobody_has_comes_first() -> None:
    first, second = said("NORM", measured(R_V5=3.6, Tmax_V3=3.0))
    assert first.startswith("T in V3 of 3.0 mV is beyond what 1")
    assert first.endswith("real people have")
    assert second.startswith("R in V5 of 3.6 mV")


def test_an_axis_counts_around_the_circle() -> None:
    (said_of_normal,) = said("NORM", measured(axis=-150))
    assert "QRS axis of -150°" in said_of_normal
    assert said("CRBBB", measured(axis=120)) == []


def test_a_rare_statement_is_held_against_everybody_and_its_axis_is_its_own() -> None:
    assert said("HYPERK1", measured(Tmax_V3=1.6, Tmax_V5=1.5)) == []
    assert said("HYPERK1", measured(Tmax_V3=3.2)) != []
    assert said("DEXTRO", measured(axis=150)) == []


def test_without_the_table_nothing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verified_people, "_table", dict)
    assert said("NORM", measured(Tmax_V3=9.0)) == []


def test_what_was_asked_for_is_no_objection() -> None:
    far = measured(axis=-150, Tmax_V3=3.0)
    asked = {
        "axis": replace(request_for(["NORM"]), values={"axis": -150.0}),
        "tall": replace(request_for(["NORM"]), values={"t_amplitude": 1.0}),
    }
    assert [sentence[:9] for sentence in beyond_people(asked["axis"], far)] == ["T in V3 o"]  # type: ignore[arg-type]
    assert [sentence[:7] for sentence in beyond_people(asked["tall"], far)] == ["Its QRS"]  # type: ignore[arg-type]
