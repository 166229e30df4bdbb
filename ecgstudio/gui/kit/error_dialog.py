"""Says in one line what went wrong and what to do; the details can be copied."""

import platform
import traceback

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QTextEdit, QVBoxLayout, QWidget

from ecgstudio import __version__
from ecgstudio.core.errors import StudioError
from ecgstudio.gui.kit.controls import named, push_button
from ecgstudio.gui.kit.icons import themed_icon
from ecgstudio.gui.kit.words import sentence, tr


class ErrorDialog(QDialog):
    def __init__(self, error: BaseException, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Something went wrong"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._text = details_of(error)
        self.message = QLabel(message_of(error))
        self.message.setWordWrap(True)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setMinimumWidth(380)
        picture = QLabel()
        picture.setPixmap(themed_icon("warning").pixmap(32, 32))
        self.details = named(QTextEdit(), tr("Details"), tr("What a developer needs to know"), "error_details")
        self.details.setReadOnly(True)
        self.details.setPlainText(self._text)
        self.details.setMinimumSize(520, 220)
        self.details.hide()
        self.copy_button = push_button(
            tr("&Copy details"), tr("Copy the details, to send them"), "copy_details", "copy"
        )
        self.copy_button.clicked.connect(lambda _: QGuiApplication.clipboard().setText(self._text))
        self.show_button = push_button(tr("&Show details"), tr("Show or hide the details"), "show_details")
        self.show_button.setCheckable(True)
        self.show_button.toggled.connect(self._show_details)
        close = push_button(tr("Close"), tr("Close this message and go on"), "primary")
        close.setDefault(True)
        buttons = QDialogButtonBox()
        buttons.addButton(self.copy_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.show_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(close, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.message, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(16)
        layout.addLayout(top)
        layout.addWidget(self.details)
        layout.addWidget(buttons)

    def _show_details(self, shown: bool) -> None:
        self.details.setVisible(shown)
        self.adjustSize()


def message_of(error: BaseException) -> str:
    """One line for the user: the program's own errors say it themselves."""
    if isinstance(error, StudioError):
        return sentence(str(error))
    if isinstance(error, MemoryError):
        return tr("The computer's memory is full. Close other programs and try again.")
    if isinstance(error, OSError) and error.strerror:
        file = error.filename or tr("a file")
        return tr("{file} cannot be used: {reason}. Choose another place and try again.").format(
            file=file, reason=error.strerror
        )
    kind = type(error).__name__
    return tr("An unexpected error ({kind}). Your case is still open: save it, and send the details.").format(kind=kind)


def details_of(error: BaseException) -> str:
    """Versions and where it happened; no data of any case."""
    trace = "".join(traceback.format_exception(error))
    system = f"Python {platform.python_version()}, PySide {pyside_version}, {platform.platform()}"
    return f"ECG Studio {__version__}\n{system}\n\n{trace}"
