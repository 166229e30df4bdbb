"""Calipers as numbers: the list, the fields of the selected one, and what they add up to."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ecgstudio.app.calipers import Snap, corrected_qt
from ecgstudio.core.calipers import LIMIT_MV, MOST_INTERVALS, STEP_MV, Caliper, CaliperKind, Point
from ecgstudio.gui.controls import action_button, named, quiet_label
from ecgstudio.gui.words import tr

_LEAST_WIDTH = 76


@dataclass(frozen=True)
class _Field:
    """One number of a caliper: which point, time or voltage, under what name."""

    part: int
    is_time: bool
    title: str


def _fields_of(kind: CaliperKind) -> tuple[_Field, ...]:
    if kind == "time":
        return (_Field(0, True, tr("From")), _Field(1, True, tr("To")))
    if kind == "amplitude":
        return (_Field(0, False, tr("From")), _Field(1, False, tr("To")), _Field(0, True, tr("At")))
    titles = (tr("Vertex"), tr("First arm"), tr("Second arm"))
    return tuple(_Field(part, is_time, title) for part, title in enumerate(titles) for is_time in (True, False))


class CalipersPanel(QWidget):
    """Shows calipers and tells what the user makes of them. ``changed``: the selected one as it is to be, and a key by
    which steps in a row belong together."""

    changed = Signal(object, str)
    chosen = Signal(int)
    snap_chosen = Signal(str)

    def __init__(self, actions: list[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Calipers"))
        self._calipers: tuple[Caliper, ...] = ()
        self._selected = -1
        self._duration_s = 0.0
        self.list = named(
            QComboBox(), tr("Calipers of this case"), tr("The caliper that the fields below show"), "calipers"
        )
        self.numbers = [_number(f"caliper_{index}") for index in range(6)]
        self.titles = [quiet_label(wrap=False) for _ in self.numbers]
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
        self._lay_out(actions)
        self._listen()
        self.show_calipers((), -1, 0.0)

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
        self._show_numbers(shown)
        self._show_time_fields(shown)
        self._show_qtc()

    def _show_numbers(self, caliper: Caliper | None) -> None:
        fields = _fields_of(caliper.kind) if caliper else ()
        for index, (box, title) in enumerate(zip(self.numbers, self.titles, strict=True)):
            is_used = index < len(fields)
            box.setVisible(is_used)
            title.setVisible(is_used)
            if caliper is not None and is_used:
                self._show_number(box, title, fields[index], caliper)

    def _show_number(self, box: QDoubleSpinBox, title: QLabel, field: _Field, caliper: Caliper) -> None:
        point = caliper.points[field.part]
        unit = "ms" if field.is_time else "mV"
        title.setText(field.title)
        named(box, f"{field.title} ({unit})", tr("{what} of the caliper in {unit}").format(what=field.title, unit=unit))
        with QSignalBlocker(box):
            box.setSuffix(f" {unit}")
            box.setDecimals(0 if field.is_time else 2)
            box.setSingleStep(1.0 if field.is_time else STEP_MV)
            highest = 1000 * self._duration_s if field.is_time else LIMIT_MV
            box.setRange(0.0 if field.is_time else -LIMIT_MV, highest)
            box.setValue(1000 * point.time_s if field.is_time else point.voltage_mv)

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

    def _change_number(self, index: int, value: float) -> None:
        caliper = self._calipers[self._selected]
        field = _fields_of(caliper.kind)[index]
        own = caliper.points[field.part]
        time_s = value / 1000 - own.time_s if field.is_time else 0.0
        by = Point(time_s, 0.0 if field.is_time else value - own.voltage_mv)
        self.changed.emit(caliper.moved(field.part, by, self._duration_s), f"number {index}")

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
        for index, box in enumerate(self.numbers):
            box.valueChanged.connect(lambda value, index=index: self._change_number(index, value))
        self.list.activated.connect(self.chosen)
        self.intervals.valueChanged.connect(lambda value: self._change(intervals=value))
        self.role.activated.connect(lambda _: self._change(role=self.role.currentData()))
        self.march.toggled.connect(lambda on: self._change(march=on))
        self.across.toggled.connect(lambda on: self._change(across=on))
        self.snap.activated.connect(lambda _: self.snap_chosen.emit(self.snap.currentData()))

    def _lay_out(self, actions: list[QAction]) -> None:
        body = QWidget()
        body.setProperty("panel", True)
        column = QVBoxLayout(body)
        column.setContentsMargins(12, 6, 12, 6)
        column.setSpacing(6)
        column.addLayout(self._top(actions))
        column.addWidget(self.hint)
        column.addWidget(self.list)
        column.addWidget(self.qtc)
        column.addLayout(self._grid())
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

    def _top(self, actions: list[QAction]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2)
        for action in actions:
            row.addWidget(action_button(action))
        row.addStretch(1)
        row.addWidget(quiet_label(tr("Snap to"), wrap=False))
        row.addWidget(self.snap)
        return row

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setVerticalSpacing(4)
        for index, (box, title) in enumerate(zip(self.numbers, self.titles, strict=True)):
            grid.addWidget(title, index // 2, 2 * (index % 2))
            grid.addWidget(box, index // 2, 2 * (index % 2) + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        return grid

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


def _number(object_name: str) -> QDoubleSpinBox:
    box = named(QDoubleSpinBox(), tr("Number"), tr("A number of the caliper"), object_name)
    box.setKeyboardTracking(False)
    box.setMinimumWidth(_LEAST_WIDTH)
    box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    box.setAlignment(Qt.AlignmentFlag.AlignRight)
    return box
