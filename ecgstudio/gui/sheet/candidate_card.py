"""One candidate: a small ECG with its title, seed and badge; a button to choose it."""

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
from ecgstudio.gui.sheet.thumbnail import thumbnail
from ecgstudio.sheet.qt import painting_on

CARD_HEIGHT, LEAST_WIDTH, MOST_WIDTH = 156, 150, 340
_PADDING, _TEXT_HEIGHT, _RADIUS = 6, 36, 8.0


class CandidateCard(QAbstractButton):
    """Checked when it is the one on the sheet."""

    def __init__(self, number: int, case: Case, parent: QWidget | None = None, title: str = "") -> None:
        """``title``: shown in place of the case's own."""
        super().__init__(parent)
        self._number, self._case, self._title = number, case, title
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
        parts = (tr(self._case.title) or tr("untitled"), self._seed_text(), self._badge.said)
        name = tr("Candidate {number}").format(number=self._number)
        self.setAccessibleName(f"{name}: {', '.join(part for part in parts if part)}")
        self.setAccessibleDescription(tr("Press Enter to show it on the sheet"))
        objections = self._case.making.objections if self._case.making else ()
        said = (tr(self._case.title), self._seed_text(), self._badge.said, *map(tr, objections))
        self.setToolTip("\n".join(said).strip())

    def _seed_text(self) -> str:
        """The seed, and the way where it is not the network's own."""
        case = self._case
        seed, making = case.recording.provenance.seed, case.making
        parts = [] if seed is None else [tr("seed {seed}").format(seed=seed)]
        if making and making.engine == "simulator":
            parts.append(tr("simulator"))
        elif making and making.realism < 1:
            parts.append(tr("realism {realism:g}").format(realism=making.realism))
        if making and making.objections:
            parts.append(tr("objection"))
        elif cautions(self._case):
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
            self._picture = thumbnail(self._case.recording, area.size(), ratio)
        frame = QPainterPath()
        frame.addRoundedRect(QRectF(area), _RADIUS - 4, _RADIUS - 4)
        painter.save()
        painter.setClipPath(frame)
        painter.drawPixmap(area.topLeft(), self._picture)
        painter.restore()

    def _paint_words(self, painter: QPainter) -> None:
        area = QRect(_PADDING + 4, self.height() - _TEXT_HEIGHT - 6, self.width() - 2 * _PADDING - 8, _TEXT_HEIGHT)
        upper, lower = area.adjusted(0, 0, 0, -area.height() // 2), area.adjusted(0, area.height() // 2, 0, 0)
        text = self.palette().color(QPalette.ColorRole.Text)
        quiet = self.palette().color(QPalette.ColorRole.PlaceholderText)
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        self._paint_line(
            painter, upper, f"{self._number}  {self._title or tr(self._case.title) or tr('untitled')}", bold, text
        )
        self._paint_badge(painter, lower, quiet)
        self._paint_line(painter, lower.adjusted(0, 0, -64, 0), self._seed_text(), self.font(), quiet)

    def _paint_line(self, painter: QPainter, area: QRect, text: str, font: QFont, colour: QColor) -> None:
        painter.setFont(font)
        painter.setPen(colour)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_badge(self, painter: QPainter, line: QRect, quiet: QColor) -> None:
        """A pill at the right; filled when every expected finding is there, so that colour is not all that says it."""
        painter.setFont(self.font())
        width = painter.fontMetrics().horizontalAdvance(self._badge.text) + 14
        pill = QRectF(line.right() - width, line.center().y() - 7.5, width, 16.0)
        accent = self.palette().color(QPalette.ColorRole.Highlight)
        full = bool(self._badge.good)
        painter.setPen(QPen(quiet if self._badge.good is None else accent, 1.0))
        painter.setBrush(accent if full else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(pill, 8.0, 8.0)
        painter.setPen(self.palette().color(QPalette.ColorRole.HighlightedText) if full else painter.pen().color())
        metrics = painter.fontMetrics()
        start = QPointF(pill.center().x() - metrics.horizontalAdvance(self._badge.text) / 2, pill.center().y())
        painter.drawText(start + QPointF(0, (metrics.ascent() - metrics.descent()) / 2), self._badge.text)

    def _picture_area(self) -> QRect:
        return QRect(_PADDING, _PADDING, self.width() - 2 * _PADDING, self.height() - _TEXT_HEIGHT - _PADDING - 9)
