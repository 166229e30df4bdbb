"""The annotations over the traces: drawn, taken with the mouse, moved with the keys, and new ones drawn with the mouse."""

from collections.abc import Iterator
from typing import cast

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath
from PySide6.QtWidgets import (
    QGraphicsSceneHoverEvent,
    QGraphicsSceneMouseEvent,
    QStyleOptionGraphicsItem,
    QWidget,
)

from ecgstudio.core.annotations import ANNOTATION_LAYERS, Annotation, AnnotationKind, AnnotationLayer
from ecgstudio.core.calipers import WHOLE, Point
from ecgstudio.core.paper import ANNOTATION_INKS, AnnotationDrawing, Grip, Label, Line, Page, Trace, draw_annotation
from ecgstudio.gui.sheet.grip_layer import SMALLEST_TEXT_PX, GripLayer, screen_pen
from ecgstudio.gui.sheet.placing import new_place
from ecgstudio.gui.sheet.view import SheetView
from ecgstudio.sheet.annotations import paint_marked, paint_strokes, paint_words
from ecgstudio.sheet.patches import text_box

PEN_PX, SELECTED_PX = 1.6, 2.4
LEAST_DRAG_MM = 1.5
"""A hand that clicks moves the mouse less than this; farther is a gesture from one end to the other."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)


class AnnotationsLayer(GripLayer):
    """Shows annotations on a SheetView; those whose layer is not shown are neither seen nor taken.

    ``placed``: a new one as drawn with the mouse: kind, lead, its place, where the gesture began or None.
    ``edit_requested``: the text of one is to be written. ``armed``: which kind the mouse draws next, "" for none.
    """

    placed = Signal(str, str, object, object)
    edit_requested = Signal(int)
    armed = Signal(str)

    def __init__(self, view: SheetView, *, locked: bool = False, least_text_px: float = SMALLEST_TEXT_PX) -> None:
        self._shown: frozenset[AnnotationLayer] = frozenset(ANNOTATION_LAYERS)
        self._kind: AnnotationKind | None = None
        self._gesture_mm: tuple[QPointF, QPointF] | None = None
        super().__init__(view, z=9, least_text_px=least_text_px)
        if locked:
            self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
            self.setAcceptHoverEvents(False)
            self.setFlag(self.GraphicsItemFlag.ItemIsFocusable, False)

    def show_annotations(self, annotations: tuple[Annotation, ...], selected: int = -1) -> None:
        """Show these; one of them may be selected."""
        self.show_items(annotations, selected)
        self.setVisible(bool(annotations) or self._kind is not None)

    def set_shown(self, layers: frozenset[AnnotationLayer]) -> None:
        """Which layers are seen."""
        self._shown = layers
        self.show_annotations(cast("tuple[Annotation, ...]", self._items), self._selected)

    def arm(self, kind: AnnotationKind | None) -> None:
        """The next press and drag draws one of this kind, or Enter puts it in the middle; Esc, or None, lets it be."""
        self._kind, self._gesture_mm = kind, None
        self.setVisible(bool(self._items) or kind is not None)
        if kind is not None:
            self.take_keys()
            self.setCursor(Qt.CursorShape.CrossCursor)
        self.armed.emit(kind or "")
        self.update()

    def text_place(self, index: int) -> QPointF | None:
        """The paper point in mm at which the text of a annotation stands, or would; None when it is not on this sheet."""
        drawing = cast(AnnotationDrawing, self._drawn()[index])
        if drawing.labels:
            text = drawing.labels[0].text
            return text_box(self._readable(text)).center()
        own = [grip.line for grip in drawing.grips if grip.part in (0, WHOLE)]
        return QPointF(own[-1].x1, own[-1].y1) if own else None

    # drawing

    def shape(self) -> QPainterPath:
        path = QPainterPath()
        if self._kind is not None:
            path.addRect(self.boundingRect())
            return path
        path = super().shape()
        for _, label in self._labels():
            box = QPainterPath()
            box.addRect(text_box(self._readable(label.text)))
            path.addPath(box.toReversed())  # turning as the bands around the lines do: opposite turns would be a hole
        return path

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shown = [
            (index, cast(Annotation, self._items[index]).layer, cast(AnnotationDrawing, drawing))
            for index, drawing in enumerate(self._drawn())
        ]
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)  # traces stay black
        for _, layer, drawing in shown:
            paint_marked(painter, drawing, layer, self._view.style())
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        for index, layer, drawing in shown:
            width = SELECTED_PX if index == self._selected else PEN_PX
            paint_strokes(painter, drawing, layer, self._view.style(), width * self._mm_per_px())
        for _, layer, drawing in shown:
            texts = (self._readable(label.text) for label in drawing.labels)
            paint_words(painter, texts, layer, self._view.style())
        for index, layer, drawing in shown:
            if index == self._selected:
                self._paint_selected(painter, drawing, self._ink(layer))
        self._paint_gesture(painter)

    def _paint_selected(self, painter: QPainter, drawing: AnnotationDrawing, ink: QColor) -> None:
        """Dots where it can be taken, filled where the arrows move it; a frame around a text."""
        painter.setPen(screen_pen(ink, PEN_PX))
        for grip in drawing.grips:
            place = QPointF((grip.line.x1 + grip.line.x2) / 2, (grip.line.y1 + grip.line.y2) / 2)
            if grip.part != WHOLE:
                moving = self._part in (grip.part, WHOLE)
                self._paint_dot(painter, place, ink if moving else QColor(self._view.style().colours.paper))
        painter.setPen(screen_pen(ink, 1.0, dashed=True))
        for label in drawing.labels:
            if label.part == WHOLE or self._part in (label.part, WHOLE):
                painter.drawRect(text_box(self._readable(label.text)))

    def _paint_gesture(self, painter: QPainter) -> None:
        """What the hand is drawing, before it lets go."""
        if self._gesture_mm is None:
            return
        start, end = self._gesture_mm
        painter.setPen(screen_pen(self._ink("teacher"), PEN_PX, dashed=True))
        if self._kind == "highlight":
            painter.drawRect(QRectF(start, end).normalized())
        elif self._kind == "span":
            painter.drawLine(start, QPointF(end.x(), start.y()))
        else:
            painter.drawLine(start, end)

    # mouse and keys

    def hoverMoveEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        if self._kind is None:
            super().hoverMoveEvent(event)

    def mousePressEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        if self._kind is None:
            super().mousePressEvent(event)
        else:
            self._gesture_mm = (event.scenePos(), event.scenePos())
            event.accept()

    def mouseMoveEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        if self._gesture_mm is None:
            super().mouseMoveEvent(event)
        else:
            self._gesture_mm = (self._gesture_mm[0], event.scenePos())
            self.update()

    def mouseReleaseEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        if self._gesture_mm is None:
            super().mouseReleaseEvent(event)
        else:
            self._gesture_mm = (self._gesture_mm[0], event.scenePos())
            self._place_drawn()

    def mouseDoubleClickEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        found = self._grip_at(event.scenePos())
        if found is not None:
            self.edit_requested.emit(found[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._kind is not None and event.key() == Qt.Key.Key_Escape:
            self.arm(None)
        elif self._kind is not None and event.key() in _ENTER:
            kind, place = self._kind, new_place(self._view)
            self.arm(None)
            if place is not None:
                self.placed.emit(kind, *place, None)
        elif self._selected >= 0 and event.key() in _ENTER:
            self.edit_requested.emit(self._selected)
        else:
            super().keyPressEvent(event)

    # inside

    def _draw(self, page: Page, item: object) -> AnnotationDrawing:
        annotation = cast(Annotation, item)
        return draw_annotation(page, annotation) if annotation.layer in self._shown else AnnotationDrawing()

    def _cursor(self, index: int, grip: Grip) -> Qt.CursorShape:
        ends = cast(Annotation, self._items[index]).kind == "span" and grip.part != WHOLE
        return Qt.CursorShape.SizeHorCursor if ends else Qt.CursorShape.SizeAllCursor

    def _grip_at(self, mm: QPointF) -> tuple[int, Grip] | None:
        """An end within reach, then a text under the mouse, then a line."""
        found = super()._grip_at(mm)
        if found is not None and found[1].part != WHOLE:
            return found
        for index, label in self._labels():
            if text_box(self._readable(label.text)).contains(mm):
                return index, Grip(label.part, Line(mm.x(), mm.y(), mm.x(), mm.y()), label.trace)
        return found

    def _labels(self) -> Iterator[tuple[int, Label]]:
        for index, drawing in enumerate(self._drawn()):
            for label in cast(AnnotationDrawing, drawing).labels:
                yield index, label

    def _place_drawn(self) -> None:
        """Tell where a gesture went; the lead is that of its tip for an arrow, of its beginning for others."""
        kind, gesture = self._kind, self._gesture_mm
        if kind is None or gesture is None:
            return
        self.arm(None)
        start, end = gesture
        about = end if kind == "arrow" else start
        trace = self._view.page.trace_at(about.x(), about.y())
        if trace is None:
            return
        dragged = (end - start).manhattanLength() >= LEAST_DRAG_MM and kind != "text"
        self.placed.emit(kind, trace.lead, _point(trace, end), _point(trace, start) if dragged else None)

    def _ink(self, layer: AnnotationLayer) -> QColor:
        return QColor(ANNOTATION_INKS[self._view.style().scheme][layer])


def _point(trace: Trace, mm: QPointF) -> Point:
    return Point(trace.time_of(mm.x()), trace.voltage_of(mm.y()))
