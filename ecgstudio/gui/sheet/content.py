"""What the sheet on the screen shows: a case laid out on one endless paper, as plain values."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.baseline import baselines_mv
from ecgstudio.core.case import Case
from ecgstudio.core.delineation import Delineation
from ecgstudio.core.ladder import Ladder, ladder_of_case, no_ladder
from ecgstudio.core.paper import (
    PULSE_ZONE_MM,
    TEACHING_NOTICE,
    Page,
    Rect,
    SheetGeometry,
    SheetStyle,
    Text,
    Trace,
    lay_out,
    tops_of,
    with_clear_names,
)
from ecgstudio.gui.kit.words import tr
from ecgstudio.gui.sheet.camera import even_scale
from ecgstudio.sheet import SheetHeader, for_display, header_of

BORDER_MM = 4.0
FOOTER_MM = 7.0
"""Paper around the squares on the screen; the footer's line stands under them."""
FOOTER_PT = 8.5
FIRST_LOOK_S = 10.0
BLANK_S = 10.0

Points = tuple[NDArray[np.float64], NDArray[np.float64]]


@dataclass(frozen=True)
class Desk:
    """The room for a sheet in logical px, ``ratio`` device px to one."""

    width_px: float
    height_px: float
    ratio: float = 1.0


@dataclass(frozen=True, eq=False)
class Content:
    """A case (None: blank paper) in a style; ``header`` is None where none is shown, ``reveal`` as in ``content_of``."""

    case: Case | None
    geometry: SheetGeometry
    header: SheetHeader | None = None
    reveal: bool = True

    @property
    def style(self) -> SheetStyle:
        return self.geometry.style

    @property
    def page(self) -> Page:
        return self.geometry.pages[0]

    @property
    def paper(self) -> Rect:
        """The whole sheet: header, squares, footer and a border all round."""
        area = self.page.grid.area
        top = 0.0 if self.header else area.y - BORDER_MM
        return Rect(area.x - BORDER_MM, top, area.width + 2 * BORDER_MM, area.bottom + FOOTER_MM - top)

    @property
    def first_look(self) -> Rect:
        """What fits the window at first: the whole height, and the first 10 s of a longer recording."""
        return replace(self.paper, width=min(self.paper.width, _first_width(self.style)))

    @property
    def footer(self) -> tuple[Text, ...]:
        """The line under the squares: speed, gain and filter, how the columns lie in time, and the notice."""
        area = self.page.grid.area
        y = area.bottom + 5.2
        texts = [Text(f"{self.geometry.scale_text}   {self.geometry.timing_text}", area.x, y, size_pt=FOOTER_PT)]
        recording = self.case.recording if self.case else None
        if recording is not None and recording.provenance.synthetic:
            texts.append(Text(tr(TEACHING_NOTICE), area.right, y, "right", FOOTER_PT, bold=True, role="notice"))
        return tuple(texts)

    @property
    def spikes_s(self) -> tuple[float, ...]:
        return tuple(spike.time_s for spike in self.case.delineation.spikes) if self.case else ()

    def ladder(self, estimate: Delineation | None) -> Ladder | None:
        """The ladder that goes on this paper; what was measured stands in where the ECG was not simulated."""
        if self.case is None or self.page.ladder is None:
            return None
        if not self.reveal:
            return no_ladder("shown with the answer")
        recording = self.case.recording
        simulated = recording.provenance.source == "simulator"
        return ladder_of_case(self.case if simulated or not estimate else replace(self.case, delineation=estimate))

    def points(self) -> list[Points]:
        """x and y in mm of every trace, filtered as the style says."""
        if self.case is None:
            return []
        recording = self.case.recording
        shown = for_display(recording.signal_mv, recording.sampling_rate_hz, self.style)
        points = [trace.points(shown.signal_mv, recording.sampling_rate_hz) for trace in self.page.traces]
        return self.page.under_header(points)

    def original_points(self) -> list[Points]:
        """The same of the ECG that the case was fitted to; none for other cases."""
        fit = self.case.fit if self.case is not None else None
        if fit is None:
            return []
        recording = fit.original.recording
        shown = for_display(recording.signal_mv, recording.sampling_rate_hz, self.style)
        return [trace.points(shown.signal_mv, recording.sampling_rate_hz) for trace in self.page.traces]

    def trace_of(self, lead: str) -> Trace | None:
        """The trace of one lead: the one in its column rather than its strip."""
        own = [trace for trace in self.page.traces if trace.lead == lead]
        return min(own, key=lambda trace: trace.strip, default=None)

    def takes(self, case: Case) -> bool:
        """Whether a case goes on the very same paper, so that only its traces need to be painted."""
        own = self.case
        return (
            own is not None
            and case.recording.duration_s == own.recording.duration_s
            and case.recording.sampling_rate_hz == own.recording.sampling_rate_hz
            and bool(case.delineation.spikes) == bool(own.delineation.spikes)
            and not (_offsets(case) or _offsets(own))
        )


def _offsets(case: Case) -> bool:
    """Whether the footer says of the case that offsets were taken off."""
    return bool(baselines_mv(case.recording.signal_mv).any())


def content_of(
    case: Case, style: SheetStyle, *, header: bool = True, reveal: bool = True, desk: Desk | None = None
) -> Content:
    """``reveal`` False hides in the header, and in the ladder, what gives the diagnosis away. ``desk``: what
    the sheet should fill."""
    recording = case.recording
    shown = for_display(recording.signal_mv, recording.sampling_rate_hz, style)
    geometry = lay_out(
        style,
        recording.duration_s,
        "screen",
        filter_text=shown.text,
        pacer=bool(case.delineation.spikes),
        header=header,
        synthetic=recording.provenance.synthetic,
        room_mm=_room_mm(style, desk, header),
        tops_mm=tops_of(shown.signal_mv, style),
    )
    geometry = with_clear_names(geometry, shown.signal_mv, recording.sampling_rate_hz)
    return Content(case, geometry, header_of(case, reveal=reveal) if header else None, reveal)


def blank_content(style: SheetStyle, desk: Desk | None = None) -> Content:
    """Paper with leads and pulses, waiting."""
    return Content(None, lay_out(style, BLANK_S, "screen", header=False, room_mm=_room_mm(style, desk, False)))


def _first_width(style: SheetStyle) -> float:
    return PULSE_ZONE_MM + FIRST_LOOK_S * style.speed_mm_per_s + 2 * BORDER_MM


def _room_mm(style: SheetStyle, desk: Desk | None, header: bool) -> float | None:
    """The height that header and squares may take when a sheet of the first look's width is to fill the desk."""
    if desk is None:
        return None
    wide = desk.width_px / _first_width(style)
    scale = even_scale(wide, desk.ratio) or wide
    return desk.height_px / scale - FOOTER_MM - (0.0 if header else BORDER_MM)
