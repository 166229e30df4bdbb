"""Annotations connected to the window: the open case's to sheet and panel, a case's own wherever its answer is shown."""

from typing import TYPE_CHECKING

from ecgstudio.core.remarks import REMARK_LAYERS
from ecgstudio.gui.remark_words import drawing_hint

if TYPE_CHECKING:
    from ecgstudio.gui.controllers.remarking import Remarking
    from ecgstudio.gui.main_window import MainWindow
    from ecgstudio.gui.sheet.remark_layer import RemarksLayer
    from ecgstudio.gui.sheet.view import SheetView

_HIDDEN, _WRITTEN_ON = "remark_layers_hidden", "remark_layer"


def wire_remarks(window: "MainWindow") -> None:
    """Connect controller, panel, sheet and actions; called once."""
    remarking, panel = window.remarking, window.remarks
    remarking.shown.connect(lambda *_: _show(window))
    remarking.layers_changed.connect(lambda: _show_layers(window))
    remarking.refused.connect(window.notice.show_notice)
    panel.changed.connect(remarking.change)
    panel.written.connect(remarking.write)
    panel.chosen.connect(remarking.select)
    panel.layer_chosen.connect(remarking.set_layer)
    panel.layer_switched.connect(remarking.show_layer)
    window.case_view.sheet_made.connect(lambda: _wire_sheet(window))
    window.case_view.style_changed.connect(lambda _: _show_panel(window))
    _let_go_of_each_other(window)
    _recall(window)


def wire_layer(layer: "RemarksLayer", remarking: "Remarking", view: "SheetView") -> None:
    """A sheet on which the remarks of a controller are drawn, moved and written."""
    from ecgstudio.gui.sheet.remark_editor import RemarkEditor

    editor = RemarkEditor(view)

    def edit(index: int) -> None:
        remarking.select_to_write(index)
        place = layer.text_place(index) if remarking.remark else None
        if remarking.remark and place is not None:
            editor.open(remarking.remark.text, place)

    def place(kind: str, lead: str, at: object, start: object) -> None:
        remarking.add(kind, lead, at, start)  # type: ignore[arg-type]
        layer.take_keys()
        if kind != "highlight":
            edit(remarking.selected)

    layer.placed.connect(place)
    layer.edit_requested.connect(edit)
    layer.dragged.connect(remarking.drag)
    layer.nudged.connect(remarking.nudge)
    layer.chosen.connect(remarking.select)
    editor.written.connect(remarking.write)
    editor.left.connect(layer.take_keys)


def _wire_sheet(window: "MainWindow") -> None:
    layer = window.case_view.remarks
    wire_layer(layer, window.remarking, window.case_view.sheet)
    layer.armed.connect(lambda kind: window.status.showMessage(drawing_hint(kind)))
    layer.set_shown(window.remarking.seen)
    layer.show_remarks(window.remarking.remarks, window.remarking.selected)


def _show(window: "MainWindow") -> None:
    from ecgstudio.gui.wiring import refresh_actions

    remarking = window.remarking
    if remarking.case is not None:
        window.case_view.remarks.show_remarks(remarking.remarks, remarking.selected)
    _show_panel(window)
    refresh_actions(window)


def _show_panel(window: "MainWindow") -> None:
    remarking, case = window.remarking, window.remarking.case
    page = window.case_view.sheet.page if case else None
    duration_s = case.recording.duration_s if case else 0.0
    window.remarks.show_remarks(remarking.remarks, remarking.selected, duration_s, remarking.seen, page)
    window.remarks.show_layers(remarking.layer, remarking.seen)


def _show_layers(window: "MainWindow") -> None:
    """The layers that are seen, everywhere, and remembered."""
    remarking = window.remarking
    for layer in REMARK_LAYERS:
        window.actions_[f"show_{layer}_remarks"].setChecked(layer in remarking.seen)
    window.actions_["student_writes"].setChecked(remarking.layer == "student")
    if remarking.case is not None:
        window.case_view.remarks.set_shown(remarking.seen)
    _show_panel(window)
    store = window.services.store
    store.remember(_HIDDEN, [layer for layer in REMARK_LAYERS if layer not in remarking.seen])
    store.remember(_WRITTEN_ON, remarking.layer)


def _recall(window: "MainWindow") -> None:
    """How the layers stood last."""
    store, remarking = window.services.store, window.remarking
    hidden = store.value(_HIDDEN, [])
    remarking.set_layer("student" if store.value(_WRITTEN_ON) == "student" else "teacher")
    for layer in REMARK_LAYERS:
        remarking.show_layer(layer, not isinstance(hidden, list) or layer not in hidden)


def _let_go_of_each_other(window: "MainWindow") -> None:
    """A caliper or an annotation is selected, never both, so that Delete and the arrows mean one thing."""
    measuring, remarking = window.measuring, window.remarking
    measuring.shown.connect(
        lambda _, selected: remarking.select(-1) if selected >= 0 and remarking.selected >= 0 else None
    )
    remarking.shown.connect(
        lambda _, selected: measuring.select(-1) if selected >= 0 and measuring.selected >= 0 else None
    )
