"""Who is known and who is tested: real records of folds 1 to 8 and of fold 9, and made ECGs."""

import zlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ecgstudio.benchmark.downstream.options import Options
from ecgstudio.benchmark.ecg.records import HELD_OUT_FOLD, TRAINING_FOLDS, Records
from ecgstudio.benchmark.ecg.signals import seen_by_judges
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.errors import InputError
from ecgstudio.core.jobs import Reporter
from ecgstudio.formats import read_wfdb
from ecgstudio.formats.ptbxl import read_ptbxl_table

SURE = 0.5


@dataclass(frozen=True, eq=False)
class Task:
    """One statement. ``positives`` and ``negatives`` [records] are rows of the training records that are known at most, in the
    order in which they become known for each draw; ``tested`` rows of the held-out ones with their ``truth`` 0 or 1, and whose
    they are (``patients``)."""

    statement: str
    positives: tuple[NDArray[np.intp], ...]
    negatives: NDArray[np.intp]
    tested: NDArray[np.intp]
    truth: NDArray[np.float64]
    patients: NDArray[Any]


@dataclass(frozen=True, eq=False)
class MadeSet:
    """Made ECGs: ``signal_mv`` float16 [ecgs, 8, 1000] at 100 Hz, the ``statements`` of each, and its header."""

    signal_mv: NDArray[np.float16]
    statements: tuple[frozenset[str], ...]
    headers: tuple[Path, ...]

    def rows(self, statement: str, *, have: bool) -> NDArray[np.intp]:
        """The rows [ecgs] (an index) of those that have a statement, or have it not."""
        return np.array([row for row, found in enumerate(self.statements) if (statement in found) == have], np.intp)


def task_of(records: Records, statement: str, options: Options) -> Task:
    """InputError where the statement has no code of PTB-XL, or too few records have it."""
    code = catalogue()[statement].codes.scp
    word = f"scp:{code}"
    sure = np.array([item.words.get(word, 0.0) for item in records.listed])
    training = np.array([item.fold in TRAINING_FOLDS for item in records.listed])
    held_out = np.array([item.fold == HELD_OUT_FOLD for item in records.listed])
    positives, negatives = np.flatnonzero(training & (sure >= SURE)), np.flatnonzero(training & (sure == 0))
    tested = np.flatnonzero(held_out & ((sure >= SURE) | (sure == 0)))
    truth = (sure[tested] >= SURE).astype(np.float64)
    if not code or positives.size < max(options.shots) or truth.sum() < 2:
        raise InputError(
            f"{statement}: {positives.size} records to learn from and {truth.sum():.0f} to test; choose another statement"
        )
    known = _rng(options, statement, 0).permutation(negatives)[: options.negatives]
    shuffled = (_rng(options, statement, 1 + draw).permutation(positives) for draw in range(options.draws))
    chosen = tuple(_people_first(records, rows) for rows in shuffled)
    patients = np.array([records.listed[row].patient for row in tested])
    return Task(statement, chosen, known, tested, truth, patients)


def read_made(folders: Sequence[Path], report: Reporter) -> MadeSet:
    """The ECGs of data sets (``ecgstudio dataset``) together. InputError where a folder holds none."""
    rows = [row for folder in folders for row in read_ptbxl_table(folder)]
    signals = []
    for number, row in enumerate(rows):
        report(number / len(rows), f"reading made ECG {number + 1} of {len(rows)}")
        signals.append(seen_by_judges(read_wfdb(row.header).recording))
    return MadeSet(np.stack(signals), tuple(_statements(row.codes) for row in rows), tuple(row.header for row in rows))


def _statements(codes: Collection[str]) -> frozenset[str]:
    return frozenset(item.id for item in catalogue().values() if item.codes.scp and item.codes.scp in codes)


def _people_first(records: Records, rows: NDArray[np.intp]) -> NDArray[np.intp]:
    """Each person once, so that k records are k people; then their others."""
    seen: set[str] = set()
    first: list[int] = []
    others: list[int] = []
    for row in rows:
        person = records.listed[row].patient
        (others if person in seen else first).append(row)
        seen.add(person)
    return np.array([*first, *others], np.intp)


def _rng(options: Options, statement: str, number: int) -> np.random.Generator:
    return np.random.default_rng((options.seed, zlib.crc32(statement.encode()), number))
