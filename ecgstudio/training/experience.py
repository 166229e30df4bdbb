"""Counting the base of experience: PTB-XL's tables for who has what, packed examples for what was measured.

Folds 1 to 8 alone. Patients are counted, not records; a count below five is not written, nor a quantile of fewer than twenty.
"""

import csv
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any, Final

import numpy as np

from ecgstudio.core.errors import InputError
from ecgstudio.core.experience import BANDS, FEWEST, FEWEST_MEASURED, LEVELS, NUMBERS, PatientRecord
from ecgstudio.core.files import write_atomically
from ecgstudio.core.request import Sex
from ecgstudio.engine.vocabulary import terms_of_codes
from ecgstudio.formats.ptbxl import certainties
from ecgstudio.training.findings import NUMBERS as MEASURED
from ecgstudio.training.pack import read_packed

TABLES: Final = ("ptbxl_database.csv", "reports_only.csv")
LAST_FOLD: Final = 8
_SINGLE, _PAIR = 20, 40
"""The fewest patients of a context of one term and of two."""
_SEXES: Final[Mapping[str, Sex]] = {"0": "male", "1": "female"}
_FRESH: Final = frozenset({"Stadium I", "Stadium I-II"})


def count_experience(ptbxl: Path, packed: Sequence[Path], out: Path) -> dict[str, int]:
    """Count the base over ``ptbxl``'s tables and packed examples, and write it; how much there is of what. InputError without
    a table."""
    rows = [row for row in records(ptbxl, packed) if row.fold <= LAST_FOLD]
    contexts = [_context(frozenset(), rows), *_contexts(rows)]
    data = {"format": "ecgstudio-experience/1", "records": len(rows), "contexts": contexts}
    write_atomically(out, json.dumps(data, separators=(",", ":"), ensure_ascii=False).encode())
    measured = sum(bool(row.numbers) for row in rows)
    patients = len({row.patient for row in rows})
    return {"records": len(rows), "patients": patients, "measured": measured, "contexts": len(contexts)}


def records(ptbxl: Path, packed: Sequence[Path]) -> Iterator[PatientRecord]:
    """Every record of the tables that are there, with the numbers of the packed example of it where there is one. InputError
    without a table."""
    tables = [ptbxl / name for name in TABLES if (ptbxl / name).is_file()]
    if not tables:
        raise InputError(f"{ptbxl} holds none of {', '.join(TABLES)}; name PTB-XL's own folder")
    numbers = dict(_numbers(packed))
    seen: set[str] = set()
    for table in tables:
        with table.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                if row["ecg_id"] not in seen:
                    seen.add(row["ecg_id"])
                    yield _patient(row, numbers.get(f"ptbxl/{row['ecg_id']}", {}))


def _patient(row: Mapping[str, str], numbers: Mapping[str, float]) -> PatientRecord:
    acute = row.get("infarction_stadium1", "") in _FRESH
    return PatientRecord(
        patient=row["patient_id"].partition(".")[0],
        terms=frozenset(terms_of_codes(certainties(row["scp_codes"]), acute)),
        age=float(row["age"]) if row["age"] else None,
        sex=_SEXES.get(row["sex"].partition(".")[0]),
        fold=int(float(row["strat_fold"])),
        numbers=numbers,
    )


def _numbers(packed: Sequence[Path]) -> Iterator[tuple[str, dict[str, float]]]:
    if not packed:
        return
    examples = read_packed(*packed)
    columns = {name: MEASURED.index(name) for name in NUMBERS}
    for entry, row in zip(examples.about, examples.numbers, strict=True):
        known = {name: float(row[column]) for name, column in columns.items() if np.isfinite(row[column])}
        yield entry["key"], known


def _contexts(rows: Sequence[PatientRecord]) -> Iterator[dict[str, Any]]:
    people: dict[frozenset[str], set[str]] = {}
    for row in rows:
        for together in (1, 2):
            for terms in combinations(sorted(row.terms), together):
                people.setdefault(frozenset(terms), set()).add(row.patient)
    kept = [terms for terms, own in people.items() if len(own) >= (_SINGLE if len(terms) == 1 else _PAIR)]
    for context in sorted(kept, key=lambda item: (len(item), sorted(item))):
        yield _context(context, [row for row in rows if context <= row.terms])


def _context(terms: frozenset[str], rows: Sequence[PatientRecord]) -> dict[str, Any]:
    """The whole, and divided by sex and age where there are enough."""
    cells = [_cell(rows, terms)]
    for sex in ("female", "male"):
        for band in range(len(BANDS)):
            part = [row for row in rows if row.sex == sex and row.age is not None and _band(row.age) == band]
            if len({row.patient for row in part}) >= FEWEST:
                cells.append(_cell(part, terms) | {"sex": sex, "band": band})
    return {"terms": sorted(terms), "cells": cells}


def _band(age: float) -> int:
    return sum(age >= start for start in BANDS[1:])


def _by_patient(rows: Iterable[PatientRecord]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for row in rows:
        found.setdefault(row.patient, set()).update(row.terms)
    return found


def _cell(rows: Sequence[PatientRecord], own: frozenset[str]) -> dict[str, Any]:
    people = _by_patient(rows)
    counts = Counter(term for terms in people.values() for term in terms - own)
    measured = {name: spread for name in NUMBERS if (spread := _spread(rows, name))}
    companions = {term: count for term, count in sorted(counts.items()) if count >= FEWEST}
    return {"count": len(people), "companions": companions, "measured": measured}


def _spread(rows: Sequence[PatientRecord], name: str) -> list[object]:
    """How many patients and their quantiles, in whole units; empty for too few. A patient's own mean counts once."""
    own: dict[str, list[float]] = {}
    for row in rows:
        if name in row.numbers:
            own.setdefault(row.patient, []).append(row.numbers[name])
    if len(own) < FEWEST_MEASURED:
        return []
    values = np.quantile([np.mean(values) for values in own.values()], LEVELS)
    return [len(own), [round(float(value)) for value in values]]
