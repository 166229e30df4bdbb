"""What an edit has changed: what was asked for and what else moved, in deviations between two visits of one person."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from ecgstudio.core.measurements import Measured
from ecgstudio.core.moved import Moved
from ecgstudio.core.verdict_words import feature_text
from ecgstudio.gui.kit.controls import named, quiet_label
from ecgstudio.gui.kit.words import sentence, tr

_MOST: Final = 6
"""Rows under each heading, the largest first."""
_BEYOND: Final = 1.0
"""Deviations from which on a number has moved: two recordings of one person differ by less in two of three cases."""
_HARDLY: Final = 0.5
"""Deviations below which a number that might have changed is not told."""


class ChangesView(QWidget):
    """A tree of two headings, and a line below that says how much stayed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tip = tr("Each number before and after; SD: how many times what two recordings of one person differ by anyway")
        self.tree = named(QTreeWidget(), tr("What the edit has changed"), tip, "edit_changes")
        self.tree.setColumnCount(3)
        self.tree.setHeaderLabels([tr("Number"), tr("before → after"), tr("SD")])
        self.tree.setRootIsDecorated(False)
        self.tree.setIndentation(10)
        self.tree.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.summary = quiet_label()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.tree)
        layout.addWidget(self.summary)

    def show_changes(self, changes: Sequence[Moved], notes: Sequence[str] = ()) -> None:
        """The largest changes of what was asked for and of the rest; ``notes`` stand below, in sentences."""
        self.tree.clear()
        asked = [item for item in changes if item.asked and (item.deviations is None or item.deviations > _HARDLY)]
        rest = [item for item in changes if not item.asked and item.deviations is not None]
        moved = _largest([item for item in rest if (item.deviations or 0.0) > _BEYOND])
        self.tree.addTopLevelItem(_heading(tr("Asked for"), _largest(asked)))
        self.tree.addTopLevelItem(_heading(tr("What else moved"), moved))
        self.tree.expandAll()
        headings = [item for at in (0, 1) if (item := self.tree.topLevelItem(at)) is not None]
        for item in headings:
            item.setFirstColumnSpanned(True)
        rows = sum(1 + item.childCount() for item in headings)
        height = self.tree.header().sizeHint().height() + rows * self.tree.sizeHintForRow(0)
        self.tree.setFixedHeight(height + 2 * self.tree.frameWidth() + 2)
        still = sum((item.deviations or 0.0) <= _BEYOND for item in rest)
        said = tr(
            "{still} of {count} numbers that nobody asked for moved less than between two recordings of one person."
        )
        self.summary.setText("\n".join((said.format(still=still, count=len(rest)), *map(sentence, notes))))


def _largest(changes: Sequence[Moved]) -> list[Moved]:
    """Those of the whole recording first, then by their deviations."""
    return sorted(changes, key=lambda item: ("[" in item.name, -(item.deviations or 0.0)))[:_MOST]


def _heading(title: str, changes: Sequence[Moved]) -> QTreeWidgetItem:
    item = QTreeWidgetItem([title if changes else tr("{title}: nothing").format(title=title), "", ""])
    font = item.font(0)
    font.setBold(True)
    item.setFont(0, font)
    item.addChildren([_row(change) for change in changes])
    return item


def _row(change: Moved) -> QTreeWidgetItem:
    deviations = "" if change.deviations is None else f"{change.deviations:.1f}"
    name = sentence(feature_text(change.name))
    row = QTreeWidgetItem([name, f"{_text(change.before)} → {_text(change.after, unit=True)}", deviations])
    row.setTextAlignment(1, Qt.AlignmentFlag.AlignRight)
    row.setTextAlignment(2, Qt.AlignmentFlag.AlignRight)
    row.setToolTip(0, name)
    return row


def _text(found: Measured, *, unit: bool = False) -> str:
    if found.value is None:
        return "\N{EN DASH}"
    number = f"{found.value:.2f}" if found.unit == "mV" else f"{found.value:.0f}"
    shown = f"{number} {found.unit}".replace(" degrees", "°") if unit else number
    return shown.replace("-", "\N{MINUS SIGN}")
