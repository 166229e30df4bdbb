"""The numbers of the simulator, moved while the ECG follows."""

from PySide6.QtCore import Signal

from ecgstudio.core.case import Case
from ecgstudio.gui.fit.feature import FitFeature
from ecgstudio.gui.fit.words import fit_text
from ecgstudio.gui.kit.action import EDIT, Action
from ecgstudio.gui.kit.feature import Feature
from ecgstudio.gui.kit.frame import Frame, Page
from ecgstudio.gui.kit.services import Services
from ecgstudio.gui.kit.words import tr
from ecgstudio.gui.physiology.adjusting import Adjusting
from ecgstudio.gui.physiology.panel import PhysiologyPanel


class PhysiologyFeature(Feature):
    """``refused`` carries one line: why a number cannot be moved so."""

    refused = Signal(str)

    def __init__(self, services: Services, frame: Frame, fit: FitFeature) -> None:
        super().__init__(services, frame)
        self.adjusting = Adjusting(services, self)
        self.panel = PhysiologyPanel()
        self.page = Page("physiology", tr("Physiology"), self.panel, "upper", self.panel.search_edit, of_case=True)
        self.pages = (self.page,)
        self.actions = (
            Action("reset_physiology", tr("Reset physiolo&gy"), EDIT, self.adjusting.reset_all, ("Ctrl+R",), "reset",
                tr("Put every number back to what this case began with"), self._can_reset, 20),
            Action("go_physiology", tr("Find in the ph&ysiology"), EDIT, lambda: frame.go(self.page), ("Ctrl+K",),
                place=32),
        )  # fmt: skip
        self.panel.changed.connect(self.adjusting.set_value)
        self.panel.reset_requested.connect(self.adjusting.reset)
        self.panel.fit_requested.connect(fit.fit)
        self.panel.reset_all_requested.connect(self.adjusting.reset_all)
        self.adjusting.physiology_changed.connect(self._show)
        self.adjusting.refused.connect(self.refused)

    def prepare(self) -> None:
        self.panel.prepare()

    def _can_reset(self) -> bool:
        case, document = self.document.case, self.document
        simulated = case is not None and case.physiology is not None
        return simulated and self.adjusting.physiology != document.baseline

    def _show(self) -> None:
        case = self.document.case
        hint = _why_fixed(case) if case else ""
        note = fit_text(case.fit) if case else ""
        self.panel.show_physiology(self.adjusting.physiology, self.document.baseline, hint, note)
        self.changed.emit()


def _why_fixed(case: Case) -> str:
    if case.recording.provenance.source == "diffusion":
        return tr("The network drew this ECG. Fit the simulator to it, and its numbers can be moved.")
    return tr("This ECG was recorded. Fit the simulator to it, and its numbers can be moved.")
