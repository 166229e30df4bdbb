"""Making the open ECG movable: the simulator's patient whose ECG comes nearest takes its place; the original stays behind it."""

from collections.abc import Callable

from ecgstudio.core.case import Case
from ecgstudio.core.errors import StudioError
from ecgstudio.core.jobs import Reporter
from ecgstudio.gui.case.feature import CaseFeature
from ecgstudio.gui.kit.action import CASE, VIEW, Action
from ecgstudio.gui.kit.feature import Feature
from ecgstudio.gui.kit.frame import Frame
from ecgstudio.gui.kit.services import Services
from ecgstudio.gui.kit.words import sentence, tr


class FitFeature(Feature):
    """``movable`` is what others ask before they need numbers that can be moved."""

    def __init__(self, services: Services, frame: Frame, case: CaseFeature) -> None:
        super().__init__(services, frame)
        self._case, self._work, self._ghost = case, services.work, True
        self.actions = (
            Action("make_movable", tr("Make mova&ble"), CASE, self.fit, ("Ctrl+J",), "",
                tr("Find the simulator's patient whose ECG comes nearest: its numbers can be moved, and it can be given "
                   "another disease"), self._can_fit, 14),
            Action("show_original", tr("Show the ori&ginal behind"), VIEW, self.toggle_ghost, ("Ctrl+Shift+J",), "",
                tr("The ECG that the open patient was fitted to, as a pale line behind it"), self._is_fitted, 43,
                checked=lambda: self._ghost),
        )  # fmt: skip
        self.document.changed.connect(lambda _: self.changed.emit())
        self._work.busy_changed.connect(lambda _: self.changed.emit())
        case.show_original(self._ghost)

    def fit(self) -> None:
        """Put the nearest patient of the simulator in the place of the open ECG; can be undone."""
        case = self.document.case
        if case is not None:
            self.movable(case, lambda _: None)

    def movable(self, case: Case, then: Callable[[Case], None]) -> None:
        """``then`` with the case itself where its numbers can be moved, else with its fitted patient, which takes its place when
        it is the open case. Nothing happens while other work runs."""
        if case.physiology is not None:
            then(case)
        elif not self._work.busy:
            self._work.submit(_fitting(case), lambda made: self._on_fitted(case, made, then), self._on_failed)

    def toggle_ghost(self) -> None:
        """Show or hide the original behind a fitted ECG."""
        self._ghost = not self._ghost
        self._case.show_original(self._ghost)
        self.changed.emit()

    def _on_fitted(self, case: Case, made: Case, then: Callable[[Case], None]) -> None:
        now = self.document.case
        if now is not None and now.id == case.id:
            self.document.take_place(made, tr("Make movable"))
            self.frame.tell(_told(made))
        then(made)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, StudioError):
            self.frame.notify(sentence(str(error)))
        else:
            self.frame.show_error(error)

    def _can_fit(self) -> bool:
        case = self.document.case
        return case is not None and case.physiology is None and not self._work.busy

    def _is_fitted(self) -> bool:
        case = self.document.case
        return case is not None and case.fit is not None


def _fitting(case: Case) -> Callable[[Reporter], Case]:
    def job(report: Reporter) -> Case:
        from ecgstudio.app.fit import fitted_case

        return fitted_case(case, report=report)

    return job


def _told(made: Case) -> str:
    off = made.fit.overall_uv if made.fit is not None else None
    if off is None:
        return tr("Movable now: rhythm and size are alike")
    return tr("Movable now: the usual beat is met to {off:.0f} µV").format(off=off)
