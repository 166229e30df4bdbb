"""Pacing stimuli: needles, and rectangular pulses bridged from edge to edge."""

import numpy as np
import pytest
from numpy.typing import NDArray

from ecgstudio.core.recording import Recording
from ecgstudio.measure.find import find
from ecgstudio.measure.spikes import find_spikes, without_spikes

_RATE_HZ = 500.0
_SHARES = np.array([0.2, -0.15, 0.1, 0.12])


def _pulsed(length: int) -> tuple[NDArray[np.float64], NDArray[np.intp]]:
    """Four leads at rest with a pulse of ``length`` samples each second, and where the pulses begin."""
    starts = np.arange(300, 4800, 500)
    line = np.zeros(5000)
    for start in starts:
        line[start : start + length] = 1.0
    rest = 0.002 * np.sin(np.arange(5000) / 40)
    return _SHARES[:, None] * line + rest, starts


@pytest.mark.parametrize("length", [2, 14])
def test_a_pulse_is_found_where_it_begins_and_bridged_whole(length: int) -> None:
    signal, starts = _pulsed(length)
    found = find_spikes(signal, _RATE_HZ)
    assert found.size == starts.size
    assert np.abs(found - starts).max() <= 2
    assert np.abs(without_spikes(signal, found, _RATE_HZ)).max() < 0.02


def test_a_step_that_stays_is_not_bridged_beyond_its_edge() -> None:
    signal = _SHARES[:, None] * (np.arange(5000) >= 2000)
    cleaned = without_spikes(signal, np.array([1999]), _RATE_HZ)
    assert np.array_equal(cleaned[:, 2020:], signal[:, 2020:])


def _ringing() -> NDArray[np.float64]:
    """Leads at rest with a stimulus each second that swings to both sides for 24 ms, the second time farther."""
    line = np.zeros(5000)
    for start in range(300, 4800, 500):
        line[start : start + 12] = [0.5, 0.6, 0.2, -0.3, -0.3, 0.4, 1.8, 2.0, 1.2, 0.9, 0.5, 0.2]
    rest = 0.002 * np.sin(np.arange(5000) / 40)
    return _SHARES[:, None] * line * 6 + rest


def test_a_stimulus_that_rings_is_found_at_its_first_edge_and_bridged_whole() -> None:
    signal = _ringing()
    found = find_spikes(signal, _RATE_HZ)
    assert np.abs(found - np.arange(300, 4800, 500)).max() <= 2
    assert np.abs(without_spikes(signal, found, _RATE_HZ)).max() < 0.02


def _paced_now_and_then(stimuli: list[float]) -> Recording:
    """Ten seconds of narrow beats of 2 mV until 5 s, then slow ones of 0.7 mV, with stimuli 0.1 s before some of them."""
    time_s = np.arange(5000) / _RATE_HZ
    line = sum(2.0 * np.exp(-(((time_s - at) / 0.012) ** 2)) for at in np.arange(0.6, 5, 0.8))
    line = line - sum(0.7 * np.exp(-(((time_s - at) / 0.06) ** 2)) for at in np.arange(5.5, 10, 1.0))
    for at in stimuli:
        line[round(at * _RATE_HZ) : round(at * _RATE_HZ) + 2] += 3.0
    return Recording(np.outer(np.linspace(0.6, 1.0, 12), line).astype(np.float32), _RATE_HZ)


def test_slow_beats_are_found_after_the_stimuli_that_start_them() -> None:
    paced = find(_paced_now_and_then([5.4, 6.4, 7.4, 8.4, 9.4]))
    assert np.abs(paced.beats.at[-5:] / _RATE_HZ - np.arange(5.5, 10, 1.0)).max() < 0.08


def test_one_disturbance_makes_no_beat() -> None:
    assert find(_paced_now_and_then([5.4])).beats.count == find(_paced_now_and_then([])).beats.count
