"""The header drawn: identity on the left, measurements in the middle, statements on the right, or all of it in two lines;
nothing under 8 pt."""

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ecgstudio.core.paper import TEACHING_NOTICE, HeaderBand, HeaderBlocks, Rect, Scheme, Text
from ecgstudio.core.translation import tr
from ecgstudio.sheet.code import paint_code
from ecgstudio.sheet.header import SheetHeader
from ecgstudio.sheet.lettering import draw_text, fitted, text_width_mm, wrapped

TITLE_PT = 11.5
VALUE_PT = 9.0
LINE_PT = 8.5
SMALL_PT = 8.0
_LABEL_MM = 20.0
_VALUE_MM = 41.0
_LINE_MM, _NUMBERS = 5.2, 5
_RULE_MM = 0.15
_LAST_LINE_MM = 26.0
_GAP_MM, _NOTICE_MM = 5.0, 56.0
_ROOM, _MOST_WARNED = 5, 3
_TOLD_ROOM, _TOLD_STEP_MM = 6, 3.6
"""Lines below the heading of the statements, and how many of them cautions may take."""


def paint_header(painter: QPainter, blocks: HeaderBlocks | HeaderBand, header: SheetHeader, colours: Scheme) -> None:
    """Draw the three blocks, or the two lines, under a painter in mm."""
    if isinstance(blocks, HeaderBand):
        _paint_band(painter, blocks.area, header, colours)
        return
    _paint_identity(painter, blocks.identity, header, colours)
    _paint_measurements(painter, blocks.measurements, header, colours)
    _paint_statements(painter, blocks.statements, header, colours)
    if blocks.code is not None and header.recipe:
        paint_code(painter, blocks.code, header.recipe, colours.text)
    painter.setPen(QPen(QColor(colours.major), _RULE_MM))
    for block in (blocks.measurements, blocks.statements):
        painter.drawLine(QLineF(block.x - 3.0, block.y + 0.5, block.x - 3.0, block.bottom - 1.0))


def _paint_band(painter: QPainter, area: Rect, header: SheetHeader, colours: Scheme) -> None:
    """What it is and whose; then the numbers, and at their right what is not as it was asked for."""
    upper, lower = area.y + 4.6, area.y + 10.6
    who = tr("Age {age}   {sex}").format(age=header.age, sex=header.sex)
    room = area.width - _NOTICE_MM - text_width_mm(who, LINE_PT) - 2 * _GAP_MM
    title = fitted(header.one_line, room, TITLE_PT, bold=True)
    draw_text(painter, Text(title, area.x, upper, size_pt=TITLE_PT, bold=True), colours.text)
    x = area.x + text_width_mm(title, TITLE_PT, bold=True) + _GAP_MM
    draw_text(painter, Text(who, x, upper, size_pt=LINE_PT), colours.text)
    if header.synthetic:
        _paint_notice(painter, area, colours)
    end = _paint_numbers(painter, area.x, lower, header, colours)
    if header.revealed:
        said = header.cautions[0] if header.cautions else header.confirmation
        said = fitted(said, area.right - end, LINE_PT)
        draw_text(painter, Text(said, area.right, lower, "right", LINE_PT), colours.accent)


def _paint_numbers(painter: QPainter, x: float, y: float, header: SheetHeader, colours: Scheme) -> float:
    """The measurements one behind the other; the x behind the last."""
    for line in header.measurements:
        for text, bold in ((line.label, False), (line.value, True), (line.unit, False)):
            draw_text(painter, Text(text, x, y, size_pt=VALUE_PT, bold=bold), colours.text)
            x += text_width_mm(text, VALUE_PT, bold) + 1.2
        x += _GAP_MM - 1.2
    return x


def _paint_identity(painter: QPainter, block: Rect, header: SheetHeader, colours: Scheme) -> None:
    y = block.y + 4.2
    for line in wrapped(header.title, block.width, TITLE_PT, 2, bold=True):
        draw_text(painter, Text(line, block.x, y, size_pt=TITLE_PT, bold=True), colours.text)
        y += 5.0
    for index, line in enumerate(header.identity_lines):
        size = LINE_PT if index == 0 else SMALL_PT
        draw_text(painter, Text(fitted(line, block.width, size), block.x, y, size_pt=size), colours.text)
        y += 4.1


