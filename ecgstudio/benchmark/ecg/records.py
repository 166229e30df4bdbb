"""The real records: whose they are, what they are labelled as, and their signals as the judges see them, kept in the cache."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ecgstudio.benchmark.ecg.cache import Cache
from ecgstudio.benchmark.ecg.signals import check_real, seen_by_judges
from ecgstudio.core.errors import InputError, RecordError
from ecgstudio.core.jobs import Reporter, silent, stretch
from ecgstudio.core.recording import Recording
from ecgstudio.core.request import Sex
from ecgstudio.engine.vocabulary import together, words_of_code, words_of_statement
from ecgstudio.formats import read_wfdb
from ecgstudio.formats.csn import read_csn_headers
from ecgstudio.formats.ptbxl import read_ptbxl_table

TRAINING_FOLDS: Final = frozenset(range(1, 9))
HELD_OUT_FOLD: Final = 9
SURE: Final = 0.5
"""A label counts when its record is at least so sure of it."""
_PART: Final = 400


@dataclass(frozen=True)
class Listed:
    """A real record before its signal is read. ``words``: the engine's words with their certainty; ``text``: its report."""

    key: str
    patient: str
    fold: int
    words: Mapping[str, float]
    age: float | None
    sex: Sex | None
    text: str
    header: Path

    @property
    def sure_words(self) -> frozenset[str]:
        return frozenset(word for word, certainty in self.words.items() if certainty >= SURE)

    def recording(self) -> Recording:
        return read_wfdb(self.header).recording


@dataclass(frozen=True, eq=False)
class Records:
    """Records that pass the gates; ``signal_mv`` float16 [records, 8, 1000] at 100 Hz (``signals.seen_by_judges``)."""

    listed: tuple[Listed, ...]
    signal_mv: NDArray[np.float16]

    def of_folds(self, folds: frozenset[int]) -> "Records":
        return self.take([index for index, item in enumerate(self.listed) if item.fold in folds])

    def take(self, rows: Sequence[int]) -> "Records":
        return Records(tuple(self.listed[row] for row in rows), self.signal_mv[list(rows)])


def listed_records(data: Path) -> list[Listed]:
    """What the folder holds in ``ptbxl/`` and, when it is there, in ``csn/``; InputError without PTB-XL."""
    if not (data / "ptbxl").is_dir():
        raise InputError(f"{data} holds no ptbxl/; name the folder that holds PTB-XL in PhysioNet's own layout")
    found = list(_ptbxl(data / "ptbxl"))
    return found + list(_csn(data / "csn")) if (data / "csn").is_dir() else found


def read_records(listed: Sequence[Listed], cache: Cache, report: Reporter = silent) -> Records:
    """Every record of folds 1 to 9 that passes the gates; read once, in parts, so that it goes on where it was stopped."""
    wanted = [item for item in listed if item.fold in TRAINING_FOLDS | {HELD_OUT_FOLD}]
    parts = [wanted[first : first + _PART] for first in range(0, len(wanted), _PART)]
    signals, kept = [], []
    for number, part in enumerate(parts):
        own = stretch(report, number / len(parts), (number + 1) / len(parts))
        arrays = cache.arrays(f"signals-{_digest(part)}", partial(_read, part, own))
        signals.append(arrays["signal"])
        kept += [part[int(row)] for row in arrays["row"]]
    return Records(tuple(kept), np.concatenate(signals))


def rareness(records: Records) -> NDArray[np.float64]:
    """How likely each record is to be chosen: the rarer its rarest label, the more, so that a hundred requests hold many
    labels. Chances [records], 0 to 1, that add up to one."""
    counted = Counter(word for item in records.listed for word in item.sure_words)
    rarest = np.array(
        [min((counted[word] for word in item.sure_words), default=len(records.listed)) for item in records.listed]
    )
    chance: NDArray[np.float64] = rarest**-0.5 / (rarest**-0.5).sum()
    return chance


def _read(part: Sequence[Listed], report: Reporter) -> dict[str, NDArray[np.generic]]:
    rows, signals = [], []
    for row, item in enumerate(part):
        report(row / len(part), f"reading {item.key}")
        try:
            recording = item.recording()
            check_real(recording)
        except RecordError:
            continue
        rows.append(row)
        signals.append(seen_by_judges(recording))
    return {"row": np.array(rows, np.int64), "signal": np.array(signals, np.float16).reshape(-1, 8, 1000)}


def _digest(part: Sequence[Listed]) -> str:
    """Of the headers, which hold the signals' checksums."""
    digest = hashlib.sha256()
    for item in part:
        digest.update(item.header.read_bytes())
    return digest.hexdigest()[:16]


def _ptbxl(folder: Path) -> Iterator[Listed]:
    for row in read_ptbxl_table(folder):
        words = together(words_of_code(code, sure, row.acute) for code, sure in row.codes.items())
        key = f"ptbxl/{row.number}"
        yield Listed(key, f"ptbxl/{row.patient}", row.fold, words, row.age, row.sex, row.text, row.header)


def _csn(folder: Path) -> Iterator[Listed]:
    for row in read_csn_headers(folder):
        stated = [*map(words_of_statement, row.statements), *map(words_of_code, row.codes)]
        key = f"csn/{row.name}"
        yield Listed(key, key, row.fold, together(stated), row.age, row.sex, "", row.header)
