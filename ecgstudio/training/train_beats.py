"""The beat model's training: the repeated beats of packed recordings in, a checkpoint out."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Final

import numpy as np
import torch
from numpy.typing import NDArray

from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.engine.autoencoder import RATE_HZ
from ecgstudio.engine.beat_basis import PARTS, BeatBasis, fit_beat_basis
from ecgstudio.engine.beat_model import BeatModel, BeatModelConfig
from ecgstudio.engine.beats import QRS_BEFORE, Beats, beats_of
from ecgstudio.engine.checkpoint import BEATS, REAL_EXAMPLES, BeatPart, save_beats
from ecgstudio.engine.conditions import BeatConditions, timing_of
from ecgstudio.engine.shape import SHAPE, shape_of
from ecgstudio.training.augment import turned_axis
from ecgstudio.training.batches import chances, drop, held_out_rows, known_of, training_rows
from ecgstudio.training.config import TrainConfig
from ecgstudio.training.consistency import MeasuredTerm, SimulatorTerm, Term, units_of
from ecgstudio.training.examples import DOMAINS
from ecgstudio.training.loop import Batch, generator_of, train
from ecgstudio.training.objective import Objective, draw_chances
from ecgstudio.training.pack import Packed, read_packed
from ecgstudio.training.sentences import Sentences
from ecgstudio.training.simulator_fit import SIZE, Fidelity, SimulatorFit, parameters_of, train_simulator_fit

_CHECKED: Final = 1024
_UNTIMED: Final = 0.15
_SHAPED: Final = 0.5
_NUMBERED: Final = 0.7
"""How often a record's shape is told at all, and then each number of it."""
_OWN_VERDICTS: Final = 0.7
_OTHER_VERDICTS: Final = 0.1
"""How often the network is told whether the criteria of a record's own statements hold, and of any other."""
_SURE: Final = 50
QRS_S: Final = 0.12
"""What is stretched begins here after the start of QRS."""
_BLUR: Final = 0.02
"""Noise on each of a sentence's numbers: a report's own vector would tell the patient rather than the finding."""

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class BeatAugmentation:
    """The largest changes: degrees of the frontal axis, share of height, of the ST-T's length, and of a neighbour's signal
    that an electrode moved towards it sees."""

    axis_degrees: float = 10.0
    height: float = 0.15
    length: float = 0.08
    moved: float = 0.25