def value_boxes(block: Rect) -> list[QRectF]:
    """Where the numbers of the measurements stand, line by line, without their names and units."""
    return [
        QRectF(block.x + _LABEL_MM, block.y + 0.8 + index * _LINE_MM, _VALUE_MM - _LABEL_MM, _LINE_MM - 1.0)
        for index in range(_NUMBERS)
    ]


def _paint_measurements(painter: QPainter, block: Rect, header: SheetHeader, colours: Scheme) -> None:
    for index, line in enumerate(header.measurements):
        y = block.y + 4.2 + index * _LINE_MM
        draw_text(painter, Text(line.label, block.x, y, size_pt=VALUE_PT), colours.text)
        draw_text(painter, Text(line.value, block.x + _VALUE_MM, y, "right", VALUE_PT, True), colours.text)
        draw_text(painter, Text(line.unit, block.x + _VALUE_MM + 1.5, y, size_pt=SMALL_PT), colours.text)


def _paint_statements(painter: QPainter, block: Rect, header: SheetHeader, colours: Scheme) -> None:
    heading = header.confirmation if header.revealed else tr("Vignette" if header.vignette else "Interpretation")
    draw_text(painter, Text(heading, block.x, block.y + 4.2, size_pt=LINE_PT, bold=True), colours.accent)
    if header.synthetic:
        _paint_notice(painter, block, colours)
    if not header.revealed:
        if header.vignette:
            _paint_told(painter, block, header.vignette, colours)
        else:
            _paint_writing_lines(painter, block, colours)
        return
    warned = [line for text in header.cautions for line in wrapped(text, block.width, SMALL_PT, 2)][:_MOST_WARNED]
    said = statement_lines(header.statements, block.width, _ROOM - len(warned))
    for index, line in enumerate(said):
        draw_text(painter, Text(line, block.x, block.y + 9.4 + index * 4.4, size_pt=VALUE_PT), colours.text)
    for index, line in enumerate(warned, len(said)):
        draw_text(painter, Text(line, block.x, block.y + 9.4 + index * 4.4, size_pt=SMALL_PT), colours.accent)


def statement_lines(statements: tuple[str, ...], width_mm: float, room: int = _ROOM) -> list[str]:
    """The statements one a line, long ones wrapped; when they do not all fit the last line says how many are left."""
    lines: list[str] = []
    for index, statement in enumerate(statements):
        own = wrapped(statement, width_mm, VALUE_PT, 2)
        rest = len(statements) - index - 1
        if len(lines) + len(own) + (1 if rest else 0) > room:
            return [*lines, tr("and {count} more").format(count=rest + 1)]
        lines += own
    return lines


def can_tell(vignette: tuple[str, ...], width_mm: float) -> bool:
    """Whether a vignette has room in a question's header."""
    return len(_told_lines(vignette, width_mm)) <= _TOLD_ROOM


def _told_lines(vignette: tuple[str, ...], width_mm: float) -> list[str]:
    return [line for text in vignette for line in wrapped(text, width_mm, SMALL_PT, _TOLD_ROOM + 1)]


def _paint_told(painter: QPainter, block: Rect, vignette: tuple[str, ...], colours: Scheme) -> None:
    for index, line in enumerate(_told_lines(vignette, block.width)):
        place = Text(line, block.x, block.y + 9.0 + index * _TOLD_STEP_MM, size_pt=SMALL_PT)
        draw_text(painter, place, colours.text)


def _paint_notice(painter: QPainter, block: Rect, colours: Scheme) -> None:
    width = text_width_mm(tr(TEACHING_NOTICE), SMALL_PT, bold=True) + 4.0
    box = QRectF(block.right - width, block.y + 0.6, width, 5.0)
    painter.setPen(QPen(QColor(colours.accent), 0.25))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, 1.0, 1.0)
    text = Text(tr(TEACHING_NOTICE), box.center().x(), block.y + 4.1, "centre", SMALL_PT, True)
    draw_text(painter, text, colours.accent)


def _paint_writing_lines(painter: QPainter, block: Rect, colours: Scheme) -> None:
    painter.setPen(QPen(QColor(colours.major), _RULE_MM))
    for y in (12.0, 19.0, _LAST_LINE_MM):
        painter.drawLine(QLineF(block.x, block.y + y, block.right, block.y + y))
