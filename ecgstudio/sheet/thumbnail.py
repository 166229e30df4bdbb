"""A recording small: for the candidates strip and the library's list."""

import math
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from ecgstudio.core.baseline import about_its_row
from ecgstudio.core.leads import LEAD_INDEX
from ecgstudio.core.paper import LARGE_SQUARE_MM, SCHEMES, Scheme, Text
from ecgstudio.core.recording import Recording
from ecgstudio.sheet.lettering import draw_text
from ecgstudio.sheet.painter import runs
from ecgstudio.sheet.qt import MM_PER_PT

_MM_PER_S, _MM_PER_MV = 25.0, 10.0
_LEAST_SQUARE_PX = 5.0
_TRACE_PX, _GRID_PX, _LABEL_PX = 1.2, 0.7, 10.0


def paint_thumbnail(
    painter: QPainter,
    rect: QRectF,
    recording: Recording,
    leads: Sequence[str] = ("II", "V1"),
    *,
    seconds: float = 5.0,
    colours: Scheme = SCHEMES["red"],
) -> None:
    """Draw the first ``seconds`` of some leads, one under the other, into ``rect`` (in the painter's own units).

    The paper's proportion of time to voltage is kept (25 mm/s to 10 mm/mV). Unlike the sheet it is cut at the rectangle.
    """
    seconds = min(seconds, recording.duration_s)
    scale = rect.width() / (seconds * _MM_PER_S)
    area = QRectF(0.0, 0.0, rect.width() / scale, rect.height() / scale)
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(rect, QColor(colours.paper))
    painter.translate(rect.topLeft())
    painter.scale(scale, scale)
    _paint_squares(painter, area, scale, colours)
    for index, lead in enumerate(leads):
        middle = (index + 0.5) * area.height() / len(leads)
        _paint_lead(painter, recording, lead, middle, round(seconds * recording.sampling_rate_hz), scale, colours)
    painter.restore()


def _paint_squares(painter: QPainter, area: QRectF, scale: float, colours: Scheme) -> None:
    """Large squares, or squares of as many of them as it takes to be seen apart."""
    pitch = LARGE_SQUARE_MM * (1 if scale * LARGE_SQUARE_MM >= _LEAST_SQUARE_PX else 5)
    painter.setPen(QPen(QColor(colours.minor), _GRID_PX / scale))
    columns, rows = math.floor(area.width() / pitch), math.floor(area.height() / pitch)
    upright = [QLineF(i * pitch, 0.0, i * pitch, area.height()) for i in range(columns + 1)]
    level = [QLineF(0.0, i * pitch, area.width(), i * pitch) for i in range(rows + 1)]
    painter.drawLines(upright + level)


def _paint_lead(
    painter: QPainter, recording: Recording, lead: str, middle: float, samples: int, scale: float, colours: Scheme
) -> None:
    values = about_its_row(recording.signal_mv)[LEAD_INDEX[lead], :samples].astype(np.float64)
    x = np.arange(values.size) * _MM_PER_S / recording.sampling_rate_hz
    y = middle - values * _MM_PER_MV
    join = Qt.PenJoinStyle.RoundJoin
    painter.setPen(QPen(QColor(colours.trace), _TRACE_PX / scale, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, join))
    for run in runs(y):
        painter.drawPolyline(
            QPolygonF([QPointF(*point) for point in zip(x[run].tolist(), y[run].tolist(), strict=True)])
        )
    size_pt = _LABEL_PX / scale / MM_PER_PT
    draw_text(painter, Text(lead, 3.0 / scale, middle - 6.0, size_pt=size_pt, bold=True), colours.text)
