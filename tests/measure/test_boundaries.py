"""Delineation of single leads, held against cardiologists' marks where the real recordings are there."""

from pathlib import Path

import numpy as np
import pytest

from ecgstudio.benchmark.delineation import match, score
from ecgstudio.benchmark.rhythm import wilson
from ecgstudio.formats.ludb import read_ludb
from ecgstudio.measure.boundaries import BOUNDARIES, Inputs, allowed, committee


@pytest.mark.parametrize("name", list(BOUNDARIES))
def test_every_boundary_has_a_committee_of_five(name: str) -> None:
    members = committee(name)
    assert members.members == 5
    assert members.hidden.shape == (members.mean.size, members.out.size)
    assert np.isfinite(members.hidden).all()


def test_inputs_in_parts_are_scored_like_whole_ones() -> None:
    rng, members, count = np.random.default_rng(1), committee("T off"), BOUNDARIES["T off"].candidates.size
    widths = 40, members.mean.size - 46, 6
    shapes = (3, 12, count, widths[0]), (12, count, widths[1]), (3, count, widths[2])
    inputs = Inputs(*(rng.normal(size=shape).astype(np.float32) for shape in shapes))
    everywhere = np.ones((3, count), dtype=bool)
    hidden = np.tanh((inputs.whole() - members.mean) / members.spread @ members.hidden + members.bias)
    score = hidden @ members.out / members.members
    weight = np.exp(score - score.max(axis=2, keepdims=True))
    expected = weight @ BOUNDARIES["T off"].candidates / weight.sum(axis=2)
    assert members.places("T off", inputs, everywhere) == pytest.approx(expected, abs=0.01)


def test_a_boundary_lies_within_its_limits() -> None:
    candidates = BOUNDARIES["T on"].candidates
    open_ = allowed("T on", np.array([300, 300]), np.array([250, 900]), np.array([310, 950]))
    assert candidates[open_[0]].min() >= -50
    assert candidates[open_[0]].max() <= 10
    assert open_[1].tolist() == [True] + [False] * (candidates.size - 1)


def test_waves_are_matched_once_and_only_when_near() -> None:
    own = np.array([[0.0, 100, 0], [0, 110, 0], [0, 400, 0]])
    marks = np.array([[0.0, 104, 0], [0, 600, 0]])
    assert match(own, marks) == [(0, 0)]


def test_wilson_interval() -> None:
    assert wilson(0, 0) == [0.0, 1.0]
    low, high = wilson(9, 10)
    assert low == pytest.approx(0.596, abs=0.002)
    assert high == pytest.approx(0.982, abs=0.002)


def test_marked_records_are_delineated_closely(data_folder: Path) -> None:
    records = [record for record, _ in zip(read_ludb(data_folder / "ludb"), range(6), strict=False)]
    scores = [score(record) for record in records]
    for wave in ("P", "QRS", "T"):
        hits, false, missed = np.sum([one.counts[wave] for one in scores], axis=0)
        assert 2 * hits / (2 * hits + false + missed) > 0.95, wave
    errors = np.concatenate([one.errors_ms["QRS on"] for one in scores])
    assert abs(float(np.median(errors))) <= 6
    assert float(errors.std()) <= 15
