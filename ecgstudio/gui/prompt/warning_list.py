"""What is wrong with what was typed, and what is to be known of it: one line, the whole of it on a click."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QStyleOptionButton, QStylePainter, QVBoxLayout

from ecgstudio.gui.kit.controls import named, restyle
from ecgstudio.gui.kit.words import tr

_WIDEST_PX, _LEAST_PX, _LIST_PX = 520, 54, 460


class WarningList(QPushButton):
    """Shows the first line, cut where it has no room, and how many there are; hidden when there are none. ``wrong`` is yellow,
    what is only ``told`` is not."""

    def __init__(self) -> None:
        super().__init__()
        self._wrong: tuple[str, ...] = ()
        self._told: tuple[str, ...] = ()
        named(self, tr("Warnings"), tr("Shows every line"), "warnings")
        self.setFlat(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda _: self._open())

    @property
    def texts(self) -> tuple[str, ...]:
        return (*self._wrong, *self._told)

    def show_warnings(self, wrong: Sequence[str], told: Sequence[str] = ()) -> None:
        """Show these lines in place of the ones before."""
        if (tuple(wrong), tuple(told)) == (self._wrong, self._told):
            return
        self._wrong, self._told = tuple(wrong), tuple(told)
        self.setProperty("note", "wrong" if wrong else "told")
        restyle(self)
        self.setToolTip("\n".join(self.texts))
        self.setAccessibleName("\n".join(self.texts) or tr("Warnings"))
        self.setVisible(bool(self.texts))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self._line) + 24
        return QSize(min(width, _WIDEST_PX), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST_PX, super().sizeHint().height())

    @property
    def _line(self) -> str:
        mark = "⚠ " if self._wrong else ""
        count = f"{len(self.texts)}  " if len(self.texts) > 1 else ""
        return f"{mark}{count}{self.texts[0]}" if self.texts else ""

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = (
            self.fontMetrics().elidedText(self._line, Qt.TextElideMode.ElideRight, self.width() - 22).replace("&", "&&")
        )
        painter = QStylePainter(self)
        painter.drawControl(self.style().ControlElement.CE_PushButton, option)
        painter.end()

    def _open(self) -> None:
        """Every line, to be read and copied, until something else is clicked."""
        sheet = QFrame(self, Qt.WindowType.Popup)
        sheet.setObjectName("popup")
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(12, 10, 12, 10)
        for text in self.texts:
            label = QLabel(f"⚠  {text}" if text in self._wrong else text)
            label.setProperty("warning", text in self._wrong)
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(label)
        sheet.setFixedWidth(_LIST_PX)
        sheet.adjustSize()
        sheet.move(self.mapToGlobal(QPoint(self.width() - _LIST_PX, self.height() + 2)))
        sheet.show()
