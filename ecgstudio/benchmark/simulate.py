"""How long the simulator takes for ten seconds of twelve leads."""

from dataclasses import asdict

from ecgstudio.app.generate import generate, request_for
from ecgstudio.benchmark.timing import machine, repeat
from ecgstudio.sim import simulate

_STATEMENTS = ("NORM", "AFIB", "CLBBB", "PVC", "VF")


def benchmark_simulate(repeats: int = 30) -> dict[str, object]:
    """Median time of one 10-s recording at 500 Hz for statements of different rhythm, on one core."""
    figures = {}
    for statement in _STATEMENTS:
        case = generate(request_for([statement], seed=1), count=1)[0]
        assert case.physiology is not None
        assert case.anatomy is not None
        physiology, anatomy = case.physiology, case.anatomy
        figures[statement] = asdict(repeat(lambda p=physiology, a=anatomy: simulate(p, a, seed=1), repeats))
    return {"machine": machine(), "what": "10 s, 12 leads, 500 Hz", "statements": figures}
