"""B - A of every number that could be measured in both."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from ecgstudio.app.compare import Difference
from ecgstudio.core.measurements import Measured
from ecgstudio.gui.controls import named
from ecgstudio.gui.words import tr


class DifferencesTable(QTableWidget):
    """One row a number: A, B, and what B has more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 4, parent)
        named(self, tr("Differences"), tr("Numbers of A and B, and B − A where both could be measured"), "differences")
        self.setHorizontalHeaderLabels([tr("Number"), "A", "B", "B − A"])
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)

    def show_differences(self, rows: tuple[Difference, ...]) -> None:
        """Show these in place of those before; the view stays where it is."""
        self.setRowCount(len(rows))
        for row, item in enumerate(rows):
            unit = item.unit.replace("degrees", "°")
            value = Measured(item.value, item.unit, _why(item))
            self.setItem(row, 0, QTableWidgetItem(item.name))
            for column, measured in enumerate((item.first, item.second, value), 1):
                self.setItem(row, column, _cell(measured, unit, signed=column == 3))


def _why(item: Difference) -> str:
    """Why there is no difference."""
    return "; ".join(dict.fromkeys(part.reason for part in (item.first, item.second) if not part.available))


def _cell(measured: Measured, unit: str, *, signed: bool) -> QTableWidgetItem:
    cell = QTableWidgetItem("–" if measured.value is None else _text(measured.value, unit, signed))
    cell.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    cell.setToolTip("" if measured.available else measured.reason)
    return cell


def _text(value: float, unit: str, signed: bool) -> str:
    decimals = 2 if unit == "mV" else 0
    rounded = round(value, decimals) + 0.0
    number = f"{rounded:+.{decimals}f}" if signed and rounded else f"{rounded:.{decimals}f}"
    return f"{number} {unit}".replace("-", "\N{MINUS SIGN}")
