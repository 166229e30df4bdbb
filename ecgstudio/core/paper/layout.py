"""Lay a recording of some duration out on paper.

Decisions, each held by a test:

- Paper is landscape. Portrait is too narrow for 10 s at 25 mm/s (250 mm) and, at 297 mm, too low for twelve rows of 25 mm;
  so 12x1 at 10 mm/mV goes on two pages, limb leads first. At 5 mm/mV rows may be half as high and it fits on one.
- A page holds 250 mm: at 50 mm/s a frame (``plan``) takes two pages, and longer recordings take further frames.
- The screen is one page as wide as the recording, frames side by side, with the same millimetres. Where room is scarce there,
  rows stand closer, down to the least pitch of paper, and the header is a band of two lines.
- What the first row needs above its baseline it gets from the other rows, so that its waves stay off the header.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from ecgstudio.core.errors import InputError
from ecgstudio.core.paper.furniture import (
    Stage,
    breaks,
    footer,
    header_band,
    header_blocks,
    labels,
    pacer_label,
    proof_bar,
    pulse,
)
from ecgstudio.core.paper.geometry import (
    Grid,
    HeaderBand,
    HeaderBlocks,
    LadderRow,
    MarkerRow,
    Page,
    Rect,
    SheetGeometry,
    Trace,
)
from ecgstudio.core.paper.ladder import LADDER_MM, ladder_labels
from ecgstudio.core.paper.plan import Plan, plan_of, timing_of
from ecgstudio.core.paper.style import (
    LARGE_SQUARE_MM,
    LEAST_ROW_PITCH_MM,
    PAPER_SIZES_MM,
    PLOT_WIDTH_MM,
    PULSE_ZONE_MM,
    PageName,
    SheetStyle,
)
from ecgstudio.core.translation import tr

HEADER_TOP_MM = 6.0
GRID_TOP_MM = 36.0
BAND_TOP_MM, GRID_UNDER_BAND_MM = 1.0, 14.0
FOOTER_MM = 14.0
MARKER_ROW_MM = 6.0
_MARK_MM = 4.0
_GIVEN_TO_LADDER_MM = 2.0
"""How much closer rows may stand for a ladder, so that six rows still go on one page."""
_SCREEN_PITCH_MM = {4: 40.0, 6: 30.0, 12: 25.0}
_PITCH_UNDER_BLOCKS = 0.85
"""Share of its usual pitch below which rows would rather have the room of the header's blocks."""
_CLEAR_MM = 1.0
_EPS = 1e-6


@dataclass(frozen=True)
class _Row:
    """One row: its labels from left to right (one label for a strip)."""

    labels: tuple[str, ...]
    strip: bool


def lay_out(
    style: SheetStyle,
    duration_s: float,
    page: PageName | None = None,
    *,
    filter_text: str = "none",
    pacer: bool = False,
    header: bool | None = None,
    synthetic: bool = True,
    room_mm: float | None = None,
    tops_mm: Mapping[str, float] | None = None,
) -> SheetGeometry:
    """Where everything stands, in mm, for a recording of ``duration_s`` seconds.

    ``page``: "A4" or "letter" (several pages where one does not hold it), "screen" (one endless page), or None for the
    style's paper. ``filter_text`` is printed as the filter. ``pacer`` adds the marker row. ``header``: None puts it on
    paper and not on the screen. ``synthetic`` prints the teaching notice. ``room_mm``: the height that header and squares
    may take on the screen, as far as rows can be that close; None for their usual one. ``tops_mm``: how far each lead goes
    above its baseline (``naming.tops_of``). InputError when there is nothing to lay out.
    """
    if not 0.1 <= duration_s <= 3600:
        raise InputError(f"a recording of {duration_s:g} s cannot be laid out; use 0.1 to 3600 s")
    name = page or style.paper
    plan = plan_of(style, duration_s, endless=name == "screen")
    timing_text = timing_of(style, plan, duration_s)
    scale_text = f"{style.speed_text}   {style.gain_text}   {tr('Filter')}: {filter_text}"
    stage = Stage(style, timing_text, scale_text, header=name != "screen" if header is None else header)
    stage = replace(stage, notice=synthetic, footer=name != "screen", tops_mm=tops_mm or {})
    stage = replace(stage, code=style.code and synthetic and name != "screen")
    pages = _screen_page(stage, plan, pacer, room_mm) if name == "screen" else _paper_pages(stage, plan, name, pacer)
    return SheetGeometry(style, name, duration_s, plan.timing, timing_text, scale_text, tuple(pages))


def _rows(style: SheetStyle) -> list[_Row]:
    order = style.lead_order
    height = len(order) // style.columns
    grid = [_Row(tuple(order[row::height]), strip=False) for row in range(height)]
    return grid + [_Row((lead,), strip=True) for lead in style.strip_leads]


def _least_pitch(style: SheetStyle) -> float:
    """25 mm at 10 mm/mV and above (traces may overlap, never clip), 2 mm less over a ladder; half of it at 5 mm/mV."""
    gain = max(style.gain_mm_per_mv, style.precordial_gain_mm_per_mv or 0.0)
    room = LEAST_ROW_PITCH_MM - (_GIVEN_TO_LADDER_MM if style.ladder else 0.0)
    return float(math.ceil(room * min(gain, 10.0) / 10.0))


