"""Two sheets in one scale, moved together, with the pointer of one shown on the other."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QGraphicsView, QSizePolicy, QSplitter, QVBoxLayout, QWidget

from ecgstudio.core.case import Case
from ecgstudio.core.paper import SheetStyle
from ecgstudio.gui.compare.crosshair import Crosshair
from ecgstudio.gui.kit.controls import quiet_label
from ecgstudio.gui.kit.words import decimal, tr
from ecgstudio.gui.sheet.view import SheetView


class SheetPair(QSplitter):
    """A and B, side by side or stacked; ``linked`` sheets show the same part of the paper."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.linked = True
        self._leading = False
        self.sheets = (SheetView(), SheetView())
        self.captions = (quiet_label(wrap=False), quiet_label(wrap=False))
        self._crosses = (Crosshair(), Crosshair())
        self._cases: list[Case | None] = [None, None]
        for side, (sheet, cross) in enumerate(zip(self.sheets, self._crosses, strict=True)):
            self.addWidget(self._half(side))
            self.setStretchFactor(side, 1)
            sheet.set_header(False)
            sheet.add_overlay(cross)
            sheet.looked.connect(lambda side=side: self._lead(side))
            sheet.pointed.connect(lambda mm, side=side: self._point(side, mm))
            for canvas in sheet.findChildren(QGraphicsView):
                canvas.setAcceptDrops(False)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(6)

    def show_cases(self, first: Case | None, second: Case | None) -> None:
        """Show both; one that has only new samples keeps its paper."""
        for side, (name, case) in enumerate((("A", first), ("B", second))):
            self._show(side, case)
            self.captions[side].setText(f"{name}   {_caption(case)}")
            self.captions[side].setToolTip(self.captions[side].text())
            self.sheets[side].setAccessibleDescription(self.captions[side].text())
        self._lead(0)

    def set_style(self, style: SheetStyle) -> None:
        """Both in one style."""
        for sheet in self.sheets:
            sheet.set_style(style)

    def set_dark(self, dark: bool) -> None:
        for sheet in self.sheets:
            sheet.set_dark(dark)

    def set_linked(self, on: bool) -> None:
        """Move together, or each alone."""
        self.linked = on
        self._lead(0)

    def _half(self, side: int) -> QWidget:
        half = QWidget()
        column = QVBoxLayout(half)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.captions[side].setContentsMargins(10, 3, 10, 3)
        # a long title takes no room from the other half
        self.captions[side].setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        column.addWidget(self.captions[side])
        column.addWidget(self.sheets[side], 1)
        return half

    def _show(self, side: int, case: Case | None) -> None:
        shown, self._cases[side] = self._cases[side], case
        sheet = self.sheets[side]
        if case is shown:
            return
        if case is None:
            sheet.clear()
        elif shown is None:
            sheet.show_case(case)
        else:
            sheet.show_recording(case.recording, case.delineation)

    def _lead(self, side: int) -> None:
        """The other sheet follows this one, and this one the other where that has less room."""
        if self.linked and not self._leading:
            self._leading = True
            try:
                self.sheets[1 - side].look_like(self.sheets[side], no_larger=True)
                self.sheets[side].look_like(self.sheets[1 - side], no_larger=True)
            finally:
                self._leading = False

    def _point(self, side: int, mm: QPointF | None) -> None:
        """The same lead and time on the other sheet; in time, whatever the sampling rates are."""
        cross, there = self._crosses[1 - side], self.sheets[1 - side].page
        shown = mm is not None and self.linked and None not in self._cases
        trace = self.sheets[side].page.trace_at(mm.x(), mm.y()) if mm is not None and shown else None
        if mm is None or trace is None:
            cross.hide()
            return
        time_s = trace.time_of(mm.x())
        same = [
            item
            for item in there.traces
            if item.label == trace.label and item.strip == trace.strip and item.t_start_s <= time_s <= item.t_end_s
        ]
        if same:
            y = same[0].y_of(trace.voltage_of(mm.y()))
            cross.show_at(QPointF(same[0].x_of(time_s), y), there.row_pitch_mm)
        else:
            cross.hide()


def _caption(case: Case | None) -> str:
    if case is None:
        return tr("nothing chosen yet")
    recording = case.recording
    rate = tr("{rate:g} samples/s").format(rate=recording.sampling_rate_hz)
    return f"{tr(case.title) or tr('Untitled')}   {rate}   {decimal(f'{recording.duration_s:g} s')}"
