"""While a question is in front, what stands around the tab is hidden, so that nothing distracts or tells."""

from PySide6.QtCore import QObject

from ecgstudio.gui.kit.frame import Frame, Page
from ecgstudio.gui.quiz.view import QuizView


class Calm(QObject):
    """Follows the page in front."""

    def __init__(self, frame: Frame, page: Page, view: QuizView) -> None:
        super().__init__(frame)
        self._frame, self._page, self._view = frame, page, view
        self.on = False
        frame.front_changed.connect(self.follow)
        view.page_changed.connect(self.follow)

    def follow(self) -> None:
        """Hide or show, as the page in front asks."""
        wanted = self._view.asking and self._frame.in_front(self._page)
        if wanted != self.on:
            self.on = wanted
            self._frame.set_calm(wanted)
