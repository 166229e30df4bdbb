"""Statements proposed by the user's language model for words that were not understood."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ecgstudio.gui.kit.asking import Asking
from ecgstudio.gui.kit.services import Services

if TYPE_CHECKING:
    from ecgstudio.app.language_model.propose import Proposal
    from ecgstudio.language import Reading


class Proposing(QObject):
    """``proposed`` carries a Proposal and the text it is of; ``refused`` one line why there is none; ``asking_changed`` whether a
    question is under way."""

    proposed = Signal(object, str)
    refused = Signal(str)
    asking_changed = Signal(bool)

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store, self._model = services.store, Asking(services.model)

    def ask(self, reading: "Reading") -> None:
        """Ask about what was not understood of a reading."""
        from ecgstudio.app.language_model.propose import propose

        self.asking_changed.emit(True)
        self._model.ask(
            self._store.settings,
            lambda endpoint, report: propose(endpoint, reading, report),
            lambda found: self._on_proposed(found, reading.text),
            self._on_refused,
        )

    def drop(self) -> None:
        """Wait no longer for an answer."""
        self._model.drop()
        self.asking_changed.emit(False)

    def _on_proposed(self, found: "Proposal", text: str) -> None:
        self.asking_changed.emit(False)
        self.proposed.emit(found, text)

    def _on_refused(self, why: str) -> None:
        self.asking_changed.emit(False)
        self.refused.emit(why)
