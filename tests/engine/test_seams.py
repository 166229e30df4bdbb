"""No step between patches, and nothing done to a signal that has none."""

import numpy as np

from ecgstudio.engine.autoencoder import PATCH, SAMPLES
from ecgstudio.engine.seams import without_seams


def waves() -> np.ndarray:
    time = np.arange(SAMPLES) / 500
    rates = np.array([[0.3], [1.1], [4.0], [9.0]])
    return (0.2 * np.sin(2 * np.pi * rates * time + rates)).astype(np.float32)


def test_steps_between_patches_are_taken_out() -> None:
    levels = np.random.default_rng(0).normal(scale=0.2, size=(4, SAMPLES // PATCH)).astype(np.float32)
    stepped = waves() + np.repeat(levels, PATCH, axis=1)
    found = without_seams(stepped)
    assert np.abs(np.diff(stepped, axis=1)).max() > 0.4
    assert np.abs(np.diff(found, axis=1)).max() < 0.1


def test_a_signal_without_steps_stays() -> None:
    np.testing.assert_allclose(without_seams(waves()), waves(), atol=2e-3)
