"""Measurements of the open case, each with its unit, or the reason why there is none."""

from dataclasses import fields

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from ecgstudio.core.measurements import NOT_MEASURED, Measured, Measurements
from ecgstudio.gui.kit.controls import quiet_label
from ecgstudio.gui.kit.words import sentence, tr

_TITLES = {
    "rate": "Rate",
    "pr": "PR",
    "qrs": "QRS",
    "qt": "QT",
    "qtc": "QTc",
    "p_axis": "P axis",
    "qrs_axis": "QRS axis",
    "t_axis": "T axis",
}


class MeasurementsPanel(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Measurements"))
        self.numbers = QWidget()
        self._grid = QGridLayout(self.numbers)
        self._grid.setContentsMargins(12, 8, 12, 4)
        self._grid.setVerticalSpacing(5)
        self._grid.setHorizontalSpacing(14)
        self._grid.setColumnStretch(4, 1)
        self._values: dict[str, QLabel] = {}
        self.former, self.reason = quiet_label(), quiet_label()
        self.former.setContentsMargins(12, 0, 12, 8)
        self.former.hide()
        self.reason.setContentsMargins(12, 0, 12, 8)
        for index, name in enumerate(item.name for item in fields(Measurements) if item.name in _TITLES):
            self._add(name, row=index % 4, column=2 * (index // 4))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.numbers)
        layout.addWidget(self.former)
        layout.addWidget(self.reason)
        layout.addStretch(1)
        self.show_measurements(NOT_MEASURED)

    def show_measurements(self, measurements: Measurements) -> None:
        """Show the numbers; when all lack the same reason, it is said once below them."""
        reasons = set()
        for name, label in self._values.items():
            measured: Measured = getattr(measurements, name)
            unit = measured.unit.replace("degrees", "°")
            label.setText(f"{measured.value:.0f} {unit}" if measured.value is not None else "–")
            label.setEnabled(measured.available)
            label.setToolTip(_origin(measured))
            reasons |= set() if measured.available else {measured.reason}
        self.reason.setText(sentence(reasons.pop()) + "." if len(reasons) == 1 else "; ".join(map(tr, sorted(reasons))))
        self.reason.setVisible(bool(self.reason.text()) and self.reason.text() != ".")

    def mark_former(self, former: bool, line: str) -> None:
        """Dim the numbers while they are still those of the ECG before; a ``line`` below says why."""
        self.numbers.setEnabled(not former)
        tip = line or tr("These are the numbers of the ECG before; this one is being measured")
        self.numbers.setToolTip(tip if former else "")
        self.former.setText(line)
        self.former.setVisible(former and bool(line))

    def _add(self, name: str, row: int, column: int) -> None:
        title = quiet_label(tr(_TITLES[name]), wrap=False)
        value = QLabel("–")
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        value.setAccessibleName(tr(_TITLES[name]))
        value.setMinimumWidth(64)
        self._values[name] = value
        self._grid.addWidget(title, row, column)
        self._grid.addWidget(value, row, column + 1)


def _origin(measured: Measured) -> str:
    if not measured.available:
        return tr(measured.reason)
    return tr("read in {lead}").format(lead=measured.lead) if measured.lead else ""