class BeatTask:
    """``loop.Task`` of the beat model."""

    def __init__(self, packed: Packed, config: TrainConfig, texts: Sentences, report: Reporter = silent) -> None:
        self._packed, self._config, self._texts = packed, config, texts
        beats = _all_beats(packed, report)
        rows = training_rows(packed)
        self._basis = fit_beat_basis(beats[row] for row in rows)
        self._vectors = np.stack([self._basis.encode(item) for item in beats])
        self._present = np.stack([item.present for item in beats])
        self._timing = np.stack([timing_of(events) for events in packed.events])
        self._own = packed.certainty >= _SURE
        self._rows = rows[self._present[rows].any(axis=1)]
        self._chance = chances(packed, self._rows)
        self._limits = BeatAugmentation()
        self.fidelity: Fidelity | None = None
        torch.manual_seed(config.seed)
        sizes = BeatModelConfig(
            words=len(packed.words), domains=len(DOMAINS), width=config.width, depth=config.depth, text=texts.width
        )
        self._model = BeatModel(sizes)
        self.objective = Objective(self._model, config.noise, [*self._terms(report)])
        self.sizes: dict[str, Any] = asdict(sizes)

    def batch(self, step: int, rank: int) -> Batch:
        """Vectors [records, size] in unit latents with what is known of them and noise; a function of step and rank."""
        seed = self._config.seed * 1000 + rank
        rng = np.random.default_rng((seed, step))
        rows = rng.choice(self._rows, self._config.batch, p=self._chance)
        chance = generator_of(self._config, step, rank)
        made, longer = _augmented(self._vectors[rows], self._basis, rng, self._limits)
        told = self._conditions(rows, rng)
        told = replace(told, holds=self._verdicts(rows, rng), shape=self._shapes(made, rows, longer, rng))
        conditions = drop(told, self._config.dropped, chance)
        untimed = torch.rand(conditions.timing.shape, generator=chance) < _UNTIMED
        conditions = replace(conditions, timing=conditions.timing.masked_fill(untimed, torch.nan))
        vectors = torch.from_numpy(made)
        return vectors, conditions, draw_chances(vectors, self._config.noise, chance)

    def held_out(self) -> Batch | None:
        """The same of the held-out fold, always alike: [records, size] in unit latents; None when there is none."""
        rows = held_out_rows(self._packed)
        if not rows.size:
            return None
        rows = rows[np.linspace(0, rows.size - 1, min(_CHECKED, rows.size)).astype(np.intp)]
        vectors = torch.from_numpy(self._vectors[rows])
        conditions = self._conditions(rows, np.random.default_rng(0))
        return vectors, conditions, draw_chances(vectors, self._config.noise, torch.Generator().manual_seed(0))

    def keep(self, out: Path, about: dict[str, Any]) -> Path:
        about = about | {REAL_EXAMPLES: self._examples()}
        if self.fidelity is not None:
            about["simulator_fit"] = asdict(self.fidelity)
        part = BeatPart(self._model, self._basis, self._config.noise, self._packed.words, tuple(DOMAINS), about)
        save_beats(part, out / BEATS)
        return out / BEATS

    def _terms(self, report: Reporter) -> Iterator[Term]:
        """The consistency terms that have a weight."""
        config = self._config
        if config.measured:
            real = self._rows[self._packed.domain[self._rows] != DOMAINS.index("simulated")]
            qrs_s = 0.1 * np.exp(np.nan_to_num(self._timing[real, 1]))
            patients = [self._packed.about[row]["patient"] for row in real]
            yield MeasuredTerm(
                self._basis, units_of(self._basis, self._vectors[real], qrs_s, patients), config.measured
            )
        if config.simulator:
            yield SimulatorTerm(self._simulator_fit(report), config.simulator)

    def _simulator_fit(self, report: Reporter) -> SimulatorFit:
        """Taught on the simulated examples; its fidelity is kept beside the sizes."""
        rows = self._rows[self._packed.domain[self._rows] == DOMAINS.index("simulated")]
        parameters = parameters_of([self._packed.about[row]["key"] for row in rows], report)
        fit, self.fidelity = train_simulator_fit(self._vectors[rows][:, :SIZE], parameters, report=report)
        return fit

    def _examples(self) -> dict[str, int]:
        """How many real examples each word was learnt from, where there are any."""
        real = self._rows[self._packed.domain[self._rows] != DOMAINS.index("simulated")]
        count = (self._packed.certainty[real] >= _SURE).sum(axis=0)
        return {word: int(many) for word, many in zip(self._packed.words, count, strict=True) if many}

    def _conditions(self, rows: NDArray[np.intp], rng: np.random.Generator) -> BeatConditions:
        told = known_of(self._packed, rows).parts()
        text = self._texts.draw(rows, rng)
        told["text"] = torch.from_numpy(text + rng.normal(0, _BLUR, text.shape).astype(np.float32))
        return BeatConditions(
            **told,
            timing=torch.from_numpy(self._timing[rows]),
            present=torch.from_numpy(self._present[rows]),
            holds=torch.zeros(len(rows), len(self._packed.words)),
            shape=torch.full((len(rows), len(SHAPE)), torch.nan),
        )

    def _verdicts(self, rows: NDArray[np.intp], rng: np.random.Generator) -> torch.Tensor:
        own = self._own[rows]
        told = rng.random(own.shape) < np.where(own, _OWN_VERDICTS, _OTHER_VERDICTS)
        return torch.from_numpy((self._packed.verdict[rows] * told).astype(np.float32))

    def _shapes(self, made: Floats, rows: NDArray[np.intp], longer: float, rng: np.random.Generator) -> torch.Tensor:
        decoded = (self._basis.decode(one, seen) for one, seen in zip(made, self._present[rows], strict=True))
        stretched = QRS_S + (self._packed.qt_s[rows] - QRS_S) * longer
        shape = np.stack([shape_of(beats, float(qt)) for beats, qt in zip(decoded, stretched, strict=True)])
        told = (rng.random((len(rows), 1)) < _SHAPED) & (rng.random(shape.shape) < _NUMBERED)
        return torch.from_numpy(np.where(told, shape, np.nan).astype(np.float32))


