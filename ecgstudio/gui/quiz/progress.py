"""Progress of a learner: every statement that was asked, and the course of the one that is looked at."""

import math
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QSplitter,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ecgstudio.app.quiz.standing import Line
from ecgstudio.gui.kit.colours import DARK, LIGHT
from ecgstudio.gui.kit.controls import named, push_button, quiet_label, scrolled
from ecgstudio.gui.kit.row_table import RowTable
from ecgstudio.gui.kit.words import tr

if TYPE_CHECKING:
    from pyqtgraph import PlotWidget

_LEAST_ANSWERS = 5
_RUNNING = 5
"""Answers over which the line in the chart is a mean."""


class QuizProgress(QFrame):
    """``closed`` goes back; ``practise_requested`` carries the statements that are due."""

    closed = Signal()
    practise_requested = Signal(tuple)
    export_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self._lines: tuple[Line, ...] = ()
        self._now = datetime.now().astimezone()
        self._plot: PlotWidget | None = None
        self._dark = False
        self.title = QLabel()
        self.title.setObjectName("title")
        self.about = quiet_label()
        tip = tr("Every statement that was asked, the least remembered first; the arrows go along, the chart follows")
        self.table = named(RowTable(6), tr("Statements"), tip, "quiz_standings")
        self.table.setHorizontalHeaderLabels(
            [tr("Statement"), tr("Asked"), tr("Last ten"), tr("Called wrongly"), tr("Remembered"), tr("Again")]
        )
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.course = quiet_label()
        self.practise = push_button(tr("Practise what is due"), tr("Tick the statements that are due"), "primary")
        self.export = push_button(
            tr("Results as CSV ..."), tr("Every session of this learner as a table"), "progress_csv"
        )
        self.back = push_button(tr("Back"), tr("Back to the first page"), "progress_back")
        self._lay_out()
        self.table.currentCellChanged.connect(lambda row, *_: self._show_course(row))
        self.practise.clicked.connect(lambda _: self.practise_requested.emit(self.due()))
        self.export.clicked.connect(lambda _: self.export_requested.emit())
        self.back.clicked.connect(lambda _: self.closed.emit())

    def show_lines(self, name: str, lines: tuple[Line, ...], now: datetime) -> None:
        """Show how somebody stands at a moment."""
        self._lines, self._now = lines, now
        self.title.setText(name)
        due = self.due()
        asked = sum(len(line.standing.credits) for line in lines)
        text = tr("{asked} questions about {count} statements, {due} due now")
        self.about.setText(
            text.format(asked=asked, count=len(lines), due=len(due)) if lines else tr("Nothing was answered yet.")
        )
        self.practise.setEnabled(bool(due))
        self._make_plot()
        self.table.setRowCount(len(lines))
        for row, line in enumerate(lines):
            for column, text in enumerate(_cells(line, now)):
                item = QTableWidgetItem(text)
                if column:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.table.setItem(row, column, item)
        self.table.setCurrentCell(0 if lines else -1, 0)
        self._show_course(0)
        self.table.setFocus()

    def due(self) -> tuple[str, ...]:
        """The statements whose time has come."""
        return tuple(line.standing.statement for line in self._lines if line.due is not None and line.due <= self._now)

    def set_dark(self, dark: bool) -> None:
        """Colour the chart like the window around it."""
        self._dark = dark
        if self._plot is not None:
            self._colour()
            self._show_course(self.table.currentRow())

    def _show_course(self, row: int) -> None:
        """The credits of one statement, answer by answer, and their running mean."""
        if self._plot is None:
            return
        from pyqtgraph import mkBrush, mkPen

        self._plot.clear()
        if not 0 <= row < len(self._lines):
            self.course.clear()
            return
        line = self._lines[row]
        credits = [100.0 * credit for credit in line.standing.credits]
        order = list(range(1, len(credits) + 1))
        colours = DARK if self._dark else LIGHT
        running = [_mean(credits[max(0, index + 1 - _RUNNING) : index + 1]) for index in range(len(credits))]
        self._plot.plot(order, running, pen=mkPen(colours.accent, width=2))
        self._plot.plot(
            order, credits, pen=None, symbol="o", symbolSize=9, symbolPen=mkPen(colours.panel),
            symbolBrush=mkBrush(QColor(colours.text)),
        )  # fmt: skip
        most = max(len(credits), _LEAST_ANSWERS)
        self._plot.setXRange(0.5, most + 0.5)
        self._plot.getPlotItem().getAxis("bottom").setTickSpacing(math.ceil(most / 10), math.ceil(most / 10))
        said = ", ".join(f"{credit:.0f} %" for credit in credits[-10:]) or tr("never asked")
        self.course.setText(tr("{name}: {credits}").format(name=tr(line.name), credits=said))
        self._plot.setAccessibleDescription(self.course.text())

    def _make_plot(self) -> None:
        if self._plot is not None:
            return
        from pyqtgraph import PlotWidget

        self._plot = named(PlotWidget(), tr("Course"), tr("Each answer, and the mean of the last five"), "quiz_course")
        self._plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._plot.setMouseEnabled(False, False)
        self._plot.setMenuEnabled(False)
        self._plot.hideButtons()
        self._plot.setYRange(0, 100)
        self._plot.getPlotItem().setLimits(yMin=-6, yMax=106)
        self._plot.showGrid(y=True, alpha=0.25)
        self._chart.insertWidget(0, self._plot, 1)
        self._colour()

    def _colour(self) -> None:
        assert self._plot is not None
        colours = DARK if self._dark else LIGHT
        self._plot.setBackground(colours.panel)
        for side, title in (("left", tr("Credit (%)")), ("bottom", tr("Answer"))):
            axis = self._plot.getPlotItem().getAxis(side)
            axis.setPen(colours.line)
            axis.setTextPen(colours.quiet)
            axis.setLabel(title, color=colours.quiet)

    def _lay_out(self) -> None:
        chart = QWidget()
        self._chart = QVBoxLayout(chart)
        self._chart.setContentsMargins(0, 0, 0, 0)
        self._chart.addWidget(self.course)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.table)
        parts.addWidget(chart)
        parts.setSizes([300, 240])
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addWidget(self.export)
        row.addStretch(1)
        row.addWidget(self.practise)
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(40, 24, 40, 24)
        layout.setSpacing(12)
        layout.addWidget(self.title)
        layout.addWidget(self.about)
        layout.addWidget(parts, 1)
        layout.addLayout(row)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(page))


def _cells(line: Line, now: datetime) -> tuple[str, ...]:
    standing = line.standing
    mean = "–" if standing.mean is None else f"{100 * standing.mean:.0f} %"
    remembered = "–" if line.remembered is None else f"{100 * line.remembered:.0f} %"
    wrongly = str(standing.called_wrongly or "–")
    return tr(line.name), str(len(standing.credits)), mean, wrongly, remembered, _when(line.due, now)


def _when(due: datetime | None, now: datetime) -> str:
    """When a statement comes again, as people say it."""
    if due is None:
        return "–"
    left = (due - now).total_seconds()
    if left <= 0:
        return tr("now")
    if left < 86_400:
        return tr("today") if left >= 3600 else tr("in {minutes:.0f} min").format(minutes=max(1.0, left / 60))
    days = round(left / 86_400)
    return tr("tomorrow") if days == 1 else tr("in {days} days").format(days=days)


def _mean(values: list[float]) -> float:
    return sum(values) / len(values)
