"""Text on a patch of paper, so that it can be read on the squares and where a tall wave runs through it."""

from dataclasses import replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from ecgstudio.core.paper import Page, Rect, Text
from ecgstudio.sheet.lettering import draw_text, text_width_mm
from ecgstudio.sheet.qt import MM_PER_PT

_ALPHA = 0.88
_MARGIN_MM = 0.5
_SHARE = {"left": 0.0, "centre": 0.5, "right": 1.0}


def draw_on_patch(painter: QPainter, text: Text, colour: str, paper: str) -> None:
    """Draw one line in a colour on a patch of the paper's colour."""
    ground = QColor(paper)
    ground.setAlphaF(_ALPHA)
    painter.fillRect(text_box(text), ground)
    draw_text(painter, text, colour)


def text_box(text: Text) -> QRectF:
    """The room in mm that one line of text takes, its patch included."""
    width, height = text_width_mm(text.text, text.size_pt, text.bold), text.size_pt * MM_PER_PT
    left = text.x - width * _SHARE[text.align]
    return QRectF(left - _MARGIN_MM, text.y - 0.85 * height, width + 2 * _MARGIN_MM, 1.15 * height)


def placed(text: Text, page: Page) -> Text:
    """What is written on the traces as it stands on a page: on its squares, and beside the name of a lead, not over it."""
    text = kept_within(text, page.grid.area)
    box = text_box(text)
    names = (text_box(item) for item in page.texts if item.role == "lead")
    name = next((item for item in names if item.intersects(box)), None)
    if name is None:
        return text
    shift = min(name.right() - box.left(), name.left() - box.right(), key=abs)
    return kept_within(replace(text, x=text.x + shift), page.grid.area)


def kept_within(text: Text, area: Rect) -> Text:
    """The same text, moved sideways where it would stick out of an area; one that is too wide begins at its left edge."""
    box = text_box(text)
    shift = max(min(0.0, area.right - box.right()), area.x - box.left())
    return replace(text, x=text.x + shift)
