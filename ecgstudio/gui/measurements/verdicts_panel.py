"""Verdicts of the open case: every criterion of its statements, met, not met or not measurable."""

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QHeaderView, QMenu, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.sources import cited
from ecgstudio.core.verdict import Verdict, tally
from ecgstudio.gui.kit.controls import named, quiet_label
from ecgstudio.gui.kit.icons import outcome_icon
from ecgstudio.gui.kit.verdict_words import criterion_text, number_text, outcome_text, whole_text
from ecgstudio.gui.kit.words import tr
from ecgstudio.gui.measurements.finding_rows import SAID, findings_item

if TYPE_CHECKING:
    from ecgstudio.app.findings import Finding

_VERDICT = Qt.ItemDataRole.UserRole


class VerdictsPanel(QWidget):
    """Going to a verdict, by mouse or keys, tells where to look: ``pointed`` carries it, or None for a statement."""

    pointed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._verdicts: tuple[Verdict, ...] = ()
        self._findings: tuple[Finding, ...] = ()
        self.empty, self.former = quiet_label(), quiet_label()
        for line in (self.empty, self.former):
            line.setContentsMargins(12, 8, 12, 8)
        self.former.hide()
        tip = tr("Criteria of each statement with what was found; the sheet shows where")
        self.tree = named(QTreeWidget(), tr("Verdicts"), tip, "verdicts")
        self.tree.setHeaderHidden(True)
        self.tree.setColumnCount(2)
        self.tree.setIndentation(12)
        self.tree.setWordWrap(True)
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tree.customContextMenuRequested.connect(self._show_menu)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.currentItemChanged.connect(lambda item, _: self._point(item))
        self.tree.itemClicked.connect(lambda item, _: self._point(item))
        self.more = quiet_label()
        self.more.setContentsMargins(12, 4, 12, 6)
        self.more.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.former)
        layout.addWidget(self.empty)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self.more)
        layout.addStretch(0)
        self.show_verdicts(())

    def show_verdicts(self, verdicts: Sequence[Verdict], why_empty: str = "") -> None:
        """Show verdicts under their statements; the one that was looked at stays so."""
        self._verdicts = tuple(verdicts)
        self.empty.setText(why_empty or tr("No criterion has been held against this ECG yet."))
        self.empty.setVisible(not verdicts)
        self._fill()

    def show_findings(self, findings: "Sequence[Finding]") -> None:
        """Show below the statements what the analysis itself says."""
        if tuple(findings) != self._findings:
            self._findings = tuple(findings)
            self._fill()

    def mark_former(self, former: bool, line: str) -> None:
        """Dim the criteria while they were still held against the ECG before; a ``line`` above says why."""
        self.tree.setEnabled(not former)
        self.former.setText(line)
        self.former.setVisible(former and bool(line))

    def changeEvent(self, event: QEvent) -> None:
        """Other colours have other icons."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._fill()

    def _fill(self) -> None:
        place = self._place()
        with QSignalBlocker(self.tree):
            self.tree.clear()
            for statement_id, group in groupby(self._verdicts, lambda verdict: verdict.statement_id):
                self.tree.addTopLevelItem(_statement(statement_id, list(group)))
            if self._findings:
                self.tree.addTopLevelItem(findings_item(self._findings))
            self.tree.expandAll()
            for top in self._statements():
                top.setFirstColumnSpanned(False)
        self.tree.setVisible(self.tree.topLevelItemCount() > 0)
        self._go_to(place)

    def _show_menu(self, place: QPoint) -> None:
        """What can be done with a criterion: its words to somewhere else."""
        item = self.tree.itemAt(place)
        if item is None:
            return
        self.tree.setCurrentItem(item)
        menu = QMenu(self)
        for title, text in (
            (tr("&Copy"), f"{item.text(0)}\t{item.text(1)}\n{self.more.text()}"),
            (tr("Copy &all"), "\n".join(f"{line.text(0)}\t{line.text(1)}" for line in self._items())),
        ):
            menu.addAction(title).triggered.connect(lambda _=False, text=text: QApplication.clipboard().setText(text))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.tree.viewport().mapToGlobal(place))

    def _place(self) -> tuple[str, str] | None:
        item = self.tree.currentItem()
        verdict = item.data(0, _VERDICT) if item else None
        return (verdict.statement_id, verdict.criterion) if verdict else None

    def _go_to(self, place: tuple[str, str] | None) -> None:
        for item in self._items():
            verdict = item.data(0, _VERDICT)
            if verdict is not None and (verdict.statement_id, verdict.criterion) == place:
                self.tree.setCurrentItem(item)
                return
        self._point(None)

    def _statements(self) -> list[QTreeWidgetItem]:
        tops = (self.tree.topLevelItem(row) for row in range(self.tree.topLevelItemCount()))
        return [top for top in tops if top is not None]

    def _items(self) -> list[QTreeWidgetItem]:
        lines = (top.child(row) for top in self._statements() for row in range(top.childCount()))
        return [line for line in lines if line is not None]

    def _point(self, item: QTreeWidgetItem | None) -> None:
        verdict = item.data(0, _VERDICT) if item else None
        statement = item.data(1, _VERDICT) if item else ""
        said = item.data(0, SAID) if item else ""
        self.more.setText(whole_text(verdict) if verdict else _about(statement) if statement else said or "")
        self.more.setVisible(bool(self.more.text()))
        self.pointed.emit(verdict)


def _statement(statement_id: str, verdicts: list[Verdict]) -> QTreeWidgetItem:
    count = tally(verdicts)
    item = QTreeWidgetItem([tr(catalogue()[statement_id].name), count.text])
    item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    font = item.font(0)
    font.setBold(True)
    item.setFont(0, font)
    item.setFont(1, font)
    item.setData(1, _VERDICT, statement_id)
    item.setToolTip(0, _about(statement_id))
    item.addChildren([_row(verdict) for verdict in verdicts])
    limit = catalogue()[statement_id].limit
    if limit:
        item.addChild(_limit_row(limit))
    return item


def _row(verdict: Verdict) -> QTreeWidgetItem:
    item = QTreeWidgetItem([criterion_text(verdict), number_text(verdict)])
    item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    item.setIcon(0, outcome_icon(verdict.outcome))
    item.setData(0, _VERDICT, verdict)
    item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{criterion_text(verdict)}, {outcome_text(verdict)}")
    for column in (0, 1):
        item.setToolTip(column, whole_text(verdict))
    return item


def _limit_row(limit: str) -> QTreeWidgetItem:
    """What the simulator cannot show of a statement."""
    item = QTreeWidgetItem([tr("Simulator's limit: {limit}").format(limit=tr(limit)), ""])
    item.setIcon(0, outcome_icon("mind"))
    item.setToolTip(0, tr(limit))
    item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsSelectable)
    item.setForeground(0, QPalette().placeholderText())
    return item


def _about(statement_id: str) -> str:
    """Sources of a statement, and what the simulator cannot show of it."""
    statement = catalogue()[statement_id]
    limit = tr("Simulator's limit: {limit}").format(limit=tr(statement.limit)) if statement.limit else ""
    return "\n".join(part for part in (cited(", ".join(statement.sources), full=True), limit) if part)
