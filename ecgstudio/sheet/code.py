"""A QR code (ISO/IEC 18004) drawn in millimetres."""

from itertools import groupby

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from ecgstudio.core.paper import Rect

_QUIET_MODULES = 4
"""The margin that the standard asks for, in modules."""
_OVERLAP_MM = 0.01
"""So that no hairline shows between rows."""


def paint_code(painter: QPainter, box: Rect, text: str, colour: str) -> None:
    """The code of a text in a square box, its margin included; error correction M, or L where the text is long."""
    import segno

    code = segno.make(text, micro=False, error="M" if len(text) < 200 else "L", boost_error=False)
    rows = [bytes(row) for row in code.matrix]
    module = min(box.width, box.height) / (len(rows) + 2 * _QUIET_MODULES)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    path = QPainterPath()
    for y, row in enumerate(rows):
        x = 0
        for dark, run in groupby(row):
            size = len(list(run))
            if dark:
                left, top = box.x + (x + _QUIET_MODULES) * module, box.y + (y + _QUIET_MODULES) * module
                path.addRect(QRectF(left, top, size * module, module + _OVERLAP_MM))
            x += size
    path.setFillRule(Qt.FillRule.WindingFill)
    painter.drawPath(path)
    painter.setBrush(Qt.BrushStyle.NoBrush)
