"""Where a ladder diagram stands on a page: the same millimetres per second as the row above it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from ecgstudio.core.ladder import BOTTOM, Ladder, Spot, Stroke
from ecgstudio.core.paper.geometry import LadderRow, Line, Rect, Text, Trace

LADDER_MM: Final = 19.0
LADDER_PEN_MM: Final = 0.32
_LANES_MM = (1.0, 5.0, 10.5, 14.5)
"""The four lines from the row's top: over the atria, between atria and node, node and ventricles, under the ventricles."""
_NAMES = ("A", "AV", "V")
_NAME_PT, _CAPTION_PT = 8.0, 7.0
_CAPTION_MM = 17.8
_BAR_MM = 1.6
_RIPPLE_MM = 1.0
_TINY_S = 1e-9


@dataclass(frozen=True)
class LadderDrawing:
    """A ladder on a page: the lines between its lanes, the impulses, the bars where they are blocked, foci (x, y)."""

    lanes: tuple[Line, ...] = ()
    strokes: tuple[Line, ...] = ()
    bars: tuple[Line, ...] = ()
    ripples: tuple[tuple[tuple[float, float], ...], ...] = ()
    foci: tuple[tuple[float, float], ...] = ()
    texts: tuple[Text, ...] = ()


def ladder_labels(row: LadderRow, area: Rect) -> tuple[Text, ...]:
    """The names of the lanes, in front of them."""
    middles = [(above + below) / 2 for above, below in pairwise(_LANES_MM)]
    return tuple(
        Text(name, area.x + 12.0, row.y_mm + middle + 1.0, "right", _NAME_PT, bold=True, role="ladder")
        for name, middle in zip(_NAMES, middles, strict=True)
    )


def draw_ladder(row: LadderRow, ladder: Ladder) -> LadderDrawing:
    """The ladder under each trace of the lowest row, cut where the trace begins and ends."""
    caption = tuple(
        Text(ladder.caption, span.x_mm, row.y_mm + _CAPTION_MM, size_pt=_CAPTION_PT) for span in row.spans[:1]
    )
    if not ladder.strokes:
        return LadderDrawing(texts=caption)
    return LadderDrawing(
        lanes=tuple(
            Line(span.x_mm, row.y_mm + y, span.x_end_mm, row.y_mm + y) for span in row.spans for y in _LANES_MM
        ),
        strokes=tuple(line for span in row.spans for line in _strokes(row, span, ladder)),
        bars=tuple(
            Line(x - _BAR_MM / 2, y, x + _BAR_MM / 2, y)
            for span in row.spans
            for x, y in _places(row, span, ladder.blocks)
        ),
        ripples=tuple(line for span in row.spans for line in _ripples(row, span, ladder)),
        foci=tuple(place for span in row.spans for place in _places(row, span, ladder.foci)),
        texts=caption,
    )


def level_mm(row: LadderRow, level: float) -> float:
    """y in mm of a level from 0 (over the atria) to 3 (under the ventricles)."""
    lane = min(int(level), int(BOTTOM) - 1)
    above, below = _LANES_MM[lane], _LANES_MM[lane + 1]
    return row.y_mm + above + (level - lane) * (below - above)


def _strokes(row: LadderRow, span: Trace, ladder: Ladder) -> Iterator[Line]:
    for stroke in ladder.strokes:
        cut = _cut(stroke, span.t_start_s, span.t_end_s)
        if cut is not None:
            ends = level_mm(row, cut.start_level), level_mm(row, cut.end_level)
            yield Line(span.x_of(cut.start_s), ends[0], span.x_of(cut.end_s), ends[1])


def _cut(stroke: Stroke, first_s: float, last_s: float) -> Stroke | None:
    """The part of a stroke between two times; None when nothing of it lies there."""
    start, end = max(stroke.start_s, first_s), min(stroke.end_s, last_s)
    if start > end or stroke.start_s >= last_s:
        return None
    length = max(stroke.end_s - stroke.start_s, _TINY_S)

    def level_at(time_s: float) -> float:
        return stroke.start_level + (stroke.end_level - stroke.start_level) * (time_s - stroke.start_s) / length

    ends = (
        stroke.start_level if start == stroke.start_s else level_at(start),
        (stroke.end_level if end == stroke.end_s else level_at(end)),
    )
    return Stroke(start, ends[0], end, ends[1])


def _places(row: LadderRow, span: Trace, spots: tuple[Spot, ...]) -> Iterator[tuple[float, float]]:
    for spot in spots:
        if span.t_start_s <= spot.time_s < span.t_end_s:
            yield span.x_of(spot.time_s), level_mm(row, spot.level)


def _ripples(row: LadderRow, span: Trace, ladder: Ladder) -> Iterator[tuple[tuple[float, float], ...]]:
    """A zigzag in the atrial lane where the atria fibrillate."""
    top, bottom = row.y_mm + _LANES_MM[0] + 1.0, row.y_mm + _LANES_MM[1] - 1.0
    for first, last in ladder.fibrillation_s:
        left, right = span.x_of(max(first, span.t_start_s)), span.x_of(min(last, span.t_end_s))
        count = int((right - left) / _RIPPLE_MM)
        if count > 0:
            yield tuple((left + step * _RIPPLE_MM, bottom if step % 2 else top) for step in range(count + 1))
