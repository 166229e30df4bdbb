"""Text in rows of columns that flows over pages, in millimetres."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from ecgstudio.core.paper import Text
from ecgstudio.sheet.lettering import wrapped
from ecgstudio.sheet.qt import MM_PER_PT

_LEADING = 1.3
_MOST_LINES = 60


@dataclass(frozen=True)
class Cell:
    """A text broken into lines of ``width_mm``, its left edge at ``x_mm``; ``quiet`` for what stands in the background."""

    text: str
    x_mm: float
    width_mm: float
    size_pt: float = 9.5
    bold: bool = False
    quiet: bool = False


@dataclass(frozen=True)
class Row:
    """Cells side by side; ``above_mm`` is kept free above, except at the top of a page. ``heads``: never last on a page."""

    cells: tuple[Cell, ...]
    above_mm: float = 0.6
    heads: bool = False


@dataclass(frozen=True)
class Placed:
    """One line of text where it stands."""

    text: Text
    quiet: bool


def flow(rows: Sequence[Row], tops_mm: Iterable[float], bottom_mm: float) -> list[list[Placed]]:
    """The rows on as many pages as they take; ``tops_mm`` says where each page begins (endless), ``bottom_mm`` where all end."""
    tops = iter(tops_mm)
    pages: list[list[Placed]] = [[]]
    y = next(tops)
    for index, row in enumerate(rows):
        height = _height(row)
        following = _height(rows[index + 1]) if row.heads and index + 1 < len(rows) else 0.0
        if pages[-1] and y + row.above_mm + height + following > bottom_mm:
            pages.append([])
            y = next(tops)
        y += row.above_mm if pages[-1] else 0.0
        pages[-1] += _placed(row, y)
        y += height
    return pages


def end_mm(rows: Sequence[Row], top_mm: float) -> float:
    """Where rows end that begin at ``top_mm``, on one page however long."""
    return top_mm + sum(row.above_mm + _height(row) for row in rows)


def _height(row: Row) -> float:
    return max(len(_lines(cell)) * cell.size_pt * MM_PER_PT * _LEADING for cell in row.cells)


def _placed(row: Row, top_mm: float) -> Iterator[Placed]:
    for cell in row.cells:
        step = cell.size_pt * MM_PER_PT * _LEADING
        place = Text("", cell.x_mm, top_mm + cell.size_pt * MM_PER_PT, size_pt=cell.size_pt, bold=cell.bold)
        for index, line in enumerate(_lines(cell)):
            yield Placed(replace(place, text=line, y=place.y + index * step), cell.quiet)


def _lines(cell: Cell) -> list[str]:
    return wrapped(cell.text, cell.width_mm, cell.size_pt, _MOST_LINES, cell.bold) or [""]
