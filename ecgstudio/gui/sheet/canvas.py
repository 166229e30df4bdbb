"""The window onto the paper: it shows what a camera sees and tells what hand and mouse do."""

from collections.abc import Callable

from pyqtgraph import GraphicsView
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPalette,
    QPen,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsView, QWidget

from ecgstudio.gui.sheet.camera import Camera
from ecgstudio.gui.sheet.device import origin_px

WHEEL_NOTCH = 120.0
WHEEL_PAN_PX = 60.0
WHEEL_ZOOM = 1.15
RING_PX = 2.0


class SheetCanvas(GraphicsView):
    """Scene coordinates are millimetres on the paper, y downwards.

    Signals carry logical px of this widget (``panned``, ``zoomed`` at a point) or mm (``hovered``, ``double_clicked``).
    """

    panned = Signal(float, float)
    zoomed = Signal(float, QPointF)
    hovered = Signal(QPointF)
    unhovered = Signal()
    double_clicked = Signal(QPointF)
    resized = Signal()
    menu_wanted = Signal(QPointF, QPoint)

    def __init__(self, paint_paper: Callable[[QPainter], None], parent: QWidget | None = None) -> None:
        super().__init__(parent, useOpenGL=False, background=None)
        self._paint_paper = paint_paper
        self._drag_from: QPointF | None = None
        self._ringed = False
        self.setCentralItem(None)
        self.setCacheMode(QGraphicsView.CacheModeFlag(0))
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.viewport().setCursor(Qt.CursorShape.CrossCursor)

    def show_camera(self, camera: Camera, anchor_mm: tuple[float, float]) -> None:
        """Stand where the camera stands, moved by up to a device pixel so that the anchor lies on whole pixels."""
        ratio, scale = self.devicePixelRatioF(), camera.scale
        x = origin_px(camera.left, anchor_mm[0], scale, ratio)
        y = origin_px(camera.top, anchor_mm[1], scale, ratio)
        # a scene rect just inside the viewport leaves Qt nothing to scroll or to align: the transform alone decides
        self.setSceneRect(-x / scale, -y / scale, (camera.width - 0.5) / scale, (camera.height - 0.5) / scale)
        self.setTransform(QTransform(scale, 0.0, 0.0, scale, x, y))
        self.viewport().update()

    def updateMatrix(self, propagate: bool = True) -> None:
        """The camera alone sets the transform; pyqtgraph would stretch the view to its own range."""

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        if event is not None:
            QGraphicsView.resizeEvent(self, event)
            self.resized.emit()

    def drawBackground(self, painter: QPainter, rect: QRectF) -> None:
        self._paint_paper(painter)

    def drawForeground(self, painter: QPainter, rect: QRectF) -> None:
        """A ring when the keyboard brought the focus here."""
        if self._ringed and self.hasFocus():
            painter.resetTransform()
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), RING_PX))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            half = RING_PX / 2
            painter.drawRect(QRectF(self.viewport().rect()).adjusted(half, half, -half, -half))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        keyboard = (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
            Qt.FocusReason.ShortcutFocusReason,
        )
        self._ringed = event.reason() in keyboard
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        turn = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoomed.emit(WHEEL_ZOOM ** (turn.y() / WHEEL_NOTCH), event.position())
        else:
            self.panned.emit(*_wheel_pan(event))
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self.zoomed.emit(1.0 + event.value(), event.position())
            return True
        if event.type() == QEvent.Type.Leave:
            self.unhovered.emit()
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """An overlay that has the focus comes first; what nobody takes goes to the sheet around this canvas."""
        event.ignore()
        if self.scene().focusItem() is not None:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes along the parts of an overlay that has the focus (its ``go_on``), then on to the next widget."""
        go_on = getattr(self.scene().focusItem(), "go_on", None)
        if go_on is not None and go_on(forward):
            return True
        return bool(super().focusNextPrevChild(forward))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        middle = event.button() == Qt.MouseButton.MiddleButton
        left = event.button() == Qt.MouseButton.LeftButton
        if middle or (left and not self._overlay_at(event.position().toPoint())):
            self._drag_from = event.position()
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            event.accept()
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag_from is not None:
            moved = event.position() - self._drag_from
            self._drag_from = event.position()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self.panned.emit(moved.x(), moved.y())
        else:
            super().mouseMoveEvent(event)
        self.hovered.emit(self.to_mm(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._drag_from is None:
            super().mouseReleaseEvent(event)
        self._drag_from = None
        self.viewport().setCursor(Qt.CursorShape.CrossCursor)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._overlay_at(event.position().toPoint()):
            super().mouseDoubleClickEvent(event)
        elif event.button() == Qt.MouseButton.LeftButton:
            self.double_clicked.emit(self.to_mm(event.position()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_wanted.emit(self.to_mm(QPointF(event.pos())), event.globalPos())
        event.accept()

    def to_mm(self, point: QPointF) -> QPointF:
        """The paper point in mm under a point of this widget."""
        return self.viewportTransform().inverted()[0].map(point)

    def from_mm(self, point: QPointF) -> QPointF:
        return self.viewportTransform().map(point)

    def _overlay_at(self, point: QPoint) -> bool:
        """Whether something that takes the mouse lies there."""
        return any(item.acceptedMouseButtons() != Qt.MouseButton.NoButton for item in self.items(point))


def _wheel_pan(event: QWheelEvent) -> tuple[float, float]:
    """How far a turn of the wheel moves the paper; a touchpad says it in px, Shift turns up and down into left and right."""
    pixels = event.pixelDelta()
    if not pixels.isNull():
        return float(pixels.x()), float(pixels.y())
    turn = event.angleDelta()
    x, y = (turn.x() * WHEEL_PAN_PX / WHEEL_NOTCH, turn.y() * WHEEL_PAN_PX / WHEEL_NOTCH)
    sideways = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier) and not x
    return (y, 0.0) if sideways else (x, y)
