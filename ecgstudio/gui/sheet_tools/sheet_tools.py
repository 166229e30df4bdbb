"""Calipers and annotations on a sheet: the one way in which any sheet gets them."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from ecgstudio.core.calipers import CaliperKind, Point
from ecgstudio.core.remarks import RemarkKind, RemarkLayer
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
ANNOTATION_KEYS: dict[RemarkKind, str] = {"text": "W", "arrow": "R", "span": "S", "highlight": "H"}
MARCH_KEY, REMOVE_KEY = "M", "Delete"


@dataclass(frozen=True, eq=False)
class Layers:
    """What lies over the sheet."""

    calipers: "CaliperLayer"
    remarks: "AnnotationsLayer"


class SheetTools(QObject):
    """Calipers and annotations of a document's case, drawn on and moved over one sheet, which may be made later.

    A caliper or an annotation is selected, never both, so that Delete and the arrows mean one thing. ``armed``: the mouse is
    about to draw an annotation of this kind; empty when it no longer is.
    """

    armed = Signal(str)

    def __init__(
        self,
        document: Document,
        quick: JobRunner,
        sheet: "Lazy[SheetView]",
        layer: RemarkLayer = "teacher",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._layers: Layers | None = None
        self.calipers = CalipersController(document, quick, self)
        self.remarks = AnnotationsController(document, layer, self)
        self.calipers.shown.connect(lambda *_: self._show_calipers())
        self.remarks.shown.connect(lambda *_: self._show_annotations())
        self.remarks.layers_changed.connect(self._show_seen)
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

    def add_annotation(self, kind: RemarkKind) -> None:
        """Put one where the mouse is; with the mouse elsewhere, the next gesture on the sheet draws it."""
        from ecgstudio.gui.sheet.placing import pointed_place

        place = pointed_place(self._sheet())
        if place is None:
            self.layers.remarks.arm(kind)
        else:
            self.layers.remarks.placed.emit(kind, *place, None)

    def edit_annotation(self) -> None:
        """Write anew what the selected one says."""
        self.layers.remarks.edit_requested.emit(self.remarks.selected)

    def next_annotation(self) -> None:
        """Select the next one and give it the arrow keys."""
        self.remarks.select_next()
        self.take_keys()

    def take_keys(self) -> None:
        """The arrows move the selected annotation, if there is one."""
        if self.remarks.remark is not None:
            self.layers.remarks.take_keys()

    def has_selected(self) -> bool:
        return self.calipers.caliper is not None or self.remarks.remark is not None

    def remove_selected(self) -> None:
        """Remove the caliper or the annotation that is selected."""
        self.calipers.remove()
        self.remarks.remove()

    def _attach(self, view: "SheetView") -> None:
        from ecgstudio.gui.sheet.annotation_layer import AnnotationsLayer
        from ecgstudio.gui.sheet.caliper_layer import CaliperLayer

        layers = self._layers = Layers(CaliperLayer(view), AnnotationsLayer(view))
        layers.calipers.dragged.connect(self.calipers.drag)
        layers.calipers.nudged.connect(self.calipers.nudge)
        layers.calipers.chosen.connect(self.calipers.select)
        layers.remarks.dragged.connect(self.remarks.drag)
        layers.remarks.nudged.connect(self.remarks.nudge)
        layers.remarks.chosen.connect(self.remarks.select)
        layers.remarks.armed.connect(self.armed)
        self._attach_editor(view, layers.remarks)
        self._show_calipers()
        self._show_seen()
        self._show_annotations()

    def _attach_editor(self, view: "SheetView", layer: "AnnotationsLayer") -> None:
        """New annotations are placed by the layer and written where they stand."""
        from ecgstudio.gui.sheet.annotation_editor import AnnotationEditor

        editor, remarks = AnnotationEditor(view), self.remarks

        def edit(index: int) -> None:
            remarks.select_to_write(index)
            place = layer.text_place(index) if remarks.remark else None
            if remarks.remark and place is not None:
                editor.open(remarks.remark.text, place)

        def place(kind: RemarkKind, lead: str, at: Point, start: Point | None) -> None:
            remarks.add(kind, lead, at, start)
            layer.take_keys()
            if kind != "highlight":
                edit(remarks.selected)

        layer.placed.connect(place)
        layer.edit_requested.connect(edit)
        editor.written.connect(remarks.write)
        editor.left.connect(layer.take_keys)

    def _show_calipers(self) -> None:
        if self._layers is not None:
            self._layers.calipers.show_calipers(self.calipers.calipers, self.calipers.selected)

    def _show_annotations(self) -> None:
        if self._layers is not None:
            self._layers.remarks.show_remarks(self.remarks.remarks, self.remarks.selected)

    def _show_seen(self) -> None:
        if self._layers is not None:
            self._layers.remarks.set_shown(self.remarks.seen)

    def _let_go_of_each_other(self) -> None:
        calipers, remarks = self.calipers, self.remarks
        calipers.shown.connect(
            lambda _, selected: remarks.select(-1) if selected >= 0 and remarks.selected >= 0 else None
        )
        remarks.shown.connect(
            lambda _, selected: calipers.select(-1) if selected >= 0 and calipers.selected >= 0 else None
        )

    def _on_key(self, key: str, act: Callable[[], object]) -> None:
        """A key that works on the sheet alone, where nobody types."""
        shortcut = QShortcut(QKeySequence(key), self._sheet())
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(lambda: act())
