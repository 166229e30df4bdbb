"""Two cases on one sheet, A over B at the same true scale, with B - A of their measurements beneath."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from ecgstudio.core.case import Case
from ecgstudio.core.differences import NOTHING, Difference
from ecgstudio.core.leads import LEADS
from ecgstudio.core.paper import TEACHING_NOTICE, Rect, Scheme, SheetStyle, Text, with_clear_names
from ecgstudio.core.paper.pair import PairGeometry, PairPage, PairPaper, lay_out_pair
from ecgstudio.core.translation import tr
from ecgstudio.sheet.export import pdf_document, save_files
from ecgstudio.sheet.filters import for_display
from ecgstudio.sheet.header import SheetHeader, header_of
from ecgstudio.sheet.lettering import draw_text, fitted, text_width_mm, wrapped
from ecgstudio.sheet.painter import Sheet, paint_caliper, paint_paper, paint_trace
from ecgstudio.sheet.patches import draw_on_patch
from ecgstudio.sheet.qt import ensure_application

_LETTER_PT, _TITLE_PT, _LINE_PT, _SMALL_PT = 15.0, 10.5, 8.5, 8.0
_LETTER_MM = 10.0
_LABEL_MM = 25.0
_HEAD_MM = 3.0
_ROW_MM = 4.1
_RULE_MM = 0.15
_PROOF_PEN_MM = 0.2
_SIDES = ("A", "B", "B \N{MINUS SIGN} A")


@dataclass(frozen=True, eq=False)
class Pair:
    """All that a sheet of two shows. ``sheets``: A and B; ``rows``: what differs, those of leads among them."""

    geometry: PairGeometry
    sheets: tuple[Sheet, Sheet]
    rows: tuple[Difference, ...]

    @property
    def title(self) -> str:
        return tr(" and ").join(_name(sheet.header) for sheet in self.sheets)


def pair_of(
    first: Case, second: Case, rows: Sequence[Difference], style: SheetStyle | None = None, paper: PairPaper = "A4"
) -> Pair:
    """Two cases laid out together: each sample where it was recorded, whatever the sampling rates; ``rows`` go beneath."""
    style, cases = style or SheetStyle(), (first, second)
    shown = [for_display(item.recording.signal_mv, item.recording.sampling_rate_hz, style) for item in cases]
    texts = dict.fromkeys(item.text for item in shown)
    told = next(iter(texts)) if len(texts) == 1 else f"A {shown[0].text}, B {shown[1].text}"
    geometry = lay_out_pair(style, (first.recording.duration_s, second.recording.duration_s), paper, told)
    first_named, second_named = (
        with_clear_names(half, signal.signal_mv, case.recording.sampling_rate_hz)
        for half, signal, case in zip(geometry.sheets, shown, cases, strict=True)
    )
    geometry = geometry.with_sheets((first_named, second_named))
    one, other = (
        Sheet(
            half,
            signal.signal_mv,
            case.recording.sampling_rate_hz,
            header_of(case),
            calipers=case.calipers if style.calipers else (),
        )
        for half, signal, case in zip(geometry.sheets, shown, cases, strict=True)
    )
    return Pair(geometry, (one, other), tuple(rows))


def write_pair(pair: Pair, path: Path) -> Path:
    """Write the sheet as a vector PDF; InputError when it cannot be written."""
    ensure_application()
    pages = [partial(paint_pair, pair=pair, page=page) for page in pair.geometry.pages]
    return save_files([(path, pdf_document(pair.title, pair.geometry.paper, pages))])[0]


def paint_pair(painter: QPainter, pair: Pair, page: PairPage) -> None:
    """Draw one page. The painter's unit is 1 mm and its origin the page's top left corner."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    geometry, colours = pair.geometry, pair.geometry.style.colours
    width, height = geometry.size_mm
    painter.fillRect(QRectF(0.0, 0.0, width, height), QColor(colours.paper))
    sides = zip(page.halves, pair.sheets, geometry.tops_mm, strict=True)
    halves = [(half, sheet, top) for half, sheet, top in sides if half is not None]
    for half, _, top in halves:
        painter.save()
        painter.translate(0.0, top)
        paint_paper(painter, half, geometry.style)
        painter.restore()
    for half, sheet, top in halves:
        painter.save()
        painter.translate(0.0, top)
        for trace in half.traces:
            paint_trace(painter, half, trace, sheet)
        for caliper in sheet.calipers:
            paint_caliper(painter, half, caliper, geometry.style)
        painter.restore()
    for name, sheet, room in zip("AB", pair.sheets, geometry.headers, strict=True):
        _paint_header(painter, name, sheet.header, room, colours)
    _paint_tables(painter, pair)
    painter.setPen(QPen(QColor(colours.text), _PROOF_PEN_MM))
    painter.drawLines([QLineF(line.x1, line.y1, line.x2, line.y2) for line in geometry.proof.lines()])
    for text in page.texts:
        draw_text(painter, text, colours.text)


