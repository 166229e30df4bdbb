"""Exchanged cables are suspected with a reason, and hardly ever where none were exchanged."""

from dataclasses import replace

import numpy as np
import pytest

from ecgstudio.app.measure import describe
from ecgstudio.core.recording import Recording
from ecgstudio.measure import analyse
from ecgstudio.measure.lead_reversal import LeadReversal
from ecgstudio.sim import draw_anatomy, draw_physiology, simulate

_SEEDS = range(6)


def _drawn(seed: int, electrodes: str = "correct") -> Recording:
    physiology = replace(draw_physiology(["NORM"], seed=seed), electrodes=electrodes)
    return simulate(physiology, draw_anatomy(seed=seed), seed=seed).recording


def _suspected(seed: int, electrodes: str = "correct") -> tuple[LeadReversal, ...]:
    return analyse(_drawn(seed, electrodes)).lead_reversals


def test_nothing_is_suspected_of_healthy_hearts() -> None:
    assert [_suspected(seed) for seed in _SEEDS] == [()] * len(_SEEDS)


@pytest.mark.parametrize("electrodes", ["RA/LA", "RA/LL"])
def test_exchanged_limb_cables_are_suspected(electrodes: str) -> None:
    found = [_suspected(seed, electrodes) for seed in _SEEDS]
    assert sum(any(item.cables == electrodes for item in one) for one in found) >= len(_SEEDS) - 2


def test_exchanged_chest_cables_are_suspected() -> None:
    found = [_suspected(seed, "V2/V3") for seed in _SEEDS]
    assert sum(any(item.leads == ("V2", "V3") for item in one) for one in found) >= len(_SEEDS) // 2


def test_without_a_chest_lead_nothing_is_said() -> None:
    recording = _drawn(seed=1, electrodes="RA/LA")
    signal = recording.signal_mv.copy()
    signal[8] = np.nan
    assert analyse(Recording(signal, recording.sampling_rate_hz)).lead_reversals == ()


def test_a_suspicion_is_told_with_its_reason_and_corrects_nothing() -> None:
    recording = next(one for seed in _SEEDS if analyse(one := _drawn(seed, "RA/LA")).lead_reversals)
    before = recording.signal_mv.copy()
    told = describe(analyse(recording))["suspicions"]
    assert isinstance(told, list)
    assert "right arm and left arm may be exchanged" in told[0]["reason"]
    assert np.array_equal(recording.signal_mv, before)
