"""Measuring in a process beside the window's.

Python runs one thread at a time, so that a measuring thread gets little of its time while a slider moves and the window simulates
and paints without a pause. A process of its own has an interpreter of its own. It imports numpy and the measuring, neither Qt nor
torch, and ends with the window, also when the window is killed: then its pipe ends.
"""

import logging
import os
import signal
from contextlib import suppress
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, Final

from ecgstudio.core.case import Case
from ecgstudio.core.jobs import Cancelled, Reporter, silent

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

    from ecgstudio.app.examine import Examination
    from ecgstudio.measure import Analysis

_READY: Final = "ready"
_LOOK_S: Final = 0.05

log = logging.getLogger(__name__)


class MeasuringProcess:
    """Examines cases in a process that starts with the first of them; for one thread at a time.

    Until the process is ready, and for good when it is not ``wanted``, cannot be started or breaks off, the calling thread
    measures. What the process cannot measure the calling thread measures again, so that an error is met, and told, where it
    would be without a process.
    """

    def __init__(self, wanted: bool = True) -> None:
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None
        self._ready, self._given_up, self._owes = False, not wanted, False

    @property
    def settled(self) -> bool:
        """Whether the process takes every case from now on, or none."""
        return self._ready or self._given_up

    @property
    def pid(self) -> int | None:
        """The number of the process; None before it starts and after it ended."""
        return self._process.pid if self._process else None

    def examination(self, case: Case, known: "Analysis | None" = None, report: Reporter = silent) -> "Examination":
        """As ``examine.examination``, but the analysis may be without signals. Cancelled when the reporter says stop."""
        from ecgstudio.app.examine import examination

        parts = None if known or self._given_up else self._parts(case, report)
        return examination(case, known) if parts is None else _whole(case, parts)

    def close(self) -> None:
        """End the process, whatever it is doing; the calling thread measures from now on."""
        self._ready, self._given_up = False, True
        process, pipe, self._process, self._pipe = self._process, self._pipe, None, None
        if pipe is not None:
            pipe.close()
        if process is not None:
            process.kill()
            process.join()
            process.close()

    def _parts(self, case: Case, report: Reporter) -> dict[str, Any] | None:
        """What the process answers; None when this case has to be measured here."""
        try:
            if self._process is None:
                self._start()
            return self._ask(case, report) if self._is_ready() else None
        except Cancelled:
            raise
        except Exception as error:  # whatever is wrong with the process, the case can be measured without it
            log.warning("measuring goes on without a process of its own: %r", error)
            self.close()
            return None

    def _start(self) -> None:
        from multiprocessing import get_context

        context = get_context("spawn")
        self._pipe, other = context.Pipe()
        with other:
            process = context.Process(target=serve, args=(other,), name="ecgstudio-measuring", daemon=True)
            process.start()
        self._process = process

    def _is_ready(self) -> bool:
        assert self._pipe is not None
        if not self._ready and self._pipe.poll():
            self._ready = self._pipe.recv() == _READY
        return self._ready

    def _ask(self, case: Case, report: Reporter) -> dict[str, Any] | None:
        """The answer to a case that nobody waited for any more is taken first: a full pipe would stop both sides."""
        assert self._pipe is not None
        if self._owes:
            self._answer(report)
        self._pipe.send(case)
        self._owes = True
        return self._answer(report)

    def _answer(self, report: Reporter) -> dict[str, Any] | None:
        assert self._pipe is not None
        while not self._pipe.poll(_LOOK_S):
            report(0.0, "measuring")
        parts: dict[str, Any] | None = self._pipe.recv()
        self._owes = False
        return parts


def serve(pipe: "Connection") -> None:
    """The process: answers each case with the parts of its examination, or None, until the pipe ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # read when numpy is loaded; more threads would only cost memory
    from ecgstudio.app.examine import examination

    with suppress(EOFError, OSError):
        pipe.send(_READY)
        while True:
            case = pipe.recv()
            try:
                parts = _parts_of(examination(case))
            except Exception:  # met again, and told, in the thread that asked
                parts = None
            pipe.send(parts)


def _parts_of(found: "Examination") -> dict[str, Any]:
    """All but the case, of which only what was measured; small, for each piece that goes through the pipe waits for the
    window's thread to let go of the interpreter."""
    from ecgstudio.measure.light import without_signals

    parts = {item.name: getattr(found, item.name) for item in fields(found)}
    case, analysis = parts.pop("case"), parts.pop("analysis")
    own = {name: getattr(case, name) for name in ("measurements", "verdicts", "measured_with")}
    return {**parts, "analysis": analysis and without_signals(analysis), "case": own}


def _whole(case: Case, parts: dict[str, Any]) -> "Examination":
    from ecgstudio.app.examine import Examination

    return Examination(**{**parts, "case": replace(case, **parts["case"])})
