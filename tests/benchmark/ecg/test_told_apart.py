"""Discriminators tell what differs, and nothing from nothing; beats that vary and waves without a beat are read."""

import numpy as np
import pytest

from ecgstudio.benchmark.ecg.distances import kernel_distance
from ecgstudio.benchmark.ecg.signals import seen_by_judges
from ecgstudio.benchmark.ecg.told_apart import Pairs, told_apart_rows
from ecgstudio.benchmark.ecg.variation import LOOKED_AT, Variation, variation_of, variation_rows
from ecgstudio.core.leads import eight_from_twelve, twelve_from_eight
from ecgstudio.core.recording import Recording
from ecgstudio.measure import analyse
from ecgstudio.sim import draw_anatomy, draw_physiology, simulate

PAIRS = 30


def noise(seed: int, high: float) -> Recording:
    """Ten seconds of noise, with as much more above 40 Hz as is said."""
    rng = np.random.default_rng(seed)
    spectrum = np.fft.rfft(0.05 * rng.standard_normal((8, 5000)))
    spectrum[:, np.fft.rfftfreq(5000, 0.002) > 40] *= high
    return Recording(twelve_from_eight(np.fft.irfft(spectrum)).astype(np.float32), 500)


def pairs(high: float) -> Pairs:
    made, real = ([noise(1000 * part + row, high if part else 1.0) for row in range(PAIRS)] for part in (1, 0))
    signals = (np.stack([seen_by_judges(one) for one in side]) for side in (made, real))
    return Pairs(made, real, *signals, [f"p{row // 2}" for row in range(PAIRS)])


def test_a_band_that_is_missing_tells() -> None:
    rows = told_apart_rows(pairs(0.5), epochs=0)
    told = rows["band powers at 500 Hz, 0.4 s cut (AUROC)"]
    assert told is not None
    assert told.value > 0.95
    assert "network at 100 Hz, 0.4 s cut (AUROC)" not in rows


def test_alike_cannot_be_told_and_the_network_runs() -> None:
    rows = told_apart_rows(pairs(1.0), epochs=1)
    told = rows["band powers at 500 Hz, 0.4 s cut (AUROC)"]
    assert told is not None
    assert 0.2 < told.value < 0.8
    assert rows["network at 100 Hz, 0.4 s cut (AUROC)"] is not None


def test_too_few_pairs_tell_nothing() -> None:
    few = pairs(1.0)
    rows = told_apart_rows(Pairs(few.made[:4], few.real[:4], few.made_mv[:4], few.real_mv[:4], few.patients[:4]), 0)
    assert set(rows.values()) == {None}


def test_the_kernel_distance_is_near_nothing_of_alike_and_grows() -> None:
    rng = np.random.default_rng(0)
    one, other = rng.standard_normal((2, 60, 5))
    near, far = kernel_distance(one, other), kernel_distance(one + 1.0, other)
    assert near is not None
    assert far is not None
    assert abs(near.value) < 200 < far.value


@pytest.fixture(scope="module")
def drawn() -> Recording:
    physiology = draw_physiology(["NORM"], seed=4, values={"rate": 60.0, "muscle_noise": 0.0, "beat_variation": 0.0})
    return simulate(physiology, draw_anatomy(seed=4), seed=4).recording


def test_beats_that_vary_are_read_as_varying_and_a_bump_as_a_wave(drawn: Recording) -> None:
    still = variation_of(analyse(drawn), drawn.signal_mv, 500)
    rng = np.random.default_rng(1)
    eight = eight_from_twelve(drawn.signal_mv) + 0.03 * rng.standard_normal((8, 5000))
    moved = Recording(twelve_from_eight(eight).astype(np.float32), 500)
    shaken = variation_of(analyse(moved), moved.signal_mv, 500)
    assert still.stray is False
    assert still.qrs is not None
    assert shaken.qrs is not None
    assert all(one < 0.05 for one in still.qrs)
    assert all(one > other for one, other in zip(shaken.qrs, still.qrs, strict=True))


def test_rows_leave_fibrillation_out() -> None:
    items = [Variation(True), Variation(False, (0.1,) * 4, (8.0,) * 4), Variation(True)]
    rows = variation_rows(items, items, [False, False, True])
    stray = rows["a wave without a beat in II"]
    assert stray is not None
    assert (stray.value, stray.n) == (0.5, 2)
    qrs = rows[f"QRS about its median, {LOOKED_AT[0]}, share"]
    assert qrs is not None
    assert qrs.value == pytest.approx(0.1)
