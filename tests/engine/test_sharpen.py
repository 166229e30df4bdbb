"""A QRS that was blurred by laying beats upon one another gets its sharpness back; P, ST and T stay as they are."""

import numpy as np
from scipy.ndimage import gaussian_filter1d

from ecgstudio.engine.beats import QRS_BEFORE, QRS_LENGTH, Beats
from ecgstudio.engine.sharpen import sharpened


def beats_with(qrs: np.ndarray) -> Beats:
    whole = np.zeros((2, 8, QRS_LENGTH), np.float32)
    whole[0] = qrs
    return Beats(np.zeros((8, 100), np.float32), whole, np.array([False, True, False]))


def test_a_blurred_qrs_comes_nearer_to_what_it_was() -> None:
    place = np.arange(QRS_LENGTH)
    spike = np.exp(-0.5 * ((place - QRS_BEFORE - 22) / 3) ** 2) - 0.4 * np.exp(
        -0.5 * ((place - QRS_BEFORE - 32) / 3) ** 2
    )
    t_wave = 0.3 * np.exp(-0.5 * ((place - 180) / 25) ** 2)
    blurred = gaussian_filter1d(spike, 1.1) + t_wave
    made = sharpened(beats_with(blurred), 0.09)
    before, after = (np.abs(one - spike - t_wave)[:80].max() for one in (blurred, made.qrs_mv[0, 0]))
    assert after < 0.5 * before
    assert np.allclose(made.qrs_mv[0, :, 110:], blurred[110:], atol=1e-6)
    assert not made.qrs_mv[1].any()
