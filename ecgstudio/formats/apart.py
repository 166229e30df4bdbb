"""Parsers of others run in a process that can be ended: what they cannot read costs seconds and an error, never the program.

The process starts with the first file that needs it, stays for the next and ends with the program. It has a limit of memory where
the system knows one.
"""

import atexit
import threading
import time
from contextlib import suppress
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from ecgstudio.core.errors import RecordError
from ecgstudio.core.processes import processor_s

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

LIMIT_S: Final = 4.0
"""Processor time of one call, so that a busy machine refuses nothing; where the system does not say it, time."""
STILL_S: Final = 60.0
"""Time of one call, whatever it is doing."""
_LOOK_S: Final = 0.25
LARGEST: Final = 800 * 2**20
"""Bytes of memory that a parser may take."""
_START_S: Final = 60.0
_READY: Final = "ready"


def apart(what: str, function: str, *arguments: Any, limit_s: float = LIMIT_S) -> Any:
    """What ``function`` ("package.module:name") gives for ``arguments``, plain values all, within ``limit_s``.

    RecordError, which begins with ``what`` ("record 100"), when it raises, takes too long or too much memory.
    """
    with _turn:
        return _reader.call(what, function, arguments, limit_s)


class _Reader:
    def __init__(self) -> None:
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None

    def call(self, what: str, function: str, arguments: tuple[Any, ...], limit_s: float) -> Any:
        try:
            pipe = self._ready()
            pipe.send((function, arguments))
            done, answer = self._answer(pipe, what, limit_s)
        except (EOFError, OSError) as error:
            self.close()
            raise RecordError(f"{what} cannot be read: its reader ended without an answer") from error
        if not done:
            raise RecordError(f"{what} cannot be read: {answer}")
        return answer

    def close(self) -> None:
        """End the process, whatever it is doing; the next call starts another."""
        process, pipe, self._process, self._pipe = self._process, self._pipe, None, None
        if pipe is not None:
            pipe.close()
        if process is not None:
            process.kill()
            process.join()
            process.close()

    def _answer(self, pipe: "Connection", what: str, limit_s: float) -> tuple[bool, Any]:
        if not self._answers(pipe, limit_s):
            self.close()
            raise RecordError(
                f"{what} cannot be read: it takes longer than {limit_s:.0f} s; it is damaged or too large"
            )
        answer: tuple[bool, Any] = pipe.recv()
        return answer

    def _answers(self, pipe: "Connection", limit_s: float) -> bool:
        pid = self._process.pid if self._process is not None else None
        used, began = processor_s(pid) if pid else None, time.monotonic()
        while not pipe.poll(_LOOK_S):
            waited, now = time.monotonic() - began, processor_s(pid) if pid else None
            spent = waited if used is None or now is None else now - used
            if spent > limit_s or waited > STILL_S:
                return False
        return True

    def _ready(self) -> "Connection":
        if self._pipe is None:
            self._start()
        assert self._pipe is not None
        return self._pipe

    def _start(self) -> None:
        from multiprocessing import get_context

        context = get_context("spawn")
        self._pipe, other = context.Pipe()
        with other:
            process = context.Process(target=serve, args=(other,), name="ecgstudio-reading", daemon=True)
            process.start()
        self._process = process
        if not self._pipe.poll(_START_S) or self._pipe.recv() != _READY:
            raise EOFError


def serve(pipe: "Connection") -> None:
    """The process: answers each call with (True, result) or (False, why), until the pipe ends."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _limit_memory()
    with suppress(EOFError, OSError):
        pipe.send(_READY)
        while True:
            function, arguments = pipe.recv()
            pipe.send(_tried(function, arguments))


def _tried(function: str, arguments: tuple[Any, ...]) -> tuple[bool, Any]:
    module, _, name = function.partition(":")
    try:
        return True, getattr(import_module(module), name)(*arguments)
    except MemoryError:
        return False, "it asks for more memory than a recording needs; it is damaged or too large"
    except Exception as error:  # whatever another's parser raises, the file is not readable
        return False, " ".join(str(error).split())[:160] or type(error).__name__


def _limit_memory() -> None:
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (LARGEST, LARGEST))


_turn = threading.Lock()
_reader = _Reader()
atexit.register(_reader.close)