def _paint_header(painter: QPainter, name: str, header: SheetHeader, room: Rect, colours: Scheme) -> None:
    """A letter, the name, the statements where the name is another, whose ECG it is and where it comes from."""
    left, wide = room.x + _LETTER_MM, room.width - _LETTER_MM
    draw_text(painter, Text(name, room.x, room.y + 7.0, size_pt=_LETTER_PT, bold=True), colours.accent)
    notice = 0.0
    if header.synthetic:
        draw_text(
            painter, Text(tr(TEACHING_NOTICE), room.right, room.y + 3.9, "right", _SMALL_PT, True), colours.accent
        )
        notice = text_width_mm(tr(TEACHING_NOTICE), _SMALL_PT, bold=True) + 4.0
    title, said = _name(header), "; ".join((*header.statements, *header.cautions))
    lines = [(title, _TITLE_PT, True), ("   ".join(header.identity_lines), _SMALL_PT, False)]
    if said != title:
        lines.insert(1, (said, _LINE_PT, False))
    for index, (line, size, bold) in enumerate(lines):
        room_mm = wide - (notice if index == 0 else 0.0)
        y = room.y + 3.9 + 3.2 * index
        _write(painter, Text(fitted(line, room_mm, size, bold), left, y, size_pt=size, bold=bold), colours)


def _name(header: SheetHeader) -> str:
    """The case's own title, or what it states."""
    return header.own_title or "; ".join(header.statements) or header.title


def _paint_tables(painter: QPainter, pair: Pair) -> None:
    colours, room = pair.geometry.style.colours, pair.geometry.table
    whole = [row for row in pair.rows if not row.lead]
    cells = [tuple(_with_unit(text, row.shown_unit) for text in row.texts) for row in whole]
    lines = [(side, [cell[index] for cell in cells]) for index, side in enumerate(_SIDES)]
    _paint_table(painter, room, _LETTER_MM, [tr(row.name) for row in whole], lines, colours)
    room_of_leads = pair.geometry.lead_table
    if room_of_leads is not None:
        _paint_table(painter, room_of_leads, _LABEL_MM, LEADS, list(_lead_lines(pair.rows)), colours)


def _with_unit(text: str, unit: str) -> str:
    return text if text == NOTHING else f"{text} {unit}".rstrip()


def _lead_lines(rows: Sequence[Difference]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """For each thing measured in leads: A, B and B - A in all twelve, with its unit in front."""
    for what in dict.fromkeys(row.what for row in rows if row.lead):
        of = {row.lead: row for row in rows if row.lead and row.what == what}
        unit = next(row.shown_unit for row in of.values())
        for index, side in enumerate(_SIDES):
            yield (
                side if index else f"{what} {unit}   {side}",
                tuple(of[lead].texts[index] if lead in of else "" for lead in LEADS),
            )


def _paint_table(
    painter: QPainter,
    room: Rect,
    label_mm: float,
    heads: Sequence[str],
    lines: Sequence[tuple[str, Sequence[str]]],
    colours: Scheme,
) -> None:
    """Columns of equal width under their heads of one or two lines, a rule over every three lines; differences are bold."""
    if not heads or not lines:
        return
    step = (room.width - label_mm) / len(heads)
    rights = [room.x + label_mm + (column + 1) * step for column in range(len(heads))]
    broken = [wrapped(head, step - 1.0, _SMALL_PT, 2) for head in heads]
    high = max(map(len, broken))
    for x, head in zip(rights, broken, strict=True):
        for index, line in enumerate(head):
            y = room.y + _HEAD_MM * (high - len(head) + index + 1)
            _write(painter, Text(line, x, y, "right", _SMALL_PT), colours)
    top = room.y + _HEAD_MM * high + 0.6
    for row, (label, values) in enumerate(lines):
        y, bold = top + _ROW_MM * (row + 1) - 0.9, row % 3 == 2
        _write(painter, Text(label, room.x + label_mm - 2.0, y, "right", _LINE_PT, True), colours)
        for x, value in zip(rights, values, strict=True):
            _write(painter, Text(value, x, y, "right", _LINE_PT, bold), colours)
        if row % 3 == 0:
            painter.setPen(QPen(QColor(colours.major), _RULE_MM))
            painter.drawLine(QLineF(room.x, top + _ROW_MM * row, room.right, top + _ROW_MM * row))


def _write(painter: QPainter, text: Text, colours: Scheme) -> None:
    """A text that stays legible where a tall wave runs through it."""
    draw_on_patch(painter, text, colours.text, colours.paper)
