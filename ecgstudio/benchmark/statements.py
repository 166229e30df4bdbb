"""Statements against themselves, normal ECGs and one another: simulated, then measured without looking at the truth."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from ecgstudio.benchmark.rhythm import records, wilson
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.errors import RecordError
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.core.recording import Recording
from ecgstudio.formats import read_wfdb
from ecgstudio.measure import Analysis, analyse
from ecgstudio.measure.check import Check, check_analysed, passing
from ecgstudio.sim import clear_patient, simulate, supported_statements

OWN_TARGET, NORMAL_TARGET = 0.97, 0.02
_LEARNT_FOLDS = range(1, 9)
_FEWEST_NORMALS = 20
_PLAIN = frozenset({"NORM", "SR", "SBRAD", "SARRH"})
"""The codes of PTB-XL that a normal ECG leaves room for. One in twelve that readers call normal has another code too; who is
called normal with incomplete right bundle branch block is no case against that statement."""


@dataclass(frozen=True)
class Seen:
    """What is kept of one analysis: the checks that were asked for and every statement that passes."""

    checks: tuple[Check, ...]
    passing: frozenset[str]


def seen(analysis: Analysis, *statement_ids: str) -> Seen:
    """An analysis reduced to the checks of some statements and what passes: thousands of them fit into memory."""
    return Seen(tuple(check_analysed(analysis, item) for item in statement_ids), passing(analysis))


def benchmark_statements(
    seeds: int = 3,
    ptbxl: Path | None = None,
    normals: int = 60,
    report: Reporter = silent,
    first: int = 0,
    statement_ids: Sequence[str] = (),
) -> dict[str, object]:
    """Three tables: each statement's own check over ``seeds`` patients from seed ``first`` on, by tier; which statements normal
    ECGs pass, of simulated ones and of up to ``normals`` real ones of PTB-XL folds 1-8; which statements that exclude one
    another both pass. ``statement_ids``: these instead of all. RecordError where ``ptbxl`` holds no normal ECG.
    """
    real = [] if ptbxl is None else [seen(analysis) for analysis in real_normals(ptbxl, normals)]
    if ptbxl is not None and not real:
        raise RecordError(
            f"{ptbxl} has no plainly normal record of folds 1 to 8; leave --data out or name another folder"
        )
    ids = [item for item in catalogue() if item in supported_statements() and item in (statement_ids or catalogue())]
    own: dict[str, list[Seen]] = {}
    for number, item in enumerate(ids):
        report(0.9 * number / len(ids), f"own check of {item}")
        own[item] = [seen(analyse(drawn(item, seed)), item) for seed in range(first, first + seeds)]
    report(0.9, "normal ECGs")
    more = range(first + (seeds if "NORM" in own else 0), first + max(seeds, _FEWEST_NORMALS))
    simulated = [*own.get("NORM", []), *(seen(analyse(drawn("NORM", seed))) for seed in more)]
    report(1.0, "done")
    return {
        "seeds": [first, first + seeds - 1],
        "own_check": own_table(own),
        "normal_passes": {"simulated": normal_table(simulated), "real": normal_table(real)},
        "both_pass": exclusion_table([*(item for items in own.values() for item in items), *real]),
    }


def drawn(statement_id: str, seed: int) -> Recording:
    """The simulated patient of one statement and seed, as the program draws it."""
    return simulate(*clear_patient([statement_id], seed=seed), seed=seed).recording


def real_normals(ptbxl: Path, count: int) -> Iterator[Analysis]:
    """Analyses of the first records of folds 1-8 that readers called normal with certainty 100, and nothing that excludes it."""
    for codes, path in records(ptbxl, _LEARNT_FOLDS):
        if count and codes.get("NORM") == 100.0 and codes.keys() <= _PLAIN:
            try:
                yield analyse(read_wfdb(path).recording)
            except RecordError:
                continue
            count -= 1


def own_table(own: Mapping[str, Sequence[Seen]]) -> dict[str, object]:
    """Per tier the statements, how many pass in OWN_TARGET of their patients, the share of patients, and each statement
    that fails any, with the criteria it fails most."""
    rows = {item: _own_row(patients) for item, patients in own.items()}
    table: dict[str, object] = {}
    for tier in ("A", "B", "C"):
        members = {item: row for item, row in rows.items() if catalogue()[item].tier == tier}
        hits, count = sum(row[0] for row in members.values()), sum(row[1] for row in members.values())
        table[tier] = {
            "statements": len(members),
            "at_target": sum(row[0] >= OWN_TARGET * row[1] for row in members.values()),
            "passed": round(hits / max(1, count), 3),
            "passed_95": wilson(hits, count),
            "failing": {item: f"{row[0]} of {row[1]}: {row[2]}" for item, row in members.items() if row[0] < row[1]},
        }
    return table


def _own_row(patients: Sequence[Seen]) -> tuple[int, int, str]:
    checks = [check for patient in patients for check in patient.checks]
    missed = Counter(verdict.criterion for check in checks for verdict in check.verdicts if not verdict.speaks_for)
    missed.update("not called" for check in checks if check.called is False)
    named = ", ".join(f"{name} ({times})" for name, times in missed.most_common(3))
    return sum(check.passed for check in checks), len(checks), named


def normal_table(records: Sequence[Seen]) -> dict[str, object]:
    """How many normal ECGs pass the check of each statement that a normal ECG excludes; those above NORMAL_TARGET by name."""
    abnormal = catalogue().excluded_by("NORM")
    passed = Counter(item for record in records for item in record.passing if item in abnormal)
    count = len(records)
    above = {item: f"{times} of {count}" for item, times in passed.most_common() if times > NORMAL_TARGET * count}
    return {"records": count, "statements": len(abnormal), "above_target": above}


def exclusion_table(records: Iterable[Seen]) -> dict[str, object]:
    """Pairs of statements that exclude one another and were both passed by one recording, with how often."""
    pairs: Counter[str] = Counter()
    count = 0
    for record in records:
        count += 1
        for one, two in combinations(sorted(record.passing), 2):
            if two in catalogue().excluded_by(one):
                pairs[f"{one} and {two}"] += 1
    return {"recordings": count, "pairs": dict(pairs.most_common())}
