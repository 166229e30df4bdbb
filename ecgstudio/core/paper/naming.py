"""Lead names that no trace strikes through, and how much room the traces need."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.leads import LEAD_INDEX
from ecgstudio.core.paper.geometry import Mm, Page, SheetGeometry, Text
from ecgstudio.core.paper.style import SheetStyle

_MM_PER_PT = 25.4 / 72.0
_CAP, _LETTER = 0.72, 0.64
"""Height of capitals and mean width of a bold letter, as shares of the size of the type."""
_CLEAR_MM = 0.7
_ASIDE_MM = (0.0, 6.0, 12.0)
"""How far to the right a name may stand of where it usually does."""

_STEP_MM, _REACH = 0.5, 0.6
"""How finely, and in how much of a row's height, a name looks for its place."""

Points = tuple[Mm, Mm]


def tops_of(signal_mv: NDArray[np.floating], style: SheetStyle) -> Mapping[str, float]:
    """How far each lead goes above its baseline, in mm by its label on the sheet; ``signal_mv`` is [12, samples] in mV."""
    tops = {}
    for label in (*style.lead_order, *style.strip_leads):
        lead = label.removeprefix("-")
        values = signal_mv[LEAD_INDEX[lead]] * (-1 if label.startswith("-") else 1)
        finite = values[np.isfinite(values)]
        tops[label] = max(float(finite.max(initial=0.0)) * style.gain_of(lead), 0.0)
    return tops


def with_clear_names(
    geometry: SheetGeometry, signal_mv: NDArray[np.floating], sampling_rate_hz: float
) -> SheetGeometry:
    """The same sheet with each lead's name where no trace runs; ``signal_mv`` [12, samples] is what is drawn."""
    pages = tuple(_page_with_clear_names(page, signal_mv, sampling_rate_hz) for page in geometry.pages)
    return replace(geometry, pages=pages)


def _page_with_clear_names(page: Page, signal_mv: NDArray[np.floating], sampling_rate_hz: float) -> Page:
    points = [trace.points(signal_mv, sampling_rate_hz) for trace in page.traces]
    texts = tuple(_cleared(text, page, points) if text.role == "lead" else text for text in page.texts)
    return replace(page, texts=texts)


def _cleared(text: Text, page: Page, points: Sequence[Points]) -> Text:
    """The first free place: as usual, over the waves below it, under them, and so on a little further right."""
    height = text.size_pt * _MM_PER_PT * _CAP
    width = text.size_pt * _MM_PER_PT * _LETTER * len(text.text)
    best, fewest = text, math.inf
    for aside in _ASIDE_MM:
        left, right = text.x + aside - _CLEAR_MM, text.x + aside + width + _CLEAR_MM
        spans = [_spans(*item, left, right) for item in points]
        low, high = np.concatenate([item[0] for item in spans]), np.concatenate([item[1] for item in spans])
        for y in _heights(text.y, height, page):
            struck = int(np.count_nonzero((low < y + _CLEAR_MM) & (high > y - height - _CLEAR_MM)))
            if struck < fewest:
                best, fewest = replace(text, x=text.x + aside, y=y), struck
            if not struck:
                return best
    return best


def _heights(usual: float, height: float, page: Page) -> list[float]:
    """Baselines of the text to be tried, the nearest to the usual one first; all inside the row and the squares."""
    area, far = page.grid.area, _REACH * page.row_pitch_mm
    steps = np.arange(_STEP_MM, far, _STEP_MM)
    tried = [usual, *(float(y) for step in steps for y in (usual - step, usual + step))]
    return [y for y in tried if y == usual or area.y + height + 0.5 <= y <= area.bottom - 0.5]


def _spans(x: Mm, y: Mm, left: float, right: float) -> tuple[Mm, Mm]:
    """Highest and lowest y (smallest and largest) of every stroke between two samples from ``left`` to ``right``."""
    first, stop = np.searchsorted(x, (left, right))
    own = y[max(first - 1, 0) : stop + 1]
    own = own[np.isfinite(own)]
    return np.minimum(own[:-1], own[1:]), np.maximum(own[:-1], own[1:])