def lay_out_in(style: SheetStyle, duration_s: float, width_mm: float, height_mm: float) -> SheetGeometry:
    """The same rows in a part of a page, from its own corner: without header and footer, and without pages when they do not
    all go into the height."""
    plan = plan_of(style, duration_s, endless=False)
    size = PULSE_ZONE_MM + PLOT_WIDTH_MM, LARGE_SQUARE_MM * math.floor(height_mm / LARGE_SQUARE_MM)
    grid = Grid(Rect((width_mm - size[0]) / 2, 0.0, *size))
    stage = Stage(style, timing_of(style, plan, duration_s), "", header=False, footer=False, notice=False)
    stage = replace(stage, grid=grid, size=(width_mm, size[1]))
    (rows, *more) = _row_groups(style, size[1] - _foot_mm(style, pacer=False))
    pages = [_page(stage, plan, rows, window, pacer=False) for window in _windows(style, plan)]
    filled = () if more else tuple(replace(page, number=index) for index, page in enumerate(pages, 1) if page.traces)
    return SheetGeometry(style, style.paper, duration_s, plan.timing, stage.timing_text, "", filled)


def _paper_pages(stage: Stage, plan: Plan, name: PageName, pacer: bool) -> Iterable[Page]:
    width, height = PAPER_SIZES_MM[name]
    grid_width = PULSE_ZONE_MM + PLOT_WIDTH_MM
    grid_height = LARGE_SQUARE_MM * math.floor((height - GRID_TOP_MM - FOOTER_MM) / LARGE_SQUARE_MM)
    grid = Grid(Rect((width - grid_width) / 2, GRID_TOP_MM, grid_width, grid_height))
    groups = _row_groups(stage.style, grid_height - _foot_mm(stage.style, pacer))
    windows = _windows(stage.style, plan)
    bare = [
        _page(replace(stage, grid=grid, size=(width, height)), plan, rows, window, pacer)
        for window in windows
        for rows in groups
    ]
    filled = [page for page in bare if page.traces]
    return (
        replace(page, number=index, texts=page.texts + footer(stage, page, index, filled))
        for index, page in enumerate(filled, 1)
    )


def _screen_page(stage: Stage, plan: Plan, pacer: bool, room_mm: float | None) -> list[Page]:
    rows = _rows(stage.style)
    foot, usual = _foot_mm(stage.style, pacer), next(mm for n, mm in _SCREEN_PITCH_MM.items() if len(rows) <= n)
    top = GRID_TOP_MM if stage.header else 0.0
    if stage.header and room_mm is not None and room_mm - top - foot < _PITCH_UNDER_BLOCKS * usual * len(rows):
        stage, top = replace(stage, band=True), GRID_UNDER_BAND_MM
    highest = _squares(usual * len(rows) + foot)
    lowest = _squares(min(_least_pitch(stage.style), usual) * len(rows) + foot)
    room = highest if room_mm is None else LARGE_SQUARE_MM * math.floor((room_mm - top) / LARGE_SQUARE_MM + _EPS)
    height = min(max(room, lowest), highest)
    content = max(trace.x_end_mm for trace in _all_traces(stage.style, plan, rows))
    width = PULSE_ZONE_MM + _squares(content)
    paper = max(width, PULSE_ZONE_MM + PLOT_WIDTH_MM) if stage.header else width
    stage = replace(stage, grid=Grid(Rect(0.0, top, width, height)), size=(paper, top + height))
    return [_page(stage, plan, rows, (0.0, math.inf), pacer)]


def _squares(length_mm: float) -> float:
    """A length rounded up to whole large squares."""
    return LARGE_SQUARE_MM * math.ceil(length_mm / LARGE_SQUARE_MM - _EPS)


def _row_groups(style: SheetStyle, height_mm: float) -> list[list[_Row]]:
    """The rows of each page: as many as the least pitch allows, the same number on every page."""
    rows = _rows(style)
    pages = math.ceil(len(rows) / math.floor(height_mm / _least_pitch(style)))
    per_page = math.ceil(len(rows) / pages)
    return [rows[first : first + per_page] for first in range(0, len(rows), per_page)]


def _windows(style: SheetStyle, plan: Plan) -> list[tuple[float, float]]:
    """The stretches of 250 mm of endless paper that the pages hold, as x from and to."""
    frame_mm = plan.frame_s * style.speed_mm_per_s
    return [
        (start * style.speed_mm_per_s + x, start * style.speed_mm_per_s + min(x + PLOT_WIDTH_MM, frame_mm))
        for start in plan.starts_s
        for x in _steps(frame_mm, PLOT_WIDTH_MM)
    ]


def _steps(length: float, step: float) -> list[float]:
    return [index * step for index in range(math.ceil(length / step - _EPS))]


