"""Axes and vector loops on a page: whose they are above, the four fields below."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from ecgstudio.core.case import Case
from ecgstudio.core.paper import PAPER_SIZES_MM, SCHEMES, TEACHING_NOTICE, PaperName, Text
from ecgstudio.gui.kit.words import tr

if TYPE_CHECKING:
    from ecgstudio.app.vectors import Vectors

_MARGIN_MM, _HEAD_MM = 12.0, 16.0
_VIEW_PX = 1060
_DOTS_PER_PX = 3.0
"""So many dots for each pixel of the view: over 290 dpi on A4."""


def paint_page(painter: QPainter, case: Case, found: "Vectors", paper: PaperName) -> None:
    """One page, under a painter in mm."""
    from ecgstudio.sheet.header import header_of
    from ecgstudio.sheet.lettering import draw_text, fitted

    width, height = PAPER_SIZES_MM[paper]
    colours, header, right = SCHEMES["red"], header_of(case), width - _MARGIN_MM
    title = header.own_title or "; ".join(header.statements) or header.title
    draw_text(painter, Text(fitted(title, 190.0, 14.0, True), _MARGIN_MM, 14.0, size_pt=14.0, bold=True), colours.text)
    said = "   ".join(header.identity_lines)
    draw_text(painter, Text(fitted(said, right - _MARGIN_MM, 8.0), _MARGIN_MM, 19.0, size_pt=8.0), colours.text)
    if header.synthetic:
        draw_text(painter, Text(tr(TEACHING_NOTICE), right, 14.0, "right", 8.0, True), colours.accent)
    room = QRectF(_MARGIN_MM, 8.0 + _HEAD_MM, width - 2 * _MARGIN_MM, height - 16.0 - _HEAD_MM)
    painter.drawImage(room, _picture(found, room.height() / room.width()))


def _picture(found: "Vectors", shape: float) -> QImage:
    """The fields on light ground, finely drawn."""
    from ecgstudio.gui.vectors.view import VectorsView

    view = VectorsView()
    view.resize(_VIEW_PX, round(_VIEW_PX * shape))
    view.show_vectors(found)
    image = QImage(view.size() * _DOTS_PER_PX, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_DOTS_PER_PX)
    image.fill(0xFFFFFFFF)
    view.render(image)
    image.setDevicePixelRatio(1.0)
    view.deleteLater()
    return image
