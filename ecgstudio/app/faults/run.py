"""Every input in a worker process that is watched: tracebacks, hangs, memory, and files that are left half-written.

Input ``n`` of a seed is always the same, so that a run can be cut into pieces and one input be looked at alone.
"""

import contextlib
import io
import os
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Final, Literal

import numpy as np

from ecgstudio.app.faults.kinds import KINDS
from ecgstudio.core.errors import InputError, StudioError
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.core.processes import processor_s

Fault = Literal["traceback", "hang", "memory", "half-written"]
HANG_S: Final = 5.0
"""Processor time of one input, so that a busy machine is no hang; a worker that stands still is ended after ``STILL_S``."""
STILL_S: Final = 300.0
_LOOK_S: Final = 5.0
LARGEST_MB: Final = 1024
_STOP_MB: Final = 3000
_START_S: Final = 300.0


@dataclass(frozen=True)
class Found:
    """One fault: the input's number and kind, and what was seen."""

    number: int
    kind: str
    fault: Fault
    detail: str


def benchmark_faults(
    count: int, seed: int, first: int, kinds: Sequence[str], command: str, report: Reporter = silent
) -> dict[str, object]:
    """Inputs ``first`` to ``first + count - 1`` of a seed: how many of each kind, how many faults of each, and each fault.

    ``command``: the function that runs a command line ("package.module:name"). InputError for a kind that is not known.
    """
    for kind in kinds:
        if kind not in KINDS:
            raise InputError(f"'{kind}' is no kind of input; use {', '.join(KINDS)}")
    faults: list[Found] = []
    tally: Counter[str] = Counter()
    started = time.perf_counter()
    worker = Worker(command)
    try:
        for number in range(first, first + count):
            report((number - first) / count, f"input {number}, {len(faults)} faults")
            kind = kind_of(seed, number, kinds)
            tally[kind] += 1
            faults += worker.tried(seed, number, kind)
    finally:
        worker.close()
    by_fault = Counter(item.fault for item in faults)
    return {
        "inputs": dict(tally),
        "first": first,
        "seed": seed,
        "faults": {fault: by_fault[fault] for fault in ("traceback", "hang", "memory", "half-written")},
        "found": [vars(item) for item in faults],
        "minutes": round((time.perf_counter() - started) / 60, 1),
    }


def kind_of(seed: int, number: int, kinds: Sequence[str]) -> str:
    """The kind of an input, drawn by the shares of the kinds."""
    names = list(kinds or KINDS)
    shares = np.array([KINDS[name][0] for name in names], dtype=float)
    return names[int(_rng(seed, number, 1).choice(len(names), p=shares / shares.sum()))]


def _rng(seed: int, number: int, stream: int) -> np.random.Generator:
    return np.random.default_rng([seed, number, stream])


class Worker:
    """A process that tries inputs; a new one where one has hung, died or grown."""

    def __init__(self, command: str) -> None:
        self._command = command
        self._process: Any = None
        self._pipe: Connection | None = None

    def tried(self, seed: int, number: int, kind: str) -> list[Found]:
        pipe = self._ready()
        pipe.send((seed, number, kind))
        try:
            if not self._answers(pipe):
                self.close()
                return [Found(number, kind, "hang", "it did not come back")]
            faults, resident_mb = pipe.recv()
        except (EOFError, OSError):
            self.close()
            return [Found(number, kind, "traceback", "the process ended")]
        if resident_mb > LARGEST_MB:
            self.close()
        return [Found(number, kind, fault, detail) for fault, detail in faults]

    def _answers(self, pipe: Connection) -> bool:
        """Whether an answer comes before the input has taken three times what is allowed, or the worker stands still."""
        began, used = time.monotonic(), processor_s(self._process.pid) or 0.0
        while not pipe.poll(_LOOK_S):
            if (processor_s(self._process.pid) or 0.0) - used > 3 * HANG_S or time.monotonic() - began > STILL_S:
                return False
        return True

    def close(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.join()
        self._process = self._pipe = None

    def _ready(self) -> Connection:
        if self._pipe is None:
            context = get_context("spawn")
            self._pipe, other = context.Pipe()
            self._process = context.Process(target=serve, args=(other, self._command), daemon=False)
            self._process.start()
            other.close()
            if not self._pipe.poll(_START_S):
                raise TimeoutError("the worker does not start")
            self._pipe.recv()
        return self._pipe


def serve(pipe: Connection, command: str) -> None:
    """The worker: tries each input and answers with the faults and the most memory it ever took, until the pipe ends."""
    _limit_memory()
    with suppress(EOFError, OSError):
        pipe.send("ready")
        while True:
            seed, number, kind = pipe.recv()
            pipe.send((tried(seed, number, kind, command), _most_mb()))


def tried(seed: int, number: int, kind: str, command: str) -> list[tuple[Fault, str]]:
    """One input in a folder of its own: the faults and what was seen."""
    faults: list[tuple[Fault, str]] = []
    with tempfile.TemporaryDirectory() as name:
        folder, printed, before, held_mb = Path(name), io.StringIO(), time.process_time(), _most_mb()
        try:
            with contextlib.chdir(folder), contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
                KINDS[kind][1](folder, _rng(seed, number, 2), command)
        except (StudioError, SystemExit):
            pass
        except BaseException:  # whatever it is, it is a fault
            faults.append(("traceback", traceback.format_exc(limit=-6)[-1500:]))
        if "Traceback (most recent" in printed.getvalue():
            faults.append(("traceback", printed.getvalue()[-1500:]))
        took = time.process_time() - before
        if took > HANG_S:
            faults.append(("hang", f"{took:.1f} s of processor time"))
        if _most_mb() > max(LARGEST_MB, held_mb):  # what the process held before is not this input's
            faults.append(("memory", f"{_most_mb():.0f} MB"))
        faults += [("half-written", detail) for detail in half_written(folder)]
    return faults


def half_written(folder: Path) -> list[str]:
    """Files of ours that were left behind or break off."""
    ends = {".pdf": b"%%EOF", ".png": b"IEND\xaeB`\x82", ".svg": b"</svg>", ".json": b"}"}
    found = []
    for path in sorted(item for item in folder.rglob("*") if item.is_file()):
        if path.name.startswith("."):
            found.append(f"{path.name} was left")
        elif (
            path.parent.name == "out"
            and path.suffix in ends
            and not path.read_bytes().rstrip().endswith(ends[path.suffix])
        ):
            found.append(f"{path.name} breaks off")
        elif path.parent.name == "out" and path.suffix == ".hea" and not path.with_suffix(".dat").exists():
            found.append(f"{path.name} has no signal file")
    return found


def _most_mb() -> float:
    """The most memory the process ever took, in MB; 0 where the system does not say."""
    try:
        import resource
    except ImportError:
        return 0.0
    per_mb = 1024.0 if os.uname().sysname != "Darwin" else 2.0**20
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / per_mb


def _limit_memory() -> None:
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (_STOP_MB * 2**20, _STOP_MB * 2**20))
