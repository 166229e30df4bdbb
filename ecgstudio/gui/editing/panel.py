"""The panel that edits the open ECG: what it shows as chips, a line to add to them, numbers, and what an edit has changed."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QSpinBox, QVBoxLayout, QWidget

from ecgstudio.core.measurements import Measurements
from ecgstudio.core.moved import Moved
from ecgstudio.core.request import VALUE_LIMITS
from ecgstudio.gui.editing.changes_view import ChangesView
from ecgstudio.gui.editing.pending import NUMBERS, Pending
from ecgstudio.gui.kit.chip_row import ChipRow
from ecgstudio.gui.kit.completing_edit import CompletingEdit
from ecgstudio.gui.kit.controls import named, push_button, quiet_label
from ecgstudio.gui.kit.words import sentence, tr

_STEPS = {"rate": 5, "pr": 10, "qrs": 5, "qtc": 10, "axis": 10}


class EditPanel(QWidget):
    """``seen``: somebody looks from now on; ``words_entered``: a line was typed; ``toggled``: a chip was clicked; ``number_set``:
    name and value of a number, None where it is what is measured; ``apply_requested`` and ``compare_requested``."""

    seen = Signal()
    words_entered = Signal(str)
    toggled = Signal(str)
    number_set = Signal(str, object)
    apply_requested = Signal()
    compare_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips = ChipRow()
        self.nothing = quiet_label()
        tip = tr("A finding to add (LBBB), to take away (no AF) or a number to set (PR 240); Enter notes it")
        self.edit = named(CompletingEdit(), tr("Add or take away"), tip, "edit_words")
        self.edit.setPlaceholderText(tr("LBBB, no AF, PR 240"))
        self.problem = quiet_label()
        self.problem.hide()
        self.boxes = {name: _number_box(name, tr(title)) for name, title in NUMBERS.items()}
        self._measured: dict[str, int | None] = {}
        self.apply = push_button(
            tr("Change"), tr("Change this and leave the rest (Ctrl+Shift+I); undo brings it back"), "primary"
        )
        self.compare = push_button(
            tr("With the original"),
            tr("The ECG before and after the edit, beside each other, with B − A"),
            "edit_compare",
        )
        self.changes = ChangesView()
        self._lay_out()
        self.edit.returnPressed.connect(lambda: self.words_entered.emit(self.edit.text()))
        self.chips.toggled.connect(self.toggled)
        self.apply.clicked.connect(lambda _: self.apply_requested.emit())
        self.compare.clicked.connect(lambda _: self.compare_requested.emit())
        for name, box in self.boxes.items():
            box.valueChanged.connect(lambda _, name=name: self._on_number(name))
        self.show_pending(Pending(), busy=False)
        self.show_changes(())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.seen.emit()

    def show_pending(self, pending: Pending, *, busy: bool) -> None:
        """What the ECG shows, and what is to be changed of it."""
        self.chips.show_chips(pending.chips())
        self.nothing.setText(tr("Nothing is named of this ECG: add a finding, or set a number."))
        self.nothing.setVisible(not pending.chips())
        self.apply.setEnabled(pending.anything and not busy)
        for name, box in self.boxes.items():
            value = pending.values.get(name, self._measured.get(name))
            with QSignalBlocker(box):
                box.setValue(box.minimum() if value is None else round(value))

    def show_numbers(self, measurements: Measurements) -> None:
        """The numbers as they are measured, from which they are raised or lowered."""
        found = {name: getattr(measurements, "qrs_axis" if name == "axis" else name).value for name in self.boxes}
        self._measured = {name: None if value is None else round(value) for name, value in found.items()}

    def show_problem(self, text: str) -> None:
        """One line why nothing was changed; empty to take it away."""
        self.problem.setText(sentence(text) if text else "")
        self.problem.setVisible(bool(text))

    def show_changes(self, changes: Sequence[Moved], notes: Sequence[str] = ()) -> None:
        """What the edit that is open has changed; nothing where it is no edit."""
        self.changes.show_changes(changes, notes)
        self.changes.setVisible(bool(changes))
        self.compare.setVisible(bool(changes))

    def clear_words(self) -> None:
        self.edit.clear()

    def _on_number(self, name: str) -> None:
        value = self.boxes[name].value()
        same = value in (self._measured.get(name), self.boxes[name].minimum())
        self.number_set.emit(name, None if same else float(value))

    def _lay_out(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(8)
        buttons = QHBoxLayout()
        buttons.addWidget(self.apply)
        buttons.addWidget(self.compare)
        buttons.addStretch(1)
        for widget in (self.chips, self.nothing, self.edit, self.problem):
            column.addWidget(widget)
        column.addLayout(_grid(self.boxes))
        column.addLayout(buttons)
        column.addWidget(self.changes)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)


def _grid(boxes: Mapping[str, QSpinBox]) -> QGridLayout:
    """Two numbers a row, each beside its name."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(6)
    for index, (name, box) in enumerate(boxes.items()):
        label = QLabel(tr(NUMBERS[name]))
        label.setBuddy(box)
        grid.addWidget(label, index // 2, 2 * (index % 2))
        grid.addWidget(box, index // 2, 2 * (index % 2) + 1)
    for column in (1, 3):
        grid.setColumnStretch(column, 1)
    return grid


def _number_box(name: str, title: str) -> QSpinBox:
    lowest, highest, unit = VALUE_LIMITS[name]
    box = QSpinBox()
    box.setRange(round(lowest) - 1, round(highest))
    box.setSpecialValueText("\N{EN DASH}")
    box.setSuffix("°" if unit == "degrees" else f" {unit}")
    box.setSingleStep(_STEPS[name])
    box.setAlignment(Qt.AlignmentFlag.AlignRight)
    tip = tr("{title} as it is measured; raise or lower it to set it").format(title=title)
    return named(box, title, tip, f"edit_{name}")
