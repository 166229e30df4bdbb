"""A veil over a part of the window: what it shows is not, or not yet, what is asked for; and a line that says so."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from ecgstudio.sheet.qt import painting_on

_AFTER_MS = 300
"""What is over sooner is not worth a veil."""
_STRENGTH, _LINE_PX, _INSET_PX = 0.55, 26, 8


class Veil(QWidget):
    """Covers its parent, mouse and keys go through. ``dim`` pales what lies under it."""

    def __init__(self, parent: QWidget, *, dim: bool = True) -> None:
        super().__init__(parent)
        self._dim, self._text, self._under = dim, "", parent
        self._timer = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._timer.timeout.connect(self._show)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        parent.installEventFilter(self)
        self.hide()

    def say(self, text: str, *, soon: bool = False) -> None:
        """Lie over it with this line, after a moment or ``soon``; without a text, no longer."""
        self._text = text
        self.setAccessibleName(text)
        if not text:
            self._timer.stop()
            self.hide()
        elif soon or self.isVisible():
            self._show()
        else:
            self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._under.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        role, palette = QPalette.ColorRole, self.palette()
        with painting_on(self) as painter:
            if self._dim:
                painter.fillRect(self.rect(), _faint(palette.color(role.Window), _STRENGTH))
            metrics = painter.fontMetrics()
            width = min(metrics.horizontalAdvance(self._text) + 24, self.width() - 2 * _INSET_PX)
            line = QRectF((self.width() - width) / 2, _INSET_PX, width, min(_LINE_PX, self.height() - 2 * _INSET_PX))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(palette.color(role.Accent))
            painter.setBrush(palette.color(role.Base))
            painter.drawRoundedRect(line, 6, 6)
            painter.setPen(palette.color(role.Text))
            shown = metrics.elidedText(self._text, Qt.TextElideMode.ElideRight, int(width) - 16)
            painter.drawText(line, Qt.AlignmentFlag.AlignCenter, shown)

    def _show(self) -> None:
        self.setGeometry(self._under.rect())
        self.raise_()
        self.show()
        self.update()


def _faint(colour: QColor, strength: float) -> QColor:
    colour.setAlphaF(strength)
    return colour
