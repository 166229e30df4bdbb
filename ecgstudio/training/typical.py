"""Train the networks that place waves in the typical beat (``ecgstudio.measure.typical``) on LUDB's marks.

An example is one kind of beat of one record; each time it is shown, its median beat is made from other of its beats, stretched,
moved, turned over, sloped and made noisy. Each member learns on four fifths of the records, so that every record has a member
that never saw it. Cross-entropy against a bell around the mean mark, plus a pull of the mean place towards it (Huber); AdamW.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from ecgstudio.core.errors import InputError
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.formats.ludb import MarkedRecord, read_ludb
from ecgstudio.measure.atria import read_atria
from ecgstudio.measure.boundaries import FOLDS, Features, fold_of
from ecgstudio.measure.conducted import with_conducted_beats
from ecgstudio.measure.find import Found, find
from ecgstudio.measure.signals import Samples, median_over_beats
from ecgstudio.measure.typical import MARGIN, PARTS, STRETCHES, STRIDES, TAPS, Typical, allowed_places, inputs
from ecgstudio.measure.waves import SoughtInTypical, sought, sought_in_typical
from ecgstudio.training.boundaries import marked_waves
from ecgstudio.training.weights import write_weights


@dataclass(frozen=True)
class Plan:
    """How a member is trained."""

    units: int = 16
    steps: int = 500
    batch: int = 12
    rate: float = 4e-3
    decay: float = 0.02
    dropout: float = 0.1
    pull: float = 0.3


Plans = Mapping[str, Plan]

PRESETS: Mapping[str, Plans] = MappingProxyType(
    {
        "shipped": {"P": Plan(), "QRS": Plan(steps=700), "T": Plan()},
        "tiny": dict.fromkeys(STRETCHES, Plan(units=4, steps=4, batch=2)),
    }
)
"""How the shipped members were trained for each wave, and ones that tests can wait for."""


@dataclass(frozen=True, eq=False)
class Example:
    """One wave of one kind of beat: ``wave`` that is sought, its ``marks`` [onset and offset, beats, 12] in samples from the
    anchor, and the ``fold`` of the record."""

    wave: SoughtInTypical
    marks: Samples
    fold: int


def train_typical(ludb: Path, out: Path, plans: Plans = PRESETS["shipped"], report: Reporter = silent) -> None:
    """Train the members for P, QRS and T on LUDB's folder and write them as one .npz file in half precision.

    RecordError when there are no records; InputError when they are too few, or the file cannot be written.
    """
    examples = collect([(record, find(record.recording)) for record in read_ludb(ludb)])
    stored: dict[str, Features] = {}
    for number, (name, of_wave) in enumerate(examples.items()):
        members = []
        for fold in range(FOLDS):
            report((number + fold / FOLDS) / len(examples), f"{name}, member {fold + 1} of {FOLDS}")
            others = [one for one in of_wave if one.fold != fold]
            if not others:
                raise InputError(f"{ludb.name} holds too few records with marks of {name}; name LUDB's whole folder")
            members.append(train_member(name, others, plans[name], seed=fold))
        stored |= {f"{name}/{part}": np.stack([member[part] for member in members]) for part in PARTS}
    write_weights(stored, out)


def collect(records: list[tuple[MarkedRecord, Found]]) -> dict[str, list[Example]]:
    """The examples of each wave, of all kinds of beats with a mark of it."""
    examples: dict[str, list[Example]] = {name: [] for name in STRETCHES}
    for record, plain in records:
        found = with_conducted_beats(plain, read_atria(plain))
        for kind in range(found.beats.kinds):
            for name, example in _of_kind(record, found, kind).items():
                examples[name].append(example)
    return examples


def _of_kind(record: MarkedRecord, found: Found, kind: int) -> dict[str, Example]:
    boundaries = sought(found.prepared, found.beats, kind, found.fiducials, found.p_peak)
    examples = {}
    for name, wave in sought_in_typical(found.prepared, found.beats.of(kind), boundaries):
        marks = np.array([marked_waves(f"{name} {side}", record, found, kind, wave.anchor) for side in ("on", "off")])
        if np.isfinite(marks).any():
            examples[name] = Example(wave, marks - wave.anchor[:, None], fold_of(record.id))
    return examples


def train_member(name: str, examples: list[Example], plan: Plan, seed: int) -> dict[str, Features]:
    """One network's parts, dimensionless, with shapes as ``Readers`` has them, less its first axis [members]."""
    rng = np.random.default_rng(seed)
    torch.manual_seed(seed)
    weight = np.sqrt([np.isfinite(example.marks).sum() for example in examples])
    network = Network(inputs(name, examples[0].wave.typical).shape[2], plan)
    optimiser = torch.optim.AdamW(network.parameters(), lr=plan.rate, betas=(0.9, 0.99), weight_decay=plan.decay)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, plan.rate, total_steps=plan.steps, pct_start=0.2)
    for _ in range(plan.steps):
        shown = [
            draw(name, examples[one], rng) for one in rng.choice(len(examples), plan.batch, p=weight / weight.sum())
        ]
        given, seen, open_, marks, count = (torch.from_numpy(np.stack(column)) for column in zip(*shown, strict=True))
        optimiser.zero_grad()
        loss(name, network(given, seen), open_, marks, count, plan.pull).backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimiser.step()
        schedule.step()
    return {part: getattr(network, part).detach().numpy() for part in PARTS}


