"""A pacemaker that does not capture, does not see or sees what is not there keeps a pacemaker's timing."""

import numpy as np
import pytest

from ecgstudio.core.parameters import Value
from ecgstudio.core.physiology import Physiology
from ecgstudio.sim.rhythm import make_timeline
from ecgstudio.sim.timeline import Timeline

CYCLE_S = 60 / 70
ALWAYS: dict[str, Value] = {"pacing": "VVI", "rate": 70.0, "atrial_rate": 82.0}
DEMAND: dict[str, Value] = {**ALWAYS, "pacing_manner": "on demand", "slow_variability": 6.0}
SEEDS = range(4)


def timeline(seed: int, **values: Value) -> Timeline:
    return make_timeline(Physiology().with_values(values), 60.0, seed)


def _answered(found: Timeline) -> np.ndarray:
    """Whether a paced beat follows each stimulus."""
    paced = np.array([beat.onset_s for beat in found.ventricular if beat.origin == "paced"] or [-99.0])
    return np.array([np.abs(paced - spike.time_s - 0.012).min() < 0.005 for spike in found.spikes])


def test_without_failures_nothing_is_another() -> None:
    assert timeline(1, **DEMAND) == timeline(1, **DEMAND, pacing_no_capture=0.0)
    assert _answered(timeline(1, **ALWAYS)).all()


@pytest.mark.parametrize("percent", [25.0, 50.0, 100.0])
@pytest.mark.parametrize("seed", SEEDS)
def test_so_many_stimuli_have_no_answer_and_the_clock_goes_on(seed: int, percent: float) -> None:
    found = timeline(seed, **ALWAYS, pacing_no_capture=percent, escape="none")
    assert 1 - _answered(found).mean() == pytest.approx(percent / 100, abs=0.05)
    assert np.diff([spike.time_s for spike in found.spikes]) == pytest.approx(CYCLE_S, abs=0.02)


@pytest.mark.parametrize("seed", SEEDS)
def test_an_escape_beat_ends_the_pause_and_is_seen(seed: int) -> None:
    found = timeline(seed, **ALWAYS, pacing_no_capture=40.0, escape_rate=48.0)
    onsets = [beat.onset_s for beat in found.ventricular]
    assert {beat.origin for beat in found.ventricular} == {"paced", "junctional"}
    assert np.diff(onsets).max() <= 60 / 48 + 0.02
    for beat in found.ventricular:
        if beat.origin != "paced":
            after = [spike.time_s for spike in found.spikes if spike.time_s > beat.onset_s]
            assert not after or after[0] - beat.onset_s >= CYCLE_S - 0.02


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_not_seen_does_not_hold_it_back(seed: int) -> None:
    found = timeline(seed, **DEMAND, pacing_undersensing=50.0)
    own = np.array([beat.onset_s for beat in found.ventricular if beat.origin == "sinus"])
    waits = np.array([spike.time_s - own[own < spike.time_s].max() for spike in found.spikes if spike.time_s > own[0]])
    assert (waits < 0.9 * CYCLE_S).any()
    refractory = waits < 0.28
    assert not _answered(found)[-waits.size :][refractory].any()
    healthy = timeline(seed, **DEMAND)
    assert len(found.spikes) > len(healthy.spikes)


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_not_there_makes_pauses_of_less_than_two_intervals(seed: int) -> None:
    found = timeline(seed, **ALWAYS, pacing_oversensing=30.0, escape="none")
    apart = np.diff([spike.time_s for spike in found.spikes]) / CYCLE_S
    pauses = apart[apart > 1.05]
    assert pauses.size / (apart.size + pauses.size) == pytest.approx(0.3, abs=0.06)
    assert (pauses.min() >= 1.3, pauses.max() <= 1.9) == (True, True)
    assert _answered(found).all()


def test_full_inhibition_leaves_the_escape_alone() -> None:
    found = timeline(2, **ALWAYS, pacing_oversensing=100.0, escape="ventricular", escape_rate=32.0)
    assert found.spikes == ()
    assert {beat.origin for beat in found.ventricular} == {"ventricular"}
