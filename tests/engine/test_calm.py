"""What lasts as long as waves do is limited where the sketch has none; tremor, wander and what beats differ by are kept."""

import numpy as np

from ecgstudio.engine.calm import SHARE, calmed

TIME_S = np.arange(5000) / 500


def bump(at_s: float, height_mv: float, deviation_s: float) -> np.ndarray:
    return (height_mv * np.exp(-0.5 * ((TIME_S - at_s) / deviation_s) ** 2)).astype(np.float32)


def test_a_wave_without_a_beat_is_flattened() -> None:
    nothing = np.zeros((1, 5000), np.float32)
    for deviation_s in (0.015, 0.03, 0.06):  # QRS, P and T
        calm = calmed(bump(4.0, 0.5, deviation_s)[None], nothing)
        assert np.abs(calm[0, 1950:2050]).max() < 0.25 * 0.5


def test_what_a_beat_differs_by_is_kept_inside_it() -> None:
    beat, differs = bump(4.0, 1.5, 0.02), bump(4.0, 0.5 * SHARE * 1.5, 0.02)
    calm = calmed(differs[None], beat[None])
    assert calm[0].max() > 0.6 * differs.max()


def test_tremor_and_wander_stay() -> None:
    tremor = 0.02 * np.sin(2 * np.pi * 60 * TIME_S)
    wander = 0.15 * np.sin(2 * np.pi * 0.25 * TIME_S)
    residual = (tremor + wander)[None].astype(np.float32)
    assert np.abs(calmed(residual, np.zeros_like(residual)) - residual)[:, 250:-250].max() < 0.01
