"""An answer sheet for an exam on paper or on a screen: fields for each case, and its key, the same sheet filled in."""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ecgstudio.core.case import Case
from ecgstudio.core.paper import PAPER_SIZES_MM, TEACHING_NOTICE, Rect, SheetStyle, Text
from ecgstudio.core.translation import tr
from ecgstudio.sheet.export import pdf_document, save_files
from ecgstudio.sheet.header import header_of
from ecgstudio.sheet.lettering import draw_text, fitted, wrapped
from ecgstudio.sheet.pdf_form import FormField, with_fields
from ecgstudio.sheet.qt import ensure_application

_MARGIN_MM, _TOP_MM, _ROW_MM, _ROWS = 15.0, 38.0, 26.0, 6
_NUMBER_MM, _BOX_MM, _GAP_MM = 24.0, 9.0, 3.0
_CASE_MM: Final = 24.0
_LINE_MM: Final = 4.4
_LABEL_PT, _TEXT_PT, _TITLE_PT = 8.0, 9.5, 15.0
_NUMBERS: Final = ("rate", "pr", "qrs", "qtc", "axis")
Values = dict[str, str]


def write_answer_sheet(title: str, cases: Sequence[Case], path: Path, style: SheetStyle) -> list[Path]:
    """Write the sheet with empty fields, and beside it the key ("exam_key.pdf"); InputError when they cannot be written."""
    ensure_application()
    sheet = _AnswerSheet(title, cases, style)
    key = path.with_name(f"{path.stem}_key{path.suffix}")
    return save_files([(path, sheet.blank()), (key, sheet.filled())])


class _AnswerSheet:
    def __init__(self, title: str, cases: Sequence[Case], style: SheetStyle) -> None:
        self._title, self._cases, self._paper, self._colours = title, cases, style.paper, style.colours
        self._width = PAPER_SIZES_MM[style.paper][0]

    def blank(self) -> bytes:
        pages = [partial(self._paint, first=first, values=None) for first in self._firsts()]
        return with_fields(pdf_document(self._title, self._paper, pages), list(self._fields()))

    def filled(self) -> bytes:
        values = [_values(case) for case in self._cases]
        pages = [partial(self._paint, first=first, values=values) for first in self._firsts()]
        return pdf_document(tr("{title}: answer key").format(title=self._title), self._paper, pages)

    def _firsts(self) -> range:
        return range(0, len(self._cases), _ROWS)

    def _fields(self) -> Iterator[FormField]:
        yield FormField(0, self._name_box(), "name", tr("Name"))
        for index in range(len(self._cases)):
            for name, label, box in self._boxes(index % _ROWS):
                told = f"{tr('Case {number}').format(number=index + 1)}, {label}"
                yield FormField(index // _ROWS, box, f"case{index + 1:03d}_{name}", told, name == "diagnosis")

    def _name_box(self) -> Rect:
        return Rect(self._width - _MARGIN_MM - 90.0, 14.0, 90.0, _BOX_MM)

    def _boxes(self, row: int) -> Iterator[tuple[str, str, Rect]]:
        """Name, label and place of the fields of one case."""
        top, x = _TOP_MM + row * _ROW_MM, _MARGIN_MM + _CASE_MM
        for name, label in zip(_NUMBERS, _labels(), strict=True):
            yield name, label, Rect(x, top, _NUMBER_MM, _BOX_MM)
            x += _NUMBER_MM + _GAP_MM
        yield "diagnosis", tr("Diagnosis"), Rect(x, top, self._width - _MARGIN_MM - x, _ROW_MM - 8.0)

    def _paint(self, painter: QPainter, first: int, values: Sequence[Values] | None) -> None:
        title = self._title if values is None else tr("{title}: answer key").format(title=self._title)
        self._write(painter, fitted(title, 150.0, _TITLE_PT, bold=True), _MARGIN_MM, 21.0, _TITLE_PT, bold=True)
        if values is None and not first:
            self._box(painter, self._name_box(), tr("Name"))
        if any(case.recording.provenance.synthetic for case in self._cases):
            self._write(painter, tr(TEACHING_NOTICE), _MARGIN_MM, 27.0, _LABEL_PT, bold=True)
        for row, index in enumerate(range(first, min(first + _ROWS, len(self._cases)))):
            number = tr("Case {number}").format(number=index + 1)
            self._write(painter, number, _MARGIN_MM, _TOP_MM + row * _ROW_MM + 6.0, _TEXT_PT, bold=True)
            self._write_maker(painter, self._cases[index], row)
            for name, label, box in self._boxes(row):
                self._box(painter, box, label)
                if values is not None:
                    self._fill(painter, box, values[index][name])

    def _write_maker(self, painter: QPainter, case: Case, row: int) -> None:
        """After whom a twin of a real person was made."""
        provenance = case.recording.provenance
        if provenance.after:
            y = _TOP_MM + row * _ROW_MM + _BOX_MM + 5.0
            self._write(painter, fitted(provenance.maker, 130.0, _LABEL_PT), _MARGIN_MM + _CASE_MM, y, _LABEL_PT)

    def _fill(self, painter: QPainter, box: Rect, value: str) -> None:
        room = int((box.height - 1.0) // _LINE_MM)
        for line, text in enumerate(wrapped(value, box.width - 3.0, _TEXT_PT, room)):
            self._write(painter, text, box.x + 1.5, box.y + 5.0 + line * _LINE_MM, _TEXT_PT)

    def _box(self, painter: QPainter, box: Rect, label: str) -> None:
        painter.setPen(QPen(QColor(self._colours.major), 0.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(box.x, box.y, box.width, box.height))
        self._write(painter, label, box.x, box.y - 1.2, _LABEL_PT)

    def _write(self, painter: QPainter, text: str, x: float, y: float, size_pt: float, *, bold: bool = False) -> None:
        draw_text(painter, Text(text, x, y, size_pt=size_pt, bold=bold), self._colours.text)


def _labels() -> tuple[str, ...]:
    return tr("Rate (/min)"), tr("PR (ms)"), tr("QRS (ms)"), tr("QTc (ms)"), tr("QRS axis (°)")


def _values(case: Case) -> Values:
    """The measured numbers, and the statements."""
    measured = case.measurements
    numbers = (measured.rate, measured.pr, measured.qrs, measured.qtc, measured.qrs_axis)
    said = {
        name: "-" if item.value is None else f"{item.value:.0f}" for name, item in zip(_NUMBERS, numbers, strict=True)
    }
    return said | {"diagnosis": "; ".join(header_of(case).statements) or "-"}
