"""Measurements, verdicts and what they mark on the sheet, connected to the window."""

from typing import TYPE_CHECKING

from ecgstudio.core.verdict import Verdict
from ecgstudio.gui.words import tr

if TYPE_CHECKING:
    from ecgstudio.gui.main_window import MainWindow


def wire_examine(window: "MainWindow") -> None:
    """Connect the panels, the controller and the layers over the sheet."""
    document, examining = window.services.document, window.examining
    document.candidates_examined.connect(window.case_view.show_examined)
    document.changed.connect(lambda names: _show_numbers(window, names))
    examining.shown.connect(lambda found: _show_marks(window))
    window.verdicts.pointed.connect(lambda verdict: _point(window, verdict))
    window.case_view.sheet_made.connect(lambda: _wire_layers(window))
    window.median.made.connect(lambda: _wire_median(window))
    window.services.theme.changed.connect(lambda _: _colour_median(window))


def _wire_median(window: "MainWindow") -> None:
    window.median.view.nudged.connect(window.examining.nudge)
    window.median.view.dragged.connect(window.examining.correct)
    window.median.view.show_examination(window.examining.examination)
    _colour_median(window)


def _colour_median(window: "MainWindow") -> None:
    if window.median.looked_at:
        window.median.view.set_dark(window.services.theme.dark)


def _wire_layers(window: "MainWindow") -> None:
    window.case_view.marks.dragged.connect(window.examining.correct)
    window.verbs.show_fiducials()
    window.verbs.show_beat_labels()
    _show_marks(window)


def _show_numbers(window: "MainWindow", names: frozenset[str]) -> None:
    case, found = window.services.document.case, window.examining.examination
    if names & {"*", "measurements"} and case:
        window.measurements.show_measurements(case.measurements)
    if names & {"*", "verdicts"}:
        why = ""
        if case is not None and found is not None:
            why = found.reason or tr("No statement was asked for: there is no criterion to hold against this ECG.")
        window.verdicts.show_verdicts(case.verdicts if case else (), why)


def _show_marks(window: "MainWindow") -> None:
    """On the sheet only once there is one to draw on."""
    found = window.examining.examination
    window.verdicts.show_findings(found.findings if found else ())
    if window.median.looked_at:
        window.median.view.show_examination(found)
    if window.services.document.case is None:
        return
    window.case_view.marks.show_examination(found)
    window.case_view.where.show_verdict(window.case_view.where.verdict, found)


def _point(window: "MainWindow", verdict: Verdict | None) -> None:
    if window.services.document.case is not None:
        window.case_view.where.show_verdict(verdict, window.examining.examination)
