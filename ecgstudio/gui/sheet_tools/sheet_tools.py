"""Calipers and annotations on a sheet: the one way in which any sheet gets them."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from ecgstudio.core.annotations import AnnotationKind, AnnotationLayer
from ecgstudio.core.calipers import CaliperKind, Point
from ecgstudio.gui.kit.document import Document
from ecgstudio.gui.kit.job_runner import JobRunner
from ecgstudio.gui.kit.lazy import Lazy
from ecgstudio.gui.sheet_tools.annotations import AnnotationsController
from ecgstudio.gui.sheet_tools.calipers import CalipersController

if TYPE_CHECKING:
    from ecgstudio.gui.sheet.annotation_layer import AnnotationsLayer
    from ecgstudio.gui.sheet.caliper_layer import CaliperLayer
    from ecgstudio.gui.sheet.view import SheetView

CALIPER_KEYS: dict[CaliperKind, str] = {"time": "T", "amplitude": "A", "angle": "G"}
ANNOTATION_KEYS: dict[AnnotationKind, str] = {"text": "W", "arrow": "R", "span": "S", "highlight": "H"}
MARCH_KEY, REMOVE_KEY = "M", "Delete"


@dataclass(frozen=True, eq=False)
class Layers:
    """What lies over the sheet."""

    calipers: "CaliperLayer"
    annotations: "AnnotationsLayer"


class SheetTools(QObject):
    """Calipers and annotations of a document's case, drawn on and moved over one sheet, which may be made later.

    A caliper or an annotation is selected, never both, so that Delete and the arrows mean one thing. ``armed``: the mouse is
    about to draw an annotation of this kind, ``caliper_armed`` such a caliper; empty when it no longer is.
    """

    armed = Signal(str)
    caliper_armed = Signal(str)

    def __init__(
        self,
        document: Document,
        quick: JobRunner,
        sheet: "Lazy[SheetView]",
        layer: AnnotationLayer = "teacher",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._layers: Layers | None = None
        self.calipers = CalipersController(document, quick, self)
        self.annotations = AnnotationsController(document, layer, self)
        self.calipers.shown.connect(lambda *_: self._show_calipers())
        self.annotations.shown.connect(lambda *_: self._show_annotations())
        self.annotations.layers_changed.connect(self._show_seen)
        self._let_go_of_each_other()
        sheet.when_made(self._attach)

    @property
    def layers(self) -> Layers:
        """The layers over the sheet, which is made now if need be."""
        self._sheet()
        assert self._layers is not None
        return self._layers

    def install_keys(self) -> None:
        """The keys of all tools, on this sheet alone; for a sheet that the window's own actions do not reach."""
        for caliper, key in CALIPER_KEYS.items():
            self._on_key(key, partial(self.add_caliper, caliper))
        for annotation, key in ANNOTATION_KEYS.items():
            self._on_key(key, partial(self.add_annotation, annotation))
        self._on_key(MARCH_KEY, self.calipers.toggle_march)
        self._on_key(REMOVE_KEY, self.remove_selected)

    def add_caliper(self, kind: CaliperKind) -> None:
        """Put a caliper where the mouse is, or in the middle, and let the arrows move it."""
        from ecgstudio.gui.sheet.placing import new_place

        place = new_place(self._sheet())
        if place is not None:
            self.calipers.add(kind, *place)
            self.layers.calipers.take_keys()

    def draw_caliper(self, kind: CaliperKind) -> None:
        """The next gesture on the sheet draws a caliper; asked for once more, it is let be."""
        layer = self.layers.calipers
        layer.arm(None if layer.kind == kind else kind)

    def draws(self, kind: CaliperKind) -> bool:
        """Whether the next gesture draws a caliper of this kind."""
        return self._layers is not None and self._layers.calipers.kind == kind

    def add_annotation(self, kind: AnnotationKind) -> None:
        """Put one where the mouse is; with the mouse elsewhere, the next gesture on the sheet draws it."""
        from ecgstudio.gui.sheet.placing import pointed_place

        place = pointed_place(self._sheet())
        if place is None:
            self.layers.annotations.arm(kind)
        else:
            self.layers.annotations.placed.emit(kind, *place, None)

    def edit_annotation(self) -> None:
        """Write anew what the selected one says."""
        self.layers.annotations.edit_requested.emit(self.annotations.selected)

    def next_annotation(self) -> None:
        """Select the next one and give it the arrow keys."""
        self.annotations.select_next()
        self.take_keys()

    def take_keys(self) -> None:
        """The arrows move the selected annotation, if there is one."""
        if self.annotations.annotation is not None:
            self.layers.annotations.take_keys()

    def choose_at(self, mm: QPointF) -> str:
        """Select what lies at a paper point, and say what it is: "caliper", "annotation", or "" for the bare sheet."""
        layers = self.layers
        return "caliper" if layers.calipers.choose_at(mm) else "annotation" if layers.annotations.choose_at(mm) else ""

    def has_selected(self) -> bool:
        return self.calipers.caliper is not None or self.annotations.annotation is not None

    def remove_selected(self) -> None:
        """Remove the caliper or the annotation that is selected."""
        self.calipers.remove()
        self.annotations.remove()

    def _attach(self, view: "SheetView") -> None:
        from ecgstudio.gui.sheet.annotation_layer import AnnotationsLayer
        from ecgstudio.gui.sheet.caliper_layer import CaliperLayer

        layers = self._layers = Layers(CaliperLayer(view), AnnotationsLayer(view))
        layers.calipers.dragged.connect(self.calipers.drag)
        layers.calipers.nudged.connect(self.calipers.nudge)
        layers.calipers.chosen.connect(self.calipers.select)
        layers.calipers.drawn.connect(self._on_drawn)
        layers.calipers.armed.connect(self.caliper_armed)
        layers.annotations.dragged.connect(self.annotations.drag)
        layers.annotations.nudged.connect(self.annotations.nudge)
        layers.annotations.chosen.connect(self.annotations.select)
        layers.annotations.armed.connect(self.armed)
        self._attach_editor(view, layers.annotations)
        self._show_calipers()
        self._show_seen()
        self._show_annotations()

    def _on_drawn(self, kind: CaliperKind, lead: str, start: Point, end: Point | None) -> None:
        self.calipers.draw(kind, lead, start, end)
        self.layers.calipers.take_keys()

    def _attach_editor(self, view: "SheetView", layer: "AnnotationsLayer") -> None:
        """New annotations are placed by the layer and written where they stand."""
        from ecgstudio.gui.sheet.annotation_editor import AnnotationEditor

        editor, annotations = AnnotationEditor(view), self.annotations

        def edit(index: int) -> None:
            annotations.select_to_write(index)
            place = layer.text_place(index) if annotations.annotation else None
            if annotations.annotation and place is not None:
                editor.open(annotations.annotation.text, place)

        def place(kind: AnnotationKind, lead: str, at: Point, start: Point | None) -> None:
            annotations.add(kind, lead, at, start)
            layer.take_keys()
            if kind != "highlight":
                edit(annotations.selected)

        layer.placed.connect(place)
        layer.edit_requested.connect(edit)
        editor.written.connect(annotations.write)
        editor.left.connect(layer.take_keys)

    def _show_calipers(self) -> None:
        if self._layers is not None:
            self._layers.calipers.show_calipers(self.calipers.calipers, self.calipers.selected)

    def _show_annotations(self) -> None:
        if self._layers is not None:
            self._layers.annotations.show_annotations(self.annotations.annotations, self.annotations.selected)

    def _show_seen(self) -> None:
        if self._layers is not None:
            self._layers.annotations.set_shown(self.annotations.seen)

    def _let_go_of_each_other(self) -> None:
        calipers, annotations = self.calipers, self.annotations
        calipers.shown.connect(
            lambda _, selected: annotations.select(-1) if selected >= 0 and annotations.selected >= 0 else None
        )
        annotations.shown.connect(
            lambda _, selected: calipers.select(-1) if selected >= 0 and calipers.selected >= 0 else None
        )

    def _on_key(self, key: str, act: Callable[[], object]) -> None:
        """A key that works on the sheet alone, where nobody types."""
        shortcut = QShortcut(QKeySequence(key), self._sheet())
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(lambda: act())
