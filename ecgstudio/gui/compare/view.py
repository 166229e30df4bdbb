"""The tab in which two cases are compared: as sheets, as median beats, as numbers."""

from typing import TYPE_CHECKING

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
from ecgstudio.gui.kit.lazy import Lazy
from ecgstudio.gui.kit.words import tr

if TYPE_CHECKING:
    from ecgstudio.gui.compare.beats_view import BeatsView
    from ecgstudio.gui.compare.sheet_pair import SheetPair

_SAID = ("PR", "QRS", "QTc Bazett", "QRS axis")


class CompareView(QWidget):
    """Shows A and B. ``seen`` tells whether the tab is looked at, which makes what draws."""

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
        self.pages.addWidget(self.table)
        self.lazy_pair, self.lazy_beats = Lazy(self._make_pair), Lazy(self._make_beats)
        self.bar.page_chosen.connect(self._show_page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.bar, self.note, self.pages, self.morph):
            layout.addWidget(widget)
        layout.setStretch(2, 1)
        self.setAccessibleName(tr("Compare"))

    @property
    def pair(self) -> "SheetPair":
        """Both sheets, made now if need be."""
        return self.lazy_pair()

    @property
    def beats(self) -> "BeatsView":
        """Both median beats, made now if need be."""
        return self.lazy_beats()

    def take_focus(self) -> None:
        """Put the cursor where B is chosen."""
        self.bar.statements.setFocus()

    def _make_pair(self) -> "SheetPair":
        from ecgstudio.gui.compare.sheet_pair import SheetPair

        pair = SheetPair()
        pair.set_style(self._style)
        pair.set_dark(self._dark)
        self.bar.linked.toggled.connect(pair.set_linked)
        self.bar.stacked.toggled.connect(self._stack)
        self.pages.insertWidget(0, pair)
        self.lazy_beats()
        self._show_page(self.bar.pages.currentIndex())
        return pair

    def _make_beats(self) -> "BeatsView":
        from ecgstudio.gui.compare.beats_view import BeatsView

        beats = BeatsView()
        beats.set_dark(self._dark)
        self.bar.difference.toggled.connect(beats.show_difference)
        self.pages.insertWidget(1, beats)
        return beats

    def _show_page(self, index: int) -> None:
        self.pages.setCurrentIndex(index)

    def show_cases(self, first: Case | None, second: Case | None) -> None:
        """Show both on paper."""
        self._cases = (first, second)
        self.pair.show_cases(first, second)
        self.note.setText(_note(first, second))
        self.note.setVisible(bool(self.note.text()))

    def show_looks(self, first: Look | None, second: Look | None) -> None:
        """Show what was measured of both, once it is known of both."""
        self.lazy_pair()
        self.beats.show_beats(first.beat if first else None, second.beat if second else None, _reason(first, second))
        rows = differences(first.measurements, second.measurements) if first and second else ()
        self.table.show_differences(rows)
        self.morph.show_numbers("      ".join(_said(row) for row in rows if row.name in _SAID) or " ")

    def set_style(self, style: SheetStyle) -> None:
        """The look of both sheets."""
        self._style = style
        self.lazy_pair.if_made(lambda pair: pair.set_style(style))

    def set_dark(self, dark: bool) -> None:
        """Colour what surrounds the paper."""
        self._dark = dark
        self.lazy_pair.if_made(lambda pair: pair.set_dark(dark))
        self.lazy_beats.if_made(lambda beats: beats.set_dark(dark))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.lazy_pair()
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
    parts = [f"{name}: {tr(found.reason)}" for name, found in (("A", first), ("B", second)) if found and found.reason]
    return "; ".join(parts)


def _said(row: Difference) -> str:
    first, second, off = row.texts
    more = "" if row.value is None else f" ({off})"
    return f"{tr(row.name)} {first} → {second}{more} {row.shown_unit}"
