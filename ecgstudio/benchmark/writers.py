"""Many programs that save into one library at once: each waits for its turn, none is refused, all is kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.synchronize import Barrier
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import Final

from ecgstudio.benchmark.children import children
from ecgstudio.benchmark.kill_kinds import case_of
from ecgstudio.core.errors import StudioError
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.library.store import Library

_NUMBERS: Final = 1000
"""Each program saves cases with numbers of its own, that many at most."""


@dataclass
class Written:
    """``saves`` that were asked for, ``kept`` ones that the library holds in the end, ``refused`` ones with what was said, one
    line each; ``longest_s``: the longest that a save took."""

    programs: int
    saves: int
    kept: int = 0
    refused: list[str] = field(default_factory=list)
    longest_s: float = 0.0


def benchmark_writers(programs: int, saves: int, report: Reporter = silent) -> Written:
    """``programs`` processes that save ``saves`` new cases each into one library, opening it anew for each."""
    found = Written(programs, programs * saves)
    with TemporaryDirectory(prefix="ecgstudio-writers-") as folder:
        path = Path(folder) / "library.sqlite"
        _run(path, programs, saves, found, report)
        with Library.open(path) as library:
            found.kept = library.count()
            found.refused += [f"afterwards: {problem}" for problem in library.check()]
    return found


def _run(path: Path, programs: int, saves: int, found: Written, report: Reporter) -> None:
    context = children()
    gate = context.Barrier(programs)
    pipes: list[Connection] = []
    started = []
    for number in range(programs):
        receiver, sender = context.Pipe(duplex=False)
        child = context.Process(target=_write, args=(path, number * _NUMBERS, saves, gate, sender), daemon=True)
        child.start()
        sender.close()
        pipes.append(receiver)
        started.append(child)
    _collect(pipes, found, report)
    for child in started:
        child.join()


def _collect(pipes: Sequence[Connection], found: Written, report: Reporter) -> None:
    open_pipes, done = list(pipes), 0
    while open_pipes:
        for pipe in wait(open_pipes):
            assert isinstance(pipe, Connection)
            try:
                told: Mapping[str, object] = pipe.recv()
            except EOFError:
                open_pipes.remove(pipe)
                continue
            done += 1
            found.longest_s = max(found.longest_s, float(str(told["seconds"])))
            if told["refused"]:
                found.refused.append(str(told["refused"]))
            report(done / found.saves, "saving")


def _write(path: Path, first: int, saves: int, gate: Barrier, sender: Connection) -> None:
    """In a child: open the library and save, over and over; tell how long each took and what was said where it was refused."""
    cases = [case_of(first + index) for index in range(saves)]
    gate.wait()
    for case in cases:
        begun, refused = monotonic(), ""
        try:
            with Library.open(path) as library:
                library.save(case)
        except StudioError as error:
            refused = str(error)
        sender.send({"seconds": monotonic() - begun, "refused": refused})
