"""Calipers as numbers: the list, the fields of the selected one, and what they add up to."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ecgstudio.app.calipers import Snap, corrected_qt
from ecgstudio.core.calipers import MOST_INTERVALS, Caliper, CaliperKind, Point
from ecgstudio.gui.kit.controls import action_button, named, quiet_label
from ecgstudio.gui.kit.place_numbers import PlaceField, PlaceNumbers
from ecgstudio.gui.kit.words import tr

_LEAST_WIDTH = 76


def _fields_of(kind: CaliperKind) -> tuple[PlaceField, ...]:
    if kind == "time":
        return (PlaceField(0, True, tr("From")), PlaceField(1, True, tr("To")))
    if kind == "amplitude":
        return (PlaceField(0, False, tr("From")), PlaceField(1, False, tr("To")), PlaceField(0, True, tr("At")))
    titles = (tr("Vertex"), tr("First arm"), tr("Second arm"))
    return tuple(
        PlaceField(part, is_time, title, not is_time) for part, title in enumerate(titles) for is_time in (True, False)
    )


class CalipersPanel(QWidget):
    """Shows calipers and tells what the user makes of them. ``changed``: the selected one as it is to be, and a key by
    which steps in a row belong together."""

    changed = Signal(object, str)
    chosen = Signal(int)
    snap_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Calipers"))
        self._calipers: tuple[Caliper, ...] = ()
        self._selected = -1
        self._duration_s = 0.0
        self.list = named(
            QComboBox(), tr("Calipers of this case"), tr("The caliper that the fields below show"), "calipers"
        )
        self.numbers = PlaceNumbers(6, "caliper")
        self.intervals = named(
            QSpinBox(), tr("Intervals"), tr("How many intervals the caliper spans; 1 to 50"), "intervals"
        )
        self.role = named(
            QComboBox(), tr("Stands for"), tr("QTc is made from one RR and one QT caliper"), "caliper_role"
        )
        self.march = named(
            QCheckBox(tr("March on")), tr("March on"), tr("Repeat the interval over the whole lead"), "march"
        )
        self.across = named(QCheckBox(tr("All leads")), tr("All leads"), tr("Reach across every lead"), "across")
        self.snap = named(QComboBox(), tr("Snap to"), tr("Where a caliper stops while it is dragged"), "caliper_snap")
        self.qtc = quiet_label()
        self.hint = quiet_label(tr("T, A and G on the sheet put a time, amplitude or angle caliper on it."))
        self._fill_boxes()
        self._lay_out()
        self._listen()
        self.show_calipers((), -1, 0.0)

    def add_button(self, action: QAction) -> None:
        """One more button above."""
        self._buttons.addWidget(action_button(action))

    def show_calipers(self, calipers: tuple[Caliper, ...], selected: int, duration_s: float) -> None:
        """Show these, the selected one in the fields."""
        self._calipers, self._selected, self._duration_s = calipers, selected, duration_s
        with QSignalBlocker(self.list):
            self.list.clear()
            for index, caliper in enumerate(calipers, 1):
                self.list.addItem(f"{index}   {caliper.lead}   {caliper.text}")
            self.list.setCurrentIndex(selected)
        shown = calipers[selected] if 0 <= selected < len(calipers) else None
        self.list.setEnabled(bool(calipers))
        self.hint.setVisible(not calipers)
        self.numbers.setVisible(shown is not None)
        if shown is not None:
            self.numbers.show_places(shown.points, _fields_of(shown.kind), duration_s)
        self._show_time_fields(shown)
        self._show_qtc()

    def _show_time_fields(self, caliper: Caliper | None) -> None:
        is_time = caliper is not None and caliper.kind == "time"
        self.time_fields.setVisible(is_time)
        if caliper is None or not is_time:
            return
        for widget in (self.intervals, self.role, self.march, self.across):
            widget.blockSignals(True)
        self.intervals.setValue(caliper.intervals)
        self.role.setCurrentIndex(self.role.findData(caliper.role))
        self.march.setChecked(caliper.march)
        self.across.setChecked(caliper.across)
        for widget in (self.intervals, self.role, self.march, self.across):
            widget.blockSignals(False)

    def _show_qtc(self) -> None:
        values = corrected_qt(self._calipers)
        said = ", ".join(f"{name} {value:.0f}" for name, value in values.items())
        wanted = any(caliper.role for caliper in self._calipers)
        missing = tr("QTc needs a caliper that stands for RR and one that stands for QT.") if wanted else ""
        self.qtc.setText(tr("QTc in ms: {values}").format(values=said) if said else missing)
        self.qtc.setVisible(bool(self.qtc.text()))

    def _move(self, index: int, part: int, by: Point) -> None:
        self.changed.emit(self._calipers[self._selected].moved(part, by, self._duration_s), f"number {index}")

    def _change(self, **fields: object) -> None:
        if 0 <= self._selected < len(self._calipers):
            changed = replace(self._calipers[self._selected], **fields)  # type: ignore[arg-type]
            self.changed.emit(changed, f"fields {' '.join(fields)}")

    def _fill_boxes(self) -> None:
        self.intervals.setRange(1, MOST_INTERVALS)
        for text, role in ((tr("itself"), ""), (tr("RR interval"), "RR"), (tr("QT interval"), "QT")):
            self.role.addItem(text, role)
        snaps: tuple[tuple[str, Snap], ...] = (
            (tr("samples"), "samples"), (tr("waves"), "waves"), (tr("nothing"), "off"),
        )  # fmt: skip
        for text, snap in snaps:
            self.snap.addItem(text, snap)

        for box in (self.list, self.role, self.snap):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(7)
            box.setMinimumWidth(_LEAST_WIDTH)

    def _listen(self) -> None:
        self.numbers.moved.connect(self._move)
        self.list.activated.connect(self.chosen)
        self.intervals.valueChanged.connect(lambda value: self._change(intervals=value))
        self.role.activated.connect(lambda _: self._change(role=self.role.currentData()))
        self.march.toggled.connect(lambda on: self._change(march=on))
        self.across.toggled.connect(lambda on: self._change(across=on))
        self.snap.activated.connect(lambda _: self.snap_chosen.emit(self.snap.currentData()))

    def _lay_out(self) -> None:
        body = QWidget()
        body.setProperty("panel", True)
        column = QVBoxLayout(body)
        column.setContentsMargins(12, 6, 12, 6)
        column.setSpacing(6)
        column.addLayout(self._top())
        column.addWidget(self.hint)
        column.addWidget(self.list)
        column.addWidget(self.qtc)
        column.addWidget(self.numbers)
        self.time_fields = self._times()
        column.addWidget(self.time_fields)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(body)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)

    def _top(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(2)
        row.addLayout(self._buttons)
        row.addStretch(1)
        row.addWidget(quiet_label(tr("Snap to"), wrap=False))
        row.addWidget(self.snap)
        return row

    def _times(self) -> QWidget:
        widget = QWidget()
        grid = QGridLayout(widget)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(quiet_label(tr("Intervals"), wrap=False), 0, 0)
        grid.addWidget(self.intervals, 0, 1)
        grid.addWidget(quiet_label(tr("Stands for"), wrap=False), 0, 2)
        grid.addWidget(self.role, 0, 3)
        grid.addWidget(self.march, 1, 0, 1, 2)
        grid.addWidget(self.across, 1, 2, 1, 2)
        grid.setColumnStretch(3, 1)
        return widget
