"""The clock of the quiz: how long an ECG has been looked at."""

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal

_TICK_MS = 1000


class QuizClock(QObject):
    """``ticked`` about once a second while it runs; ``spent`` gives the seconds since it was asked last."""

    ticked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._since = QElapsedTimer()
        self._timer = QTimer(self, interval=_TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.ticked)

    def start(self) -> None:
        self._since.start()
        self._timer.start()

    def stop(self) -> float:
        """Run no longer; the seconds since it was asked last, 0 when it did not run."""
        seconds = self.spent()
        self._timer.stop()
        return seconds

    def spent(self) -> float:
        """The seconds since the start, or since this was asked before; 0 when it does not run."""
        return self._since.restart() / 1000.0 if self._timer.isActive() else 0.0
