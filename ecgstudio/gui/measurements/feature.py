"""What was measured of the open case, its criteria, and both marked on the sheet."""

from typing import TYPE_CHECKING

from ecgstudio.core.measurements import NOT_MEASURED
from ecgstudio.core.verdict import Verdict
from ecgstudio.gui.case.feature import CaseFeature
from ecgstudio.gui.kit.action import CASE, VIEW, Action
from ecgstudio.gui.kit.feature import Feature
from ecgstudio.gui.kit.frame import Frame, Page
from ecgstudio.gui.kit.lazy import Lazy
from ecgstudio.gui.kit.services import Services
from ecgstudio.gui.kit.words import tr
from ecgstudio.gui.measurements.measurements_panel import MeasurementsPanel
from ecgstudio.gui.measurements.measuring import Measuring
from ecgstudio.gui.measurements.verdicts_panel import VerdictsPanel

if TYPE_CHECKING:
    from ecgstudio.app.examine import Examination
    from ecgstudio.gui.sheet.marks_layer import MarksLayer, WhereLayer


class MeasurementsFeature(Feature):
    """``measuring`` measures the open case whenever it changes. ``marks`` are bounds and beat labels over the sheet, ``where``
    the place at which a criterion was read."""

    def __init__(self, services: Services, frame: Frame, case: CaseFeature) -> None:
        super().__init__(services, frame)
        self.measuring = Measuring(services, self)
        self.panel, self.verdicts = MeasurementsPanel(), VerdictsPanel()
        self.pages = (
            Page("measurements", tr("Measurements"), self.panel, "lower"),
            Page("verdicts", tr("Verdicts"), self.verdicts, "lower"),
        )
        self._bounds = self._labels = False
        self._view, self._sheet = case.view, case.view.lazy_sheet
        self.where, self.marks = Lazy(self._make_where), Lazy(self._make_marks)
        self.actions = self._actions()
        self.document.changed.connect(self._show_numbers)
        case.view.drawing_changed.connect(lambda _: self._mark_former())
        self.measuring.shown.connect(self._show_marks)
        self.verdicts.pointed.connect(self._point)
        self._sheet.when_made(lambda _: self._on_sheet())

    def toggle_fiducials(self) -> None:
        """Show onsets and ends of waves on the traces, or no longer."""
        self._bounds = not self._bounds
        self.marks().show_bounds(self._bounds)

    def toggle_beat_labels(self) -> None:
        """Show what kind each beat is, or no longer."""
        self._labels = not self._labels
        self.marks().show_labels(self._labels)

    def _make_where(self) -> "WhereLayer":
        from ecgstudio.gui.sheet.marks_layer import WhereLayer

        return WhereLayer(self._sheet())

    def _make_marks(self) -> "MarksLayer":
        from ecgstudio.gui.sheet.marks_layer import MarksLayer

        marks = MarksLayer(self._sheet())
        marks.dragged.connect(self.measuring.correct)
        return marks

    def _on_sheet(self) -> None:
        self.where().show_verdict(None, None)
        self._show_marks(self.measuring.examination)

    def _show_numbers(self, names: frozenset[str]) -> None:
        case, found = self.document.case, self.measuring.examination
        if names & {"*", "measurements"}:
            self.panel.show_measurements(case.measurements if case else NOT_MEASURED)
        if names & {"*", "verdicts"}:
            why = ""
            if case is not None and found is not None:
                why = found.reason or tr("No statement was asked for: there is no criterion to hold against this ECG.")
            self.verdicts.show_verdicts(case.verdicts if case else (), why)
        if names & {"*", "corrections"}:
            self.changed.emit()
        self._mark_former()

    def _mark_former(self) -> None:
        """Numbers of samples that have moved since, or of an ECG in whose place another is being drawn, are marked."""
        case, found = self.document.case, self.measuring.examination
        drawing = case is not None and self._view.drawing
        moved = case is not None and found is not None and found.case.recording is not case.recording
        line = tr("Of the ECG before; the next one is being drawn.") if drawing else ""
        for panel in (self.panel, self.verdicts):
            panel.mark_former(drawing or moved, line)
        self.frame.status.mark_former(drawing)

    def _show_marks(self, found: "Examination | None") -> None:
        """On the sheet only once there is one to draw on."""
        self.verdicts.show_findings(found.findings if found else ())
        if self.has_case() and self._sheet.made:
            where = self.where()
            self.marks().show_examination(found)
            where.show_verdict(where.verdict, found)

    def _point(self, verdict: Verdict | None) -> None:
        if self.has_case():
            self.where().show_verdict(verdict, self.measuring.examination)

    def _is_corrected(self) -> bool:
        case = self.document.case
        return case is not None and bool(case.corrections)

    def _actions(self) -> tuple[Action, ...]:
        return (
            Action("remove_corrections", tr("Remove &corrections"), CASE, self.measuring.remove_corrections, (), "",
                tr("Every bound of a wave back to where it was measured"), self._is_corrected, 14),
            Action("show_fiducials", tr("Show fid&ucials"), VIEW, self.toggle_fiducials, ("Ctrl+Shift+F",), "",
                tr("Onset and end of P, QRS and T on the traces; drag one to correct it"), place=20,
                checked=lambda: self._bounds),
            Action("show_beat_labels", tr("Sho&w beat labels"), VIEW, self.toggle_beat_labels, ("Ctrl+Shift+B",), "",
                tr("What kind each beat is: N usual, S supraventricular, V ventricular, / paced"), place=21,
                checked=lambda: self._labels),
        )  # fmt: skip
