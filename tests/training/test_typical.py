"""Training of the networks that place waves in the typical beat."""

import numpy as np
import pytest
import torch

from ecgstudio.measure.typical import MARGIN, PARTS, STRETCHES, Readers, Typical
from ecgstudio.measure.waves import SoughtInTypical
from ecgstudio.training.typical import Example, Network, Plan, draw, train_member

TIME = np.arange(STRETCHES["P"].first - MARGIN, STRETCHES["P"].last + MARGIN + 1)


def example(half: float) -> Example:
    """Four beats with a triangle of some half width about the anchor, marked at its corners in all leads."""
    line = np.tile(np.clip(1 - np.abs(TIME) / half, 0, None) * 0.2, (12, 1))
    limits = np.array([[-80.0, 10.0], [-10.0, 70.0]])
    typical = Typical(line, np.full(12, 0.2), np.full(12, 100 / half), np.ones(12, bool), np.array([1.5]), limits)
    marks = np.stack([np.full((4, 12), -half), np.full((4, 12), half)])
    return Example(SoughtInTypical(np.arange(4) * 400 + 400, np.tile(line, (4, 1, 1)), typical), marks, fold=0)


def test_what_is_trained_scores_as_it_will_when_measuring() -> None:
    torch.manual_seed(1)
    network = Network(10, Plan(units=6)).eval()
    rng = np.random.default_rng(1)
    given, seen = rng.normal(size=(2, 12, 40, 10)).astype(np.float32), rng.random((2, 12)) < 0.7
    trained = network(torch.from_numpy(given), torch.from_numpy(seen)).detach().numpy()
    parts = {part: getattr(network, part).detach().numpy()[None] for part in PARTS}
    for one in range(2):
        assert Readers(**parts)._scores(given[one], seen[one], slice(None))[0] == pytest.approx(trained[one], abs=1e-4)


def test_marks_move_with_the_wave() -> None:
    for seed in range(12):
        given, _, _, marks, count = draw("P", example(30), np.random.default_rng(seed))
        top = STRETCHES["P"].places[np.abs(given[:, :, 0]).argmax(axis=1)]
        assert np.median(top) == pytest.approx(marks.mean(axis=0)[0], abs=5)
        assert (count >= 1).all()


def test_a_member_learns_where_waves_begin_and_end() -> None:
    plan = Plan(units=8, steps=60, dropout=0.0)
    parts = train_member("P", [example(half) for half in (20, 28, 36, 44)], plan, seed=0)
    reader = Readers(**{part: value[None] for part, value in parts.items()})
    for half in (24, 40):
        on, off = reader.places("P", example(half).wave.typical)
        assert np.median(on) == pytest.approx(-half, abs=6)
        assert np.median(off) == pytest.approx(half, abs=6)