class Network(torch.nn.Module):
    """``measure.typical.Readers`` of one member, to be trained; whole units are left out at random per lead."""

    def __init__(self, numbers: int, plan: Plan) -> None:
        super().__init__()
        units, layers = plan.units, len(STRIDES) - 1
        self.dropout = plan.dropout
        self.first = _drawn(TAPS * numbers, units)
        self.first_bias = torch.nn.Parameter(torch.zeros(units))
        self.further = _drawn(layers, TAPS * units, units)
        self.told = _drawn(layers, 2 * units, units)
        self.bias = torch.nn.Parameter(torch.zeros(layers, units))
        self.out = _drawn(units, 2)

    def forward(self, given: Tensor, seen: Tensor) -> Tensor:
        """Scores [examples, leads, places, onset and offset] of ``given`` [examples, leads, places, numbers]."""
        active = self._left_out(torch.relu(taps(given, STRIDES[0]) @ self.first + self.first_bias))
        heard = seen[:, :, None, None]
        for stride, further, told, bias in zip(STRIDES[1:], self.further, self.told, self.bias, strict=True):
            mean = (active * heard).sum(1) / heard.sum(1)
            highest = active.masked_fill(~heard, -torch.inf).amax(1)
            all_leads = (torch.cat([mean, highest], 2) @ told + bias)[:, None]
            active = active + self._left_out(torch.relu(taps(active, stride) @ further + all_leads))
        return active @ self.out

    def _left_out(self, active: Tensor) -> Tensor:
        kept = torch.rand(*active.shape[:2], 1, active.shape[3]) > self.dropout
        return active * (kept / (1 - self.dropout)) if self.training else active


def _drawn(*shape: int) -> torch.nn.Parameter:
    return torch.nn.Parameter(torch.empty(shape).uniform_(-1, 1) * shape[-2] ** -0.5)


def taps(values: Tensor, stride: int) -> Tensor:
    """``measure.typical.taps``: [records, leads, places, numbers] to [..., taps x numbers]; dimensionless."""
    reach, places = TAPS // 2 * stride, values.shape[2]
    wide = functional.pad(values, (0, 0, reach, reach))
    return torch.cat([wide[:, :, tap * stride : tap * stride + places] for tap in range(TAPS)], dim=3)


