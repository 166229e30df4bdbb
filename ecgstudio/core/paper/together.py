"""Several recordings on one page, a row each, in some leads at one true scale, as pure geometry in millimetres.

Every row shows the same seconds of every lead, so that beats stand under each other; its words stand over its traces.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from ecgstudio.core.errors import InputError
from ecgstudio.core.leads import LEADS
from ecgstudio.core.paper.furniture import Stage, breaks, footer, labels, proof_bar, pulse
from ecgstudio.core.paper.geometry import Grid, Page, Pulse, Rect, Trace
from ecgstudio.core.paper.pair import PAIR_PAPERS, PairPaper
from ecgstudio.core.paper.style import LARGE_SQUARE_MM, PLOT_WIDTH_MM, PULSE_ZONE_MM, SheetStyle
from ecgstudio.core.translation import tr

MOST: Final = 7
"""Rows of a page: so many have 25 mm each on A4."""
LEADS_SHOWN: Final = ("II", "V1", "V5")
"""One of the frontal plane, and the two sides of the chest: rhythm, bundle branches, T waves."""
_TOP_MM: Final = 16.0
_FOOTER_MM: Final = 12.0
_CAPTION_MM: Final = 5.0


@dataclass(frozen=True)
class TogetherGeometry:
    """``page`` has a row for each recording; ``title``: room for whose they are; ``captions``: room for the words of each row."""

    style: SheetStyle
    paper: PairPaper
    page: Page
    title: Rect
    captions: tuple[Rect, ...]

    @property
    def size_mm(self) -> tuple[float, float]:
        return PAIR_PAPERS[self.paper]


def lay_out_together(
    style: SheetStyle,
    durations_s: Sequence[float],
    paper: PairPaper = "A4",
    leads: Sequence[str] = LEADS_SHOWN,
    *,
    filter_text: str = "none",
    synthetic: bool = True,
) -> TogetherGeometry:
    """Where everything stands, for recordings of so many seconds. InputError for too many of them, or another lead."""
    if not 1 <= len(durations_s) <= MOST:
        raise InputError(f"{len(durations_s)} ECGs cannot stand on one page; use 1 to {MOST}")
    unknown = [lead for lead in leads if lead not in LEADS]
    if unknown or not 1 <= len(leads) <= 4:
        raise InputError(f"leads '{', '.join(leads)}' cannot be shown; use one to four of {', '.join(LEADS)}")
    width, height = PAIR_PAPERS[paper]
    room = LARGE_SQUARE_MM * ((height - _TOP_MM - _FOOTER_MM) // LARGE_SQUARE_MM)
    left = (width - PULSE_ZONE_MM - PLOT_WIDTH_MM) / 2
    grid = Grid(Rect(left, _TOP_MM, PULSE_ZONE_MM + PLOT_WIDTH_MM, room))
    pitch = float(room // len(durations_s))
    column_s = PLOT_WIDTH_MM / len(leads) / style.speed_mm_per_s
    traces = tuple(_traces(style, grid, pitch, column_s, durations_s, leads))
    scale = f"{style.speed_text}   {style.gain_text}   {tr('Filter')}: {filter_text}"
    timing = tr("All leads and rows show their first {seconds:.3g} s").format(seconds=column_s)
    stage = Stage(style, timing, scale, header=False, notice=synthetic, grid=grid, size=(width, height))
    bare = Page(
        number=1,
        width_mm=width,
        height_mm=height,
        grid=grid,
        row_pitch_mm=pitch,
        traces=traces,
        breaks=breaks(traces),
        pulses=tuple(_pulse(style, grid, traces, row) for row in range(len(durations_s))),
        texts=labels(traces, pitch - _CAPTION_MM),
        proof=proof_bar(grid.area),
    )
    page = replace(bare, texts=(*bare.texts, *footer(stage, bare, 1, [bare])))
    captions = tuple(
        Rect(grid.area.x, grid.area.y + row * pitch, grid.area.width, _CAPTION_MM) for row in range(len(durations_s))
    )
    return TogetherGeometry(style, paper, page, Rect(left, 4.0, grid.area.width, _TOP_MM - 5.0), captions)


def _traces(
    style: SheetStyle, grid: Grid, pitch: float, column_s: float, durations_s: Sequence[float], leads: Sequence[str]
) -> list[Trace]:
    """A row a recording: baselines stand below the middle, for the words are above."""
    return [
        Trace(
            lead=lead,
            sign=1,
            label=lead,
            t_start_s=0.0,
            t_end_s=min(column_s, seconds),
            x_mm=grid.area.x + PULSE_ZONE_MM + column * column_s * style.speed_mm_per_s,
            baseline_mm=grid.area.y + row * pitch + round((pitch + _CAPTION_MM) / 2),
            row=row,
            column=column,
            strip=False,
            mm_per_s=style.speed_mm_per_s,
            mm_per_mv=style.gain_of(lead),
        )
        for row, seconds in enumerate(durations_s)
        for column, lead in enumerate(leads)
    ]


def _pulse(style: SheetStyle, grid: Grid, traces: Sequence[Trace], row: int) -> Pulse:
    return pulse(style, grid.area.x, tuple(trace for trace in traces if trace.row == row), row)
