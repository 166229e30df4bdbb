"""Chips: words that can be crossed out, put back or added, in a row that wraps."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from ecgstudio.gui.kit.controls import named
from ecgstudio.gui.kit.flow_layout import FlowLayout
from ecgstudio.gui.kit.one_line import OneLine
from ecgstudio.gui.kit.words import as_written, tr

ChipKind = Literal["present", "possible", "absent", "value", "removed", "offered"]


@dataclass(frozen=True)
class Chip:
    """``name`` is what is crossed out: a statement id, or the name of a value."""

    name: str
    text: str
    kind: ChipKind
    tip: str


_MARKS = {"removed": ("↺", "put back"), "offered": ("+", "add"), "": ("×", "cross out")}


def chip_words(chip: Chip) -> str:
    """What stands on a chip, and what a click does."""
    return as_written(f"{chip.text}  {_MARKS.get(chip.kind, _MARKS[''])[0]}")


class ChipRow(QWidget):
    """Shows chips; a click (or Space, or Delete) crosses one out or puts it back, and adds one that is offered."""

    toggled = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = self._make_flow()
        self._chips: tuple[Chip, ...] = ()

    def _make_flow(self) -> FlowLayout | OneLine:
        """What the chips are laid out by."""
        return FlowLayout(self)

    @property
    def chips(self) -> tuple[Chip, ...]:
        return self._chips

    def show_chips(self, chips: Sequence[Chip]) -> None:
        """Show these chips in place of the ones before; nothing happens when they are the same."""
        if tuple(chips) == self._chips:
            return
        self._chips = tuple(chips)
        focused = self.focusWidget().property("chip_name") if self.hasFocusInside() else None
        self._flow.clear()
        for chip in chips:
            button = self._button(chip)
            self._flow.addWidget(button)
            button.show()
            if chip.name == focused:
                button.setFocus()
        self.setVisible(bool(chips))
        self.updateGeometry()

    def hasFocusInside(self) -> bool:
        focus = self.focusWidget()
        return focus is not None and focus.hasFocus()

    def _button(self, chip: Chip) -> QPushButton:
        _, action = _MARKS.get(chip.kind, _MARKS[""])
        button = named(QPushButton(chip_words(chip), self._flow.parentWidget()), chip.text, chip.tip)
        button.setAccessibleDescription(f"{chip.tip} ({tr(action)})")
        button.setProperty("chip", chip.kind)
        button.setProperty("chip_name", chip.name)
        button.clicked.connect(lambda _=False, name=chip.name: self.toggled.emit(name))
        return button
