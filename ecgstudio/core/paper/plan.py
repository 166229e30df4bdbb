"""Which seconds of a recording stand where: frames cut into columns.

- A frame is the stretch that shows every lead once: 10 s, or 20 s at 12.5 mm/s when the recording is long enough.
- What is left over after the last full frame gets a frame when it lasts a second or more; otherwise the text under the
  sheet says which seconds are shown.
- Sequential columns need a recording that fills half of the last column; a shorter one is laid out aligned, and the
  text says so.
"""

import math
from dataclasses import dataclass

from ecgstudio.core.paper.style import PLOT_WIDTH_MM, SheetStyle, Timing
from ecgstudio.core.translation import tr

_FRAME_S = 10.0
_LEAST_REST_S = 1.0
_LEAST_LAST_COLUMN = 0.5
_EPS = 1e-6


@dataclass(frozen=True)
class Plan:
    """Time: frames of ``frame_s`` from each of ``starts_s``, cut into columns of ``column_s``, up to ``end_s``."""

    starts_s: tuple[float, ...]
    frame_s: float
    column_s: float
    end_s: float
    timing: Timing


def plan_of(style: SheetStyle, duration_s: float, endless: bool) -> Plan:
    """The frames of a recording; on ``endless`` paper a single column is as long as the recording."""
    page_s = PLOT_WIDTH_MM / style.speed_mm_per_s
    if style.columns == 1:
        frame_s = duration_s if endless else page_s
        return Plan(_starts(duration_s, frame_s), frame_s, frame_s, duration_s, "sequential")
    frame_s = max(_FRAME_S, page_s)
    if duration_s < _sequential_needs(frame_s, style.columns):
        frame_s = _FRAME_S
    sequential = style.timing == "sequential" and duration_s >= _sequential_needs(frame_s, style.columns)
    timing: Timing = "sequential" if sequential else "aligned"
    return Plan(_starts(duration_s, frame_s), frame_s, frame_s / style.columns, duration_s, timing)


def _sequential_needs(frame_s: float, columns: int) -> float:
    return frame_s * (columns - 1 + _LEAST_LAST_COLUMN) / columns


def _starts(duration_s: float, frame_s: float) -> tuple[float, ...]:
    frames = max(1, math.ceil((duration_s - _LEAST_REST_S + _EPS) / frame_s))
    return tuple(index * frame_s for index in range(frames))


def timing_of(style: SheetStyle, plan: Plan, duration_s: float) -> str:
    """What the columns show, and which seconds when it is not all of them."""
    shown = min(duration_s, plan.starts_s[-1] + plan.frame_s)
    part = (
        tr("; first {shown:g} s of {all:.4g} s").format(shown=shown, all=duration_s)
        if shown < duration_s - _EPS
        else ""
    )
    if style.columns == 1:
        return tr("All leads simultaneous") + part
    strip = tr(", strip continuous") if style.strips else ""
    if plan.timing == "sequential":
        return tr("Columns sequential, {seconds:g} s each").format(seconds=plan.column_s) + strip + part
    column = min(plan.column_s, duration_s)
    return tr("Columns time-aligned, all show the same {seconds:.3g} s").format(seconds=column) + strip + part
