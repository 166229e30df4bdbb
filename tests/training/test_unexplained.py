"""Waves without an event are not taught: their tokens are no numbers, count nothing, and weights may be begun with."""

import numpy as np
import pytest
import torch

from ecgstudio.core.errors import InputError
from ecgstudio.core.leads import eight_from_twelve
from ecgstudio.engine.autoencoder import RATE_HZ, TOKEN_S
from ecgstudio.engine.checkpoint import StripPart
from ecgstudio.engine.denoiser import Denoiser, DenoiserConfig
from ecgstudio.engine.track import CHANNELS, events_of
from ecgstudio.sim import draw_anatomy, draw_physiology, simulate
from ecgstudio.training.begin import begin_with
from ecgstudio.training.unexplained import unexplained


def slow_sinus() -> tuple[np.ndarray, np.ndarray]:
    physiology = draw_physiology(["SBRAD"], seed=3, values={"rate": 45.0, "muscle_noise": 0.0, "baseline_wander": 0.0})
    drawn = simulate(physiology, draw_anatomy(seed=3), seed=3)
    return eight_from_twelve(drawn.recording.signal_mv).astype(np.float32), events_of(drawn.delineation)


def test_a_clean_ecg_is_explained_and_a_bump_is_not() -> None:
    eight, events = slow_sinus()
    assert not unexplained(eight, events, np.nan).any()
    beats = events[events[:, 0] == 1, 2]
    at_s = float(beats[2]) + 0.75
    eight[1] += (0.15 * np.exp(-0.5 * ((np.arange(eight.shape[1]) / RATE_HZ - at_s) / 0.025) ** 2)).astype(np.float32)
    found = np.flatnonzero(unexplained(eight, events, np.nan)) * TOKEN_S
    assert found.size >= 3
    assert np.abs(found - at_s).max() < 0.3


def network(words: int) -> Denoiser:
    return Denoiser(
        DenoiserConfig(words, 4, CHANNELS, latent=8, tokens=5, group=1, width=16, depth=1, heads=2, slots=2)
    )


def part(words: tuple[str, ...]) -> StripPart:
    torch.manual_seed(1)
    return StripPart(network(len(words)), None, None, words, ())  # type: ignore[arg-type]


def test_weights_to_begin_with_keep_their_words_places() -> None:
    begun, stored = network(3), part(("A", "B"))
    begin_with(begun, stored, ("B", "new", "A"))
    old, new = stored.network.state_dict(), begun.state_dict()
    assert torch.equal(new["diagnosis.words.weight"][:, [2, 0]], old["diagnosis.words.weight"])
    assert not new["diagnosis.words.weight"][:, 1].any()
    assert torch.equal(new["slots.words.weight"][[2, 0, 3]], old["slots.words.weight"])
    assert torch.equal(new["enter.weight"], old["enter.weight"])


def test_weights_of_another_size_are_refused() -> None:
    other = Denoiser(DenoiserConfig(2, 4, CHANNELS, latent=8, tokens=5, width=32, depth=1, heads=2, slots=2))
    with pytest.raises(InputError, match="use the preset they were trained with"):
        begin_with(other, part(("A", "B")), ("A", "B"))
