"""The calipers over the traces: drawn, taken with the mouse, moved with the keys, and new ones drawn with the mouse."""

from typing import cast

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath
from PySide6.QtWidgets import QGraphicsSceneHoverEvent, QGraphicsSceneMouseEvent, QStyleOptionGraphicsItem, QWidget

from ecgstudio.core.calipers import WHOLE, Caliper, CaliperKind, Point
from ecgstudio.core.paper import CALIPER_COLOURS, CaliperDrawing, Grip, Page, draw_caliper
from ecgstudio.gui.sheet.grip_layer import GripLayer, screen_pen
from ecgstudio.gui.sheet.view import SheetView
from ecgstudio.sheet.patches import draw_on_patch

PEN_PX, SELECTED_PX, DIVISION_PX = 1.5, 2.0, 1.0
LEAST_DRAG_MM = 1.5
"""A hand that clicks moves the mouse less than this."""


class CaliperLayer(GripLayer):
    """Shows the calipers of a case on a SheetView; its signals are those of every layer that can be taken.

    ``drawn``: a new one as the mouse drew it: kind, lead, where the gesture began and where it ended, None for a click.
    ``armed``: which kind the mouse draws next, "" for none.
    """

    drawn = Signal(str, str, object, object)
    armed = Signal(str)

    def __init__(self, view: SheetView) -> None:
        self.kind: CaliperKind | None = None
        self._gesture_mm: tuple[QPointF, QPointF] | None = None
        super().__init__(view, z=10)

    def show_calipers(self, calipers: tuple[Caliper, ...], selected: int) -> None:
        """Show these; one of them may be selected."""
        self.show_items(calipers, selected)
        self.setVisible(bool(calipers) or self.kind is not None)

    def arm(self, kind: CaliperKind | None) -> None:
        """The next press and drag draws one of this kind; Esc, or None, lets it be."""
        self.kind, self._gesture_mm = kind, None
        self.setVisible(bool(self._items) or kind is not None)
        if kind is not None:
            self.take_keys()
            self.setCursor(Qt.CursorShape.CrossCursor)
        self.armed.emit(kind or "")
        self.update()

    def shape(self) -> QPainterPath:
        if self.kind is None:
            return super().shape()
        path = QPainterPath()
        path.addRect(self.boundingRect())
        return path

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        style = self._view.style()
        colour = QColor(CALIPER_COLOURS[style.scheme])
        drawings = cast("tuple[CaliperDrawing, ...]", self._drawn())
        for index, drawing in enumerate(drawings):
            self._paint_lines(painter, drawing, colour, index == self._selected)
        for drawing in drawings:
            for text in drawing.texts:
                draw_on_patch(painter, self._readable(text), colour.name(), style.colours.paper)
        self._paint_gesture(painter, colour)

    def _paint_gesture(self, painter: QPainter, colour: QColor) -> None:
        """What the hand is drawing, before it lets go."""
        if self._gesture_mm is None:
            return
        painter.setPen(screen_pen(colour, PEN_PX, dashed=True))
        start, end = self._gesture_mm
        if self.kind == "angle":
            painter.drawLine(start, end)
        else:
            painter.drawRect(QRectF(start, end).normalized())

    # mouse and keys

    def hoverMoveEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        if self.kind is None:
            super().hoverMoveEvent(event)

    def mousePressEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        if self.kind is None:
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
            self._tell_drawn(self._gesture_mm[0], event.scenePos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.kind is not None and event.key() == Qt.Key.Key_Escape:
            self.arm(None)
        else:
            super().keyPressEvent(event)

    def _tell_drawn(self, start: QPointF, end: QPointF) -> None:
        kind, trace = self.kind, self._view.page.trace_at(start.x(), start.y())
        self.arm(None)
        if kind is None or trace is None:
            return
        first, last = (Point(trace.time_of(mm.x()), trace.voltage_of(mm.y())) for mm in (start, end))
        dragged = (end - start).manhattanLength() >= LEAST_DRAG_MM
        self.drawn.emit(kind, trace.lead, first, last if dragged else None)

    # inside

    def _paint_lines(self, painter: QPainter, drawing: CaliperDrawing, colour: QColor, selected: bool) -> None:
        painter.setPen(screen_pen(colour, DIVISION_PX, dashed=True))
        for line in drawing.divisions:
            painter.drawLine(QPointF(line.x1, line.y1), QPointF(line.x2, line.y2))
        for grip in drawing.grips:
            moving = selected and self._part in (grip.part, WHOLE)
            painter.setPen(screen_pen(colour, SELECTED_PX if moving else PEN_PX))
            painter.drawLine(QPointF(grip.line.x1, grip.line.y1), QPointF(grip.line.x2, grip.line.y2))
            if selected and moving:
                self._paint_dot(painter, _dot_of(grip), colour)

    def _draw(self, page: Page, item: object) -> CaliperDrawing:
        return draw_caliper(page, cast(Caliper, item))

    def _cursor(self, index: int, grip: Grip) -> Qt.CursorShape:
        kind = cast(Caliper, self._items[index]).kind
        if grip.part == WHOLE or kind == "angle":
            return Qt.CursorShape.SizeAllCursor
        return Qt.CursorShape.SizeHorCursor if kind == "time" else Qt.CursorShape.SizeVerCursor


def _dot_of(grip: Grip) -> QPointF:
    """Where the dot stands on a line: at the end of an arm, in the middle of anything else."""
    line = grip.line
    end = grip.part > 0 and line.y1 != line.y2 and line.x1 != line.x2
    return QPointF(line.x2, line.y2) if end else QPointF((line.x1 + line.x2) / 2, (line.y1 + line.y2) / 2)
