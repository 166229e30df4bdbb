"""The manual with its glossary, and the keys, beside each other (F1)."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTabWidget, QTextBrowser, QVBoxLayout, QWidget

from ecgstudio.gui.help.shortcuts import shortcut_html
from ecgstudio.gui.kit.action import Action
from ecgstudio.gui.kit.controls import named
from ecgstudio.gui.kit.words import tr

_SIZE = (820, 700)


class ManualDialog(QDialog):
    """Shows a Markdown file and the keys of some actions; the window stays usable beside it."""

    def __init__(self, file: Path, rows: Sequence[Action], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Manual"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.tabs = named(QTabWidget(), tr("Manual"), tr("The manual, and every key"), "manual_tabs")
        self.tabs.setDocumentMode(True)
        text = _browser(tr("Manual"), tr("How the window is used and what its words mean"), "manual")
        text.setSource(QUrl.fromLocalFile(str(file)), QTextDocument.ResourceType.MarkdownResource)
        keys = _browser(tr("Keyboard shortcuts"), tr("Every key of the window"), "shortcuts")
        keys.setHtml(shortcut_html(rows))
        self.tabs.addTab(text, tr("Manual"))
        self.tabs.addTab(keys, tr("Keyboard shortcuts"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        named(buttons.button(QDialogButtonBox.StandardButton.Close), tr("Close"), tr("Close this sheet"))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.addWidget(self.tabs)
        layout.addWidget(buttons)
        self.resize(*_SIZE)


def _browser(name: str, tip: str, object_name: str) -> QTextBrowser:
    browser = named(QTextBrowser(), name, tip, object_name)
    browser.setFrameShape(QTextBrowser.Shape.NoFrame)
    browser.setOpenLinks(False)
    browser.document().setDocumentMargin(14)
    return browser
