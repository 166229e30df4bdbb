"""What describes the open case, edited field by field."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ecgstudio.gui.details.panel import DetailsPanel
from ecgstudio.gui.kit.action import CASE, EDIT, Action
from ecgstudio.gui.kit.asking import Asking
from ecgstudio.gui.kit.feature import Feature
from ecgstudio.gui.kit.frame import Frame, Page
from ecgstudio.gui.kit.services import Services
from ecgstudio.gui.kit.words import tr

if TYPE_CHECKING:
    from ecgstudio.app.language_model.history import History

_SHOWN = frozenset(
    (
        "*",
        "answer_key",
        "experience",
        "title",
        "tags",
        "difficulty",
        "priority",
        "level",
        "vignette",
        "teaching_points",
        "notes",
    )
)


class DetailsFeature(Feature):
    """``answer_key_requested``: the teacher wants to say what a quiz asks of the open case."""

    answer_key_requested = Signal()

    def __init__(self, services: Services, frame: Frame) -> None:
        super().__init__(services, frame)
        self.panel = DetailsPanel()
        self.page = Page("details", tr("Details"), self.panel, "upper", self.panel.title, of_case=True)
        self.pages = (self.page,)
        self.actions = (
            Action("go_details", tr("Go to the case's &title"), EDIT, lambda: frame.go(self.page, select=False),
                ("Ctrl+T",), place=33),
            Action("write_history", tr("Write the histor&y ..."), CASE, self.write_history, (), "",
                tr("Have your language model word what is known of the case; you choose which sentences stay"),
                self._can_write, 18),
        )  # fmt: skip
        self._asking = Asking(services.model)
        self.panel.edited.connect(self.document.set_detail)
        self.panel.answer_key_requested.connect(self.answer_key_requested)
        self.document.changed.connect(self._show)
        self.store.settings_changed.connect(lambda _: self.changed.emit())

    def write_history(self) -> None:
        """Ask the user's language model for a history of the open case, and then the user about each sentence."""
        self.document.settle()
        case = self.document.case
        if case is None:
            return
        from ecgstudio.app.language_model.history import write_history

        self.frame.tell(tr("Asking the language model ..."))
        self._asking.ask(
            self.store.settings,
            lambda endpoint, report: write_history(endpoint, case, report),
            lambda found: self._choose(case.id, found),
            self.frame.notify,
        )

    def _choose(self, case_id: str, found: "History") -> None:
        from ecgstudio.gui.details.history_dialog import HistoryDialog

        dialog = HistoryDialog(found, self.frame.window)
        if self._is_open(case_id) and dialog.exec() and self._is_open(case_id):
            assert self.document.case is not None
            notes = "\n".join(part for part in (self.document.case.notes, dialog.text) if part)
            self.document.set_detail("notes", notes, tr("Write the history"))

    def _is_open(self, case_id: str) -> bool:
        return self.document.case is not None and self.document.case.id == case_id

    def _can_write(self) -> bool:
        return self.has_case() and self.store.settings.use_language_model

    def _show(self, names: frozenset[str]) -> None:
        if names & _SHOWN:
            self.panel.show_case(self.document.case)
