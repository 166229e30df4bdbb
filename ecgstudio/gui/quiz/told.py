"""The vignette beside the ECG: as high as its text, up to a few lines, then it scrolls."""

from collections.abc import Sequence

from PySide6.QtWidgets import QTextEdit

from ecgstudio.gui.kit.controls import named

_MOST_PX = 150


def told_text(name: str, object_name: str) -> QTextEdit:
    """A text to be read, hidden until there is one."""
    text = named(QTextEdit(), name, "", object_name)
    text.setReadOnly(True)
    text.setTabChangesFocus(True)
    text.setMaximumHeight(_MOST_PX)
    text.hide()
    return text


def show_told(text: QTextEdit, told: Sequence[str]) -> None:
    """Show paragraphs, or nothing."""
    text.setPlainText("\n".join(told))
    text.setVisible(bool(told))
