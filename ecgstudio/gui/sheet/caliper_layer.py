"""The calipers over the traces: drawn, taken with the mouse, moved with the keys."""

from typing import cast

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from ecgstudio.core.calipers import WHOLE, Caliper
from ecgstudio.core.paper import CALIPER_COLOURS, CaliperDrawing, Grip, Page, draw_caliper
from ecgstudio.gui.sheet.grip_layer import GripLayer, screen_pen
from ecgstudio.gui.sheet.view import SheetView
from ecgstudio.sheet.patches import draw_on_patch

PEN_PX, SELECTED_PX, DIVISION_PX = 1.5, 2.0, 1.0


class CaliperLayer(GripLayer):
    """Shows the calipers of a case on a SheetView; its signals are those of every layer that can be taken."""

    def __init__(self, view: SheetView) -> None:
        super().__init__(view, z=10)

    def show_calipers(self, calipers: tuple[Caliper, ...], selected: int) -> None:
        """Show these; one of them may be selected."""
        self.show_items(calipers, selected)

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
