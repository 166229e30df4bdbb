"""Chips under the prompt, in one line."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from ecgstudio.gui.kit.controls import named, push_button
from ecgstudio.gui.kit.one_line import OneLine
from ecgstudio.gui.kit.words import as_written, tr
from ecgstudio.gui.prompt.chips import Chip

_MARKS = {"removed": ("↺", tr("put back")), "offered": ("+", tr("add"))}
_MORE_PX = 46


class ChipRow(QWidget):
    """Shows chips; a click (or Space, or Delete) crosses one out or puts it back, and adds one that is offered. Those that have
    no room in the line stand in the menu of a button at its end."""

    toggled = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inner = QWidget(self)
        self._line = OneLine(self._inner)
        self._chips: tuple[Chip, ...] = ()
        self._more = push_button("+0", tr("Those that have no room here"))
        self._more.setParent(self)
        self._more.setProperty("chip", "value")
        self._more.setMenu(QMenu(self._more))
        self._more.hide()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def chips(self) -> tuple[Chip, ...]:
        return self._chips

    def show_chips(self, chips: Sequence[Chip]) -> None:
        """Show these chips in place of the ones before; nothing happens when they are the same."""
        if tuple(chips) == self._chips:
            return
        self._chips = tuple(chips)
        focused = self.focusWidget().property("chip_name") if self.hasFocusInside() else None
        self._line.clear()
        for chip in chips:
            button = self._button(chip)
            self._line.addWidget(button)
            button.show()
            if chip.name == focused:
                button.setFocus()
        self.setVisible(bool(chips))
        self.updateGeometry()
        self._arrange()

    def hasFocusInside(self) -> bool:
        focus = self.focusWidget()
        return focus is not None and focus.hasFocus()

    def sizeHint(self) -> QSize:
        return self._line.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(_MORE_PX if self._chips else 0, self._line.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        short = self.width() < self._line.sizeHint().width()
        self._inner.setGeometry(0, 0, self.width() - (_MORE_PX if short else 0), self.height())
        self._line.activate()
        self._more.setVisible(short)
        if short:
            self._more.setGeometry(self.width() - _MORE_PX, 0, _MORE_PX, self.height())
            self._fill_menu()

    def _fill_menu(self) -> None:
        left = {widget.property("chip_name") for widget in self._line.left_over}
        menu = self._more.menu()
        menu.clear()
        for chip in self._chips:
            if chip.name in left:
                mark, _ = _MARKS.get(chip.kind, ("×", ""))
                action = menu.addAction(as_written(f"{chip.text}  {mark}"))
                action.triggered.connect(lambda _=False, name=chip.name: self.toggled.emit(name))
        self._more.setText(f"+{len(left)}")

    def _button(self, chip: Chip) -> QPushButton:
        mark, action = _MARKS.get(chip.kind, ("×", tr("cross out")))
        button = named(QPushButton(as_written(f"{chip.text}  {mark}"), self._inner), chip.text, chip.tip)
        button.setAccessibleDescription(f"{chip.tip} ({action})")
        button.setProperty("chip", chip.kind)
        button.setProperty("chip_name", chip.name)
        button.clicked.connect(lambda _=False, name=chip.name: self.toggled.emit(name))
        return button
