"""Annotations on the open case: their actions and layers, and the panel that shows them as words and numbers."""

from functools import partial

from ecgstudio.core.annotations import ANNOTATION_LAYERS, AnnotationKind, AnnotationLayer
from ecgstudio.gui.annotations.panel import AnnotationsPanel
from ecgstudio.gui.case.feature import CaseFeature
from ecgstudio.gui.kit.action import ANNOTATE, Action
from ecgstudio.gui.kit.annotation_words import drawing_hint
from ecgstudio.gui.kit.feature import Feature
from ecgstudio.gui.kit.frame import Frame, Page
from ecgstudio.gui.kit.services import Services
from ecgstudio.gui.kit.words import tr
from ecgstudio.gui.sheet_tools.sheet_tools import ANNOTATION_KEYS

_HIDDEN, _WRITTEN_ON = "remark_layers_hidden", "remark_layer"
"""Names of settings; earlier versions wrote them."""


class AnnotationsFeature(Feature):
    """Uses the tools of the case's sheet; which layers are seen, and which is written on, is remembered."""

    def __init__(self, services: Services, frame: Frame, case: CaseFeature) -> None:
        super().__init__(services, frame)
        self._case, self.controller = case, case.tools.annotations
        self.panel = AnnotationsPanel()
        self.page = Page("annotations", tr("Annotate"), self.panel, "upper", self.panel.list)
        self.pages = (self.page,)
        self.actions = (*self._kind_actions(), *self._selected_actions(), *self._layer_actions())
        self._listen()
        self._recall()

    def add(self, kind: AnnotationKind) -> None:
        """Put one on the case's sheet, where the mouse is or will draw it."""
        self._case.show_page()
        self._case.tools.add_annotation(kind)

    def edit(self) -> None:
        """Write anew what the selected one says."""
        self._case.show_page()
        self._case.tools.edit_annotation()

    def toggle_layer(self, layer: AnnotationLayer) -> None:
        """Show a layer, or no longer."""
        self.controller.show_layer(layer, layer not in self.controller.seen)

    def toggle_writer(self) -> None:
        """New ones are the student's, or the teacher's again."""
        self.controller.set_layer("teacher" if self._writes_student() else "student")

    def _listen(self) -> None:
        controller, panel = self.controller, self.panel
        controller.shown.connect(lambda *_: self._show())
        controller.layers_changed.connect(self._show_layers)
        controller.refused.connect(self.frame.notify)
        panel.changed.connect(controller.change)
        panel.written.connect(controller.write)
        panel.chosen.connect(controller.select)
        panel.layer_chosen.connect(controller.set_layer)
        panel.layer_switched.connect(controller.show_layer)
        self._case.style_changed.connect(lambda _: self._show())
        self._case.tools.armed.connect(lambda kind: self.frame.tell(drawing_hint(kind), 0))

    def _recall(self) -> None:
        """How the layers stood last."""
        hidden = self.store.value(_HIDDEN, [])
        self.controller.set_layer("student" if self.store.value(_WRITTEN_ON) == "student" else "teacher")
        for layer in ANNOTATION_LAYERS:
            self.controller.show_layer(layer, not isinstance(hidden, list) or layer not in hidden)

    def _show(self) -> None:
        controller, case = self.controller, self.document.case
        page = self._case.sheet.page if case else None
        duration_s = case.recording.duration_s if case else 0.0
        self.panel.show_annotations(controller.annotations, controller.selected, duration_s, controller.seen, page)
        self.panel.show_layers(controller.layer, controller.seen)
        self.changed.emit()

    def _show_layers(self) -> None:
        """Which are seen, and remember it."""
        self._show()
        seen = self.controller.seen
        self.store.remember(_HIDDEN, [layer for layer in ANNOTATION_LAYERS if layer not in seen])
        self.store.remember(_WRITTEN_ON, self.controller.layer)

    def _is_selected(self) -> bool:
        return self.controller.annotation is not None

    def _is_any(self) -> bool:
        return bool(self.controller.annotations)

    def _writes_student(self) -> bool:
        return self.controller.layer == "student"

    def _is_seen(self, layer: AnnotationLayer) -> bool:
        return layer in self.controller.seen

    def _kind_actions(self) -> tuple[Action, ...]:
        kinds: tuple[tuple[AnnotationKind, str, str], ...] = (
            ("text", tr("&Write text"), tr("Write on the sheet")),
            ("arrow", tr("A&rrow"), tr("Point at something, with words")),
            ("span", tr("&Span"), tr("Mark a stretch of time in one lead or in all")),
            ("highlight", tr("&Highlight"), tr("Mark a part of a lead, or the whole lead")),
        )
        return tuple(
            Action(f"remark_{kind}", title, ANNOTATE, partial(self.add, kind), (ANNOTATION_KEYS[kind],),
                f"remark_{kind}", tip, self.has_case, 10 + place, on_sheet=True, tool=30 + place,
                button=self.panel.add_button, context=("sheet",))
            for place, (kind, title, tip) in enumerate(kinds)
        )  # fmt: skip

    def _selected_actions(self) -> tuple[Action, ...]:
        return (
            Action("remark_edit", tr("&Edit the text"), ANNOTATE, self.edit, ("F2",), "pen",
                tr("Write anew what the selected annotation says"), self._is_selected, 20, on_sheet=True,
                context=("annotation",)),
            Action("remark_next", tr("Ne&xt annotation"), ANNOTATE, self._case.tools.next_annotation, ("N",), "",
                tr("Select the next annotation that is shown, to move it with the arrows"), self._is_any, 21,
                on_sheet=True, context=("annotation",)),
            Action("remark_remove", tr("Re&move annotation"), ANNOTATE, self.controller.remove, (), "trash",
                tr("Take the selected annotation off the sheet (Del)"), self._is_selected, 22,
                button=self.panel.add_button, context=("annotation",)),
            Action("remarks_remove_all", tr("Remove a&ll annotations"), ANNOTATE, self.controller.remove_all, (), "",
                tr("Take every annotation that is shown off the sheet"), self._is_any, 23),
        )  # fmt: skip

    def _layer_actions(self) -> tuple[Action, ...]:
        return (
            Action("show_teacher_remarks", tr("Show the &teacher's"), ANNOTATE, partial(self.toggle_layer, "teacher"),
                ("Ctrl+Shift+T",), "", tr("The teacher's annotations: the answer"), place=30,
                checked=partial(self._is_seen, "teacher")),
            Action("show_student_remarks", tr("Show the st&udent's"), ANNOTATE, partial(self.toggle_layer, "student"),
                ("Ctrl+Shift+U",), "", tr("The student's annotations: own work"), place=31,
                checked=partial(self._is_seen, "student")),
            Action("student_writes", tr("Write as stude&nt"), ANNOTATE, self.toggle_writer, (), "",
                tr("New annotations are the student's own work"), place=32, checked=self._writes_student),
            Action("go_remarks", tr("&Go to the words and numbers"), ANNOTATE, lambda: self.frame.go(self.page),
                ("Ctrl+Shift+A",), "", tr("Annotations as words and numbers"), place=40, context=("annotation",)),
        )  # fmt: skip
