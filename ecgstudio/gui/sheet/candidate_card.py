"""One candidate: the leads that tell, what differs between candidates, and its badge; a button to choose it."""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFont,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ecgstudio.core.case import Case
from ecgstudio.core.cautions import cautions
from ecgstudio.gui.kit.words import tr
from ecgstudio.gui.sheet.badge import Badge, badge_of
from ecgstudio.gui.sheet.telling import telling_leads
from ecgstudio.gui.sheet.thumbnail import thumbnail
from ecgstudio.sheet.qt import painting_on

CARD_HEIGHT, LEAST_WIDTH, MOST_WIDTH = 52, 150, 460
_PADDING, _RADIUS = 5, 7.0
_PICTURE_SHARE, _GAP_PX, _WORDS_PX, _LEAST_LEAD_PX = 0.54, 8, 150, 80


class CandidateCard(QAbstractButton):
    """Checked when it is the one on the sheet."""

    def __init__(self, number: int, case: Case, parent: QWidget | None = None, title: str = "") -> None:
        """``title``: what it is called on the card."""
        super().__init__(parent)
        self._number, self._case, self._title, self._apart = number, case, title, ""
        self._badge: Badge = badge_of(case)
        self._picture = QPixmap()
        self._hovered = False
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(CARD_HEIGHT)
        self.setMinimumWidth(LEAST_WIDTH)
        self.setMaximumWidth(MOST_WIDTH)
        self._describe()

    @property
    def case_id(self) -> str:
        return self._case.id

    def show_examined(self, case: Case) -> None:
        """The same case with its verdicts: only the badge is new."""
        self._case, self._badge = case, badge_of(case)
        self._describe()
        self.update()

    def show_apart(self, text: str) -> None:
        """What of this one differs from the others; shown in place of the title where there is something."""
        self._apart = text
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(230, CARD_HEIGHT)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.HoverEnter or isinstance(event, QEnterEvent):
            self._hovered = True
            self.update()
        elif event.type() in (QEvent.Type.HoverLeave, QEvent.Type.Leave):
            self._hovered = False
            self.update()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space presses the button; the arrows, Enter and digits are the strip's."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting_on(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_card(painter)
            self._paint_picture(painter)
            self._paint_words(painter)

    def _describe(self) -> None:
        parts = (tr(self._case.title) or tr("untitled"), self._seed_text(), self._way_text(), self._badge.said)
        name = tr("Candidate {number}").format(number=self._number)
        self.setAccessibleName(f"{name}: {', '.join(part for part in parts if part)}")
        self.setAccessibleDescription(tr("Press Enter to show it on the sheet"))
        objections = self._case.making.objections if self._case.making else ()
        said = (tr(self._case.title), self._seed_text(), self._way_text(), self._badge.said, *map(tr, objections))
        self.setToolTip("\n".join(part for part in said if part))

    def _seed_text(self) -> str:
        made = self._case.recording.provenance
        seed = made.seed
        return "" if seed is None else tr("seed {seed}").format(seed=seed)

    def _way_text(self) -> str:
        """The way where it is not the network's own, and whether something is not as it was asked for."""
        case, making = self._case, self._case.making
        parts = []
        if making and making.engine == "simulator":
            parts.append(tr("simulator"))
        elif making and making.realism < 1:
            parts.append(tr("realism {realism:g}").format(realism=making.realism))
        if making and making.objections:
            parts.append(tr("objection"))
        elif cautions(case):
            parts.append(tr("not as asked"))
        return " · ".join(parts)

    def _paint_card(self, painter: QPainter) -> None:
        palette = self.palette()
        chosen = self.isChecked()
        strong = chosen or self.hasFocus() or self._hovered
        colour = palette.color(QPalette.ColorRole.Highlight if strong else QPalette.ColorRole.Mid)
        width = (3.0 if self.hasFocus() else 2.0) if chosen else 1.0
        style = Qt.PenStyle.DashLine if self.hasFocus() and not chosen else Qt.PenStyle.SolidLine
        painter.setPen(QPen(colour, width, style))
        painter.setBrush(palette.color(QPalette.ColorRole.Base))
        inset = 1.5
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), _RADIUS, _RADIUS)

    def _paint_picture(self, painter: QPainter) -> None:
        area = self._picture_area()
        ratio = self.devicePixelRatioF()
        if self._picture.isNull() or self._picture.deviceIndependentSize().toSize() != area.size():
            leads = telling_leads(self._case)[: max(area.width() // _LEAST_LEAD_PX, 1)]
            self._picture = thumbnail(self._case.recording, area.size(), ratio, leads)
        frame = QPainterPath()
        frame.addRoundedRect(QRectF(area), _RADIUS - 4, _RADIUS - 4)
        painter.save()
        painter.setClipPath(frame)
        painter.drawPixmap(area.topLeft(), self._picture)
        painter.restore()

    def _paint_words(self, painter: QPainter) -> None:
        left = self._picture_area().right() + _GAP_PX
        area = QRect(left, _PADDING, self.width() - left - _PADDING - 3, self.height() - 2 * _PADDING)
        upper, lower = area.adjusted(0, 0, 0, -area.height() // 2), area.adjusted(0, area.height() // 2, 0, 0)
        text = self.palette().color(QPalette.ColorRole.Text)
        quiet = self.palette().color(QPalette.ColorRole.PlaceholderText)
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        said = self._apart or self._title or tr(self._case.title) or tr("untitled")
        self._paint_line(painter, upper, f"{self._number}  {said}", bold, text)
        width = self._paint_badge(painter, lower, quiet)
        self._paint_line(painter, lower.adjusted(round(width) + 8, 0, 0, 0), self._way_text(), self.font(), quiet)

    def _paint_line(self, painter: QPainter, area: QRect, text: str, font: QFont, colour: QColor) -> None:
        painter.setFont(font)
        painter.setPen(colour)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_badge(self, painter: QPainter, line: QRect, quiet: QColor) -> float:
        """A pill at the left; filled when every expected finding is there, so that colour is not all that says it. Its width."""
        painter.setFont(self.font())
        metrics = painter.fontMetrics()
        width = metrics.horizontalAdvance(self._badge.text) + 16
        pill = QRectF(line.left(), line.center().y() - 7.5, width, 16.0)
        accent = self.palette().color(QPalette.ColorRole.Highlight)
        full = bool(self._badge.good)
        painter.setPen(QPen(quiet if self._badge.good is None else accent, 1.0))
        painter.setBrush(accent if full else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(pill, 8.0, 8.0)
        painter.setPen(self.palette().color(QPalette.ColorRole.HighlightedText) if full else painter.pen().color())
        start = QPointF(pill.center().x() - metrics.horizontalAdvance(self._badge.text) / 2, pill.center().y())
        painter.drawText(start + QPointF(0, (metrics.ascent() - metrics.descent()) / 2), self._badge.text)
        return width

    def _picture_area(self) -> QRect:
        """Left, as wide as the words leave room for."""
        width = max(min(round(_PICTURE_SHARE * self.width()), self.width() - _WORDS_PX), _LEAST_LEAD_PX // 2)
        return QRect(_PADDING, _PADDING, width, self.height() - 2 * _PADDING)
