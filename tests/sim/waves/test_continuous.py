"""f waves, flutter, fibrillation and torsades: frequency, leads and shape."""

import numpy as np
import pytest

from ecgstudio.core.anatomy import Anatomy
from ecgstudio.core.physiology import Physiology
from ecgstudio.sim import draw_anatomy, draw_physiology, simulate
from ecgstudio.sim.timeline import ContinuousActivity
from ecgstudio.sim.truth import features
from ecgstudio.sim.waves.continuous import draw_continuous


def drawn(kind: str, rate_hz: float, seed: int = 1) -> np.ndarray:
    cycles = tuple(np.arange(0, 10, 1 / rate_hz)) if kind != "fibrillation" else ()
    out = np.zeros((8, 5000))
    draw_continuous(ContinuousActivity(kind, -1.0, 11.0, rate_hz, cycles), Physiology(), Anatomy(), out, 500.0, seed)
    return out


def peak_hz(trace: np.ndarray) -> float:
    spectrum = np.abs(np.fft.rfft(trace * np.hanning(trace.size))) ** 2
    return float(np.fft.rfftfreq(trace.size, 1 / 500)[np.argmax(np.convolve(spectrum, np.ones(7), "same"))])


@pytest.mark.parametrize("rate_hz", [4.5, 6.5, 8.0])
def test_f_waves_have_their_frequency_and_are_largest_in_v1(rate_hz: float) -> None:
    out = drawn("fibrillation", rate_hz)
    assert peak_hz(out[2]) == pytest.approx(rate_hz, abs=0.8)
    spread = out.std(axis=1)
    assert spread[2] == spread.max()
    assert 2.83 * spread[2] == pytest.approx(0.12, rel=0.4)


def test_f_waves_never_repeat() -> None:
    trace = drawn("fibrillation", 6.0)[2]
    trace = trace - trace.mean()
    first, second = trace[:2500], trace[2500:]
    assert abs(np.corrcoef(first, second)[0, 1]) < 0.6


def test_flutter_is_a_saw_tooth_negative_in_the_inferior_leads() -> None:
    out = drawn("flutter", 5.0)
    assert peak_hz(out[1]) == pytest.approx(5.0, abs=0.1)
    two = out[1][500:4500]
    assert -np.percentile(two, 2) >= 0.08
    slopes = np.diff(two)
    assert (slopes < 0).mean() > 0.55  # the fall is the slow side
    assert np.corrcoef(out[1], out[2])[0, 1] < 0
    assert np.ptp(out[0]) < 0.35 * np.ptp(out[1])


def test_ventricular_fibrillation_has_no_complexes() -> None:
    for seed in range(3):
        simulation = simulate(draw_physiology(["VF"], seed=seed), draw_anatomy(seed=seed), seed=seed)
        assert not simulation.delineation.waves_of("QRS")
        assert 3 <= features(simulation)["Fhz"].value <= 8
        assert np.ptp(simulation.clean_mv[1]) > 0.3


def test_torsades_twist() -> None:
    for seed in range(5):
        simulation = simulate(draw_physiology(["TDP"], seed=seed), draw_anatomy(seed=seed), seed=seed)
        assert features(simulation)["TWIST"].value == 1
