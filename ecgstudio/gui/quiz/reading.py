"""What is read in the words of an answer while it is typed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ecgstudio.gui.kit.services import Services

if TYPE_CHECKING:
    from ecgstudio.language import Reading

_READ_DELAY_MS = 120


class QuizReading(QObject):
    """``understood`` carries a Reading, None when there are no words; ``completions`` a prefix and its completions."""

    understood = Signal(object)
    completions = Signal(str, tuple)

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._quick = services.quick
        self._text = ""
        self._timer = QTimer(self, singleShot=True, interval=_READ_DELAY_MS)
        self._timer.timeout.connect(self._read)

    def read(self, text: str) -> None:
        """Read the words soon."""
        self._text = text
        self._timer.start()

    def complete(self, prefix: str) -> None:
        """Look up completions of what is being typed."""
        self._quick.submit(
            lambda _: _complete(prefix),
            lambda words: self.completions.emit(prefix, words),
            key="quiz complete",
            quiet=True,
        )

    def _read(self) -> None:
        text = self._text
        if not text.strip():
            self.understood.emit(None)
            return
        self._quick.submit(lambda _: _reading(text), self._on_read, key="quiz read", quiet=True)

    def _on_read(self, reading: "Reading") -> None:
        if reading.text == self._text:
            self.understood.emit(reading)


def _reading(text: str) -> "Reading":
    from ecgstudio.language import LONGEST, Reading, read

    return read(text) if len(text) <= LONGEST else Reading(text)


def _complete(prefix: str) -> tuple[str, ...]:
    from ecgstudio.language import complete

    return tuple(complete(prefix))
