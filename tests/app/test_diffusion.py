"""The diffusion engine's front door, with the engine itself as small and untrained as it can be."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from ecgstudio.app.diffusion import BATCH, DiffusionEngine
from ecgstudio.app.diffusion_request import text_of, words_of
from ecgstudio.app.requests import read_request, request_for
from ecgstudio.app.simulated import simulate_all
from ecgstudio.core.case import Case
from ecgstudio.core.engine_options import EngineOptions
from ecgstudio.core.jobs import Cancelled
from ecgstudio.core.recording import Recording
from ecgstudio.core.request import Request
from tests.engine.conftest import tiny_checkpoint, weights  # noqa: F401

AFIB = request_for(["AFIB"], engine="diffusion", seed=5, rate=110.0, options=EngineOptions(steps=4))


@pytest.fixture
def engine(weights: Path) -> DiffusionEngine:  # noqa: F811
    return DiffusionEngine.load(weights)


def test_same_seed_same_ecg_and_each_candidate_another_patient(engine: DiffusionEngine) -> None:
    first, again = engine.draw(AFIB, 2), engine.draw(AFIB, 2)
    assert [case.request.seed for case in first] == [5, 6]
    assert [case.recording.provenance.seed for case in first] == [5, 6]
    for one, other in zip(first, again, strict=True):
        np.testing.assert_array_equal(one.recording.signal_mv, other.recording.signal_mv)
    assert not np.allclose(first[0].recording.signal_mv, first[1].recording.signal_mv)
    assert first[0].title.startswith("Atrial fibrillation")


def test_beats_are_those_of_the_conduction_model(engine: DiffusionEngine) -> None:
    (drawn,), (simulated,) = engine.draw(AFIB, 1), simulate_all(AFIB, 1)
    assert drawn.delineation.activations == simulated.delineation.activations
    assert drawn.delineation.rhythm == simulated.delineation.rhythm
    assert not drawn.delineation.waves
    assert drawn.physiology is None


def test_more_than_a_batch_is_drawn_in_parts(engine: DiffusionEngine) -> None:
    fractions: list[float] = []
    cases = engine.draw(AFIB, BATCH + 1, lambda fraction, message="": fractions.append(fraction))
    assert [case.request.seed for case in cases] == list(range(5, 5 + BATCH + 1))
    assert fractions == sorted(fractions)
    assert fractions[-1] == pytest.approx(1.0)


def test_previews_come_while_it_draws(engine: DiffusionEngine) -> None:
    seen: list[Sequence[Recording]] = []
    cases = engine.draw(AFIB, 2, show=seen.append)
    assert seen
    assert all(len(recordings) == 2 for recordings in seen)
    assert seen[0][0].signal_mv.shape == cases[0].recording.signal_mv.shape


def test_little_realism_keeps_close_to_the_simulator(engine: DiffusionEngine) -> None:
    simulated = simulate_all(AFIB, 1)[0].recording.signal_mv

    def distance(realism: float) -> float:
        (case,) = engine.draw(replace(AFIB, options=EngineOptions(steps=16, realism=realism)), 1)
        return float(np.abs(case.recording.signal_mv - simulated).mean())

    assert distance(0.05) < distance(1.0)


def test_stopping_while_it_draws(engine: DiffusionEngine) -> None:
    def report(fraction: float, message: str = "") -> None:
        if message.startswith("step 2"):
            raise Cancelled

    with pytest.raises(Cancelled):
        engine.draw(AFIB, 1, report)


class OutOfMemoryError(RuntimeError):
    """As torch names it."""


class _FullGpu:
    """A generator on a GPU without room."""

    def __init__(self) -> None:
        import torch

        self.device = torch.device("cuda")

    def generate(self, *_: Any) -> list[Recording]:
        raise OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB")


def test_a_full_gpu_hands_over_to_the_cpu_with_a_word(weights: Path) -> None:  # noqa: F811
    import torch

    from ecgstudio.engine.generator import Generator

    engine = DiffusionEngine(_FullGpu(), None, lambda: Generator.load(weights, torch.device("cpu")))  # type: ignore[arg-type]
    assert (engine.device, engine.message) == ("GPU", "")
    (case,) = engine.draw(AFIB, 1)
    assert case.recording.provenance.source == "diffusion"
    assert engine.device == "CPU"
    assert "CPU" in engine.message


def test_other_errors_of_the_network_are_not_hidden() -> None:
    class Broken(_FullGpu):
        def generate(self, *_: Any) -> list[Recording]:
            raise RuntimeError("shapes do not fit")

    with pytest.raises(RuntimeError, match="shapes"):
        DiffusionEngine(Broken(), None, Broken).draw(AFIB, 1)  # type: ignore[arg-type]


def test_words_are_of_what_is_to_be_present_alone() -> None:
    request, _ = read_request("LBBB, no atrial fibrillation")
    words = words_of(request)
    assert words["CLBBB"] == 1.0
    assert "AFIB" not in words
    assert "NORM" in words_of(Request(rate=70.0))


def test_the_text_is_as_typed_unless_something_was_crossed_out() -> None:
    request, _ = read_request("LBBB with first degree AV block")
    assert text_of(request) == "LBBB with first degree AV block"
    without = tuple(mention for mention in request.mentions if mention.id != "AVB1")
    assert text_of(replace(request, mentions=without)) == "Left bundle branch block"
    assert text_of(Request(rate=70.0)) == "normal ECG"


def test_the_whole_way_with_an_untrained_network_ends_with_an_honest_ecg(engine: DiffusionEngine) -> None:
    from ecgstudio.app.generate import generate

    cases: list[Case] = generate(AFIB, 1, load=lambda report: engine)
    (case,) = cases
    assert case.making is not None
    assert case.measurements.available
    assert case.request.engine == case.making.engine
