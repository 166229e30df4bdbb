"""The tour: once by itself when the program is first opened, and from the menu Help whenever it is wanted."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from ecgstudio.gui.case.feature import CaseFeature
from ecgstudio.gui.kit.action import HELP, Action
from ecgstudio.gui.kit.feature import Feature
from ecgstudio.gui.kit.frame import Frame
from ecgstudio.gui.kit.lazy import Lazy
from ecgstudio.gui.kit.services import Services
from ecgstudio.gui.kit.words import tr
from ecgstudio.gui.prompt.feature import PromptFeature
from ecgstudio.gui.tour.bubble import Bubble

_SEEN = "tour_seen"


@dataclass(frozen=True)
class _Step:
    """``about`` gives what the words are about."""

    title: str
    text: str
    about: Callable[[], QWidget]


class TourFeature(Feature):
    """Changes nothing in the window; whoever works on goes on working."""

    def __init__(self, services: Services, frame: Frame, prompt: PromptFeature, case: CaseFeature) -> None:
        super().__init__(services, frame)
        self._steps = _steps(frame, prompt, case)
        self._at = 0
        self.bubble = Lazy(self._make_bubble)
        prompt.generating.began.connect(self._on_drawing)
        self.actions = (
            Action("tour", tr("T&our of one minute"), HELP, self.begin, (), "",
                tr("What stands where in the window, in six steps"), place=9),
        )  # fmt: skip

    def begin_once(self) -> None:
        """The first time that the program is opened."""
        if not self.store.value(_SEEN, False):
            self.begin()

    def _on_drawing(self) -> None:
        """What the first step tells has been done."""
        if self._at == 0 and self.bubble.made and self.bubble().isVisible():
            self.go_on()

    def begin(self) -> None:
        """From the first step on."""
        self.store.remember(_SEEN, True)
        self._at = 0
        self._show()

    def go_on(self) -> None:
        """The next step; after the last one it ends."""
        self._at += 1
        if self._at < len(self._steps):
            self._show()
        else:
            self.end()

    def end(self) -> None:
        self.bubble().hide()

    def _show(self) -> None:
        step, count = self._steps[self._at], len(self._steps)
        widget = step.about()
        about = QRect(widget.mapTo(self.frame.window, QPoint(0, 0)), widget.size())
        place = tr("{number} of {count}").format(number=self._at + 1, count=count)
        self.bubble().show_step(step.title, step.text, place, about, last=self._at + 1 == count)

    def _make_bubble(self) -> Bubble:
        bubble = Bubble(self.frame.window)
        bubble.next_wanted.connect(self.go_on)
        bubble.skipped.connect(self.end)
        return bubble


def _steps(frame: Frame, prompt: PromptFeature, case: CaseFeature) -> tuple[_Step, ...]:
    return (
        _Step(
            tr("Type a diagnosis"),
            tr("In your own words, as in a report, then press Enter: left bundle branch block, 72 year old woman."),
            lambda: prompt.page.widget,
        ),
        _Step(
            tr("Choose a patient"),
            tr("Four are drawn and held against the criteria. They stand in a row under the sheet; a click shows one."),
            lambda: frame.status,
        ),
        _Step(
            tr("Look and measure"),
            tr(
                "Layout, speed and gain; calipers and arrows to draw on the sheet. The wheel moves the paper, F fits it."
            ),
            frame.bar_in_front,
        ),
        _Step(
            tr("Move the heart"),
            tr("Panels are named at the edges. Physiology has a slider for each number; the ECG follows at once."),
            lambda: frame.rails[-1],
        ),
        _Step(
            tr("Keep and find"),
            tr("The library holds your cases and some to begin with. Ctrl+S keeps the open one, Ctrl+E writes files."),
            lambda: frame.rails[0],
        ),
        _Step(
            tr("Go on from here"),
            tr(
                "F1 opens the manual and every key. The first lesson, in this menu, makes a whole lesson in ten minutes."
            ),
            lambda: frame.menu_bar,
        ),
    )
