"""The whole analysis on made-up signals whose numbers are known, and on every kind of bad input."""

import numpy as np
import pytest
from numpy.typing import NDArray

from ecgstudio.core.errors import RecordError
from ecgstudio.core.leads import TWELVE_FROM_EIGHT
from ecgstudio.core.recording import Recording
from ecgstudio.measure import analyse, measure


def made_up(rate_hz: float = 500.0, duration_s: float = 10.0, beat_rate: float = 75.0) -> NDArray[np.float64]:
    """Twelve leads of Gaussian P, QRS and T at known places: PR 160, QRS about 96, QT about 390 ms, axis about 45 degrees."""
    time = np.arange(round(duration_s * rate_hz)) / rate_hz
    line = np.zeros_like(time)
    p_line, t_line = np.zeros_like(time), np.zeros_like(time)
    for r_time in np.arange(0.5, duration_s, 60 / beat_rate):
        line += 1.0 * np.exp(-0.5 * ((time - r_time) / 0.012) ** 2)
        line -= 0.2 * np.exp(-0.5 * ((time - r_time - 0.03) / 0.010) ** 2)
        p_line += 0.12 * np.exp(-0.5 * ((time - r_time + 0.15) / 0.020) ** 2)
        t_line += 0.3 * np.exp(-0.5 * ((time - r_time - 0.26) / 0.035) ** 2)
    weights = np.array([[0.7, 1.0, -0.3, 0.1, 0.6, 1.1, 1.2, 1.0]]).T
    eight = weights * line + np.abs(weights) * (0.6 * p_line + 0.8 * t_line)
    return TWELVE_FROM_EIGHT @ eight


def test_numbers_of_a_made_up_recording() -> None:
    found = measure(Recording(made_up(), 500.0))
    assert found.rate.value == pytest.approx(75, abs=0.5)
    assert found.pr.value == pytest.approx(165, abs=25)
    assert found.qrs.value == pytest.approx(96, abs=20)
    assert found.qt.value == pytest.approx(375, abs=35)
    assert found.qrs_axis.value == pytest.approx(41, abs=6)
    assert found.features["R[II]"].value == pytest.approx(1.0, abs=0.08)


@pytest.mark.parametrize("rate_hz", [100.0, 250.0, 360.0, 1000.0])
def test_the_sampling_rate_makes_no_difference(rate_hz: float) -> None:
    at_500, other = measure(Recording(made_up(), 500.0)), measure(Recording(made_up(rate_hz), rate_hz))
    for name, allowed in (("rate", 0.6), ("pr", 12), ("qrs", 12), ("qt", 16), ("qrs_axis", 6)):
        assert getattr(other, name).value == pytest.approx(getattr(at_500, name).value, abs=allowed), name


@pytest.mark.parametrize(("duration_s", "rate_hz"), [(2.5, 500.0), (642 / 257, 257.0), (60.0, 500.0)])
def test_shortest_and_longest(duration_s: float, rate_hz: float) -> None:
    """2.5 s at 257 Hz are 642 samples and a half."""
    assert measure(Recording(made_up(rate_hz, duration_s), rate_hz)).rate.value == pytest.approx(75, abs=1)


def test_missing_flat_and_clipped_leads_are_named() -> None:
    signal = made_up()
    signal[7] = np.nan
    signal[8] = 0.25
    signal[9] = np.clip(signal[9], -0.5, 0.6)
    signal[1, 1000:1100] = np.nan
    analysis = analyse(Recording(signal, 500.0))
    assert [lead.faults for lead in analysis.quality[7:10]] == [("missing",), ("flat",), ("clipped",)]
    found = analysis.measurements.features
    assert found["R[V2]"].value is None
    assert "V2 is missing" in found["R[V2]"].reason
    assert analysis.measurements.rate.value == pytest.approx(75, abs=0.5)


def test_nothing_to_measure_is_said() -> None:
    with pytest.raises(RecordError, match="no lead carries a signal"):
        measure(Recording(np.zeros((12, 5000)), 500.0))
    with pytest.raises(RecordError, match="use 100 to 1000 Hz"):
        measure(Recording(made_up(50.0), 50.0))
    with pytest.raises(RecordError, match=r"use 2\.5 s or more"):
        measure(Recording(made_up(duration_s=1.0), 500.0))


def test_without_qrs_every_number_has_the_reason() -> None:
    noise = 0.01 * np.random.default_rng(1).standard_normal((8, 5000))
    found = measure(Recording(TWELVE_FROM_EIGHT @ noise, 500.0))
    assert found.rate.value == 0
    assert found.qrs.reason == "no QRS complex was found"
