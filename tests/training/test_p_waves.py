"""Training the network that sees P waves: examples whose P is known, and the same answers in torch and numpy."""

import numpy as np
import pytest
import torch

from ecgstudio.measure import p_net
from ecgstudio.measure.find import Found, find
from ecgstudio.measure.p_net import DILATIONS, TRACK_STEP, inputs, p_track
from ecgstudio.measure.residue import without_qrst
from ecgstudio.sim import draw_anatomy, draw_physiology, simulate
from ecgstudio.training.p_examples import Amounts, example, moved, simulated
from ecgstudio.training.p_waves import Plan, PNet, fit


@pytest.fixture(scope="module")
def normal() -> Found:
    return find(simulate(draw_physiology(["NORM"], seed=1), draw_anatomy(seed=1), seed=1).recording)


def test_bells_stand_at_the_peaks_and_nothing_counts_under_qrs(normal: Found) -> None:
    made = example(normal, [1000.0])
    assert abs(int(np.argmax(made.wanted)) - 1000 // TRACK_STEP) <= 1
    assert made.wanted[300:].max() == 0
    assert made.counted[normal.beats.at // TRACK_STEP].max() < 0.5


def test_p_waves_can_be_set_down_elsewhere(normal: Found) -> None:
    places = normal.beats.at[2:6] + 200
    signal = moved(normal, places, 1.0)
    height = np.abs(signal[1, places] - signal[1, places - 50]).mean()
    conducted = normal.p_peak[3:8]
    before = np.abs(normal.prepared.signal_mv[1, conducted] - normal.prepared.signal_mv[1, conducted - 50]).mean()
    after = np.abs(signal[1, conducted] - signal[1, conducted - 50]).mean()
    assert after < 0.4 * before < height


def test_numpy_gives_the_answers_of_torch(normal: Found, monkeypatch: pytest.MonkeyPatch) -> None:
    torch.manual_seed(3)
    network = PNet()
    weights = {name: part.astype(np.float32) for name, part in network.weights().items()}
    layers = {
        name: (weights[f"{name}/weight"], weights[f"{name}/bias"]) for name in ("first", "second", "joined", "out")
    }
    trunk = [(weights[f"trunk{number}/weight"], weights[f"trunk{number}/bias"]) for number in range(len(DILATIONS))]
    monkeypatch.setattr(
        p_net, "network", lambda: (layers["first"], layers["second"], layers["joined"], trunk, layers["out"])
    )
    residue = without_qrst(normal, normal.atrial_mv)
    lines, hidden = (torch.from_numpy(part[None]) for part in inputs(normal, residue))
    expected = torch.sigmoid(network(lines, torch.ones(1, lines.shape[1]), hidden))[0].detach().numpy()
    track = p_track(normal, residue)[TRACK_STEP // 2 :: TRACK_STEP]
    assert track[20:-20] == pytest.approx(expected[20 : len(track) - 20], abs=0.02)


def test_a_few_steps_lower_the_loss() -> None:
    examples = list(simulated(Amounts(seeds=1, statements=("SR", "STACH", "AFIB", "AVB1"))))
    losses: list[float] = []

    def told(fraction: float, message: str = "") -> None:
        losses.append(float(message.split()[-1]))

    fit(examples, Plan(epochs=12, batch=4), told)
    assert np.mean(losses[-3:]) < 0.7 * losses[0]
