"""Every figure of the simulator: what it draws against truth, how exact and how fast it is, and how its people differ."""

import time
import warnings
from collections.abc import Callable, Sequence
from dataclasses import asdict
from functools import partial
from importlib.util import find_spec
from pathlib import Path

from ecgstudio.benchmark.simulate_reference import furthest_from_reference_mv
from ecgstudio.benchmark.simulate_spread import amplitude_spread, require_normal
from ecgstudio.benchmark.simulate_truth import held_by_truth, summary
from ecgstudio.benchmark.timing import Timing, machine, repeat
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.sim import draw_anatomy, draw_physiology, simulate

_TIMED = ("NORM", "AFIB", "CLBBB", "PVC", "VF")
_INTEGRATED = ("NORM", "INFMI", "CLBBB")


def benchmark_simulate(
    repeats: int = 30,
    patients: int = 50,
    data: Path | None = None,
    people: int = 150,
    report: Reporter = silent,
    statement_ids: Sequence[str] = (),
) -> dict[str, object]:
    """All figures in one table.

    ``patients`` of each statement (of ``statement_ids`` where some are named) are held against its criteria by the simulator's
    own truth; with ``data`` (a folder with ptbxl/) wave heights of ``people`` normal ECGs stand beside those of PTB-XL.
    """
    if data is not None:
        require_normal(data / "ptbxl")
    figures: dict[str, object] = {"machine": machine(), "what": "10 s, 12 leads, 500 Hz"}
    report(0.0, "time")
    figures |= _speed(repeats)
    figures["closed_form_against_runge_kutta_mv"] = {
        statement: furthest_from_reference_mv(statement)
        for statement in _INTEGRATED
        if statement in (statement_ids or _INTEGRATED)
    }
    held = held_by_truth(patients, lambda share, text="": report(0.1 + 0.6 * share, text), statement_ids)
    figures |= {"patients_each": patients, **summary(held)}
    if data is not None:
        figures["spread"] = amplitude_spread(
            data / "ptbxl", people, lambda share, text="": report(0.7 + 0.3 * share, text)
        )
    return figures


def _speed(repeats: int) -> dict[str, object]:
    """Median time of one recording for statements of different rhythm, and how many times faster than NeuroKit."""
    anatomy = draw_anatomy(seed=1)
    ours = {
        statement: repeat(partial(simulate, draw_physiology([statement], seed=1), anatomy, seed=1), repeats)
        for statement in _TIMED
    }
    times: dict[str, object] = {"simulate": {statement: asdict(timing) for statement, timing in ours.items()}}
    times["processor_ms"] = _processor_ms(
        partial(simulate, draw_physiology(["NORM"], seed=1), anatomy, seed=1), repeats
    )
    return times | _beside_neurokit(ours["NORM"], min(repeats, max(3, repeats // 10)))


def _processor_ms(work: Callable[[], object], repeats: int) -> float:
    """Mean time on the processor: what the median would be were nothing else running."""
    start = time.process_time()
    for _ in range(repeats):
        work()
    return 1000 * (time.process_time() - start) / repeats


def _beside_neurokit(ours: Timing, repeats: int) -> dict[str, object]:
    if find_spec("neurokit2") is None:
        return {"neurokit": "not installed; pip install 'ecgstudio[benchmark]' to compare"}
    theirs = repeat(_neurokit_ecg, repeats)
    return {"neurokit": asdict(theirs), "times_faster_than_neurokit": theirs.median_ms / ours.median_ms}


def _neurokit_ecg() -> object:
    """NeuroKit's twelve leads of the same length and rate."""
    import neurokit2

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return neurokit2.ecg_simulate(duration=10, sampling_rate=500, method="multilead", random_state=1)