def train_beats(
    packed_files: list[Path],
    out: Path,
    config: TrainConfig,
    text: Path | None = None,
    report: Reporter = silent,
    until: int | None = None,
) -> Path:
    """Train, or go on with what ``out`` holds; the path of the weights (``loop.train``). ``text``: folder of a text encoder,
    whose sentence vectors of each record's texts are then learnt beside its statements."""
    packed = read_packed(*packed_files)
    texts = Sentences.read(packed, text, config.versions, config.seed, report)
    return train(BeatTask(packed, config, texts, report), out, config, report, until)


def _all_beats(packed: Packed, report: Reporter) -> list[Beats]:
    beats = []
    for row in range(packed.count):
        if row % 250 == 0:
            report(row / packed.count, f"beats of record {row} of {packed.count}")
        eight = packed.basis.decode(packed.floats(slice(row, row + 1)))[0]
        beats.append(beats_of(eight, packed.events[row]))
    return beats


def _augmented(
    vectors: Floats, basis: BeatBasis, rng: np.random.Generator, limits: BeatAugmentation
) -> tuple[Floats, float]:
    """Other patients' beats that a cardiologist would accept under the same labels: turned, taller, longer, electrodes moved;
    and how many times longer what follows their QRS has become."""
    changed = np.empty_like(vectors)
    times = 1 + rng.uniform(-limits.length, limits.length)
    longer = _stretch(basis.qrs.shape[0] // 8, times)
    for index, vector in enumerate(vectors):
        leads = _leads(rng, limits)
        p, first, second = (
            (vector[part] * scale) @ form.T
            for part, scale, form in zip(
                PARTS, (basis.p_scale, basis.qrs_scale, basis.qrs_scale), (basis.p, basis.qrs, basis.qrs), strict=True
            )
        )
        p = leads @ p.reshape(8, -1)
        first, second = (leads @ (part.reshape(8, -1) @ longer) for part in (first, second))
        changed[index] = np.concatenate(
            [
                p.reshape(-1) @ basis.p / basis.p_scale,
                first.reshape(-1) @ basis.qrs / basis.qrs_scale,
                second.reshape(-1) @ basis.qrs / basis.qrs_scale,
            ]
        )
    return changed, times


def _leads(rng: np.random.Generator, limits: BeatAugmentation) -> Floats:
    """How the eight leads [8, 8] of the same heart look with another axis, height and placement."""
    leads = np.eye(8, dtype=np.float32)
    leads[:2, :2] = turned_axis(np.eye(2, dtype=np.float32), rng.uniform(-limits.axis_degrees, limits.axis_degrees))
    for lead in range(2, 8):
        share = rng.uniform(-limits.moved, limits.moved)
        other = min(7, lead + 1) if share > 0 else max(2, lead - 1)
        leads[lead, lead] -= abs(share)
        leads[lead, other] += abs(share)
    return leads * np.float32(1 + rng.uniform(-limits.height, limits.height))


def _stretch(length: int, factor: float) -> Floats:
    """The matrix [length, length] that makes what follows the QRS longer; QRS itself stays."""
    qrs_end = QRS_BEFORE + round(QRS_S * RATE_HZ)
    place = np.arange(length, dtype=np.float64)
    source = np.where(place > qrs_end, qrs_end + (place - qrs_end) / factor, place).clip(0, length - 1)
    low = np.floor(source).astype(np.intp).clip(0, length - 2)
    share = source - low
    matrix = np.zeros((length, length), np.float32)
    matrix[low, np.arange(length)] = 1 - share
    matrix[low + 1, np.arange(length)] += share
    return matrix
