"""The hexaxial diagram with the axes of P, QRS and T, and the vector loops of the median beat in three planes."""

import math
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from ecgstudio.core.delineation import WaveKind
from ecgstudio.core.paper import SCHEMES
from ecgstudio.core.vectors import LIMB_ANGLES, NORMAL_QRS_AXIS, PLANES, Plane, seen_in
from ecgstudio.gui.kit.words import decimal, tr
from ecgstudio.gui.sheet.marks_layer import WAVE_COLOURS
from ecgstudio.gui.sheet.paper import surroundings
from ecgstudio.sheet.qt import painting_on

if TYPE_CHECKING:
    from ecgstudio.app.vectors import Vectors

WAVES: tuple[WaveKind, ...] = ("P", "QRS", "T")
LEAST_SPAN_MV = 0.5
GAP_PX, MARGIN_PX = 12.0, 34.0
ARROW_PX = 9.0
DOTS_MS = 10
"""Along a loop there is a dot every so many ms, so that its speed is seen."""
_TURN = {"P": 0.55, "QRS": 1.0, "T": 0.78}
"""Lengths of the arrows, so that axes that agree are still told apart; they say nothing about voltage."""


class VectorsView(QWidget):
    """Four fields: the hexaxial diagram, then the frontal, horizontal and left sagittal loops at one scale."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: Vectors | None = None
        self._dark = False
        self.setMinimumSize(240, 160)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Axes and vector loops"))

    @property
    def vectors(self) -> "Vectors | None":
        """What is shown."""
        return self._found

    def show_vectors(self, found: "Vectors | None") -> None:
        self._found = found
        self.setAccessibleDescription(". ".join(self.lines()))
        self.update()

    def set_dark(self, dark: bool) -> None:
        self._dark = dark
        self.update()

    def lines(self) -> list[str]:
        """The axes in words, each with its reason where there is none."""
        if self._found is None:
            return [tr("Not measured yet.")]
        return [
            f"{kind}: {tr(axis.reason)}"
            if axis.value is None
            else f"{kind} {axis.value:.0f}°".replace("-", "\N{MINUS SIGN}")
            for kind, axis in self._found.axes.items()
        ]

    def fields(self) -> list[QRectF]:
        """The four fields in px, two by two."""
        width, height = (self.width() - 3 * GAP_PX) / 2, (self.height() - 3 * GAP_PX) / 2
        places = ((0, 0), (1, 0), (0, 1), (1, 1))
        return [QRectF(GAP_PX + x * (width + GAP_PX), GAP_PX + y * (height + GAP_PX), width, height) for x, y in places]

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting_on(self) as painter:
            painter.fillRect(self.rect(), QColor(surroundings(self._dark)))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            fields = self.fields()
            for field in fields:
                painter.fillRect(field, QColor(SCHEMES["red"].paper))
            self._paint_axes(painter, fields[0])
            for plane, field in zip(PLANES, fields[1:], strict=True):
                self._paint_plane(painter, field, plane)

    def _paint_axes(self, painter: QPainter, field: QRectF) -> None:
        middle, radius = field.center(), _radius(field)
        first, last = NORMAL_QRS_AXIS
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#e7f3ec"))
        circle = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
        painter.drawPie(circle, round(-16 * last), round(16 * (last - first)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(SCHEMES["red"].major), 1.0))
        painter.drawEllipse(circle)
        for lead, angle in LIMB_ANGLES.items():
            end = _at(middle, radius, angle)
            painter.setPen(QPen(QColor(SCHEMES["red"].major), 1.0))
            painter.drawLine(_at(middle, -radius, angle), end)
            words = f"{lead} {angle:.0f}°".replace("-", "\N{MINUS SIGN}")
            _write(painter, _at(middle, radius + 16, angle), words, SCHEMES["red"].text)
        for kind in WAVES:
            axis = self._found.axes[kind] if self._found else None
            if axis is not None and axis.value is not None:
                _arrow(painter, middle, _at(middle, _TURN[kind] * radius, axis.value), WAVE_COLOURS[kind])
        self._title(painter, field, tr("Axes (green: normal QRS)"))
        for number, line in enumerate(self.lines()):
            colour = WAVE_COLOURS[WAVES[number]] if self._found else SCHEMES["red"].text
            _write_left(
                painter, QPointF(field.left() + 8, field.top() + 34 + 15 * number), line, colour, field.width() - 16
            )

    def _paint_plane(self, painter: QPainter, field: QRectF, plane: Plane) -> None:
        middle, radius = field.center(), _radius(field)
        painter.setPen(QPen(QColor(SCHEMES["red"].major), 1.0))
        painter.drawLine(QPointF(middle.x() - radius, middle.y()), QPointF(middle.x() + radius, middle.y()))
        painter.drawLine(QPointF(middle.x(), middle.y() - radius), QPointF(middle.x(), middle.y() + radius))
        for word, angle in zip(plane.edges, (180.0, 0.0, -90.0, 90.0), strict=True):
            _write(painter, _at(middle, radius + 14, angle), tr(word), SCHEMES["red"].text)
        loops = self._found.loops if self._found else {}
        if not loops:
            reason = tr(self._found.reason) if self._found else tr("Not measured yet.")
            _write(painter, middle + QPointF(0, -12), reason, SCHEMES["red"].text)
        scale = radius / self._span_mv()
        for kind, loop in loops.items():
            _paint_loop(painter, middle, scale, seen_in(plane, loop), WAVE_COLOURS[kind])
        self._title(painter, field, tr("{name} plane").format(name=tr(plane.name)))
        _write_bar(painter, field, scale)

    def _span_mv(self) -> float:
        """The half width of every plane in mV, the same for all three."""
        loops = self._found.loops.values() if self._found else ()
        return max([LEAST_SPAN_MV, *(1.05 * float(np.nanmax(np.abs(loop))) for loop in loops)])

    def _title(self, painter: QPainter, field: QRectF, text: str) -> None:
        _write_left(painter, field.topLeft() + QPointF(8, 17), text, SCHEMES["red"].text, field.width() - 16, bold=True)


def _paint_loop(
    painter: QPainter, middle: QPointF, scale: float, seen: tuple[NDArray[np.float64], NDArray[np.float64]], colour: str
) -> None:
    """The loop with a dot every 10 ms and an arrow where it is fastest, which shows its sense."""
    from ecgstudio.app.vectors import RATE

    points = [middle + QPointF(x, y) * scale for x, y in zip(seen[0].tolist(), seen[1].tolist(), strict=True)]
    painter.setPen(QPen(QColor(colour), 1.6))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF(points))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    for point in points[:: max(1, round(RATE * DOTS_MS / 1000))]:
        painter.drawEllipse(point, 2.0, 2.0)
    steps = [math.hypot((b - a).x(), (b - a).y()) for a, b in zip(points, points[2:], strict=False)]
    if steps:
        at = int(np.argmax(steps))
        _head(painter, points[at], points[at + 2])


def _radius(field: QRectF) -> float:
    return max(min(field.width(), field.height()) / 2 - MARGIN_PX, 10.0)


def _at(middle: QPointF, radius: float, degrees: float) -> QPointF:
    """A point on the circle; degrees run clockwise from the right, as in the frontal plane."""
    angle = math.radians(degrees)
    return middle + QPointF(radius * math.cos(angle), radius * math.sin(angle))


def _arrow(painter: QPainter, start: QPointF, end: QPointF, colour: str) -> None:
    painter.setPen(QPen(QColor(colour), 2.4))
    painter.drawLine(start, end)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    _head(painter, start, end)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _head(painter: QPainter, start: QPointF, end: QPointF) -> None:
    """An arrow's head at ``end``, away from ``start``, in the painter's brush."""
    angle = math.atan2(end.y() - start.y(), end.x() - start.x())
    corners = [end - QPointF(math.cos(angle + turn), math.sin(angle + turn)) * ARROW_PX for turn in (0.4, -0.4)]
    painter.drawPolygon(QPolygonF([end, *corners]))


def _write(painter: QPainter, middle: QPointF, text: str, colour: str) -> None:
    painter.setPen(QColor(colour))
    painter.drawText(QRectF(middle.x() - 140, middle.y() - 10, 280, 20), Qt.AlignmentFlag.AlignCenter, text)


def _write_left(painter: QPainter, place: QPointF, text: str, colour: str, width: float, *, bold: bool = False) -> None:
    font = painter.font()
    font.setBold(bold)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(place, painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(width)))
    font.setBold(False)
    painter.setFont(font)


def _write_bar(painter: QPainter, field: QRectF, scale: float) -> None:
    """How long 0.5 mV is."""
    length, place = 0.5 * scale, field.bottomLeft() + QPointF(8, -8)
    painter.setPen(QPen(QColor(SCHEMES["red"].text), 1.4))
    painter.drawLine(place, place + QPointF(length, 0))
    painter.drawText(place + QPointF(0, -4), decimal("0.5 mV"))
