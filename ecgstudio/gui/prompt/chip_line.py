"""Chips under the prompt, in one line that never grows."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from ecgstudio.gui.kit.chip_row import Chip, ChipRow, chip_words
from ecgstudio.gui.kit.controls import push_button
from ecgstudio.gui.kit.one_line import OneLine
from ecgstudio.gui.kit.words import tr

_MORE_PX = 46


class ChipLine(ChipRow):
    """Those that have no room stand in the menu of a button at the end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._more = push_button("+0", tr("Those that have no room here"))
        self._more.setParent(self)
        self._more.setProperty("chip", "value")
        self._more.setMenu(QMenu(self._more))
        self._more.hide()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _make_flow(self) -> OneLine:
        self._inner = QWidget(self)
        self._line = OneLine(self._inner)
        return self._line

    def show_chips(self, chips: Sequence[Chip]) -> None:
        super().show_chips(chips)
        self._arrange()

    def sizeHint(self) -> QSize:
        return self._line.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(_MORE_PX if self.chips else 0, self._line.sizeHint().height())

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
        for chip in self.chips:
            if chip.name in left:
                action = menu.addAction(chip_words(chip))
                action.triggered.connect(lambda _=False, name=chip.name: self.toggled.emit(name))
        self._more.setText(f"+{len(left)}")
