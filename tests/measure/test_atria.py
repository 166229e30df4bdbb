"""Atrial activity read from samples: flutter in step with QRS, P waves in a rhythm of their own, their shapes."""

from functools import cache

import pytest

from ecgstudio.core.catalogue import catalogue
from ecgstudio.measure import Analysis, analyse
from ecgstudio.measure.check import check_analysed
from ecgstudio.sim import draw_anatomy, draw_physiology, simulate


@cache
def analysis(statement_id: str) -> Analysis:
    physiology = draw_physiology([statement_id], seed=1, age=None, sex=None, values={})
    return analyse(simulate(physiology, draw_anatomy(seed=1, age=None, sex=None), seed=1).recording)


def calls(statement_id: str) -> set[str]:
    return {call.id for call in analysis(statement_id).calls}


@pytest.mark.parametrize(("statement_id", "ratio"), [("AFL21", 2), ("AFL41", 4)])
def test_flutter_in_step_with_qrs_is_told_from_sinus_rhythm(statement_id: str, ratio: int) -> None:
    found = analysis(statement_id)
    assert calls(statement_id) & {"AFLT", "STACH", "AFIB"} == {"AFLT"}
    assert found.measurements.features["PPRR"].value == ratio
    assert 250 <= (found.measurements.atrial_rate.value or 0) <= 350
    assert found.measurements.pr.value is None


def test_tachycardia_with_p_waves_is_no_flutter() -> None:
    assert calls("STACH") & {"AFLT", "STACH", "AFIB"} == {"STACH"}


def test_fibrillation_has_no_p_waves() -> None:
    found = analysis("AFIB")
    assert "AFIB" in calls("AFIB")
    assert found.atria is not None
    assert not found.atria.p_peaks.size


@pytest.mark.parametrize("statement_id", ["CHBJ", "CHBV"])
def test_dissociated_p_waves_have_their_own_rate_and_no_pr(statement_id: str) -> None:
    found = analysis(statement_id).measurements
    atrial = catalogue()[statement_id].ranges["atrial_rate"]
    assert "CHB" in calls(statement_id)
    assert atrial.allows(found.atrial_rate.value or 0)
    assert found.pr.value is None


def test_wenckebach_is_no_dissociation() -> None:
    assert "CHB" not in calls("MOB1")
    assert analysis("MOB1").measurements.features["PRinc"].value == 1


def test_a_wandering_pacemaker_has_several_shapes_of_p_and_sinus_rhythm_one() -> None:
    assert (analysis("WAP").measurements.features["Pmorph"].value or 0) >= 3
    assert analysis("SARRH").measurements.features["Pmorph"].value == 1


def test_a_high_u_wave_is_not_taken_for_t() -> None:
    assert check_analysed(analysis("HYPOK"), "HYPOK").passed
