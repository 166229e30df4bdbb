"""A lesson beside the window: the packaged text with its pictures, read without a network."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from ecgstudio.gui.kit.controls import named
from ecgstudio.gui.kit.words import tr

_SIZE = (930, 780)


class LessonDialog(QDialog):
    """Shows a Markdown file; the window stays usable beside it."""

    def __init__(self, file: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        tip = tr("The lesson; arrows and Page keys scroll")
        self.text = named(QTextBrowser(), tr("Lesson"), tip, "lesson")
        self.text.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.text.setOpenLinks(False)
        self.text.document().setDocumentMargin(16)
        self.text.setSource(QUrl.fromLocalFile(str(file)), QTextDocument.ResourceType.MarkdownResource)
        self.setWindowTitle(self.text.document().firstBlock().text())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        named(buttons.button(QDialogButtonBox.StandardButton.Close), tr("Close"), tr("Close the lesson"))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 12, 12)
        layout.addWidget(self.text)
        layout.addWidget(buttons)
        self.resize(*_SIZE)
