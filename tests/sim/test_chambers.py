"""Chambers apart: the same waves that the simulator draws, and nothing else."""

import numpy as np
import pytest

from ecgstudio.sim import draw_anatomy, draw_physiology, foreign_atria, own_atria, simulate, ventricles_alone


def drawn(statement: str) -> np.ndarray | None:
    return foreign_atria(draw_physiology([statement], seed=3), draw_anatomy(seed=3), seed=3)


@pytest.mark.parametrize("statement", ["NORM", "APACE", "AVB1", "CHBV"])
def test_the_sinus_nodes_own_are_left_out(statement: str) -> None:
    assert drawn(statement) is None


@pytest.mark.parametrize("statement", ["EAR", "JE", "AVRT"])
def test_p_waves_from_below_point_up_in_avr_and_down_in_ii(statement: str) -> None:
    atria = drawn(statement)
    assert atria is not None
    lead_ii = atria[1] - np.median(atria[1])
    assert -lead_ii.min() > 0.03
    assert lead_ii.max() < 0.2 * -lead_ii.min()


@pytest.mark.parametrize("statement", ["AFIB", "AFL41", "AFLVAR"])
def test_what_is_left_of_the_whole_ecg_has_no_atria(statement: str) -> None:
    physiology, anatomy = draw_physiology([statement], seed=3), draw_anatomy(seed=3)
    whole = simulate(physiology, anatomy, seed=3)
    atria = drawn(statement)
    assert atria is not None
    rest = whole.clean_mv[[0, 1, 6, 7, 8, 9, 10, 11]] - atria
    onsets = [wave.onset_s for wave in whole.delineation.waves_of("QRS") if 0.5 < wave.onset_s < 9.9]
    before = [round((onset - 0.05) * 500) for onset in onsets]
    quiet = np.concatenate([np.ptp(rest[:, at : at + 15], axis=1) for at in before])
    assert np.quantile(quiet, 0.9) < 0.02


@pytest.mark.parametrize("statement", ["AFL41", "MAT", "PMVT", "NORM", "PAC"])
def test_both_chambers_together_are_the_whole(statement: str) -> None:
    physiology, anatomy = draw_physiology([statement], seed=3), draw_anatomy(seed=3)
    whole = simulate(physiology, anatomy, seed=3).clean_mv[[0, 1, 6, 7, 8, 9, 10, 11]]
    together = ventricles_alone(physiology, anatomy, seed=3)
    for atria in (drawn(statement), own_atria(physiology, anatomy, seed=3)):
        together = together if atria is None else together + atria
    assert np.quantile(np.abs(whole - together), 0.99) < 0.03
