"""Calipers on the ECG of the quiz: the same as on a case, kept nowhere and gone with the next ECG."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from ecgstudio.core.calipers import CaliperKind
from ecgstudio.gui.controllers.measuring import Measuring
from ecgstudio.gui.document import Document

if TYPE_CHECKING:
    from ecgstudio.gui.main_window import MainWindow

_KEYS: dict[CaliperKind, str] = {"time": "T", "amplitude": "A", "angle": "G"}


class QuizCalipers(QObject):
    """Gives the quiz's sheet a document of its own to measure in."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window, self._page = window, window.quiz_view.question
        self.document = Document(parent=self)
        self.measuring = Measuring(replace(window.services, document=self.document), self)
        self.measuring.shown.connect(lambda *_: self._show())
        self._page.sheet_made.connect(self._on_sheet)
        self._page.caliper_requested.connect(self.add)
        self._page.caliper_removed.connect(self.measuring.remove)
        window.quizzing.asked.connect(self._open)

    def add(self, kind: CaliperKind) -> None:
        """A caliper under the mouse, or in the middle; the arrows move it."""
        from ecgstudio.gui.sheet.placing import new_place

        place = new_place(self._page.sheet)
        if place is not None:
            self.measuring.add(kind, *place)
            self._page.calipers.take_keys()

    def _open(self) -> None:
        """Another ECG, without calipers, with what was drawn on it before."""
        shown, session = self._page.sheet.case, self._window.quizzing.session
        if shown is not None and session is not None:
            self.document.open(replace(shown, annotations=session.answer.annotations))

    def _on_sheet(self) -> None:
        layer, measuring = self._page.calipers, self.measuring
        layer.dragged.connect(measuring.drag)
        layer.nudged.connect(measuring.nudge)
        layer.chosen.connect(measuring.select)
        for kind, key in _KEYS.items():
            self._key(key).activated.connect(lambda kind=kind: self.add(kind))
        self.removing = self._key("Delete")
        self.removing.activated.connect(measuring.remove)
        self._key("M").activated.connect(measuring.toggle_march)
        self._page.sheet.read_out.connect(self._window.status.read_out.setText)

    def _key(self, key: str) -> QShortcut:
        """A key that works on the sheet alone, where nobody types."""
        shortcut = QShortcut(QKeySequence(key), self._page.sheet)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return shortcut

    def _show(self) -> None:
        self._page.calipers.show_calipers(self.measuring.calipers, self.measuring.selected)
        self._window.status.show_caliper(self.measuring.caliper)
