"""What is left open is drawn from experience, inside the statements' limits; what is said always wins."""

from dataclasses import replace

import numpy as np
import pytest

from ecgstudio.app.generate import generate
from ecgstudio.app.left_open import composed, open_spreads, seldom
from ecgstudio.app.requests import request_for
from ecgstudio.app.simulated import adjust, simulated
from ecgstudio.core.case import Case
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.plain import case_from_plain, case_to_plain
from ecgstudio.core.request import Request
from ecgstudio.sim import open_limits


def asked(*statements: str, **fields: object) -> Request:
    return request_for(statements, **{"experience": "numbers", "age": 70.0, "sex": "female", **fields})


def told(case: Case) -> dict[str, float]:
    assert case.experience is not None
    return {number.name: number.value for number in case.experience.numbers}


def test_numbers_stay_inside_the_limits_of_the_statements() -> None:
    for statements in (("AFIB",), ("LAFB",), ("SBRAD",), ("NORM",), ("AVB1", "PVC")):
        limits = open_limits(statements, 70.0, "female")
        spreads = open_spreads(asked(*statements))
        assert spreads
        for name, spread in spreads.items():
            assert limits[name][0] <= spread[0] <= spread[-1] <= limits[name][1]
            assert list(spread) == sorted(spread)


def test_what_is_said_is_not_drawn() -> None:
    said = asked("CLBBB", rate=80.0, values={"qt": 400.0, "axis": -20.0})
    assert set(open_spreads(said)) == {"pr", "qrs"}
    physiology = simulated(said).physiology
    assert physiology is not None
    assert (physiology.rate, physiology.axis) == (80.0, -20.0)


def test_a_case_says_what_came_from_experience_and_keeps_it() -> None:
    case = simulated(asked("CLBBB", seed=4))
    assert case.physiology is not None
    assert told(case) == {name: pytest.approx(getattr(case.physiology, name), abs=0.06) for name in told(case)}
    assert "in PTB-XL): rate" in (case.experience.text if case.experience else "")
    again = case_from_plain(case_to_plain(case), case.recording.signal_mv)
    assert again.experience == case.experience
    assert adjust(case, case.physiology).experience is None


def test_the_same_request_gives_the_same_patient_and_without_experience_the_one_of_before() -> None:
    request = asked("CLBBB", seed=2)
    assert np.array_equal(simulated(request).recording.signal_mv, simulated(request).recording.signal_mv)
    plain = simulated(replace(request, experience="off"))
    assert plain.experience is None
    assert not np.array_equal(plain.recording.signal_mv, simulated(request).recording.signal_mv)


def test_a_request_that_was_stored_before_draws_as_it_did() -> None:
    assert Request().experience == "off"
    assert open_spreads(Request()) == {}


def test_patients_of_a_diagnosis_have_the_numbers_of_that_diagnosis() -> None:
    """With left bundle branch block QTc is longer than in the healthy, from whom it was drawn before."""
    drawn = {
        use: np.mean([simulated(asked("CLBBB", seed=seed, experience=use)).physiology.qtc for seed in range(6)])  # type: ignore[union-attr]
        for use in ("numbers", "off")
    }
    assert drawn["numbers"] > drawn["off"] + 10


def test_what_is_not_counted_is_drawn_as_before() -> None:
    assert open_spreads(asked("TDP")) == {}
    assert simulated(asked("TDP")).experience is None


def test_what_hardly_anybody_had_is_a_note_and_no_refusal() -> None:
    rare = asked("CLBBB", "SBRAD", rate=50.0)
    fast = asked("CLBBB", rate=190.0)
    assert not seldom(asked("CLBBB"))
    assert "1 in 50 of" in seldom(fast)[0]
    assert "190 is asked for" in seldom(fast)[0]
    assert generate(fast, 1)[0].experience is not None
    together = [item for item in seldom(rare) if "Fewer than 5 of" in item]
    assert len(together) <= 1


def test_companions_are_added_only_where_that_is_asked_for() -> None:
    plain = [asked("LAFB", seed=seed) for seed in range(20)]
    assert all(composed(request) is request for request in plain)
    made = [composed(replace(request, experience="report")) for request in plain]
    assert made == [composed(replace(request, experience="report")) for request in plain]
    grown = [request for request in made if len(request.mentions) > 1]
    assert 0 < len(grown) < 20
    for request in grown:
        added = request.statement_ids[1:]
        assert not set(added) & set(catalogue().excluded_by("LAFB"))
    case = generate(replace(grown[0], mentions=grown[0].mentions[:1], experience="report"), 1)[0]
    assert case.experience is not None
    assert case.experience.companions == grown[0].statement_ids[1:]
    assert "Added from experience" in case.experience.text


def test_a_long_report_is_not_composed() -> None:
    said = asked("AFIB", "CLBBB", "PVC", experience="report")
    assert composed(said) is said
