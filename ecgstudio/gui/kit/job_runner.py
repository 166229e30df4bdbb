"""The only place where threads are started."""

import logging
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal, Slot

from ecgstudio.core.jobs import Cancelled, Job

log = logging.getLogger(__name__)

STOP_MS = 5_000
"""How long the end of a job that was told to stop is waited for."""
FINISH_MS = 60_000
"""How long the end of what is being written is waited for."""
_stuck: list[QThread] = []


def something_is_stuck() -> bool:
    """Whether a thread did not end in time; the process must then be ended without waiting for it."""
    return any(thread.isRunning() for thread in _stuck)


@dataclass(frozen=True, eq=False)
class _Task:
    job: Job
    then: Callable[[Any], None] | None
    otherwise: Callable[[Exception], None] | None
    key: str
    quiet: bool
    stop: Event = field(default_factory=Event)


class _Worker(QObject):
    """Lives in the thread: runs one task after another and tells how each ended."""

    progressed = Signal(object, float, str)
    succeeded = Signal(object, object)
    failed = Signal(object, object)
    cancelled = Signal(object)

    @Slot(object)
    def run(self, task: _Task) -> None:
        def report(fraction: float, message: str = "") -> None:
            if task.stop.is_set():
                raise Cancelled
            self.progressed.emit(task, fraction, message)

        try:
            report(0.0)
            result = task.job(report)
        except Cancelled:
            self.cancelled.emit(task)
        except Exception as error:  # every job error reaches the user, whatever it is
            self.failed.emit(task, error)
        else:
            self.succeeded.emit(task, result)

    @Slot()
    def end(self) -> None:
        self.thread().quit()


class JobRunner(QObject):
    """Runs jobs one after another on one thread; callbacks and signals arrive in the GUI thread.

    A job submitted with a ``key`` takes the place of a waiting job with the same key, so that the latest wins. A job
    whose stop was pressed is harmless however late it ends. ``quiet`` jobs show no progress and do not count as busy.
    """

    progressed = Signal(float, str)
    busy_changed = Signal(bool)
    failed = Signal(object)
    cancelled = Signal()
    _submitted = Signal(object)
    _ended = Signal()

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[_Task] = deque()
        self._current: _Task | None = None
        self._closed = False
        self._was_busy = False
        self._thread = QThread(self)
        self._thread.setObjectName(f"ecgstudio-{name}")
        self._worker = _Worker()
        self._worker.moveToThread(self._thread)
        self._submitted.connect(self._worker.run)
        self._ended.connect(self._worker.end)
        self._worker.progressed.connect(self._on_progressed)
        self._worker.succeeded.connect(self._on_succeeded)
        self._worker.failed.connect(self._on_failed)
        self._worker.cancelled.connect(self._on_cancelled)
        self._thread.start()

    @property
    def busy(self) -> bool:
        """Whether a job that shows its progress is running or waiting; one that was told to stop does not count."""
        tasks = [*self._waiting, *([self._current] if self._current else [])]
        return any(not (task.quiet or task.stop.is_set()) for task in tasks)

    @property
    def idle(self) -> bool:
        """Whether nothing at all is running or waiting."""
        return self._current is None and not self._waiting

    def submit(
        self,
        job: Job,
        then: Callable[[Any], None] | None = None,
        otherwise: Callable[[Exception], None] | None = None,
        *,
        key: str = "",
        quiet: bool = False,
    ) -> None:
        """Queue a job. ``then`` gets its result; ``otherwise`` its error, or the signal ``failed`` when there is none."""
        if self._closed:
            return
        if key:
            self._waiting = deque(task for task in self._waiting if task.key != key)
        self._waiting.append(_Task(job, then, otherwise, key, quiet))
        self._next()

    def cancel(self) -> None:
        """Ask the running job to stop and forget the waiting ones."""
        self._waiting.clear()
        if self._current:
            self._current.stop.set()
        self._tell_busy()

    def drop(self, key: str) -> None:
        """Forget the waiting jobs of one key and the result of the running one."""
        self._waiting = deque(task for task in self._waiting if task.key != key)
        if self._current and self._current.key == key:
            self._current.stop.set()
        self._tell_busy()

    def finish(self) -> bool:
        """Take no more jobs, let the queued ones end, then end the thread; False when that takes longer than FINISH_MS."""
        self._closed = True
        while self._waiting:
            self._submitted.emit(self._waiting.popleft())
        return self._end_thread(FINISH_MS)

    def shutdown(self) -> bool:
        """Take no more jobs, cancel what runs and end the thread; False when it has not ended after STOP_MS."""
        self._closed = True
        self.cancel()
        return self._end_thread(STOP_MS)

    def _end_thread(self, limit_ms: int) -> bool:
        self._ended.emit()
        if self._thread.wait(limit_ms):
            return True
        log.info("%s does not stop and is left behind", self._thread.objectName())
        # a QThread that runs must not be deleted: it stays until the process ends
        self._thread.setParent(None)
        _stuck.append(self._thread)
        return False

    def _next(self) -> None:
        if self._current is None and self._waiting:
            self._current = self._waiting.popleft()
            self._submitted.emit(self._current)
        self._tell_busy()

    def _tell_busy(self) -> None:
        if self.busy != self._was_busy:
            self._was_busy = self.busy
            self.busy_changed.emit(self._was_busy)

    def _settle(self, task: _Task) -> bool:
        """Make room for the next job; False when this one was stopped, so that its outcome does not matter."""
        if self._current is task:
            self._current = None
        return not (task.stop.is_set() or self._closed)

    @Slot(object, float, str)
    def _on_progressed(self, task: _Task, fraction: float, message: str) -> None:
        if task is self._current and not task.quiet and not task.stop.is_set():
            self.progressed.emit(fraction, message)

    @Slot(object, object)
    def _on_succeeded(self, task: _Task, result: object) -> None:
        wanted = self._settle(task)
        try:
            if wanted and task.then:
                task.then(result)
        finally:
            self._next()
        if not wanted:
            self._tell_cancelled(task)

    @Slot(object, object)
    def _on_failed(self, task: _Task, error: Exception) -> None:
        wanted = self._settle(task)
        log.info("job failed: %r", error)
        try:
            if wanted:
                (task.otherwise or self.failed.emit)(error)
        finally:
            self._next()

    @Slot(object)
    def _on_cancelled(self, task: _Task) -> None:
        self._settle(task)
        self._next()
        self._tell_cancelled(task)

    def _tell_cancelled(self, task: _Task) -> None:
        """Unless something else is being done in its place by now."""
        if not (task.quiet or self.busy):
            self.cancelled.emit()
