"""How long the simulator takes for ten seconds of twelve leads, beside NeuroKit's where that is installed."""

import warnings
from dataclasses import asdict
from functools import partial
from importlib.util import find_spec

from ecgstudio.benchmark.timing import Timing, machine, repeat
from ecgstudio.sim import draw_anatomy, draw_physiology, simulate

_STATEMENTS = ("NORM", "AFIB", "CLBBB", "PVC", "VF")


def benchmark_simulate(repeats: int = 30) -> dict[str, object]:
    """Median time of one 10-s recording at 500 Hz for statements of different rhythm, and how many times faster than NeuroKit."""
    anatomy = draw_anatomy(seed=1)
    ours = {
        statement: repeat(partial(simulate, draw_physiology([statement], seed=1), anatomy, seed=1), repeats)
        for statement in _STATEMENTS
    }
    figures: dict[str, object] = {"machine": machine(), "what": "10 s, 12 leads, 500 Hz"}
    figures["statements"] = {statement: asdict(timing) for statement, timing in ours.items()}
    return figures | _beside_neurokit(ours["NORM"], max(3, repeats // 10))


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
