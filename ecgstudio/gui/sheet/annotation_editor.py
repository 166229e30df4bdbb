"""A line over the sheet in which the text of a annotation is written, where it will stand."""

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from ecgstudio.core.annotations import LONGEST_TEXT
from ecgstudio.gui.kit.controls import named
from ecgstudio.gui.kit.words import tr
from ecgstudio.gui.sheet.view import SheetView

_SIZE = QSize(220, 28)


class AnnotationEditor(QLineEdit):
    """Enter, or going elsewhere, gives the text (``written``); Esc leaves it as it was. ``left``: a key closed it."""

    written = Signal(str)
    left = Signal()

    def __init__(self, view: SheetView) -> None:
        super().__init__(view)
        self._view = view
        named(
            self,
            tr("Text of the annotation"),
            tr("What stands on the sheet; Enter keeps it, Esc leaves it as it was"),
            "remark_editor",
        )
        self.setPlaceholderText(tr("Write, then Enter"))
        self.setMaxLength(LONGEST_TEXT)
        self.hide()
        self._mm = QPointF()
        view.looked.connect(self._stand)

    def open(self, text: str, mm: QPointF) -> None:
        """Write over a paper point; what is typed replaces what stands there."""
        self._mm = mm
        self._stand()
        self.setText(text)
        self.selectAll()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._give()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self._give()

    def _stand(self) -> None:
        """Over its paper point wherever the paper has moved, and wholly in sight."""
        room, place = self._view.rect(), self._view.point_of(self._mm)
        x = min(max(place.x() - _SIZE.width() / 2, 4.0), max(room.width() - _SIZE.width() - 4.0, 4.0))
        y = min(max(place.y() - _SIZE.height() / 2, 4.0), max(room.height() - _SIZE.height() - 4.0, 4.0))
        self.setGeometry(round(x), round(y), _SIZE.width(), _SIZE.height())

    def _give(self) -> None:
        if self.isVisible():
            self.hide()
            self.written.emit(self.text())
