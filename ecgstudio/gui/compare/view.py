"""The tab in which two cases are compared: as sheets, as median beats, as numbers."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ecgstudio.app.compare import Look
from ecgstudio.core.case import Case
from ecgstudio.core.differences import Difference, differences
from ecgstudio.core.paper import SheetStyle
from ecgstudio.gui.compare.bar import CompareBar, MorphBar
from ecgstudio.gui.compare.differences_table import DifferencesTable
from ecgstudio.gui.kit.controls import quiet_label
from ecgstudio.gui.kit.words import tr

_SAID = ("PR", "QRS", "QTc Bazett", "QRS axis")


class CompareView(QWidget):
    """Shows A and B. What draws is made when the tab is first seen; ``seen`` tells whether it is."""

    seen = Signal(bool)

    def __init__(self, style: SheetStyle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self._dark = style, False
        self._cases: tuple[Case | None, Case | None] = (None, None)
        self.bar, self.morph = CompareBar(), MorphBar()
        self.note = quiet_label()
        self.note.setContentsMargins(10, 2, 10, 2)
        self.note.hide()
        self.table = DifferencesTable()
        self.pages = QStackedWidget()
        self._made = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.bar, self.note, self.pages, self.morph):
            layout.addWidget(widget)
        layout.setStretch(2, 1)
        self.setAccessibleName(tr("Compare"))

    def make(self) -> None:
        """Build sheets and beats; harmless when done twice."""
        if self._made:
            return
        from ecgstudio.gui.compare.beats_view import BeatsView
        from ecgstudio.gui.compare.sheet_pair import SheetPair

        self._made = True
        self.pair, self.beats = SheetPair(), BeatsView()
        for page in (self.pair, self.beats, self.table):
            self.pages.addWidget(page)
        self.bar.page_chosen.connect(self.pages.setCurrentIndex)
        self.bar.linked.toggled.connect(self.pair.set_linked)
        self.bar.stacked.toggled.connect(self._stack)
        self.bar.difference.toggled.connect(self.beats.show_difference)
        self.pages.setCurrentIndex(self.bar.pages.currentIndex())
        self.set_style(self._style)
        self.set_dark(self._dark)

    def show_cases(self, first: Case | None, second: Case | None) -> None:
        """Show both on paper."""
        self.make()
        self._cases = (first, second)
        self.pair.show_cases(first, second)
        self.note.setText(_note(first, second))
        self.note.setVisible(bool(self.note.text()))

    def show_looks(self, first: Look | None, second: Look | None) -> None:
        """Show what was measured of both, once it is known of both."""
        self.make()
        self.beats.show_beats(first.beat if first else None, second.beat if second else None, _reason(first, second))
        rows = differences(first.measurements, second.measurements) if first and second else ()
        self.table.show_differences(rows)
        self.morph.show_numbers("      ".join(_said(row) for row in rows if row.name in _SAID) or " ")

    def set_style(self, style: SheetStyle) -> None:
        """The look of both sheets."""
        self._style = style
        if self._made:
            self.pair.set_style(style)

    def set_dark(self, dark: bool) -> None:
        """Colour what surrounds the paper."""
        self._dark = dark
        if self._made:
            self.pair.set_dark(dark)
            self.beats.set_dark(dark)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.make()
        self.seen.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.seen.emit(False)

    def _stack(self, stacked: bool) -> None:
        self.pair.setOrientation(Qt.Orientation.Vertical if stacked else Qt.Orientation.Horizontal)


def _note(first: Case | None, second: Case | None) -> str:
    """What has to be known before both are compared."""
    if first is None:
        return tr("Generate or open an ECG first: it is A.")
    if second is None:
        return tr("Choose B: the same patient with another statement, a candidate, or a case of the library.")
    if first.recording.sampling_rate_hz != second.recording.sampling_rate_hz:
        return tr("A and B have different sampling rates: they are compared in time, every sample as it was recorded.")
    return ""


def _reason(first: Look | None, second: Look | None) -> str:
    parts = [f"{name}: {found.reason}" for name, found in (("A", first), ("B", second)) if found and found.reason]
    return "; ".join(parts)


def _said(row: Difference) -> str:
    first, second, off = row.texts
    more = "" if row.value is None else f" ({off})"
    return f"{row.name} {first} → {second}{more} {row.shown_unit}"
