"""Writing and drawing on an ECG: the annotations of a document, each change one step of undo."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from ecgstudio.app.annotations import new_annotation
from ecgstudio.core.annotations import ANNOTATION_LAYERS, Annotation, AnnotationKind, AnnotationLayer
from ecgstudio.core.calipers import STEP_MV, Point
from ecgstudio.core.case import Case
from ecgstudio.core.errors import InputError
from ecgstudio.gui.kit.document import Document
from ecgstudio.gui.kit.words import sentence, tr


class AnnotationsController(QObject):
    """Holds which annotation is selected, which layers are seen and on which new ones go, and changes the case's annotations.

    ``shown`` carries all of them and the selected one; ``layers_changed`` tells of the layers, ``refused`` why something
    cannot be written. Moves of one gesture, key presses in a row on one part, and the first text of a new annotation with its
    placing, are one step of undo.
    """

    shown = Signal(tuple, int)
    layers_changed = Signal()
    refused = Signal(str)

    def __init__(self, document: Document, layer: AnnotationLayer = "teacher", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._selected = -1
        self._layer: AnnotationLayer = layer
        self._seen: frozenset[AnnotationLayer] = frozenset(ANNOTATION_LAYERS)
        self._added = 0
        self._fresh = ""
        self._document.changed.connect(self._on_document_changed)

    @property
    def annotations(self) -> tuple[Annotation, ...]:
        case = self._document.case
        return case.annotations if case else ()

    @property
    def selected(self) -> int:
        return self._selected

    @property
    def annotation(self) -> Annotation | None:
        """The selected one."""
        return self.annotations[self._selected] if 0 <= self._selected < len(self.annotations) else None

    @property
    def case(self) -> Case | None:
        return self._document.case

    @property
    def layer(self) -> AnnotationLayer:
        """On which new ones go."""
        return self._layer

    @property
    def seen(self) -> frozenset[AnnotationLayer]:
        """The layers that are shown."""
        return self._seen

    def set_layer(self, layer: AnnotationLayer) -> None:
        """New ones go there; that layer is seen then."""
        self._layer = layer
        self._seen |= {layer}
        self.layers_changed.emit()

    def show_layer(self, layer: AnnotationLayer, on: bool) -> None:
        """See a layer or not; what is not seen is not selected."""
        self._seen = self._seen | {layer} if on else self._seen - {layer}
        if self.annotation is not None and self.annotation.layer not in self._seen:
            self._selected = -1
        self.layers_changed.emit()
        self._tell()

    def select(self, index: int) -> None:
        """Select one; -1 for none."""
        there = 0 <= index < len(self.annotations) and self.annotations[index].layer in self._seen
        self._selected = index if there else -1
        self._fresh = ""
        self._tell()

    def select_next(self) -> None:
        """Select the next one that is seen, the first after the last."""
        seen = [index for index, item in enumerate(self.annotations) if item.layer in self._seen]
        self.select(next((index for index in seen if index > self._selected), min(seen, default=-1)))

    def select_to_write(self, index: int) -> None:
        """Select one to write its text; the first text of a new one belongs to the step that placed it."""
        if index != self._selected:
            self.select(index)

    def add(self, kind: AnnotationKind, lead: str, at: Point, start: Point | None = None) -> None:
        """A new one at a place of a lead, or from ``start`` to there."""
        case = self._document.case
        if case is None:
            return
        if self._layer not in self._seen:
            self.show_layer(self._layer, True)
        text = tr("Text") if kind == "text" else ""
        annotation = new_annotation(kind, lead, at, case.recording, self._layer, text, start)
        self._added += 1
        fresh = f"new {self._added}"
        self._set((*self.annotations, annotation), tr("Add annotation"), len(self.annotations), fresh)
        self._fresh = fresh

    def remove(self) -> None:
        """Remove the selected one; the one before it that is seen is selected then."""
        if self.annotation is None:
            return
        rest = tuple(item for index, item in enumerate(self.annotations) if index != self._selected)
        seen = [index for index, item in enumerate(rest) if item.layer in self._seen]
        before = [index for index in seen if index <= self._selected]
        self._set(rest, tr("Remove annotation"), max(before, default=min(seen, default=-1)))

    def remove_all(self) -> None:
        """Take every one that is seen off the sheet."""
        rest = tuple(item for item in self.annotations if item.layer not in self._seen)
        if rest != self.annotations:
            self._set(rest, tr("Remove annotations"), -1)

    def write(self, text: str) -> None:
        """The text of the selected one; a text without words is removed."""
        annotation, text = self.annotation, " ".join(text.split())
        if annotation is None or text == annotation.text:
            return
        if annotation.kind == "text" and not text:
            self.remove()
            return
        try:
            written = replace(annotation, text=text)
        except InputError as error:
            self.refused.emit(sentence(str(error)))
            self._tell()
            return
        title = tr("Add annotation") if self._fresh else tr("Change annotation")
        self._put(written, title, self._fresh or f"{self._selected}/text")

    def change(self, annotation: Annotation, key: str = "") -> None:
        """Put another in the place of the selected one."""
        if self.annotation is None or annotation == self.annotation:
            return
        if annotation.layer != self.annotation.layer:
            self._seen |= {annotation.layer}
            self.layers_changed.emit()
        self._put(annotation, tr("Change annotation"), key and f"{self._selected}/{key}")

    def drag(self, index: int, part: int, before: Annotation, by: Point, gesture: int) -> None:
        """Move a part of what was taken, so far since then."""
        case = self._document.case
        if case is not None and 0 <= index < len(self.annotations):
            self._selected = index
            self._move(before.moved(part, by, case.recording.duration_s), f"drag/{gesture}")

    def nudge(self, index: int, part: int, right: int, up: int) -> None:
        """Move a part by so many samples and hundredths of a mV."""
        case = self._document.case
        if case is not None and 0 <= index < len(self.annotations):
            self._selected = index
            by = Point(right / case.recording.sampling_rate_hz, up * STEP_MV)
            self._move(self.annotations[index].moved(part, by, case.recording.duration_s), f"keys/{part}")

    def _move(self, annotation: Annotation, key: str) -> None:
        if annotation != self.annotation:
            self._put(annotation, tr("Move annotation"), f"{self._selected}/{key}")

    def _put(self, annotation: Annotation, text: str, key: str) -> None:
        items = list(self.annotations)
        items[self._selected] = annotation
        self._set(tuple(items), text, self._selected, key)

    def _set(self, annotations: tuple[Annotation, ...], text: str, select: int, key: str = "") -> None:
        self._document.settle()
        case = self._document.case
        if case is None:
            return
        self._selected, self._fresh = select, ""
        key = key and f"{case.id}/remark/{key}"
        self._document.set_adjusted(replace(case, annotations=annotations), text, key)

    def _on_document_changed(self, names: frozenset[str]) -> None:
        if "*" in names:
            self._selected, self._fresh = -1, ""
        if names & {"*", "annotations"}:
            self._selected = min(self._selected, len(self.annotations) - 1)
            if self.annotation is not None and self.annotation.layer not in self._seen:
                self._selected = -1
            self._tell()

    def _tell(self) -> None:
        self.shown.emit(self.annotations, self._selected)
