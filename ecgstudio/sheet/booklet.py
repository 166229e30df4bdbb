"""A booklet of cases as one PDF: contents, a question page each, the answer key, an answer page each.

Question pages are whole sheets, true to scale, without what gives the diagnosis away; a vignette that
their header has no room for stands on a page before. Answer pages show the ECG reduced
beside the statements and measurements, and under it the teaching points, the criteria with their sources and where the ECG
comes from.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain, repeat
from pathlib import Path

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from ecgstudio.core.case import Case
from ecgstudio.core.errors import InputError
from ecgstudio.core.handout_parts import ALL_PARTS, HandoutParts
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.core.paper import TEACHING_NOTICE, HeaderBlocks, Page, SheetStyle, Text
from ecgstudio.core.translation import tr
from ecgstudio.sheet.answer import Answer, answer_of
from ecgstudio.sheet.export import pdf_document, save_files
from ecgstudio.sheet.flow import Cell, Placed, Row, end_mm, flow
from ecgstudio.sheet.header_block import can_tell
from ecgstudio.sheet.lettering import draw_text, fitted
from ecgstudio.sheet.painter import Sheet, paint, sheet_of
from ecgstudio.sheet.qt import ensure_application

_MARGIN_MM = 15.0
_TOP_MM = 14.0
_FOOT_MM = 12.0
_PICTURE_MM = 138.0
_GAP_MM = 8.0
_TITLE_PT, _HEAD_PT, _TEXT_PT, _SMALL_PT = 20.0, 11.0, 9.5, 8.5
_DIFFICULTY_MM, _QUESTION_MM, _ANSWER_MM = 110.0, 40.0, 30.0

Draw = Callable[[QPainter], None]


@dataclass(frozen=True, eq=False)
class _Item:
    """One case made ready: its question's sheet, its reduced sheet and its answer. ``told``: a vignette that the sheet's header
    has no room for."""

    number: int
    case: Case
    question: Sheet
    picture: Sheet
    answer: Answer
    told: tuple[str, ...]


def write_booklet(
    title: str,
    cases: Sequence[Case],
    path: Path,
    style: SheetStyle | None = None,
    *,
    notes: str = "",
    parts: HandoutParts = ALL_PARTS,
    report: Reporter = silent,
) -> Path:
    """Write the booklet; ``parts`` says what its answers tell, and whether it has any.

    InputError when there is no case or the file cannot be written. Cancelled leaves no file.
    """
    if not cases:
        raise InputError("a booklet needs at least one case; put one into the collection first")
    ensure_application()
    items = []
    for index, case in enumerate(cases):
        report(index / (2 * len(cases)), f"laying out case {index + 1} of {len(cases)}")
        items.append(_item(index + 1, case, style or SheetStyle(), parts))
    booklet = _Booklet(title, notes, items, answers=parts.answers)
    pages = booklet.pages()

    def painted() -> Iterator[Draw]:
        for index, page in enumerate(pages):
            report(0.5 + index / (2 * len(pages)), f"drawing page {index + 1} of {len(pages)}")
            yield page

    return save_files([(path, pdf_document(title, items[0].question.geometry.page_name, painted()))])[0]


def _item(number: int, case: Case, style: SheetStyle, parts: HandoutParts) -> _Item:
    sheet = sheet_of(case, style, reveal=False)
    vignette, blocks = case.vignette.before, sheet.geometry.pages[0].header
    told = () if isinstance(blocks, HeaderBlocks) and can_tell(vignette, blocks.statements.width) else vignette
    title = tr("Question {number}").format(number=number)
    question = replace(sheet, header=replace(sheet.header, title=title, vignette=() if told else vignette))
    shown = style.of_answer if parts.annotations else style
    picture = sheet_of(case, replace(shown, layout="3x4+1"), "screen")
    return _Item(number, case, question, picture, answer_of(case, parts), told)


class _Booklet:
    """Where everything stands; ``pages`` gives one painting function a page."""

    def __init__(self, title: str, notes: str, items: Sequence[_Item], *, answers: bool = True) -> None:
        self._title, self._notes, self._items, self._answers = title, notes, items, answers
        first = items[0].question.geometry.pages[0]
        self._width, self._height = first.width_mm, first.height_mm
        self._colours = items[0].question.colours
        self._synthetic = any(item.case.recording.provenance.synthetic for item in items)

    def pages(self) -> list[Draw]:
        """Every page in order."""
        questions = [self._question_pages(item) for item in self._items]
        answers = [self._answer_pages(item) if self._answers else [] for item in self._items]
        count = len(self._contents([0] * len(self._items), [0] * len(self._items)))
        key = len(self._key([0] * len(self._items))) if self._answers else 0
        asked = self._starts(count + 1, [len(pages) for pages in questions])
        answered = self._starts(count + sum(map(len, questions)) + key + 1, [len(pages) for pages in answers])
        drawn: list[Draw] = [
            *self._contents(asked, answered),
            *chain.from_iterable(questions),
            *(self._key(answered) if self._answers else ()),
            *chain.from_iterable(answers),
        ]
        return [
            partial(self._paint_numbered, draw=draw, number=index + 1, of=len(drawn))
            for index, draw in enumerate(drawn)
        ]

    @staticmethod
    def _starts(first: int, lengths: Sequence[int]) -> list[int]:
        return [first + sum(lengths[:index]) for index in range(len(lengths))]

    def _contents(self, asked: Sequence[int], answered: Sequence[int]) -> list[Draw]:
        rows = [Row((self._wide(self._title, _TITLE_PT, bold=True),))]
        rows += [Row((self._wide(line),), 2.0) for line in self._notes.splitlines() if line.strip()]
        rows.append(
            self._line_of_contents(
                "", tr("Contents"), "", tr("question"), tr("answer") if self._answers else "", above=8.0, head=True
            )
        )
        for item, question, answer in zip(self._items, asked, answered, strict=True):
            priority = tr("priority {priority}").format(priority=item.case.priority) if item.case.priority else ""
            marks = ", ".join(part for part in (tr(item.case.difficulty), priority) if part)
            there = f"{answer}" if self._answers else ""
            cells = (f"{item.number}", item.answer.patient, marks, f"{question}", there)
            rows.append(self._line_of_contents(*cells))
        return self._text_pages(rows)

    def _line_of_contents(
        self, number: str, what: str, marks: str, question: str, answer: str, *, above: float = 1.2, head: bool = False
    ) -> Row:
        right = self._width - _MARGIN_MM
        cells = (
            Cell(number, _MARGIN_MM, 10.0, _TEXT_PT, True),
            Cell(what, _MARGIN_MM + 10.0, 100.0, _TEXT_PT, head),
            Cell(marks, right - _QUESTION_MM - _ANSWER_MM - 60.0, 58.0, _TEXT_PT, quiet=True),
            Cell(question, right - _QUESTION_MM - _ANSWER_MM, _QUESTION_MM, _TEXT_PT, head),
            Cell(answer, right - _ANSWER_MM, _ANSWER_MM, _TEXT_PT, head),
        )
        return Row(cells, above, heads=head)

    def _key(self, answered: Sequence[int]) -> list[Draw]:
        rows = [Row((self._wide(tr("Answer key"), _TITLE_PT, bold=True),), heads=True)]
        for item, page in zip(self._items, answered, strict=True):
            said = "; ".join(item.answer.statements) or item.answer.title
            right = self._width - _MARGIN_MM - _ANSWER_MM
            cells = (
                Cell(f"{item.number}", _MARGIN_MM, 10.0, _TEXT_PT, True),
                Cell(said, _MARGIN_MM + 10.0, right - _MARGIN_MM - 20.0, _TEXT_PT),
                Cell(f"{page}", right, _ANSWER_MM, _TEXT_PT, quiet=True),
            )
            rows.append(Row(cells, 1.5))
        return self._text_pages(rows)

    def _question_pages(self, item: _Item) -> list[Draw]:
        """A long vignette first, then the ECG."""
        sheets: list[Draw] = [partial(self._paint_question, item=item, page=page) for page in item.question.geometry]
        if not item.told:
            return sheets
        rows = [Row((self._wide(item.question.header.title, _TITLE_PT, bold=True),), heads=True)]
        rows += [Row((self._wide(text, _HEAD_PT),), 2.0) for text in (item.answer.patient, *item.told)]
        return [*self._text_pages(rows), *sheets]

    def _answer_pages(self, item: _Item) -> list[Draw]:
        picture = item.picture.geometry.pages[0]
        scale = _PICTURE_MM / picture.width_mm
        beside = self._beside_picture(item)
        below = max(end_mm(beside, _TOP_MM), _TOP_MM + picture.height_mm * scale + 5.0) + 3.0
        (side,) = flow(beside, repeat(_TOP_MM), float("inf"))
        pages = flow(list(self._under_picture(item.answer)), chain([below], repeat(_TOP_MM)), self._height - _FOOT_MM)
        first = partial(self._paint_answer, texts=[*side, *pages[0]], item=item, page=picture, scale=scale)
        return [first, *(partial(self._paint_texts, texts=texts) for texts in pages[1:])]

    def _beside_picture(self, item: _Item) -> list[Row]:
        answer, width = item.answer, self._width - 2 * _MARGIN_MM - _PICTURE_MM - _GAP_MM
        rows = [Row((Cell(tr("Answer {number}").format(number=item.number), _MARGIN_MM, width, _TEXT_PT, quiet=True),))]
        rows.append(Row((Cell(answer.title, _MARGIN_MM, width, 15.0, bold=True),)))
        rows.append(Row((Cell(answer.patient, _MARGIN_MM, width, _TEXT_PT),), 1.0))
        for index, text in enumerate(text for text in answer.statements if text != answer.title):
            rows.append(Row((Cell(text, _MARGIN_MM, width, _HEAD_PT),), 0.8 if index else 2.0))
        for index, line in enumerate(answer.measurements):
            cells = (
                Cell(line.label, _MARGIN_MM, 28.0, _TEXT_PT, quiet=True),
                Cell(f"{line.value} {line.unit}", _MARGIN_MM + 28.0, width - 28.0, _TEXT_PT, True),
            )
            rows.append(Row(cells, 3.0 if index == 0 else 0.6))
        return rows

    def _under_picture(self, answer: Answer) -> Iterator[Row]:
        if answer.story:
            yield self._heading(tr("Vignette"))
            yield from (Row((self._wide(text),), 0.8) for text in answer.story)
        if answer.next_step:
            yield self._heading(answer.next_step[0])
            yield from (Row((self._wide(text),), 0.8) for text in answer.next_step[1:])
        if answer.points:
            yield self._heading(tr("Teaching points"))
            yield from (Row((self._wide(point),), 0.8) for point in answer.points)
        if answer.criteria:
            yield self._heading(tr("Criteria"))
        statement = ""
        for item in answer.criteria:
            shown, statement = item.statement if item.statement != statement else "", item.statement
            yield Row(
                (
                    Cell(shown, _MARGIN_MM, 58.0, _SMALL_PT, True),
                    Cell(item.rule, _MARGIN_MM + 60.0, 72.0, _SMALL_PT),
                    Cell(item.outcome, _MARGIN_MM + 134.0, 24.0, _SMALL_PT, item.outcome == tr("met")),
                    Cell(item.found, _MARGIN_MM + 159.0, 54.0, _SMALL_PT),
                    Cell(item.source, _MARGIN_MM + 214.0, self._width - 2 * _MARGIN_MM - 214.0, _SMALL_PT, quiet=True),
                )
            )
        if answer.references:
            yield self._heading(tr("Sources"))
            yield from (Row((self._wide(text, _SMALL_PT, quiet=True),), 0.5) for text in answer.references)
        yield Row((self._wide(answer.origin, _SMALL_PT, quiet=True),), 3.0)

    def _heading(self, text: str) -> Row:
        return Row((self._wide(text, _HEAD_PT, bold=True),), 3.0, heads=True)

    def _wide(self, text: str, size_pt: float = _TEXT_PT, *, bold: bool = False, quiet: bool = False) -> Cell:
        return Cell(text, _MARGIN_MM, self._width - 2 * _MARGIN_MM, size_pt, bold, quiet)

    def _text_pages(self, rows: Sequence[Row]) -> list[Draw]:
        pages = flow(rows, repeat(_TOP_MM), self._height - _FOOT_MM)
        return [partial(self._paint_texts, texts=texts) for texts in pages]

    # -- painting, under a painter in mm

    def _paint_question(self, painter: QPainter, item: _Item, page: Page) -> None:
        paint(painter, item.question, page)

    def _paint_texts(self, painter: QPainter, texts: Sequence[Placed]) -> None:
        for placed in texts:
            draw_text(painter, placed.text, "#5a6070" if placed.quiet else self._colours.text)
        self._paint_foot(painter)

    def _paint_answer(self, painter: QPainter, texts: Sequence[Placed], item: _Item, page: Page, scale: float) -> None:
        left = self._width - _MARGIN_MM - _PICTURE_MM
        painter.save()
        painter.translate(left, _TOP_MM)
        painter.scale(scale, scale)
        paint(painter, item.picture, page)
        painter.restore()
        frame = QRectF(left, _TOP_MM, _PICTURE_MM, page.height_mm * scale)
        painter.setPen(QPen(QColor(self._colours.major), 0.2))
        painter.drawRect(frame)
        note = Text(tr("reduced, not to scale"), frame.right(), frame.bottom() + 3.8, "right", 8.0)
        draw_text(painter, note, "#5a6070")
        self._paint_texts(painter, texts)

    def _paint_foot(self, painter: QPainter) -> None:
        y = self._height - 4.6
        painter.setPen(QPen(QColor(self._colours.minor), 0.2))
        painter.drawLine(QLineF(_MARGIN_MM, y - 4.0, self._width - _MARGIN_MM, y - 4.0))
        draw_text(painter, Text(fitted(self._title, 150.0, 8.0), _MARGIN_MM, y, size_pt=8.0), "#5a6070")
        if self._synthetic:
            draw_text(painter, Text(tr(TEACHING_NOTICE), self._width / 2, y, "centre", 8.0, True), self._colours.accent)

    def _paint_numbered(self, painter: QPainter, draw: Draw, number: int, of: int) -> None:
        draw(painter)
        said = tr("booklet page {number} of {count}").format(number=number, count=of)
        place = Text(said, self._width - _MARGIN_MM, self._height - 4.6, "right", 8.0)
        draw_text(painter, place, "#5a6070")
