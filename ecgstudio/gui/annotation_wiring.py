"""Annotations connected to the window: the open case's to sheet and panel, a case's own wherever its answer is shown."""

from typing import TYPE_CHECKING

from ecgstudio.core.annotations import ANNOTATION_LAYERS
from ecgstudio.gui.annotation_words import drawing_hint

if TYPE_CHECKING:
    from ecgstudio.gui.controllers.annotating import Annotating
    from ecgstudio.gui.main_window import MainWindow
    from ecgstudio.gui.sheet.annotation_layer import AnnotationsLayer
    from ecgstudio.gui.sheet.view import SheetView

_HIDDEN, _WRITTEN_ON = "remark_layers_hidden", "remark_layer"


def wire_annotations(window: "MainWindow") -> None:
    """Connect controller, panel, sheet and actions; called once."""
    annotating, panel = window.annotating, window.annotations
    annotating.shown.connect(lambda *_: _show(window))
    annotating.layers_changed.connect(lambda: _show_layers(window))
    annotating.refused.connect(window.notice.show_notice)
    panel.changed.connect(annotating.change)
    panel.written.connect(annotating.write)
    panel.chosen.connect(annotating.select)
    panel.layer_chosen.connect(annotating.set_layer)
    panel.layer_switched.connect(annotating.show_layer)
    window.case_view.sheet_made.connect(lambda: _wire_sheet(window))
    window.case_view.style_changed.connect(lambda _: _show_panel(window))
    _let_go_of_each_other(window)
    _recall(window)


def wire_layer(layer: "AnnotationsLayer", annotating: "Annotating", view: "SheetView") -> None:
    """A sheet on which the annotations of a controller are drawn, moved and written."""
    from ecgstudio.gui.sheet.annotation_editor import AnnotationEditor

    editor = AnnotationEditor(view)

    def edit(index: int) -> None:
        annotating.select_to_write(index)
        place = layer.text_place(index) if annotating.annotation else None
        if annotating.annotation and place is not None:
            editor.open(annotating.annotation.text, place)

    def place(kind: str, lead: str, at: object, start: object) -> None:
        annotating.add(kind, lead, at, start)  # type: ignore[arg-type]
        layer.take_keys()
        if kind != "highlight":
            edit(annotating.selected)

    layer.placed.connect(place)
    layer.edit_requested.connect(edit)
    layer.dragged.connect(annotating.drag)
    layer.nudged.connect(annotating.nudge)
    layer.chosen.connect(annotating.select)
    editor.written.connect(annotating.write)
    editor.left.connect(layer.take_keys)


def _wire_sheet(window: "MainWindow") -> None:
    layer = window.case_view.annotations
    wire_layer(layer, window.annotating, window.case_view.sheet)
    layer.armed.connect(lambda kind: window.status.showMessage(drawing_hint(kind)))
    layer.set_shown(window.annotating.seen)
    layer.show_annotations(window.annotating.annotations, window.annotating.selected)


def _show(window: "MainWindow") -> None:
    from ecgstudio.gui.wiring import refresh_actions

    annotating = window.annotating
    if annotating.case is not None:
        window.case_view.annotations.show_annotations(annotating.annotations, annotating.selected)
    _show_panel(window)
    refresh_actions(window)


def _show_panel(window: "MainWindow") -> None:
    annotating, case = window.annotating, window.annotating.case
    page = window.case_view.sheet.page if case else None
    duration_s = case.recording.duration_s if case else 0.0
    window.annotations.show_annotations(annotating.annotations, annotating.selected, duration_s, annotating.seen, page)
    window.annotations.show_layers(annotating.layer, annotating.seen)


def _show_layers(window: "MainWindow") -> None:
    """The layers that are seen, everywhere, and remembered."""
    annotating = window.annotating
    for layer in ANNOTATION_LAYERS:
        window.actions_[f"show_{layer}_remarks"].setChecked(layer in annotating.seen)
    window.actions_["student_writes"].setChecked(annotating.layer == "student")
    if annotating.case is not None:
        window.case_view.annotations.set_shown(annotating.seen)
    _show_panel(window)
    store = window.services.store
    store.remember(_HIDDEN, [layer for layer in ANNOTATION_LAYERS if layer not in annotating.seen])
    store.remember(_WRITTEN_ON, annotating.layer)


def _recall(window: "MainWindow") -> None:
    """How the layers stood last."""
    store, annotating = window.services.store, window.annotating
    hidden = store.value(_HIDDEN, [])
    annotating.set_layer("student" if store.value(_WRITTEN_ON) == "student" else "teacher")
    for layer in ANNOTATION_LAYERS:
        annotating.show_layer(layer, not isinstance(hidden, list) or layer not in hidden)


def _let_go_of_each_other(window: "MainWindow") -> None:
    """A caliper or an annotation is selected, never both, so that Delete and the arrows mean one thing."""
    measuring, annotating = window.measuring, window.annotating
    measuring.shown.connect(
        lambda _, selected: annotating.select(-1) if selected >= 0 and annotating.selected >= 0 else None
    )
    annotating.shown.connect(
        lambda _, selected: measuring.select(-1) if selected >= 0 and measuring.selected >= 0 else None
    )
