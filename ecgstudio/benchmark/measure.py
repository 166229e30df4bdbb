"""How good measuring is: on real recordings, on simulated ones with known truth, and the time one analysis takes."""

from dataclasses import asdict
from pathlib import Path

from ecgstudio.benchmark.delineation import benchmark_delineation
from ecgstudio.benchmark.rhythm import benchmark_rhythm
from ecgstudio.benchmark.simulated_intervals import benchmark_simulated
from ecgstudio.benchmark.timing import machine, repeat
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.formats.ludb import read_ludb
from ecgstudio.measure import analyse


def benchmark_measure(data: Path, fold: int = 9, report: Reporter = silent) -> dict[str, object]:
    """Delineation on LUDB, calls on one fold of PTB-XL, intervals of simulated patients, and the time of a 10-s analysis.

    ``data`` holds ludb/ and ptbxl/.
    """
    record = next(read_ludb(data / "ludb")).recording
    return {
        "machine": machine(),
        "analysis_of_10_s": asdict(repeat(lambda: analyse(record), 15)),
        "delineation": benchmark_delineation(data / "ludb", lambda share, text="": report(0.2 * share, text)),
        "simulated": benchmark_simulated(report=lambda share, text="": report(0.2 + 0.2 * share, text)),
        "rhythm": benchmark_rhythm(data / "ptbxl", fold, lambda share, text="": report(0.4 + 0.6 * share, text)),
    }
