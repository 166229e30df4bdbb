"""B - A of every number that could be measured in both."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableWidgetItem

from ecgstudio.core.differences import Difference
from ecgstudio.gui.kit.controls import named
from ecgstudio.gui.kit.row_table import RowTable
from ecgstudio.gui.kit.words import tr


class DifferencesTable(RowTable):
    """One row a number: A, B, and what B has more."""

    def __init__(self) -> None:
        super().__init__(4)
        named(self, tr("Differences"), tr("Numbers of A and B, and B − A where both could be measured"), "differences")
        self.setHorizontalHeaderLabels([tr("Number"), "A", "B", "B − A"])
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setAlternatingRowColors(True)

    def show_differences(self, rows: tuple[Difference, ...]) -> None:
        """Show these in place of those before; the view stays where it is."""
        self.setRowCount(len(rows))
        for row, item in enumerate(rows):
            self.setItem(row, 0, QTableWidgetItem(item.name))
            reasons = (tr(item.first.reason), tr(item.second.reason), _why(item))
            known = (item.first.value, item.second.value, item.value)
            for column, text in enumerate(item.texts):
                told = known[column] is not None
                cell = QTableWidgetItem(f"{text} {item.shown_unit}".rstrip() if told else text)
                cell.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                cell.setToolTip("" if told else reasons[column])
                self.setItem(row, column + 1, cell)


def _why(item: Difference) -> str:
    """Why there is no difference."""
    return "; ".join(dict.fromkeys(tr(part.reason) for part in (item.first, item.second) if not part.available))
