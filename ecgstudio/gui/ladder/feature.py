"""The ladder diagram of the open case: the simulator's own at once, an estimate when the ECG has been measured."""

from dataclasses import replace
from typing import TYPE_CHECKING

from ecgstudio.gui.case.feature import CaseFeature
from ecgstudio.gui.kit.action import VIEW, Action
from ecgstudio.gui.kit.feature import Feature
from ecgstudio.gui.kit.frame import Frame
from ecgstudio.gui.kit.services import Services
from ecgstudio.gui.kit.words import tr
from ecgstudio.gui.measurements.measuring import Measuring

if TYPE_CHECKING:
    from ecgstudio.app.examine import Examination


class LadderFeature(Feature):
    """Whether it is shown belongs to the style of the sheet."""

    def __init__(self, services: Services, frame: Frame, case: CaseFeature, measuring: Measuring) -> None:
        super().__init__(services, frame)
        self._case = case
        self.actions = (
            Action("show_ladder", tr("Show l&adder diagram"), VIEW, self.toggle, ("Ctrl+Shift+D",), "",
                tr("How each impulse goes through atria, AV node and ventricles, under the lowest row; printed as well"),
                place=22, checked=lambda: case.style.ladder),
        )  # fmt: skip
        case.style_changed.connect(lambda _: self.changed.emit())
        measuring.shown.connect(self._show_estimate)

    def toggle(self) -> None:
        """Show the diagram under the sheet, or no longer."""
        self._case.set_style(replace(self._case.style, ladder=not self._case.style.ladder))

    def _show_estimate(self, found: "Examination | None") -> None:
        """The simulator's own ladder needs none, and its recordings change thirty times a second while a slider moves."""
        if found is not None and found.case.recording.provenance.source != "simulator":
            from ecgstudio.app.ladder import estimated

            self._case.show_estimate(found.case.id, estimated(found.case, found.analysis))
