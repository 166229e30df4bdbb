"""The tab of the median beat: twelve leads or one, with the bounds that every interval is read between, to move."""

from typing import TYPE_CHECKING

from ecgstudio.gui.kit.action import VIEW, Action
from ecgstudio.gui.kit.feature import Feature
from ecgstudio.gui.kit.frame import Frame, Page
from ecgstudio.gui.kit.lazy import Lazy, LazyPage
from ecgstudio.gui.kit.services import Services
from ecgstudio.gui.kit.words import tr
from ecgstudio.gui.measurements.measuring import Measuring

if TYPE_CHECKING:
    from ecgstudio.gui.median.view import MedianView


class MedianFeature(Feature):
    """What is moved in the beat goes to ``measuring``, which corrects the open case."""

    def __init__(self, services: Services, frame: Frame, measuring: Measuring) -> None:
        super().__init__(services, frame)
        self._measuring = measuring
        self.view = Lazy(self._make_view)
        self.page = Page("median", tr("Median beat"), LazyPage(self.view), of_case=True)
        self.pages = (self.page,)
        self.actions = (
            Action("show_median", tr("Median &beat"), VIEW, self.show, ("Ctrl+Shift+M",), "",
                tr("The median beat in twelve leads or one, with its bounds to move"), self.has_case, 43),
        )  # fmt: skip
        measuring.shown.connect(lambda found: self.view.if_made(lambda view: view.show_examination(found)))
        services.theme.changed.connect(lambda dark: self.view.if_made(lambda view: view.set_dark(dark)))

    def show(self) -> None:
        """Bring the tab to the front, the cursor in it."""
        self.frame.show(self.page)
        self.view().setFocus()

    def _make_view(self) -> "MedianView":
        from ecgstudio.gui.median.view import MedianView

        view, measuring = MedianView(), self._measuring
        view.nudged.connect(measuring.nudge)
        view.dragged.connect(measuring.correct)
        view.show_examination(measuring.examination)
        view.set_dark(self.services.theme.dark)
        return view
