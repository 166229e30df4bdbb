"""Pacing stimuli: needles, and rectangular pulses bridged from edge to edge."""

import numpy as np
import pytest
from numpy.typing import NDArray

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
