"""Warnings under the prompt: one line each, calm, with an icon."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ecgstudio.gui.kit.words import tr


class WarningList(QWidget):
    """Shows lines of text; hidden when there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(2, 0, 0, 0)
        self._layout.setSpacing(2)
        self._labels: list[QLabel] = []
        self._texts: tuple[str, ...] = ()
        self.setAccessibleName(tr("Warnings"))

    @property
    def texts(self) -> tuple[str, ...]:
        return self._texts

    def show_warnings(self, texts: Sequence[str]) -> None:
        """Show these lines in place of the ones before."""
        if tuple(texts) == self._texts:
            return
        self._texts = tuple(texts)
        for label in self._labels:
            self._layout.removeWidget(label)
            label.deleteLater()
        self._labels = [_line(text) for text in texts]
        for label in self._labels:
            self._layout.addWidget(label)
        self.setVisible(bool(texts))


def _line(text: str) -> QLabel:
    label = QLabel(f"⚠  {text}")
    label.setProperty("warning", True)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setAccessibleName(text)
    return label
