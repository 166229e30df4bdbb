import numpy as np
import pytest

from ecgstudio.engine.autoencoder import PatchBasis
from ecgstudio.training.augment import Augmentation, augmented, turned_axis

EVENTS = np.array([[2, 0, 0.0, 10.0], [1, 0, 1.0, 0.1], [1, 0, 9.0, 0.1]], np.float32)


def test_events_move_with_the_samples() -> None:
    components = np.eye(320, dtype=np.float32)
    basis = PatchBasis(components, np.ones(320, np.float32))
    eight = np.zeros((1, 8, 5000), np.float32)
    for event in EVENTS[1:]:
        at = round(float(event[2]) * 500)
        eight[0, :, at - 10 : at + 11] = np.hanning(21)
    limits = Augmentation(slower=0.08, axis_degrees=0.0, height=0.0)
    latents, events = augmented(basis.encode(eight)[0], EVENTS, basis, np.random.default_rng(3), limits)
    signal = basis.decode(latents[None])[0, 2]
    for event in events[events[:, 0] == 1]:
        if event[2] < 9.9:
            at = round(float(event[2]) * 500)
            assert abs(int(np.argmax(signal[max(0, at - 100) : at + 100])) - min(at, 100)) <= 2
    beats = events[events[:, 0] == 1]
    assert beats[0, 3] > 0.1


def test_turning_the_axis_moves_lead_i_into_avf() -> None:
    heart_at_0 = np.array([[1.0], [0.5]], np.float32)
    turned = turned_axis(heart_at_0, 90.0)
    assert turned[0, 0] == pytest.approx(0.0, abs=1e-6)
    assert turned[1, 0] - turned[0, 0] / 2 == pytest.approx(np.sqrt(3) / 2, abs=1e-6)
    assert np.allclose(turned_axis(turned, -90.0), heart_at_0, atol=1e-6)
