"""Drawing on the trace with a pen, and a pointer that everybody sees: for a room, not for the case."""

from collections.abc import Sequence

from pyqtgraph import GraphicsObject
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsSceneMouseEvent, QStyleOptionGraphicsItem, QWidget

from ecgstudio.gui.sheet.view import SheetView

PEN_COLOUR, POINTER_COLOUR = "#d01f3c", "#e8112d"
PEN_PX, POINTER_PX = 4.0, 11.0
LEAST_STEP_MM = 0.15
"""A hand that rests adds no points."""

Stroke = tuple[QPointF, ...]


class PenLayer(GraphicsObject):
    """Strokes in millimetres on a SheetView. ``drawn`` after each change."""

    drawn = Signal()

    def __init__(self, view: SheetView) -> None:
        super().__init__()
        self._view = view
        self._strokes: list[Stroke] = []
        self._now: list[QPointF] = []
        self._pen = self._pointer = False
        self._at: QPointF | None = None
        self.setZValue(20)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        view.add_overlay(self)
        view.pointed.connect(self._follow)
        view.laid_out.connect(self.clear)

    @property
    def strokes(self) -> tuple[Stroke, ...]:
        """What was drawn, oldest first."""
        return tuple(self._strokes)

    def show_strokes(self, strokes: Sequence[Stroke]) -> None:
        """Show what was drawn before."""
        self._strokes, self._now = list(strokes), []
        self._renew()

    def set_pen(self, on: bool) -> None:
        """Whether the mouse draws; otherwise it moves the paper as always."""
        self._pen = on
        self._now = []
        button = Qt.MouseButton.LeftButton if on else Qt.MouseButton.NoButton
        self.setAcceptedMouseButtons(button)
        self._renew()

    def set_pointer(self, on: bool) -> None:
        """Whether a large dot follows the mouse."""
        self._pointer = on
        self._renew()

    def undo(self) -> None:
        """The last stroke away."""
        if self._strokes:
            self._strokes.pop()
            self._renew()

    def clear(self) -> None:
        """Everything away."""
        self._strokes, self._now = [], []
        self._renew()

    # drawing

    def boundingRect(self) -> QRectF:
        page = self._view.page
        return QRectF(-20.0, -20.0, page.width_mm + 40.0, page.height_mm + 40.0)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(PEN_COLOUR), PEN_PX)
        pen.setCosmetic(True)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        for stroke in (*self._strokes, tuple(self._now)):
            if stroke:
                painter.drawPath(_path(stroke))
        if self._pointer and self._at is not None:
            radius = POINTER_PX / painter.transform().m11()
            colour = QColor(POINTER_COLOUR)
            colour.setAlphaF(0.75)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(self._at, radius, radius)

    # mouse

    def mousePressEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        self._now = [event.scenePos()]
        self.update()
        event.accept()

    def mouseMoveEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        place = event.scenePos()
        if self._now and (place - self._now[-1]).manhattanLength() >= LEAST_STEP_MM:
            self._now.append(place)
            self.update()

    def mouseReleaseEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        if self._now:
            self._strokes.append(tuple(self._now))
            self._now = []
            self._renew()

    def _follow(self, mm: QPointF | None) -> None:
        self._at = mm
        if self._pointer:
            self.update()

    def _renew(self) -> None:
        self.prepareGeometryChange()
        self.update()
        self.drawn.emit()


def _path(stroke: Stroke) -> QPainterPath:
    """A line through the points; a single point is a dot."""
    path = QPainterPath(stroke[0])
    for point in stroke[1:] or (stroke[0] + QPointF(0.01, 0.0),):
        path.lineTo(point)
    return path
