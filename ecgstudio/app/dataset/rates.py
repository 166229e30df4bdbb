"""How fast a data set is drawn, and whether memory stays flat meanwhile."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from ecgstudio.app.dataset.draw import draw_dataset
from ecgstudio.app.dataset.plan import Making, Plan
from ecgstudio.app.dataset.tables import Row
from ecgstudio.app.requests import request_for
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.core.request import EngineName

STATEMENTS: Final = ("NORM", "AFIB", "CLBBB", "CRBBB", "LAFB", "AVB1", "PVC", "STACH", "SBRAD", "OLDINF")
_WARM: Final = 0.2
"""Of the ECGs, after which memory is looked at: networks, catalogue and base are loaded by then."""


def dataset_rates(count: int, engine: EngineName, seed: int = 0, report: Reporter = silent) -> dict[str, object]:
    """``count`` ECGs over ten statements into a folder that goes again: ECGs a second, how many failed, memory in MB after a
    fifth of them, at the end and at most."""
    rows = [Row(request_for([item], age=60.0)) for item in STATEMENTS]
    plan = Plan(rows, Making(engine, seed), count)
    memory: list[float] = []

    def told(fraction: float, message: str = "") -> None:
        if fraction >= _WARM and (now := _memory_mb()) is not None:
            memory.append(now)
        report(fraction, message)

    with TemporaryDirectory(prefix="ecgstudio-dataset-") as folder:
        drawn = draw_dataset(plan, Path(folder), report=told)
        size = sum(path.stat().st_size for path in Path(folder).rglob("*") if path.is_file())
    rate = drawn.drawn / drawn.seconds
    return {
        "ecgs": drawn.drawn,
        "failed": drawn.failed,
        "engine": engine,
        "a_second": round(rate, 2),
        "minutes_for_1000": round(1000 / rate / 60, 1),
        "kb_an_ecg": round(size / count / 1000),
        "memory_mb": {"warm": memory[0], "end": memory[-1], "most": max(memory)} if memory else None,
    }


def _memory_mb() -> float | None:
    """What the program has in memory now; None where the system does not say."""
    try:
        status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
    except OSError:
        return None
    line = next((line for line in status.splitlines() if line.startswith("VmRSS:")), "")
    return round(float(line.split()[1]) / 1000, 1) if line else None
