"""How long the simulator takes for ten seconds of twelve leads."""

from dataclasses import asdict
from functools import partial

from ecgstudio.benchmark.timing import machine, repeat
from ecgstudio.sim import draw_anatomy, draw_physiology, simulate

_STATEMENTS = ("NORM", "AFIB", "CLBBB", "PVC", "VF")


def benchmark_simulate(repeats: int = 30) -> dict[str, object]:
    """Median time of one 10-s recording at 500 Hz for statements of different rhythm, on one core."""
    figures = {}
    anatomy = draw_anatomy(seed=1)
    for statement in _STATEMENTS:
        physiology = draw_physiology([statement], seed=1)
        figures[statement] = asdict(repeat(partial(simulate, physiology, anatomy, seed=1), repeats))
    return {"machine": machine(), "what": "10 s, 12 leads, 500 Hz", "statements": figures}
