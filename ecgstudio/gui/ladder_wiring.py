"""The ladder diagram of the open case: the simulator's own at once, an estimate when the ECG has been measured."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ecgstudio.app.examine import Examination
    from ecgstudio.gui.main_window import MainWindow


def wire_ladder(window: "MainWindow") -> None:
    """Connect what was measured to the sheet, and the action to the sheet's style."""
    action = window.actions_["show_ladder"]
    action.setChecked(window.services.store.style().ladder)
    window.case_view.style_changed.connect(lambda style: action.setChecked(style.ladder))
    window.examining.shown.connect(lambda found: _show_estimate(window, found))


def _show_estimate(window: "MainWindow", found: "Examination | None") -> None:
    """The simulator's own ladder needs none, and its recordings change thirty times a second while a slider moves."""
    if found is not None and found.case.recording.provenance.source != "simulator":
        from ecgstudio.app.ladder import estimated

        window.case_view.sheet.show_estimate(found.case.id, estimated(found.case, found.analysis))
