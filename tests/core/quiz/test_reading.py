"""The systematic reading held against numbers."""

import pytest

from ecgstudio.core.leads import LEADS
from ecgstudio.core.measurements import Measured, Measurements
from ecgstudio.core.quiz.reading import ITEMS, STEPS, check_item, items_of, tolerance

ITEM = {item.name: item for item in ITEMS}


def measured(**features: float) -> Measurements:
    levels = {f"J[{lead}]": Measured(0.0, "mV") for lead in LEADS}
    own = {name.replace("__", "[") + ("]" if "__" in name else ""): Measured(value) for name, value in features.items()}
    return Measurements(
        rate=Measured(80.0, "/min"),
        pr=Measured(None, "ms", "no P waves found"),
        qrs=Measured(144.0, "ms"),
        qtc=Measured(450.0, "ms"),
        qrs_axis=Measured(-175.0, "degrees"),
        features={"RRcv": Measured(0.03), "PPRR": Measured(1.0)} | levels | own,
    )


def outcome(name, said, numbers=None, there=()):
    return check_item(ITEM[name], said, numbers or measured(), there).outcome


def test_every_step_asks_something():
    assert all(items_of(step) for step in STEPS)
    assert [item.name for item in items_of("intervals")] == ["pr", "qrs", "qtc"]


@pytest.mark.parametrize(("name", "found"), [("rate", 80.0), ("qrs", 144.0), ("qtc", 450.0)])
def test_a_number_is_right_within_its_tolerance_and_wrong_beyond(name, found):
    near = tolerance(name, found)
    assert outcome(name, str(found + near)) == "right"
    assert outcome(name, str(found - near - 1)) == "wrong"
    assert outcome(name, "") == "left out"
    assert f"{near:.0f}" in check_item(ITEM[name], "1", measured(), ()).reason


def test_slow_rates_keep_five_beats():
    assert tolerance("rate", 30.0) == 5.0


def test_the_axis_goes_round():
    assert outcome("axis", "175") == "right"
    assert outcome("axis", "−170") == "right"
    assert outcome("axis", "5") == "wrong"


def test_what_is_not_there_is_right_when_left_empty():
    found = check_item(ITEM["pr"], "", measured(), ())
    assert found.outcome == "right"
    assert "no P waves" in found.reason
    assert outcome("pr", "160") == "wrong"


def test_regular_or_not_and_either_in_between():
    assert outcome("regular", "regular") == "right"
    assert outcome("regular", "irregular") == "wrong"
    assert outcome("regular", "irregular", measured(RRcv=0.2)) == "right"
    assert outcome("regular", "regular", measured(RRcv=0.09)) == "either"
    assert outcome("regular", "") == "left out"


def test_p_waves():
    assert outcome("p_waves", "one before each QRS") == "right"
    assert outcome("p_waves", "none to be seen", measured(PPRR=0.0)) == "right"
    assert outcome("p_waves", "more P waves than QRS", measured(PPRR=2.0)) == "right"
    assert outcome("p_waves", "one before each QRS", measured(PPRR=1.0, AVDISS=1.0)) == "wrong"


def test_chambers_are_those_the_ecg_shows():
    assert outcome("hypertrophy", "left ventricle", there=["LVHV", "SR"]) == "right"
    assert outcome("hypertrophy", "") == "right"
    assert outcome("hypertrophy", "right ventricle") == "wrong"


def test_st_leads_with_a_zone_in_which_either_may_be_said():
    numbers = measured(J__II=0.25, J__III=0.3, J__aVF=0.11, J__aVL=-0.15, J__V2=0.12)
    assert outcome("st_up", "II,III", numbers) == "right"
    assert outcome("st_up", "II,III,aVF", numbers) == "right"
    assert outcome("st_up", "II", numbers) == "wrong"
    assert outcome("st_up", "II,III,V2", numbers) == "wrong"
    assert outcome("st_down", "aVL", numbers) == "right"
    assert "aVF" in check_item(ITEM["st_up"], "II,III", numbers, ()).reason


def test_no_j_points_no_verdict():
    assert outcome("st_up", "II", Measurements()) == "not measurable"
