"""Text in millimetres: drawn, measured and cut to fit."""

import html
import re

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from ecgstudio.core.paper import Text
from ecgstudio.sheet.qt import FONT_UNITS, MM_PER_PT, sheet_font

_SVG_TEXT = re.compile(r'(<text [^>]*?)font-family="([^"]*)"([^>]*font-weight="(\d+)"[^>]*)>([^<]*)</text>')
_BOLD_WEIGHT = 600
_SHARE = {"left": 0.0, "centre": 0.5, "right": 1.0}


def draw_text(painter: QPainter, text: Text, colour: str) -> None:
    """Draw one line where it says, under a painter in mm."""
    font = sheet_font(text.bold)
    width = QFontMetricsF(font).horizontalAdvance(text.text)
    scale = text.size_pt * MM_PER_PT / FONT_UNITS
    painter.save()
    painter.translate(text.x, text.y)
    painter.scale(scale, scale)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(QPointF(-width * _SHARE[text.align], 0.0), text.text)
    painter.restore()


def text_width_mm(text: str, size_pt: float, bold: bool = False) -> float:
    return QFontMetricsF(sheet_font(bold)).horizontalAdvance(text) * size_pt * MM_PER_PT / FONT_UNITS


def fitted(text: str, width_mm: float, size_pt: float, bold: bool = False) -> str:
    """The text, ended by an ellipsis where it is too wide."""
    units = width_mm / (size_pt * MM_PER_PT / FONT_UNITS)
    return QFontMetricsF(sheet_font(bold)).elidedText(text, Qt.TextElideMode.ElideRight, units)


def wrapped(text: str, width_mm: float, size_pt: float, lines: int, bold: bool = False) -> list[str]:
    """The text broken between words into at most so many lines; the last is cut to fit."""
    made: list[str] = []
    words = text.split()
    while words and len(made) < lines - 1:
        count = len(words)
        while count > 1 and text_width_mm(" ".join(words[:count]), size_pt, bold) > width_mm:
            count -= 1
        made.append(fitted(" ".join(words[:count]), width_mm, size_pt, bold))
        words = words[count:]
    return [*made, fitted(" ".join(words), width_mm, size_pt, bold)] if words else made


def hold_widths(svg: str) -> str:
    """An SVG document whose texts keep their width in a viewer that has another font."""

    def held(match: re.Match[str]) -> str:
        start, families, end, weight, content = match.groups()
        font = sheet_font(int(weight) >= _BOLD_WEIGHT)
        width = QFontMetricsF(font).horizontalAdvance(html.unescape(content))
        length = f'textLength="{width:.1f}" lengthAdjust="spacingAndGlyphs"'
        return f'{start}font-family="{families},sans-serif" {length} {end.strip()}>{content}</text>'

    return _SVG_TEXT.sub(held, svg)
