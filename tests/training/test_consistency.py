"""The consistency terms are nothing for the beat itself, grow with what they are named after, and reach the network."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from ecgstudio.core.errors import InputError
from ecgstudio.core.leads import eight_from_twelve
from ecgstudio.core.paths import resource
from ecgstudio.engine.beat_basis import PARTS
from ecgstudio.engine.beats import Beats, beats_of
from ecgstudio.engine.checkpoint import load_beats
from ecgstudio.engine.conditions import BeatConditions, timing_of
from ecgstudio.engine.stretch import with_qt
from ecgstudio.engine.track import events_of
from ecgstudio.sim import draw_anatomy, draw_physiology, simulate
from ecgstudio.training.consistency import MeasuredTerm, SimulatorTerm, clear, units_of
from ecgstudio.training.simulator_fit import SIZE, parameters_of, train_simulator_fit

BASIS = load_beats(resource("engine") / "beats.safetensors").basis
SURE = torch.tensor([0.05])


def of_patient(seed: int) -> tuple[Beats, BeatConditions]:
    made = simulate(draw_physiology(["NORM"], seed=seed), draw_anatomy(seed=seed), seed=seed)
    events = events_of(made.delineation)
    nobody = torch.zeros(1, 1)
    told = BeatConditions(
        nobody, torch.tensor([True]), torch.full((1,), torch.nan), torch.zeros(1).long(), torch.zeros(1).long(),
        torch.zeros(1, 0), torch.from_numpy(timing_of(events))[None], torch.tensor([[True, True, False]]), nobody,
        torch.full((1, 6), torch.nan),
    )  # fmt: skip
    return beats_of(eight_from_twelve(made.recording.signal_mv).astype(np.float32), events), told


def vector(beats: Beats) -> torch.Tensor:
    return torch.from_numpy(BASIS.encode(beats))[None]


def test_the_measured_term_is_how_far_what_is_measured_has_moved() -> None:
    beats, told = of_patient(3)
    units = np.full(35, 0.02, np.float32)
    term = MeasuredTerm(BASIS, units, 1.0)
    own = vector(beats)
    assert term(own, own, told, SURE).item() == 0
    little, much = (term(vector(with_qt(beats, 0.40, to)), own, told, SURE).item() for to in (0.41, 0.46))
    assert 0 < little < much
    assert term(vector(with_qt(beats, 0.40, 0.46)), own, told, torch.tensor([5.0])).item() < 0.1 * much
    moved = own.clone().requires_grad_(True)
    (gradient,) = torch.autograd.grad(term(moved + 0.1, own, told, SURE).sum(), moved)
    assert gradient[:, PARTS[1]].abs().max() > 0
    assert gradient[:, PARTS[2]].abs().max() == 0
    assert float(clear(torch.tensor(1.0))) == 0.5


def test_units_are_what_differs_between_two_recordings_of_a_person() -> None:
    rng = np.random.default_rng(0)
    people = rng.normal(size=(200, BASIS.size)).astype(np.float32)
    again = people + rng.normal(0, 0.1, people.shape).astype(np.float32)
    names = [str(number) for number in range(200)]
    near = units_of(BASIS, np.concatenate([people, again]), np.full(400, 0.1, np.float32), names * 2)
    apart = units_of(BASIS, people, np.full(200, 0.1, np.float32), [name.upper() for name in names])
    assert near.shape == (35,)
    assert (near > 0).all()
    assert not np.allclose(near, apart)


def test_the_simulator_s_own_beats_come_back_from_its_fit_and_others_do_not() -> None:
    keys = [f"simulated/{number}" for number in range(24)]
    parameters = parameters_of(keys)
    assert parameters.shape[0] == 24
    rng = np.random.default_rng(1)
    # beats that a few parameters decide, as a simulator's are
    drawn = (
        np.tanh(parameters[:, :8] / (1 + np.abs(parameters[:, :8]).max(axis=0))) @ rng.normal(size=(8, SIZE))
    ).astype(np.float32)
    fit, fidelity = train_simulator_fit(drawn, parameters, steps=150)
    assert fidelity.patients == 3
    again, _ = train_simulator_fit(drawn, parameters, steps=150)
    assert torch.equal(next(fit.parameters()), next(again.parameters()))
    _, told = of_patient(3)
    term = SimulatorTerm(fit, 1.0)
    clean = torch.zeros(1, BASIS.size)
    clean[:, :SIZE] = torch.from_numpy(drawn[1])
    strange = clean.clone()
    strange[:, :SIZE] += 3 * torch.from_numpy(rng.normal(size=SIZE).astype(np.float32))
    assert term(clean, clean, told, SURE).item() == 0
    assert term(strange, clean, told, SURE).item() > 1
    with pytest.raises(InputError, match="too few"):
        train_simulator_fit(drawn[:5], parameters[:5])


def test_the_log_says_how_large_each_term_s_gradient_is(packed_file: Path, tmp_path: Path) -> None:
    from ecgstudio.training.config import BEAT_PRESETS
    from ecgstudio.training.train_beats import train_beats

    config = replace(BEAT_PRESETS["tiny"], steps=3, batch=16, measured=0.3)
    train_beats([packed_file], tmp_path / "measured", config)
    train_beats([packed_file], tmp_path / "none", replace(config, measured=0.0))
    with_term, without = (
        [json.loads(line) for line in (tmp_path / name / "log.jsonl").read_text().splitlines()]
        for name in ("measured", "none")
    )
    last = [entry for entry in with_term if "loss" in entry][-1]
    assert last["gradient_measured"] > 0.001 * last["gradient_denoising"]
    assert not any("gradient_denoising" in entry for entry in without)
