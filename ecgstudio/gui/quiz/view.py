"""The tab of the quiz: its pages one behind the other."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ecgstudio.core.paper import SheetStyle
from ecgstudio.gui.kit.words import tr
from ecgstudio.gui.quiz.progress import QuizProgress
from ecgstudio.gui.quiz.question import QuizQuestion
from ecgstudio.gui.quiz.result import QuizResult
from ecgstudio.gui.quiz.start import QuizStart


class QuizView(QWidget):
    """``seen`` tells whether the tab is looked at; ``page_changed`` that another page is."""

    seen = Signal(bool)
    page_changed = Signal()

    def __init__(self, style: SheetStyle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.start, self.result, self.progress = QuizStart(), QuizResult(), QuizProgress()
        self.question = QuizQuestion(style)
        self.pages = QStackedWidget()
        for page in (self.start, self.question, self.result, self.progress):
            self.pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pages)
        self.setAccessibleName(tr("Quiz"))
        self.pages.currentChanged.connect(lambda _: self.page_changed.emit())

    @property
    def asking(self) -> bool:
        """Whether a question is in front."""
        return self.pages.currentWidget() is self.question

    @property
    def starting(self) -> bool:
        """Whether the first page is in front."""
        return self.pages.currentWidget() is self.start

    def take_focus(self) -> None:
        """On the first page, put the cursor where a quiz begins."""
        if self.starting:
            self.start.begin.setFocus()

    def offer_statements(self, offered: Sequence[str]) -> None:
        """What can be asked, and ticked as an answer."""
        self.start.statements.show_statements(offered)
        self.question.offer_statements(offered)

    def show_page(self, page: QWidget) -> None:
        self.pages.setCurrentWidget(page)

    def set_dark(self, dark: bool) -> None:
        """Colour what surrounds the paper."""
        self.question.set_dark(dark)
        self.progress.set_dark(dark)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.seen.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.seen.emit(False)
