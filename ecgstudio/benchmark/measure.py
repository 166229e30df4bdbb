"""How good measuring is: on real recordings, on simulated ones with known truth, and the time one analysis takes."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from ecgstudio.benchmark.delineation import benchmark_delineation
from ecgstudio.benchmark.labels import benchmark_labels
from ecgstudio.benchmark.rhythm import benchmark_rhythm, require_fold
from ecgstudio.benchmark.simulated_intervals import benchmark_simulated
from ecgstudio.benchmark.statements import benchmark_statements
from ecgstudio.benchmark.timing import machine, repeat
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.formats.ludb import read_ludb
from ecgstudio.measure import analyse


def benchmark_measure(
    data: Path,
    fold: int = 9,
    seeds: int = 3,
    report: Reporter = silent,
    patients: int = 40,
    statement_ids: Sequence[str] = (),
    repeats: int = 15,
) -> dict[str, object]:
    """Delineation on LUDB, calls on one fold of PTB-XL, intervals of simulated patients, statements on simulated patients and
    on real records of their label, and the time of a 10-s analysis.

    ``data`` holds ludb/ and ptbxl/; ``seeds``: simulated patients of each statement, of ``statement_ids`` where some are named;
    ``patients``: simulated ones whose intervals are read, a quarter of them with noise too; ``repeats``: how often the time is
    taken.
    """
    require_fold(data / "ptbxl", fold)
    record = next(read_ludb(data / "ludb")).recording
    return {
        "machine": machine(),
        "analysis_of_10_s": asdict(repeat(lambda: analyse(record), repeats)),
        "delineation": benchmark_delineation(data / "ludb", _part(report, 0.0, 0.15)),
        "simulated": benchmark_simulated(patients, patients // 4, _part(report, 0.15, 0.3)),
        "rhythm": benchmark_rhythm(data / "ptbxl", fold, _part(report, 0.3, 0.6)),
        "statements": benchmark_statements(
            seeds, data / "ptbxl", 20 * seeds, _part(report, 0.6, 0.8), statement_ids=statement_ids
        ),
        "labels": benchmark_labels(data / "ptbxl", 5 + seeds, _part(report, 0.8, 1.0)),
    }


def _part(report: Reporter, first: float, last: float) -> Reporter:
    """A reporter for one part of the work, from one share of the whole to another."""
    return lambda share, text="": report(first + (last - first) * share, text)
