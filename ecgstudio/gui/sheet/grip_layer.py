"""Things over the traces that can be taken by lines: with the mouse, with the keys, along with Tab."""

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from pyqtgraph import GraphicsObject
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsSceneHoverEvent, QGraphicsSceneMouseEvent

from ecgstudio.core.calipers import WHOLE, Point
from ecgstudio.core.paper import Grip, Line, Page, Text
from ecgstudio.gui.sheet.view import SheetView
from ecgstudio.sheet.patches import placed
from ecgstudio.sheet.qt import MM_PER_PT

REACH_PX = 6.0
DOT_PX = 4.0
LARGEST_TEXT_PX = 15.0
SMALLEST_TEXT_PX = 10.0
FAST = 10
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}


class Drawing(Protocol):
    """What an item looks like on a page, as far as taking it goes."""

    @property
    def grips(self) -> tuple[Grip, ...]: ...


class GripLayer(GraphicsObject):
    """Shows items on a SheetView; what the user does to them is told, never done here. A layer says how an item is drawn
    (``_draw``) and paints it.

    ``dragged``: index, part, the item as it was when taken, how far in time and voltage since, number of the gesture.
    ``nudged``: index, part, steps to the right, steps up. ``chosen``: index, -1 for none.
    """

    dragged = Signal(int, int, object, object, int)
    nudged = Signal(int, int, int, int)
    chosen = Signal(int)

    def __init__(self, view: SheetView, z: float, least_text_px: float = SMALLEST_TEXT_PX) -> None:
        super().__init__()
        self._view, self._least_text_px = view, least_text_px
        self._items: Sequence[object] = ()
        self._drawings: tuple[Drawing, ...] = ()
        self._page: Page | None = None
        self._selected, self._part = -1, WHOLE
        self._taken: tuple[object, Grip, Point] | None = None
        self._gesture = 0
        self.setAcceptHoverEvents(True)
        self.setAcceptedMouseButtons(Qt.MouseButton.LeftButton)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsFocusable)
        self.setZValue(z)
        view.add_overlay(self)
        view.laid_out.connect(lambda: self.show_items(self._items, self._selected))

    @property
    def part(self) -> int:
        """The part of the selected item that the arrows move."""
        return self._part

    def show_items(self, items: Sequence[object], selected: int) -> None:
        """Show these; one of them may be selected."""
        self.prepareGeometryChange()
        if selected != self._selected:
            self._part = WHOLE
        self._items, self._selected = items, selected
        self._page = None
        if selected < 0 and self.hasFocus():
            self.clearFocus()
        self.setVisible(bool(items))
        self.update()

    def take_keys(self) -> None:
        """From now on the arrows move the selected item."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._view.setFocus()

    def choose_at(self, mm: QPointF) -> bool:
        """Select what lies at a paper point; whether something does."""
        found = self._grip_at(mm) if self.isVisible() else None
        if found is not None:
            self._select(found[0], WHOLE)
            self.take_keys()
        return found is not None

    def go_on(self, forward: bool) -> bool:
        """Tab: the next part, then the next item; False after the last one, so that the focus leaves the sheet."""
        here = (self._selected, self._part)
        stops = [
            (index, part)
            for index, drawing in enumerate(self._drawn())
            if drawing.grips
            for part in sorted({WHOLE, *(grip.part for grip in drawing.grips)})
        ]
        place = stops.index(here) + (1 if forward else -1) if here in stops else -1
        if not 0 <= place < len(stops):
            return False
        self._select(*stops[place])
        return True

    # drawing

    def boundingRect(self) -> QRectF:
        page = self._view.page
        return QRectF(-20.0, -20.0, page.width_mm + 40.0, page.height_mm + 40.0)

    def shape(self) -> QPainterPath:
        """Only near the lines, so that the paper between them can still be taken."""
        reach, path = self._reach_mm(), QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        for drawing in self._drawn():
            for grip in drawing.grips:
                path.addPath(_around(grip.line, reach))
        return path

    def _paint_dot(self, painter: QPainter, place: QPointF, colour: QColor) -> None:
        """Where the part that the arrows move can be seen at a glance."""
        size = DOT_PX * self._mm_per_px()
        painter.setBrush(colour)
        painter.drawEllipse(place, size, size)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _readable(self, text: Text) -> Text:
        """A text in a size that can be read at any zoom, on the paper and beside the names of leads."""
        mm_per_px = self._mm_per_px()
        least, most = self._least_text_px, max(self._least_text_px, LARGEST_TEXT_PX)
        height = min(max(text.size_pt * MM_PER_PT, least * mm_per_px), most * mm_per_px)
        return placed(replace(text, size_pt=height / MM_PER_PT), self._view.page)

    # mouse and keys

    def hoverMoveEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        found = self._grip_at(event.scenePos())
        self.setCursor(self._cursor(found[0], found[1]) if found else Qt.CursorShape.CrossCursor)

    def mousePressEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        found = self._grip_at(event.scenePos())
        if found is None:
            event.ignore()
            return
        index, grip = found
        self._gesture += 1
        self._taken = (self._items[index], grip, _place(grip, event.scenePos()))
        self._select(index, grip.part)
        self.take_keys()
        event.accept()

    def mouseMoveEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        if self._taken is None:
            return
        item, grip, start = self._taken
        now = _place(grip, event.scenePos())
        by = Point(now.time_s - start.time_s, now.voltage_mv - start.voltage_mv)
        self.dragged.emit(self._selected, grip.part, item, by, self._gesture)

    def mouseReleaseEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        self._taken = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _ARROWS.get(Qt.Key(event.key()))
        plain = not event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if self._selected < 0 or not plain:
            event.ignore()
        elif step is not None:
            times = FAST if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            self.nudged.emit(self._selected, self._part, step[0] * times, step[1] * times)
        elif event.key() == Qt.Key.Key_Escape:
            self.chosen.emit(-1)
        else:
            event.ignore()

    # inside

    def _draw(self, page: Page, item: object) -> Drawing:
        raise NotImplementedError

    def _cursor(self, index: int, grip: Grip) -> Qt.CursorShape:
        return Qt.CursorShape.SizeAllCursor

    def _select(self, index: int, part: int) -> None:
        if index != self._selected:
            self.chosen.emit(index)
        self._part = part
        self.update()

    def _drawn(self) -> tuple[Drawing, ...]:
        page = self._view.page
        if page is not self._page:
            self._drawings = tuple(self._draw(page, item) for item in self._items)
            self._page = page
        return self._drawings

    def _grip_at(self, mm: QPointF) -> tuple[int, Grip] | None:
        """The nearest line within reach: ends before bars, the selected item before the others."""
        reach = self._reach_mm()
        found = [
            (grip.part == WHOLE, index != self._selected, _distance(grip.line, mm), -order, index, grip)
            for index, drawing in enumerate(self._drawn())
            for order, grip in enumerate(drawing.grips)
            if _distance(grip.line, mm) <= reach
        ]
        best = min(found, key=lambda item: item[:4], default=None)
        return None if best is None else (best[4], best[5])

    def _mm_per_px(self) -> float:
        view = self._view
        here, beside = view.mm_at(QPointF(0, 0)), view.mm_at(QPointF(100, 0))
        return (beside.x() - here.x()) / 100.0

    def _reach_mm(self) -> float:
        return REACH_PX * self._mm_per_px()


def screen_pen(colour: QColor, width_px: float, *, dashed: bool = False) -> QPen:
    """A pen as wide at any zoom."""
    pen = QPen(colour, width_px, Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine)
    pen.setCosmetic(True)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def _place(grip: Grip, mm: QPointF) -> Point:
    """A paper point in time and voltage of the trace whose line was taken, also beyond its ends."""
    return Point(grip.trace.time_of(mm.x()), grip.trace.voltage_of(mm.y()))


def _distance(line: Line, mm: QPointF) -> float:
    dx, dy = line.x2 - line.x1, line.y2 - line.y1
    length = dx * dx + dy * dy
    share = 0.0 if length == 0 else ((mm.x() - line.x1) * dx + (mm.y() - line.y1) * dy) / length
    share = min(max(share, 0.0), 1.0)
    return math.hypot(mm.x() - line.x1 - share * dx, mm.y() - line.y1 - share * dy)


def _around(line: Line, reach: float) -> QPainterPath:
    """A band around a line."""
    path = QPainterPath()
    dx, dy = line.x2 - line.x1, line.y2 - line.y1
    length = math.hypot(dx, dy)
    ux, uy = (dx / length * reach, dy / length * reach) if length else (reach, 0.0)
    corners = [
        QPointF(line.x1 - ux - uy, line.y1 - uy + ux),
        QPointF(line.x2 + ux - uy, line.y2 + uy + ux),
        QPointF(line.x2 + ux + uy, line.y2 + uy - ux),
        QPointF(line.x1 - ux + uy, line.y1 - uy - ux),
    ]
    path.addPolygon(corners)
    path.closeSubpath()
    return path
