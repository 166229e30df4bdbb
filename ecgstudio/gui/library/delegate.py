"""How one case looks in the library: its trace, its title, a line below."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ecgstudio.core.paper import SCHEMES
from ecgstudio.gui.kit.words import tr
from ecgstudio.gui.library.model import SUMMARY_ROLE, THUMBNAIL_ROLE, subtitle_of
from ecgstudio.library import CaseSummary

_MARGIN = 8
_TRACE = QSize(76, 38)
_MV_SHOWN = 2.4
_PRIORITY_COLOURS = {"A": "#b3261e", "B": "#b06a00", "C": "#3f6f8f", "D": "#6b7480"}


class LibraryDelegate(QStyledItemDelegate):
    """Paints a row; paper is paper in every theme."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        lines = 2 * option.fontMetrics.height() + 4
        return QSize(180, max(lines, _TRACE.height()) + 2 * _MARGIN)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        item: CaseSummary = index.data(SUMMARY_ROLE)
        painter.save()
        self._paint_ground(painter, option)
        area = option.rect.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        trace = QRect(area.left(), area.center().y() - _TRACE.height() // 2, _TRACE.width(), _TRACE.height())
        _paint_trace(painter, trace, index.data(THUMBNAIL_ROLE))
        area.setLeft(trace.right() + 10)
        if item.priority:
            area.setRight(area.right() - _paint_priority(painter, area, item.priority))
        self._paint_text(painter, option, area, item)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        widget: QWidget = option.widget
        style = widget.style() if widget else QApplication.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, widget)
        line = QColor(option.palette.color(QPalette.ColorRole.Mid))
        line.setAlphaF(0.5)
        painter.setPen(line)
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())

    def _paint_text(self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, item: CaseSummary) -> None:
        metrics: QFontMetrics = option.fontMetrics
        top = area.center().y() - metrics.height()
        first = QRect(area.left(), top, area.width(), metrics.height())
        second = first.translated(0, metrics.height() + 2)
        elide = Qt.TextElideMode.ElideRight
        painter.setFont(option.font)
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        title = tr(item.title) or tr("Untitled")
        painter.drawText(first, Qt.AlignmentFlag.AlignLeft, metrics.elidedText(title, elide, first.width()))
        painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
        text = metrics.elidedText(subtitle_of(item), elide, second.width())
        painter.drawText(second, Qt.AlignmentFlag.AlignLeft, text)


def _paint_trace(painter: QPainter, rect: QRect, millivolts: NDArray[np.float32] | None) -> None:
    """Some seconds of lead II on a scrap of paper."""
    colours = SCHEMES["red"]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colours.minor), 1))
    painter.setBrush(QColor(colours.paper))
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    if millivolts is None or not len(millivolts):
        return
    level = float(np.median(millivolts))
    reach = max(_MV_SHOWN, 1.1 * float(np.ptp(millivolts)))
    x = rect.left() + 3 + np.linspace(0, rect.width() - 6, len(millivolts))
    y = rect.center().y() + rect.height() * 0.15 - (millivolts - level) / reach * rect.height()
    y = np.clip(y, rect.top() + 2, rect.bottom() - 2)
    painter.setPen(QPen(QColor(colours.trace), 1))
    painter.drawPolyline([QPointF(float(a), float(b)) for a, b in zip(x, y, strict=True)])


def _paint_priority(painter: QPainter, area: QRect, priority: str) -> int:
    """A letter in a small round badge at the right; the width it takes."""
    size = 18
    badge = QRectF(area.right() - size, area.center().y() - size / 2, size, size)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(_PRIORITY_COLOURS.get(priority, "#6b7480")))
    painter.drawEllipse(badge)
    painter.setPen(QColor("white"))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, priority)
    return size + 8
