"""Presenting: which cases, on which screen."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from ecgstudio.core.case import Case
from ecgstudio.core.errors import StudioError
from ecgstudio.core.paper import SheetStyle
from ecgstudio.gui.kit.services import Services
from ecgstudio.gui.kit.words import sentence
from ecgstudio.gui.library.controller import LibraryController

if TYPE_CHECKING:
    from ecgstudio.gui.presentation.presentation import Presentation
    from ecgstudio.library import Library


class Presenting(QObject):
    """Opens one presentation at a time, on the projector when there is a second screen."""

    refused = Signal(str)

    def __init__(self, services: Services, shelf: LibraryController, window: QWidget) -> None:
        super().__init__(window)
        self._services, self._shelf, self._window = services, shelf, window
        self._style = services.store.style()
        self.presentation: Presentation | None = None

    def set_style(self, style: SheetStyle) -> None:
        """How the sheets look that are presented from now on."""
        self._style = style

    def present_kept(self, case_ids: Sequence[str]) -> None:
        """Present cases of the library, in this order."""
        ids = tuple(case_ids)
        self._shelf.use(lambda library: _cases(library, ids), self.present, self._refuse)

    def present(self, cases: Sequence[Case], start_id: str = "") -> None:
        """Present these, from one of them on."""
        if self.presentation is not None or not cases:
            return
        from ecgstudio.gui.presentation.presentation import Presentation

        start = next((index for index, case in enumerate(cases) if case.id == start_id), 0)
        shown = self.presentation = Presentation(cases, start, self._style, dark=self._services.theme.dark)
        shown.closed.connect(self._on_closed)
        others = [screen for screen in QGuiApplication.screens() if screen is not self._window.screen()]
        shown.setGeometry((others[0] if others else self._window.screen()).geometry())
        shown.showFullScreen()
        shown.activateWindow()
        shown.setFocus()

    def _refuse(self, error: Exception) -> None:
        self.refused.emit(sentence(str(error)) if isinstance(error, StudioError) else repr(error))

    def _on_closed(self) -> None:
        self.presentation = None
        self._window.activateWindow()


def _cases(library: "Library", case_ids: Sequence[str]) -> tuple[Case, ...]:
    return tuple(library.get(item) for item in case_ids)
