"""Two recordings on one page, A over B in one true scale, with room for a table beneath, as pure geometry in millimetres.

A4 and letter lie as always, for only so are 10 s at 25 mm/s (250 mm) as wide as the paper. Two recordings of three rows of
25 mm take 150 mm of its height, which leaves no room for rhythm strips at 10 mm/mV; the text under the sheet says so. At 5
mm/mV the strips have room, and so they have on upright A3, which is two such sheets one over the other.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import zip_longest
from types import MappingProxyType
from typing import Final, Literal

from ecgstudio.core.paper.geometry import Page, ProofBar, Rect, SheetGeometry, Text
from ecgstudio.core.paper.layout import lay_out_in
from ecgstudio.core.paper.style import PAPER_SIZES_MM, PLOT_WIDTH_MM, PROOF_BAR_MM, PULSE_ZONE_MM, Layout, SheetStyle
from ecgstudio.core.translation import tr

PairPaper = Literal["A4", "letter", "A3"]
PAIR_PAPERS: Final[Mapping[PairPaper, tuple[float, float]]] = MappingProxyType(
    {"A4": PAPER_SIZES_MM["A4"], "letter": PAPER_SIZES_MM["letter"], "A3": (297.0, 420.0)}
)
"""Width and height; A3 stands upright."""

_TOP_MM = 4.5
_HEADER_MM = 11.0
_TABLE_GAP_MM = 1.0
_FOOTER_MM = (23.3, 27.3)
"""Baselines of the two lines of the footer, under the lower recording where the table has 20 mm."""
_HALF_MM: Final[Mapping[PairPaper, float]] = {"A4": 75.0, "letter": 75.0, "A3": 150.0}
_LEAD_TABLE_MM: Final[Mapping[PairPaper, float]] = {"A4": 0.0, "letter": 0.0, "A3": 55.0}
_FALLBACKS: tuple[Layout, ...] = ("3x4+1", "3x4")
_FOOTER_PT = 8.0


@dataclass(frozen=True)
class PairPage:
    """One page. ``halves``: A and B, each in mm from its own corner, None where a recording has ended before this page."""

    number: int
    halves: tuple[Page | None, Page | None]
    texts: tuple[Text, ...]


@dataclass(frozen=True)
class PairGeometry:
    """A whole sheet of two. ``tops_mm``: where each half's own corner is; ``lead_table`` is None where it has no room."""

    style: SheetStyle
    paper: PairPaper
    sheets: tuple[SheetGeometry, SheetGeometry]
    headers: tuple[Rect, Rect]
    tops_mm: tuple[float, float]
    table: Rect
    lead_table: Rect | None
    proof: ProofBar
    pages: tuple[PairPage, ...]

    @property
    def size_mm(self) -> tuple[float, float]:
        return PAIR_PAPERS[self.paper]

    def with_sheets(self, sheets: tuple[SheetGeometry, SheetGeometry]) -> "PairGeometry":
        """The same with other lettering on both halves."""
        halves = zip_longest(sheets[0].pages, sheets[1].pages)
        pages = tuple(replace(page, halves=both) for page, both in zip(self.pages, halves, strict=True))
        return replace(self, sheets=sheets, pages=pages)


def lay_out_pair(
    style: SheetStyle, durations_s: tuple[float, float], paper: PairPaper, filter_text: str = "none"
) -> PairGeometry:
    """Where everything of A and B stands, for recordings of so many seconds; both in one layout, the style's if it has room.

    ``filter_text`` is printed as the filter. InputError when there is nothing to lay out.
    """
    width, half = PAIR_PAPERS[paper][0], _HALF_MM[paper]
    used, sheets = _both(style, durations_s, width, half)
    height = max(sheet.pages[0].grid.area.height for sheet in sheets)
    left, wide = (width - PULSE_ZONE_MM - PLOT_WIDTH_MM) / 2, PULSE_ZONE_MM + PLOT_WIDTH_MM
    tops = _TOP_MM + _HEADER_MM, _TOP_MM + 2 * _HEADER_MM + height
    below = tops[1] + height
    more = _LEAD_TABLE_MM[paper]
    footer_y = [below + more + y for y in _FOOTER_MM]
    pairs = list(zip_longest(sheets[0].pages, sheets[1].pages))
    right = left + wide
    scale = f"{used.speed_text}   {used.gain_text}   {tr('Filter')}: {filter_text}"
    note = _note(style, used, sheets)
    pages = tuple(
        PairPage(
            number,
            (one, other),
            _footer(
                scale,
                note,
                (left, right),
                footer_y,
                tr("Page {number}/{count}").format(number=number, count=len(pairs)),
            ),
        )
        for number, (one, other) in enumerate(pairs, 1)
    )
    return PairGeometry(
        style=used,
        paper=paper,
        sheets=sheets,
        headers=(Rect(left, _TOP_MM, wide, _HEADER_MM), Rect(left, tops[0] + height, wide, _HEADER_MM)),
        tops_mm=tops,
        table=Rect(left, below + _TABLE_GAP_MM, wide, _FOOTER_MM[0] - 4.0 - _TABLE_GAP_MM),
        lead_table=Rect(left, below + _FOOTER_MM[0] - 2.0, wide, more - 2.0) if more else None,
        proof=ProofBar(right - 18.0 - PROOF_BAR_MM, footer_y[0] - 1.2, PROOF_BAR_MM, 2.0),
        pages=pages,
    )


def _both(
    style: SheetStyle, durations_s: tuple[float, float], width: float, height: float
) -> tuple[SheetStyle, tuple[SheetGeometry, SheetGeometry]]:
    """The first layout in which all rows of a recording go into its half of the page."""
    tried = [style, *(replace(style, layout=item, rhythm_leads=None) for item in _FALLBACKS if item != style.layout)]
    for wanted in (replace(item, ladder=False) for item in tried):
        first, second = (lay_out_in(wanted, seconds, width, height) for seconds in durations_s)
        if first.pages and second.pages:
            break
    return wanted, (first, second)


def _note(style: SheetStyle, used: SheetStyle, sheets: tuple[SheetGeometry, SheetGeometry]) -> str:
    first, second = (sheet.timing_text for sheet in sheets)
    timing = first if first == second else f"A: {first}. B: {second}"
    return (
        timing
        if used.layout == style.layout
        else tr("{timing}. {layout} has no room on this page at this scale").format(timing=timing, layout=style.layout)
    )


def _footer(
    scale: str, note: str, ends_mm: tuple[float, float], lines_mm: list[float], number: str
) -> tuple[Text, ...]:
    (left, right), (upper, lower) = ends_mm, lines_mm
    return (
        Text(scale, left, upper, size_pt=_FOOTER_PT, bold=True, role="scale"),
        Text(note, left, lower, size_pt=_FOOTER_PT, role="timing"),
        Text(number, right, upper, "right", _FOOTER_PT, role="page"),
        Text(tr("50 mm - print at 100 %"), right - 18.0 - PROOF_BAR_MM / 2, lower, "centre", _FOOTER_PT, role="proof"),
    )
