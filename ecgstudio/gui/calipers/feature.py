"""Calipers on the open case: their actions, and the panel that shows them as numbers."""

from functools import partial

from ecgstudio.core.calipers import CaliperKind
from ecgstudio.gui.calipers.panel import CalipersPanel
from ecgstudio.gui.case.feature import CaseFeature
from ecgstudio.gui.kit.action import MEASURE, Action
from ecgstudio.gui.kit.feature import Feature
from ecgstudio.gui.kit.frame import Frame, Page
from ecgstudio.gui.kit.services import Services
from ecgstudio.gui.kit.words import tr
from ecgstudio.gui.sheet_tools.sheet_tools import CALIPER_KEYS, MARCH_KEY


class CalipersFeature(Feature):
    """Uses the tools of the case's sheet."""

    def __init__(self, services: Services, frame: Frame, case: CaseFeature) -> None:
        super().__init__(services, frame)
        self._case = case
        self.controller = case.tools.calipers
        self.panel = CalipersPanel()
        self.page = Page("calipers", tr("Calipers"), self.panel, "lower", self.panel.list, of_case=True)
        self.pages = (self.page,)
        self.actions = self._actions()
        self.controller.shown.connect(lambda *_: self._show())
        self.panel.changed.connect(self.controller.change)
        self.panel.chosen.connect(self.controller.select)
        case.tools.caliper_armed.connect(self._on_armed)
        self.panel.snap_chosen.connect(self.controller.set_snap)

    def add(self, kind: CaliperKind) -> None:
        """Put a caliper on the case's sheet and let the arrows move it."""
        self._case.show_page()
        self._case.tools.add_caliper(kind)

    def draw(self, kind: CaliperKind) -> None:
        """The next gesture on the case's sheet draws a caliper."""
        self._case.show_page()
        self._case.tools.draw_caliper(kind)

    def _on_armed(self, kind: str) -> None:
        hint = tr("Drag from one end of the caliper to the other, or click where it goes; Esc leaves it")
        self.frame.tell(hint if kind else "", 0)
        self.changed.emit()

    def _show(self) -> None:
        case, controller = self.document.case, self.controller
        duration_s = case.recording.duration_s if case else 0.0
        self.panel.show_calipers(controller.calipers, controller.selected, duration_s)
        self.frame.status.show_caliper(controller.caliper)
        self.changed.emit()

    def _is_selected(self) -> bool:
        return self.controller.caliper is not None

    def _marches(self) -> bool:
        caliper = self.controller.caliper
        return caliper is not None and caliper.kind == "time"

    def _is_any(self) -> bool:
        return bool(self.controller.calipers)

    def _actions(self) -> tuple[Action, ...]:
        return (
            self._kind_action("time", tr("&Time caliper"), tr("Measure an interval in ms and /min"), 10),
            self._kind_action("amplitude", tr("&Amplitude caliper"), tr("Measure a voltage in mV"), 11),
            self._kind_action("angle", tr("An&gle caliper"), tr("Measure an angle and the base of its triangle"), 12),
            self._draw_action("time", tr("Time caliper"), 20),
            self._draw_action("amplitude", tr("Amplitude caliper"), 21),
            self._draw_action("angle", tr("Angle caliper"), 22),
            Action("caliper_march", tr("&March on"), MEASURE, self.controller.toggle_march, (MARCH_KEY,), "",
                tr("Repeat the interval of the selected time caliper over the whole lead"), self._marches, 20,
                on_sheet=True, context=("caliper",)),
            Action("caliper_remove", tr("&Remove caliper"), MEASURE, self.controller.remove, (), "trash",
                tr("Take the selected caliper off the paper (Del)"), self._is_selected, 30,
                button=self.panel.add_button, context=("caliper",)),
            Action("calipers_remove_all", tr("Remove a&ll calipers"), MEASURE, self.controller.remove_all, (), "",
                tr("Take every caliper off the paper"), self._is_any, 31, context=("caliper",)),
            Action("go_calipers", tr("Go to the &numbers of the caliper"), MEASURE, lambda: self.frame.go(self.page),
                ("Ctrl+M",), "", tr("Calipers as numbers"), place=40, context=("caliper",)),
        )  # fmt: skip

    def _kind_action(self, kind: CaliperKind, title: str, tip: str, place: int) -> Action:
        name, key, add = f"caliper_{kind}", CALIPER_KEYS[kind], self.panel.add_button
        return Action(
            name,
            title,
            MEASURE,
            partial(self.add, kind),
            (key,),
            name,
            tip,
            self.has_case,
            place,
            on_sheet=True,
            button=add,
            context=("sheet",),
        )

    def _draw_action(self, kind: CaliperKind, title: str, tool: int) -> Action:
        """A tool of the bar over the sheet, which stays down until something is drawn."""
        return Action(
            f"draw_{kind}",
            title,
            "",
            partial(self.draw, kind),
            icon=f"caliper_{kind}",
            tip=tr("{what}: drag it over the sheet, or click where it goes ({key} puts it under the mouse)").format(
                what=title, key=CALIPER_KEYS[kind]
            ),
            enabled=self.has_case,
            checked=partial(self._case.tools.draws, kind),
            tool=tool,
        )
