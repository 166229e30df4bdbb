"""What stands around the traces: pulses, labels, column breaks, header blocks, footer and proof bar."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ecgstudio.core.leads import PRECORDIAL_LEADS
from ecgstudio.core.paper.geometry import Grid, HeaderBand, HeaderBlocks, Line, Page, ProofBar, Pulse, Rect, Text, Trace
from ecgstudio.core.paper.style import (
    BREAK_TICK_MM,
    PLOT_WIDTH_MM,
    PROOF_BAR_MM,
    PULSE_MV,
    PULSE_S,
    PULSE_ZONE_MM,
    TEACHING_NOTICE,
    SheetStyle,
)
from ecgstudio.core.translation import tr

LABEL_PT = 9.0
FOOTER_PT = 8.0
_LEG_MM = 2.5
_GAP_MM = 1.0
_HEADER_HEIGHT_MM, _BAND_HEIGHT_MM = 28.0, 12.5
_CODE_MM = 28.0
_NO_GRID = Grid(Rect(0.0, 0.0, 0.0, 0.0))


@dataclass(frozen=True)
class Stage:
    """What every page of one sheet shares."""

    style: SheetStyle
    timing_text: str
    scale_text: str
    header: bool
    footer: bool = True
    notice: bool = True
    code: bool = False
    grid: Grid = _NO_GRID
    size: tuple[float, float] = (0.0, 0.0)
    band: bool = False
    tops_mm: Mapping[str, float] = field(default_factory=dict)


def pulse(style: SheetStyle, zone_x_mm: float, traces: tuple[Trace, ...], row: int) -> Pulse:
    """The pulse of one row, in the middle of the 15 mm before its first trace."""
    baseline, width = traces[0].baseline_mm, PULSE_S * style.speed_mm_per_s
    rise = zone_x_mm + (PULSE_ZONE_MM - width) / 2
    tops = [baseline - PULSE_MV * gain for gain in _gains(traces)]
    leg = min(_LEG_MM, (PULSE_ZONE_MM - width) / 2 - _GAP_MM)
    points = [(rise - leg, baseline), (rise, baseline)]
    for index, top in enumerate(tops):
        points.append((rise + index * width / len(tops), top))
        points.append((rise + (index + 1) * width / len(tops), top))
    points += [(rise + width, baseline), (rise + width + leg, baseline)]
    return Pulse(tuple(points), row)


def _gains(traces: Iterable[Trace]) -> list[float]:
    """The gains of a row, limb before precordial; one when they are the same."""
    ordered = sorted(traces, key=lambda trace: trace.lead in PRECORDIAL_LEADS)
    return list(dict.fromkeys(trace.mm_per_mv for trace in ordered))


def labels(traces: Iterable[Trace], pitch_mm: float) -> tuple[Text, ...]:
    """Each trace's lead name over its first millimetres."""
    rise = min(0.32 * pitch_mm, 11.0)
    return tuple(
        Text(trace.label, trace.x_mm + 1.5, trace.baseline_mm - rise, size_pt=LABEL_PT, bold=True, role="lead")
        for trace in traces
    )


def pacer_label(area: Rect) -> Text:
    """The name of the marker row, in front of it."""
    return Text(tr("Pacing"), area.x + 2.5, area.bottom - 1.7, size_pt=FOOTER_PT, role="pacer")


def breaks(traces: Sequence[Trace]) -> tuple[Line, ...]:
    """A 3-mm tick where one column ends and the next begins: at the start of every trace but the first of its row."""
    half, first = BREAK_TICK_MM / 2, min((trace.x_mm for trace in traces), default=0.0)
    return tuple(
        Line(trace.x_mm, trace.baseline_mm - half, trace.x_mm, trace.baseline_mm + half)
        for trace in traces
        if trace.x_mm > first
    )


def header_blocks(area: Rect, top_mm: float, code: bool = False) -> HeaderBlocks:
    """Who and when, measurements, statements: side by side over the grid's first 265 mm; a code takes room from the first."""
    room = _CODE_MM if code else 0.0
    return HeaderBlocks(
        identity=Rect(area.x, top_mm, 92.0 - room, _HEADER_HEIGHT_MM),
        measurements=Rect(area.x + 96.0, top_mm, 58.0, _HEADER_HEIGHT_MM),
        statements=Rect(area.x + 160.0, top_mm, 105.0, _HEADER_HEIGHT_MM),
        code=Rect(area.x + 92.0 - room, top_mm - 1.0, room, room) if code else None,
    )


def header_band(area: Rect, top_mm: float) -> HeaderBand:
    """Two lines over the grid's first 265 mm."""
    return HeaderBand(Rect(area.x, top_mm, PULSE_ZONE_MM + PLOT_WIDTH_MM, _BAND_HEIGHT_MM))


def proof_bar(area: Rect) -> ProofBar:
    """The 50-mm bar under the grid, to the left of the page number."""
    return ProofBar(area.right - 18.0 - PROOF_BAR_MM, area.bottom + 3.2, PROOF_BAR_MM, 2.0)


def footer(stage: Stage, page: Page, number: int, pages: Sequence[Page]) -> tuple[Text, ...]:
    """The texts under the grid of one of the pages."""
    area = page.grid.area
    upper, lower = area.bottom + 4.4, area.bottom + 8.4
    texts = [
        Text(stage.scale_text, area.x, upper, size_pt=FOOTER_PT, bold=True, role="scale"),
        Text(stage.timing_text + _stretch(page, pages), area.x, lower, size_pt=FOOTER_PT, role="timing"),
        Text(
            tr("Page {number}/{count}").format(number=number, count=len(pages)),
            area.right,
            upper,
            "right",
            FOOTER_PT,
            role="page",
        ),
    ]
    if page.proof is not None:
        middle = page.proof.x + page.proof.length_mm / 2
        texts.append(Text(tr("50 mm - print at 100 %"), middle, lower, "centre", FOOTER_PT, role="proof"))
    if stage.notice:
        texts.append(Text(tr(TEACHING_NOTICE), area.x + 148.0, upper, "left", FOOTER_PT, bold=True, role="notice"))
    return tuple(texts)


def _stretch(page: Page, pages: Sequence[Page]) -> str:
    """Which seconds this page shows, where pages differ in that."""
    first, last = _seconds(page)
    said = tr("; this page {first:.4g}-{last:.4g} s").format(first=first, last=last)
    return said if len({_seconds(item) for item in pages}) > 1 else ""


def _seconds(page: Page) -> tuple[float, float]:
    return min(trace.t_start_s for trace in page.traces), max(trace.t_end_s for trace in page.traces)
