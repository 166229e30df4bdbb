"""The names of the panels along an edge of the window: a click brings one, another puts it away."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QToolBar, QToolButton, QWidget

from ecgstudio.gui.kit.controls import name_overflow, named
from ecgstudio.sheet.qt import painting_on

_THICK_PX, _AROUND_PX, _MARK_PX = 24, 26, 3


class Rail(QToolBar):
    """Upright, at the left or the right edge; ``groups`` of panels stand apart, the last at the lower end."""

    def __init__(self, title: str, name: str, groups: list[list[QAction]], *, right: bool) -> None:
        super().__init__(title)
        self.setObjectName(name)
        self.setMovable(False)
        self.setAccessibleName(title)
        name_overflow(self)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.toggleViewAction().setEnabled(False)
        for number, actions in enumerate(groups):
            if number:
                space = QWidget()
                space.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
                self.addWidget(space)
            for action in actions:
                self.addWidget(RailButton(action, right=right))


class RailButton(QToolButton):
    """A word that is read from below on the left, from above on the right."""

    def __init__(self, action: QAction, *, right: bool) -> None:
        super().__init__()
        self._right = right
        self.setDefaultAction(action)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        named(self, action.text().replace("&", ""), action.toolTip(), f"rail_{action.objectName()}")

    def sizeHint(self) -> QSize:
        return QSize(_THICK_PX, self.fontMetrics().horizontalAdvance(self._word) + _AROUND_PX)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @property
    def _word(self) -> str:
        return self.defaultAction().text().replace("&", "")

    def paintEvent(self, event: QPaintEvent) -> None:
        role, palette = QPalette.ColorRole, self.palette()
        accent = palette.color(role.Accent)
        with painting_on(self) as painter:
            if self.isChecked() or self.underMouse():
                soft = QColor(accent)
                soft.setAlphaF(0.14)
                painter.fillRect(self.rect(), soft)
            if self.isChecked() or self.hasFocus():
                inner = 0 if self._right else self.width() - _MARK_PX
                painter.fillRect(inner, 0, _MARK_PX, self.height(), accent)
            painter.setPen(palette.color(role.ButtonText if self.isChecked() else role.PlaceholderText))
            self._paint_word(painter)

    def _paint_word(self, painter: QPainter) -> None:
        width, height = self.width(), self.height()
        painter.translate(width / 2, height / 2)
        painter.rotate(90 if self._right else -90)
        painter.drawText(QRectF(-height / 2, -width / 2, height, width), Qt.AlignmentFlag.AlignCenter, self._word)