def loss(name: str, scores: Tensor, open_: Tensor, marks: Tensor, count: Tensor, pull: float) -> Tensor:
    """The mean over marked boundaries [examples, onset and offset, leads], each weighted by the root of its marks'
    ``count``; ``open_`` [examples, onset and offset, places] may be chosen. ``scores`` [examples, leads, places, onset
    and offset] are logits, ``marks`` in samples from the anchor; the loss is dimensionless."""
    places = torch.from_numpy(STRETCHES[name].places).float()
    open_ = open_[:, :, None]
    chances = scores.permute(0, 3, 1, 2).masked_fill(~open_, -1e4).log_softmax(3)
    first = places.where(open_, torch.inf).amin(3)
    last = places.where(open_, -torch.inf).amax(3)
    marked = torch.minimum(torch.maximum(marks, first), last)
    bell = torch.exp(-0.5 * ((places - marked[..., None]) / STRETCHES[name].spread) ** 2) * open_
    wanted = bell / (bell.sum(3, keepdim=True) + 1e-9)
    crossed = -(wanted * chances.clamp(min=-50)).sum(3)
    off = functional.huber_loss((chances.exp() * places).sum(3), marked, delta=10.0, reduction="none") / 10
    weight = count.sqrt()
    return ((crossed + pull * off) * weight).sum() / weight.sum()


Shown = tuple[Features, NDArray[np.bool_], NDArray[np.bool_], Features, Features]


def draw(name: str, example: Example, rng: np.random.Generator) -> Shown:
    """An example as it is shown once: inputs, the leads that tell, the places that may be chosen, the mean marks [onset and
    offset, 12] and how many there are of each."""
    beats = len(example.marks[0])
    some = rng.permutation(beats)[: beats if rng.random() < 0.3 else rng.integers(1, beats + 1)]
    if not np.isfinite(example.marks[:, some]).any():
        some = np.arange(beats)
    known = np.isfinite(example.marks[:, some])
    count = known.sum(axis=1)
    marks = np.where(known, example.marks[:, some], 0.0).sum(axis=1) / np.maximum(count, 1)
    typical = replace(example.wave.typical, line_mv=median_over_beats(example.wave.stretches[some]))
    typical, marks = _unlike(name, typical, marks, rng)
    open_ = allowed_places(name, typical.limits)
    return inputs(name, typical), typical.seen, open_, marks.astype(np.float32), count.astype(np.float32)


def _unlike(name: str, typical: Typical, marks: Samples, rng: np.random.Generator) -> tuple[Typical, Samples]:
    """The wave as it might be in another patient: moved and stretched in time, leads turned over, sloped, noisy and left out."""
    line, height = typical.line_mv, typical.height_mv[:, None]
    move, stretch = float(rng.integers(-6, 7)), float(np.exp(rng.normal(0, 0.06)))
    time = np.arange(line.shape[1]) + STRETCHES[name].first - MARGIN
    line = np.stack([np.interp((time + move) / stretch, time, lead) for lead in line])
    if rng.random() < 0.5:
        drawn = rng.standard_normal((12, time.size + 6)).cumsum(axis=1)
        line = line + height * np.exp(rng.normal(-4, 1.2)) * (drawn[:, 6:] - drawn[:, :-6]) / 6**0.5
    level, slant = rng.normal(0, (0.04, 0.06), (12, 2)).T[..., None]
    line = line + height * (level + slant * np.linspace(-1, 1, time.size))
    line = line * rng.choice([-1.0, 1.0], 12, p=[0.25, 0.75])[:, None]
    gain, own = np.exp(rng.normal(0, 0.2)), np.exp(rng.normal(0, 0.1, (2, 12)))
    seen = typical.seen & (rng.random(12) > (0.25 if rng.random() < 0.3 else 0.0))
    changed = replace(
        typical,
        line_mv=line * gain,
        height_mv=typical.height_mv * gain * own[0],
        steepness=typical.steepness * gain * own[1] / stretch,
        seen=seen if seen.any() else typical.seen,
        limits=typical.limits * stretch - move,
    )
    return changed, marks * stretch - move
