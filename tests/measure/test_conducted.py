"""A PR interval stands only where P waves lead QRS; a T wave is no P wave; LAFB is called where its check holds."""

from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from ecgstudio.core.recording import Recording
from ecgstudio.measure import Analysis, analyse
from ecgstudio.measure.analysis import _with_p_of_its_own
from ecgstudio.measure.beats import median_beat
from ecgstudio.measure.check import check_analysed
from ecgstudio.sim import draw_anatomy, draw_physiology, simulate


@cache
def recording(statement_id: str, seed: int, potassium: float | None = None) -> Recording:
    values = {} if potassium is None else {"potassium": potassium}
    wanted = [statement_id] if statement_id else []
    physiology = draw_physiology(wanted, seed=seed, age=None, sex=None, values=values)
    return simulate(physiology, draw_anatomy(seed=seed, age=None, sex=None), seed=seed).recording


@cache
def analysis(statement_id: str, seed: int, potassium: float | None = None) -> Analysis:
    return analyse(recording(statement_id, seed, potassium))


@pytest.mark.parametrize(
    ("statement_id", "seed"),
    [
        *(("VT", seed) for seed in (1, 3, 4, 101, 116)),
        *(("VPACE", seed) for seed in (1, 3, 107, 111)),
        *(("AIVR", seed) for seed in (3, 103, 109)),
        *(("CHBV", seed) for seed in (1, 109)),
        *(("JE", seed) for seed in (2, 103, 106)),
        *(("JT", seed) for seed in (2, 103, 111)),
        ("CHBJ", 1),
        ("HYPERK2", 4),
        ("AVRT", 102),
        ("AFIB", 1),
        ("AFL21", 1),
    ],
)
def test_there_is_no_pr_interval_where_no_p_wave_leads_qrs(statement_id: str, seed: int) -> None:
    found = analysis(statement_id, seed).measurements.pr
    assert found.value is None
    assert found.reason


@pytest.mark.parametrize("statement_id", ["NORM", "AVB1", "MOB1", "WAP", "MAT", "AVPACE", "HGAVB", "STACH", "PVC"])
@pytest.mark.parametrize("seed", [201, 205])
def test_there_is_one_where_p_leads_even_when_it_changes(statement_id: str, seed: int) -> None:
    assert analysis(statement_id, seed).measurements.pr.value is not None


@pytest.mark.parametrize("seed", [1, 2, 3, 4, 6])
def test_peaked_t_waves_of_potassium_are_no_p_waves(seed: int) -> None:
    found = analysis("", seed, 7.0).measurements.pr.value
    assert found is None or 120 <= found <= 210
    assert analysis("", seed, 7.5).measurements.pr.value is None


@pytest.mark.parametrize("seed", [21, 201, 202, 203])
def test_left_anterior_fascicular_block_is_called_where_its_criteria_hold(seed: int) -> None:
    found = analysis("LAFB", seed)
    called = "LAFB" in {call.id for call in found.calls}
    assert called == check_analysed(found, "LAFB").passed
    assert called == ((found.measurements.qrs_axis.value or 0) <= -45)


@pytest.mark.parametrize("known", ["none", "far", "past"])
def test_a_p_wave_without_bounds_of_its_own_keeps_the_usual_ones(known: str) -> None:
    """Beats that P waves lead may be others than the dominant ones, and theirs may have no bounds, or bounds beyond QRS."""
    found = analysis("NORM", 201).found
    waves = analysis("NORM", 201).waves
    shift = {"none": np.nan, "far": -2000.0, "past": 2000.0}[known]
    moved = replace(waves, p_on=waves.p_on + shift, p_off=waves.p_off + shift)
    beat = median_beat(found.prepared.signal_mv, found.beats.of(0))
    first, last = _with_p_of_its_own(beat, found, moved, (100, 160))
    assert 1 <= first < last <= 160
