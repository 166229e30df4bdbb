"""A group of parameters that folds; its rows are made when it is first unfolded."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ecgstudio.core.parameters import Parameter
from ecgstudio.core.physiology import Physiology
from ecgstudio.gui.kit.controls import named
from ecgstudio.gui.kit.parameter_row import ParameterRow
from ecgstudio.gui.kit.words import tr


class ParameterGroup(QWidget):
    changed = Signal(str, object, int)
    reset_requested = Signal(str)

    def __init__(self, title: str, parameters: Sequence[Parameter], *, unfolded: bool = False) -> None:
        super().__init__()
        self._parameters = tuple(parameters)
        self._physiology: tuple[Physiology, Physiology] | None = None
        self._words: list[str] = []
        self.rows: list[ParameterRow] = []
        self.header = named(QToolButton(), tr(title), tr("Fold or unfold {title}").format(title=tr(title)))
        self.header.setProperty("group", True)
        self.header.setText(tr(title))
        self.header.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.header.setCheckable(True)
        self.header.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.header.toggled.connect(lambda _: self._refresh())
        self._body = QWidget()
        self._layout = QVBoxLayout(self._body)
        self._layout.setContentsMargins(0, 0, 0, 8)
        self._layout.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self._body)
        self.header.setChecked(unfolded)
        self._refresh()

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(parameter.name for parameter in self._parameters)

    def show_physiology(self, physiology: Physiology, baseline: Physiology) -> None:
        """Show these values in the rows that exist; hidden rows catch up when they are shown."""
        self._physiology = (physiology, baseline)
        for row in self.rows if self._body.isVisibleTo(self) else ():
            name = row.parameter.name
            row.show_value(getattr(physiology, name), getattr(baseline, name))

    def search(self, words: list[str]) -> int:
        """Show only rows in which all words occur; how many there are. No words: all of them, folded as before."""
        self._words = words
        if words:
            self.make_rows()
        found = [row.matches(words) for row in self.rows] if words else []
        for row, matches in zip(self.rows, found or [True] * len(self.rows), strict=True):
            row.setVisible(matches)
        self.setVisible(not words or any(found))
        self._refresh()
        return sum(found)

    def make_rows(self) -> None:
        """Build the rows, if that has not happened yet."""
        if self.rows:
            return
        for parameter in self._parameters:
            row = ParameterRow(parameter)
            row.changed.connect(self.changed)
            row.reset_requested.connect(self.reset_requested)
            self.rows.append(row)
            self._layout.addWidget(row)

    def _refresh(self) -> None:
        unfolded = self.header.isChecked() or bool(self._words)
        if unfolded:
            self.make_rows()
        self._body.setVisible(unfolded)
        self.header.setArrowType(Qt.ArrowType.DownArrow if unfolded else Qt.ArrowType.RightArrow)
        if unfolded and self._physiology:
            self.show_physiology(*self._physiology)
