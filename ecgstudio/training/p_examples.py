"""What the network that sees P waves (``ecgstudio.measure.p_net``) learns from.

Simulated ECGs know where their P waves are, hidden in T, blocked or retrograde ones too. Of real recordings of PTB-XL's folds 1
to 6, those that readers called sinus rhythm have the P waves that surely lead their beats and no others; with these taken out
and set down elsewhere (earlier, twice, in a rhythm of their own, after QRS, or nowhere), real P stands on real T at places
that are known. Recordings of fibrillation and flutter, of these folds and Chapman-Shaoxing-Ningbo's 1 to 5, have none. LUDB's
marks are left for judging.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.errors import RecordError, StudioError
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.core.recording import Recording
from ecgstudio.formats import read_wfdb
from ecgstudio.formats.csn import read_csn_headers
from ecgstudio.formats.ptbxl import read_ptbxl_table
from ecgstudio.measure.beats import median_beat
from ecgstudio.measure.find import Found, find
from ecgstudio.measure.median import samples_of
from ecgstudio.measure.p_net import TRACK_STEP, Features, inputs
from ecgstudio.measure.prepare import RATE_HZ
from ecgstudio.measure.residue import outside_qrs, without_qrst
from ecgstudio.measure.signals import Samples
from ecgstudio.sim import draw_anatomy, draw_physiology, simulate, supported_statements

_LEARNT_FOLDS = range(1, 7)
_LEARNT_CSN = range(1, 6)
_FAST = ("STACH", "AT", "MAT", "SVT", "AVNRT", "AVRT", "JT")
_ATRIAL = (
    *(
        "SR",
        "SBRAD",
        "SARRH",
        "EAR",
        "PAC",
        "WAP",
        "AVB1",
        "MOB1",
        "MOB2",
        "AVB21",
        "HGAVB",
        "CHBJ",
        "CHBV",
        "JE",
        "AJR",
    ),
    *("AFIB", "AFRVR", "AFL21", "AFL41", "AFLVAR", "PVC", "VT", "HYPOK"),
)
_NO_P = {"AFIB", "AFLT"}
_SPREAD_MS = 20.0
_HALF = samples_of(64)
_LEAST_COHERENCE, _LED = 0.8, 0.9


@dataclass(frozen=True)
class Amounts:
    """``seeds`` patients of each statement that has to do with the atria, three times as many of fast rhythms, where P stands
    on T, and a quarter of each other one; about ``real`` recordings of sinus rhythm. ``statements``: ids to simulate, all when
    empty."""

    seeds: int = 40
    first_seed: int = 20_000
    real: int = 1000
    statements: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False)
class Example:
    """``lines`` [leads, 2, steps] and ``hidden`` [1, track] as the network sees them; ``wanted`` [track], the bells at P
    peaks; ``counted`` [track], how much each place counts in the loss."""

    lines: Features
    hidden: Features
    wanted: Features
    counted: Features


def example(found: Found, peaks: Sequence[float] | NDArray[np.float64]) -> Example:
    """One example from a recording whose P waves peak at ``peaks`` [waves] (samples) and nowhere else."""
    lines, hidden = inputs(found, without_qrst(found, found.atrial_mv))
    places = np.arange(hidden.shape[1]) * TRACK_STEP + (TRACK_STEP - 1) / 2
    apart = np.abs(places[:, None] - np.asarray(peaks)[None, :]).min(axis=1, initial=1e6)
    wanted = np.exp(-0.5 * (apart / samples_of(_SPREAD_MS)) ** 2)
    open_ = outside_qrs(found)[: places.size * TRACK_STEP].reshape(-1, TRACK_STEP).mean(axis=1)
    return Example(
        lines.astype(np.float16), hidden.astype(np.float16), wanted.astype(np.float16), open_.astype(np.float16)
    )


def simulated(amounts: Amounts, report: Reporter = silent) -> Iterator[Example]:
    """All statements or some, each alone, and every second patient at a PR interval of any length."""
    chosen = sorted(amounts.statements or supported_statements())
    jobs = [(item, seed) for item in chosen for seed in range(_patients(item, amounts))]
    for number, (item, seed) in enumerate(jobs):
        report(number / len(jobs), item)
        rng = np.random.default_rng((amounts.first_seed, number))
        values = {"pr": float(rng.uniform(90, 380))} if seed % 2 else {}
        try:
            physiology = draw_physiology([item], seed=amounts.first_seed + seed, values=values)
            made = simulate(physiology, draw_anatomy(seed=amounts.first_seed + seed), seed=amounts.first_seed + seed)
            found = find(made.recording)
        except StudioError:
            continue
        if found.beats.count:
            yield example(found, [wave.peak_s * RATE_HZ for wave in made.delineation.waves_of("P")])


def _patients(statement_id: str, amounts: Amounts) -> int:
    if statement_id in _FAST:
        return 3 * amounts.seeds
    return amounts.seeds if statement_id in _ATRIAL else amounts.seeds // 4


def real(ptbxl: Path, amounts: Amounts, report: Reporter = silent) -> Iterator[Example]:
    """Recordings of sinus rhythm as they are, and with their P waves set down elsewhere."""
    rows = [row for row in read_ptbxl_table(ptbxl) if row.fold in _LEARNT_FOLDS and "SR" in row.codes]
    chosen = [row for row in rows if "1AVB" not in row.codes][:: max(1, len(rows) // amounts.real)]
    for number, row in enumerate(chosen):
        report(number / len(chosen), row.header.name)
        found = _found(row.header)
        if found is not None and _leads_every_beat(found):
            yield example(found, found.p_peak[found.p_peak >= 0].astype(float))
            yield _elsewhere(found, np.random.default_rng((1, row.number)))


def without_p(ptbxl: Path, csn: Path) -> Iterator[Example]:
    """Recordings of fibrillation and flutter."""
    headers = [row.header for row in read_ptbxl_table(ptbxl) if row.fold in _LEARNT_FOLDS and _NO_P & set(row.codes)]
    headers += [
        row.header for row in read_csn_headers(csn) if row.fold in _LEARNT_CSN and _NO_P & {*row.codes, *row.statements}
    ]
    for found in map(_found, headers):
        if found is not None:
            yield example(found, [])


def _found(header: Path) -> Found | None:
    try:
        found = find(read_wfdb(header).recording)
    except RecordError:
        return None
    return found if found.beats.count else None


def _leads_every_beat(found: Found) -> bool:
    before = found.p_before
    sure = before is not None and before.coherence >= _LEAST_COHERENCE
    return sure and found.beats.kinds == 1 and bool((found.p_peak >= 0)[1:].mean() >= _LED)


def _elsewhere(found: Found, rng: np.random.Generator) -> Example:
    """The recording with its P waves taken out and set down elsewhere, now and then turned over in some leads."""
    places = _places(found, found.p_peak[found.p_peak >= 0], rng)
    turned = rng.choice([1.0, 1.0, -1.0], size=(12, 1)) if rng.random() < 0.3 else np.ones((12, 1))
    signal = moved(found, places, turned * rng.uniform(0.7, 1.5))
    return example(find(Recording(signal.astype(np.float32), RATE_HZ)), places.astype(float))


def moved(found: Found, places: NDArray[np.intp], gain: float | Samples) -> Samples:
    """The leads [12, samples] less the typical P wave before each beat, which is set down at other places instead."""
    signal, conducted = found.prepared.signal_mv.copy(), found.p_peak[found.p_peak >= 0]
    nearest = int((found.onsets[found.p_peak >= 0] - conducted).min())
    after = min(_HALF, max(samples_of(30), nearest))
    typical = median_beat(signal, conducted, _HALF, after)
    bare = _soft(typical - np.linspace(typical[:, 0], typical[:, -1], typical.shape[1], axis=1))
    _add(signal, -bare, conducted)
    _add(signal, bare * gain, places)
    return signal


def _places(found: Found, conducted: NDArray[np.intp], rng: np.random.Generator) -> NDArray[np.intp]:
    """Where P is set down [waves]: a long PR, none, two to a beat, a rhythm of its own, after QRS, or some extra ones."""
    at, end = found.beats.at, found.prepared.samples
    period = float(np.median(np.diff(at))) if at.size > 1 else RATE_HZ
    way = rng.integers(7)
    if way == 0:
        return np.array([], dtype=np.intp)
    if way in (1, 2):
        places = conducted - samples_of(rng.uniform(20, 280)) + rng.normal(0, 2, conducted.size)
    elif way == 3:
        places = np.concatenate([conducted, conducted - period * rng.uniform(0.45, 0.55)])
    elif way == 4:
        own = period * rng.uniform(0.45, 1.3)
        places = rng.uniform(0, own) + own * np.arange(end // own) + rng.normal(0, 3, int(end // own))
    elif way == 5:
        places = at + samples_of(rng.uniform(60, 200)) + rng.normal(0, 1, at.size)
    else:
        extra = rng.choice(at[:-1], size=min(3, at.size - 1), replace=False) + period * rng.uniform(0.3, 0.6)
        places = np.concatenate([conducted, extra])
    return np.unique(np.round(places[(places > _HALF) & (places < end - _HALF)])).astype(np.intp)


def _soft(shape: Samples) -> Samples:
    weight = np.minimum(1.0, np.minimum(np.arange(shape.shape[1]), np.arange(shape.shape[1])[::-1]) / samples_of(12))
    return shape * weight


def _add(signal: Samples, shape: Samples, at: NDArray[np.intp]) -> None:
    for sample in at:
        first, last = max(0, sample - _HALF), min(signal.shape[1], sample - _HALF + shape.shape[1])
        signal[:, first:last] += shape[:, first - sample + _HALF : last - sample + _HALF]
