"""The queue of those who write to one library."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from ecgstudio.core.errors import LibraryError
from ecgstudio.library import turns
from ecgstudio.library.turns import SUFFIX, turn

pytest.importorskip("fcntl", reason="files cannot be locked by bytes here; SQLite's own waiting has to do")

_HOLD = """
import sys
from pathlib import Path
from ecgstudio.library.turns import turn
with turn(Path(sys.argv[1]), lambda: None):
    print("first", flush=True)
    sys.stdin.readline()
"""


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite"


@pytest.fixture
def holder(library: Path) -> Iterator[subprocess.Popen[str]]:
    """Another program whose turn it is."""
    program = subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(library)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with program:
        assert program.stdout
        assert program.stdout.readline() == "first\n"
        yield program
        program.kill()


def test_nothing_is_left_at_rest(library: Path) -> None:
    with turn(library, lambda: None):
        assert [file.name for file in library.parent.iterdir()] == [library.name + SUFFIX]
    assert not list(library.parent.iterdir())


def test_who_comes_first_writes_first(library: Path) -> None:
    order: list[int] = []
    inside, waiting = threading.Event(), threading.Event()

    def write(number: int) -> None:
        with turn(library, lambda: None):
            order.append(number)
            if number == 0:
                inside.set()
                waiting.wait(10)

    threads = [threading.Thread(target=write, args=(number,)) for number in range(2)]
    threads[0].start()
    inside.wait(10)
    threads[1].start()
    assert order == [0]
    waiting.set()
    for thread in threads:
        thread.join(10)
    assert order == [0, 1]


def test_one_who_does_not_get_on_is_called_busy(
    library: Path, holder: subprocess.Popen[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turns, "WAIT_S", 0.05)
    with pytest.raises(LibraryError, match="is busy in another program; try again"), turn(library, lambda: None):
        pass


def test_as_long_as_others_get_on_everyone_waits(
    library: Path, holder: subprocess.Popen[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turns, "WAIT_S", 0.02)
    steps = count()

    def changes() -> int:
        step = next(steps)
        if step == 6:
            assert holder.stdin
            holder.stdin.write("\n")
            holder.stdin.flush()
        return step

    with turn(library, changes):
        assert next(steps) > 6


@pytest.mark.skipif(os.name != "posix", reason="no SIGKILL here")
def test_a_program_that_is_killed_keeps_nobody_waiting(library: Path, holder: subprocess.Popen[str]) -> None:
    holder.send_signal(signal.SIGKILL)
    with turn(library, lambda: None):
        pass
    assert not list(library.parent.iterdir())
