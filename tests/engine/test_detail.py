"""The finest detail of beats: as large as what a basis leaves out of real ones, beyond the basis, the same for the same seed."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from ecgstudio.engine.beat_basis import BeatBasis, fit_beat_basis
from ecgstudio.engine.beats import Beats
from ecgstudio.engine.detail import SIZE, SPAN, Detail

PRESENT = np.array([False, True, False])


def patients(count: int, seed: int) -> np.ndarray:
    """QRS-T templates [count, 8, 300]: an R wave of some height and width, notched at random where it is steep."""
    rng = np.random.default_rng(seed)
    time = np.arange(300)
    height, width = rng.uniform(0.3, 2, (count, 8, 1)), rng.uniform(5, 12, (count, 1, 1))
    smooth = height * np.exp(-(((time - 40) / width) ** 2))
    return (smooth + 0.02 * np.abs(np.gradient(smooth, axis=2)) * rng.standard_normal(smooth.shape) * 10).astype(
        "float32"
    )


@pytest.fixture(scope="module")
def basis() -> BeatBasis:
    p = np.random.default_rng(1).standard_normal((200, 8, 100)).astype(np.float32)
    templates = patients(200, 2)
    made = (
        Beats(one, np.stack([qrs, np.zeros_like(qrs)]), np.array([True, True, False]))
        for one, qrs in zip(p, templates, strict=True)
    )
    return fit_beat_basis(made)


@pytest.fixture(scope="module")
def detail(basis: BeatBasis) -> Detail:
    return Detail.fit(patients(400, 3), basis)


def kept(basis: BeatBasis, qrs: np.ndarray) -> tuple[np.ndarray, Beats]:
    vector = basis.encode(Beats(np.zeros((8, 100), np.float32), np.stack([qrs, np.zeros_like(qrs)]), PRESENT))
    return vector, basis.decode(vector, PRESENT)


def test_it_is_as_large_as_what_the_basis_leaves_out(basis: BeatBasis, detail: Detail) -> None:
    left, drawn = [], []
    for seed, qrs in enumerate(patients(60, 4)):
        vector, beats = kept(basis, qrs)
        left.append((qrs - beats.qrs_mv[0])[:, : SPAN - 30])
        drawn.append((detail.added(beats, vector, basis, seed).qrs_mv - beats.qrs_mv)[0, :, : SPAN - 30])
    sizes = [np.sqrt(np.mean(np.square(part), axis=(1, 2))) for part in (left, drawn)]
    assert np.median(sizes[1]) == pytest.approx(np.median(sizes[0]), rel=0.25)
    assert np.corrcoef(*map(np.log, sizes))[0, 1] > 0.5


def test_it_lies_beyond_the_basis_where_a_beat_is_and_ends_with_qrs(basis: BeatBasis, detail: Detail) -> None:
    vector, beats = kept(basis, patients(1, 5)[0])
    finished = detail.added(beats, vector, basis, 0)
    np.testing.assert_allclose(basis.encode(finished), vector, atol=1e-4)
    assert np.abs(finished.qrs_mv[0] - beats.qrs_mv[0]).max() > 0.002
    assert not finished.qrs_mv[1].any()
    late = (finished.qrs_mv - beats.qrs_mv)[0, :, SPAN:]
    assert np.abs(late).max() < 0.1 * np.abs(finished.qrs_mv - beats.qrs_mv).max()


def test_a_seed_gives_one_detail_and_no_share_none(basis: BeatBasis, detail: Detail) -> None:
    vector, beats = kept(basis, patients(1, 6)[0])
    once, again, other = (detail.added(beats, vector, basis, seed).qrs_mv for seed in (1, 1, 2))
    np.testing.assert_array_equal(once, again)
    assert np.abs(once - other).max() > 0.001
    np.testing.assert_array_equal(detail.added(beats, vector, basis, 1, share=0.0).qrs_mv, beats.qrs_mv)


def test_too_few_patients_are_refused(basis: BeatBasis) -> None:
    with pytest.raises(ValueError, match=f"too few for {SIZE}"):
        Detail.fit(patients(20, 0), basis)


def test_a_checkpoint_keeps_it(tiny_checkpoint: Callable[..., Any], detail: Detail, tmp_path: Path) -> None:
    from ecgstudio.engine.checkpoint import load_checkpoint
    from tests.engine.checkpoints import save_checkpoint

    whole = replace(tiny_checkpoint(), detail=detail)
    save_checkpoint(whole, tmp_path)
    back = load_checkpoint(tmp_path).detail
    assert back is not None
    np.testing.assert_allclose(back.components, detail.components, atol=1e-3)
    np.testing.assert_array_equal(back.weights, detail.weights)
