"""How figures are taken: repeated, with median and spread, beside the name of the machine."""

import os
import platform
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Timing:
    """Times of one repeated piece of work in ms: the median and the span from the 5th to the 95th percentile."""

    median_ms: float
    p5_ms: float
    p95_ms: float
    repeats: int


def summarise(times_s: Sequence[float]) -> Timing:
    """Median and spread of measured times in seconds."""
    ordered = sorted(times_s)
    last = len(ordered) - 1
    return Timing(
        median_ms=1000 * statistics.median(ordered),
        p5_ms=1000 * ordered[round(0.05 * last)],
        p95_ms=1000 * ordered[round(0.95 * last)],
        repeats=len(ordered),
    )


def repeat(work: Callable[[], object], repeats: int) -> Timing:
    """Time a piece of work ``repeats`` times after one run that does not count."""
    work()
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return summarise(times)


def machine() -> dict[str, object]:
    """The machine and the Python that the figures were taken on."""
    return {
        "processor": _processor_name(),
        "cores": os.cpu_count(),
        "system": f"{platform.system()} {platform.release()}",
        "python": platform.python_version(),
    }


def _processor_name() -> str:
    try:
        with open("/proc/cpuinfo", encoding="ascii", errors="replace") as lines:  # noqa: PTH123
            names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    except OSError:
        names = []
    return names[0] if names else platform.processor() or platform.machine()
