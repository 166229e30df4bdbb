"""The places of what lies on the traces as numbers: the accessible way to move a caliper or an annotation."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QDoubleSpinBox, QGridLayout, QLabel, QWidget

from ecgstudio.core.calipers import LIMIT_MV, STEP_MV, Point
from ecgstudio.gui.kit.controls import named, quiet_label
from ecgstudio.gui.kit.words import tr

_LEAST_WIDTH = 76


@dataclass(frozen=True)
class PlaceField:
    """One number: the time or the voltage of which point, under what name; ``follows`` a number that has the name already."""

    part: int
    is_time: bool
    title: str
    follows: bool = False


class PlaceNumbers(QWidget):
    """As many numbers as there are fields, two in a row. ``moved``: the number, which point, and by how much."""

    moved = Signal(int, int, object)

    def __init__(self, count: int, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: Sequence[PlaceField] = ()
        self._points: Sequence[Point] = ()
        self.boxes = [_box(f"{name}_{index}") for index in range(count)]
        self._titles = [quiet_label(wrap=False) for _ in self.boxes]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(4)
        for index, (box, title) in enumerate(zip(self.boxes, self._titles, strict=True)):
            grid.addWidget(title, index // 2, 2 * (index % 2))
            grid.addWidget(box, index // 2, 2 * (index % 2) + 1)
            box.valueChanged.connect(lambda value, index=index: self._tell(index, value))
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)

    def show_places(self, points: Sequence[Point], fields: Sequence[PlaceField], duration_s: float) -> None:
        """Show these points of a recording of that length."""
        self._points, self._fields = points, fields
        for index, (box, title) in enumerate(zip(self.boxes, self._titles, strict=True)):
            box.setVisible(index < len(fields))
            title.setVisible(index < len(fields))
            if index < len(fields):
                self._show(box, title, fields[index], duration_s)

    def _show(self, box: QDoubleSpinBox, title: QLabel, field: PlaceField, duration_s: float) -> None:
        point, unit = self._points[field.part], "ms" if field.is_time else "mV"
        title.setText("" if field.follows else field.title)
        named(box, f"{field.title} ({unit})", tr("{what} in {unit}").format(what=field.title, unit=unit))
        with QSignalBlocker(box):
            box.setSuffix(f" {unit}")
            box.setDecimals(0 if field.is_time else 2)
            box.setSingleStep(1.0 if field.is_time else STEP_MV)
            box.setRange(0.0 if field.is_time else -LIMIT_MV, 1000 * duration_s if field.is_time else LIMIT_MV)
            box.setValue(1000 * point.time_s if field.is_time else point.voltage_mv)

    def _tell(self, index: int, value: float) -> None:
        field = self._fields[index]
        own = self._points[field.part]
        time_s = value / 1000 - own.time_s if field.is_time else 0.0
        self.moved.emit(index, field.part, Point(time_s, 0.0 if field.is_time else value - own.voltage_mv))


def _box(object_name: str) -> QDoubleSpinBox:
    box = named(QDoubleSpinBox(), tr("Number"), tr("Where it stands on the ECG"), object_name)
    box.setKeyboardTracking(False)
    box.setMinimumWidth(_LEAST_WIDTH)
    box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    box.setAlignment(Qt.AlignmentFlag.AlignRight)
    return box
