"""What describes the open case, edited field by field."""

from PySide6.QtCore import Signal

from ecgstudio.gui.details.panel import DetailsPanel
from ecgstudio.gui.kit.action import EDIT, Action
from ecgstudio.gui.kit.feature import Feature
from ecgstudio.gui.kit.frame import Frame, Page
from ecgstudio.gui.kit.services import Services
from ecgstudio.gui.kit.words import tr

_SHOWN = frozenset(
    ("*", "title", "tags", "difficulty", "priority", "level", "teaching_points", "notes", "answer_key", "experience")
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
        )  # fmt: skip
        self.panel.edited.connect(self.document.set_detail)
        self.panel.answer_key_requested.connect(self.answer_key_requested)
        self.document.changed.connect(self._show)

    def _show(self, names: frozenset[str]) -> None:
        if names & _SHOWN:
            self.panel.show_case(self.document.case)
