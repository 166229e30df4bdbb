"""Programs killed at random moments while they write: nothing that was announced is lost, nothing is left half-written.

A child process writes one thing after the other and announces each when it is done; it is killed (SIGKILL) at a moment drawn over
the time of a few writes. What is on the disk is then read as the program would read it at its next start.
"""

import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import numpy as np

from ecgstudio.benchmark.children import children
from ecgstudio.benchmark.kill_kinds import KINDS, case_of
from ecgstudio.core.errors import InputError
from ecgstudio.core.jobs import Reporter, silent

_ROUND: Final = 25
"""Kills in one folder, before a fresh one."""
_NUMBERS: Final = 100_000
"""Each child writes numbers of its own, that many at most."""
_SPAN: Final = 2.5
"""The moment of a kill is drawn over the time of so many writes."""


@dataclass
class Killed:
    """Of one kind of writing: ``kills``, ``announced`` writes, what was found wrong, one line each; ``usual_s`` for one write."""

    kills: int = 0
    announced: int = 0
    wrong: list[str] = field(default_factory=list)
    usual_s: float = 0.0


def benchmark_kills(
    count: int, kinds: Sequence[str] = (), seed: int = 0, report: Reporter = silent
) -> Mapping[str, Killed]:
    """``count`` kills, spread evenly over the kinds of writing; by kind what was found. InputError for an unknown kind."""
    chosen = list(kinds) or list(KINDS)
    unknown = [kind for kind in chosen if kind not in KINDS]
    if unknown:
        raise InputError(f"there is no writing '{unknown[0]}'; use {', '.join(KINDS)}")
    rng = np.random.default_rng(seed)
    found = {kind: Killed() for kind in chosen}
    done = 0
    for kind, kills in _rounds(chosen, count):
        with TemporaryDirectory(prefix="ecgstudio-kills-") as folder:
            for _ in _killed(kind, Path(folder), kills, rng, found[kind]):
                done += 1
                report(done / count, kind)
    return found


def _rounds(kinds: Sequence[str], count: int) -> Iterator[tuple[str, int]]:
    left = {kind: count // len(kinds) + (place < count % len(kinds)) for place, kind in enumerate(kinds)}
    while any(left.values()):
        for kind in kinds:
            kills = min(left[kind], _ROUND)
            left[kind] -= kills
            if kills:
                yield kind, kills


def _killed(kind: str, folder: Path, kills: int, rng: np.random.Generator, found: Killed) -> Iterator[None]:
    """One kill after the other in one folder."""
    writing = KINDS[kind]
    writing.prepare(folder)
    announced: list[int] = []
    for index in range(kills):
        announced += _written_until_killed(kind, folder, _NUMBERS * index, rng, found)
        found.kills += 1
        found.wrong += [f"{kind}: {problem}" for problem in writing.problems(folder, announced)]
        yield
    found.announced += len(announced)


def _written_until_killed(kind: str, folder: Path, first: int, rng: np.random.Generator, found: Killed) -> list[int]:
    """What a child announced before it was killed, from number ``first`` on."""
    receiver, sender = children().Pipe(duplex=False)
    child = children().Process(target=_write_on, args=(kind, folder, first, sender), daemon=True)
    child.start()
    sender.close()
    announced: list[int] = []
    with suppress(EOFError, OSError):
        receiver.recv()
        begun = time.monotonic()
        if not found.usual_s:
            announced.append(receiver.recv())
            found.usual_s = time.monotonic() - begun
        time.sleep(rng.uniform(0.0, _SPAN) * found.usual_s)
    died = not child.is_alive()
    child.kill()
    child.join()
    with suppress(EOFError, OSError):
        while receiver.poll(0):
            announced.append(receiver.recv())
    receiver.close()
    if died:
        found.wrong.append(f"{kind}: the writer ended by itself, with {child.exitcode}")
    child.close()
    return announced


def _write_on(kind: str, folder: Path, first: int, sender: Connection) -> None:
    """In the child: write and announce without end."""
    writing = KINDS[kind]
    case_of(first)
    sender.send("begun")
    number = first
    while True:
        writing.write(folder, number)
        sender.send(number)
        number += 1