def _page(stage: Stage, plan: Plan, rows: Sequence[_Row], window: tuple[float, float], pacer: bool) -> Page:
    area, style = stage.grid.area, stage.style
    room = area.height - _foot_mm(style, pacer)
    above = _lift(stage, rows, room)
    pitch = math.floor((room - above) / len(rows) + _EPS)
    first = area.y + above + math.floor((room - above - pitch * len(rows)) / 2) + math.floor(pitch / 2)
    traces = tuple(
        replace(trace, x_mm=area.x + PULSE_ZONE_MM + trace.x_mm - window[0], baseline_mm=first + pitch * trace.row)
        for trace in _clipped(_joined(_all_traces(style, plan, rows)), window)
    )
    drawn = sorted({trace.row for trace in traces})
    lowest = tuple(trace for trace in traces if trace.row == drawn[-1]) if traces else ()
    ladder = LadderRow(area.y + room, lowest) if style.ladder else None
    return Page(
        number=1,
        width_mm=stage.size[0],
        height_mm=stage.size[1],
        grid=stage.grid,
        row_pitch_mm=pitch,
        traces=traces,
        breaks=breaks(traces),
        pulses=tuple(pulse(style, area.x, _of_row(traces, row), row) for row in drawn),
        texts=labels(traces, pitch)
        + ((pacer_label(area),) if pacer else ())
        + (ladder_labels(ladder, area) if ladder else ()),
        markers=MarkerRow(area.bottom - MARKER_ROW_MM + 1.0, _MARK_MM, lowest) if pacer else None,
        ladder=ladder,
        header=_header(stage, area),
        proof=proof_bar(area) if stage.footer else None,
    )


def _header(stage: Stage, area: Rect) -> HeaderBlocks | HeaderBand | None:
    if not stage.header:
        return None
    return header_band(area, BAND_TOP_MM) if stage.band else header_blocks(area, HEADER_TOP_MM, stage.code)


def _lift(stage: Stage, rows: Sequence[_Row], room_mm: float) -> float:
    """Whole mm by which all rows stand lower than in the middle of their share, so that the first one stays under the header;
    as far as rows are not closer than the least pitch then."""
    if not stage.header:
        return 0.0
    wanted = max((stage.tops_mm.get(label, 0.0) for label in rows[0].labels), default=0.0) + _CLEAR_MM
    count = len(rows)
    lift = (wanted - room_mm / (2 * count)) / (1 - 1 / (2 * count))
    return float(min(max(math.ceil(lift), 0), max(math.floor(room_mm - count * _least_pitch(stage.style)), 0)))


def _foot_mm(style: SheetStyle, pacer: bool) -> float:
    """The height that ladder and pacing marks take under the rows."""
    return (LADDER_MM if style.ladder else 0.0) + (MARKER_ROW_MM if pacer else 0.0)


def _of_row(traces: Iterable[Trace], row: int) -> tuple[Trace, ...]:
    return tuple(trace for trace in traces if trace.row == row)


def _all_traces(style: SheetStyle, plan: Plan, rows: Sequence[_Row]) -> list[Trace]:
    """Every trace on endless paper that starts at x = 0; the baselines come later."""
    return [
        trace
        for start in plan.starts_s
        for index, row in enumerate(rows)
        for trace in _row_traces(style, plan, row, index, start)
        if trace.t_end_s > trace.t_start_s + _EPS
    ]


def _row_traces(style: SheetStyle, plan: Plan, row: _Row, index: int, frame_start_s: float) -> Iterable[Trace]:
    length_s = plan.frame_s if row.strip else plan.column_s
    for column, label in enumerate(row.labels):
        place_s = frame_start_s + column * length_s
        start_s = place_s if plan.timing == "sequential" else frame_start_s
        lead = label.removeprefix("-")
        yield Trace(
            lead=lead,
            sign=-1 if label.startswith("-") else 1,
            label=label,
            t_start_s=start_s,
            t_end_s=min(start_s + length_s, plan.end_s),
            x_mm=place_s * style.speed_mm_per_s,
            baseline_mm=0.0,
            row=index,
            column=column,
            strip=row.strip,
            mm_per_s=style.speed_mm_per_s,
            mm_per_mv=style.gain_of(lead),
        )


def _joined(traces: Iterable[Trace]) -> Iterable[Trace]:
    """The traces with the strips of successive frames made one each."""
    strips: dict[int, Trace] = {}
    for trace in traces:
        if trace.strip:
            first = strips.get(trace.row, trace)
            strips[trace.row] = replace(first, t_end_s=trace.t_end_s)
        else:
            yield trace
    yield from strips.values()


def _clipped(traces: Iterable[Trace], window: tuple[float, float]) -> Iterable[Trace]:
    """The traces inside a window of endless paper, cut at its edges."""
    for trace in traces:
        left, right = max(trace.x_mm, window[0]), min(trace.x_end_mm, window[1])
        if right > left + _EPS:
            whole = left == trace.x_mm and right == trace.x_end_mm
            cut = replace(trace, x_mm=left, t_start_s=trace.time_of(left), t_end_s=trace.time_of(right))
            yield trace if whole else cut
