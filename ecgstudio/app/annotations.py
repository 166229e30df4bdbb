"""Writing and drawing on an ECG: where a new annotation stands."""

from itertools import product

import numpy as np

from ecgstudio.core.annotations import Annotation, AnnotationKind, AnnotationLayer
from ecgstudio.core.calipers import LIMIT_MV, Point
from ecgstudio.core.recording import Recording

LONGEST_HANDLE_S = 0.28
"""How far to the side of what it points at an arrow's text stands: 7 mm at 25 mm/s."""
_RISES_MV = (0.8, 1.1)
_TEXT_HALF_S, _TEXT_HALF_MV = 0.4, 0.25
_SPAN_S, _SPAN_RISE_MV = 0.4, 0.6
_BOX_S, _BOX_MV = 0.2, 0.4


def new_annotation(
    kind: AnnotationKind,
    lead: str,
    at: Point,
    recording: Recording,
    layer: AnnotationLayer = "teacher",
    text: str = "",
    start: Point | None = None,
) -> Annotation:
    """A annotation about a place of a lead, in its first size and within the recording.

    ``start``: where a gesture of the mouse that ended at ``at`` began: the tail of an arrow, one end of a span, one corner.
    """
    if start is not None and kind != "text":
        points: tuple[Point, ...] = (start, at)
    elif kind == "arrow":
        points = (clear_place(recording, lead, at), at)
    elif kind == "span":
        level = at.voltage_mv + _SPAN_RISE_MV
        points = (Point(at.time_s - _SPAN_S / 2, level), Point(at.time_s + _SPAN_S / 2, level))
    elif kind == "highlight":
        points = tuple(Point(at.time_s + turn * _BOX_S / 2, at.voltage_mv - turn * _BOX_MV / 2) for turn in (-1, 1))
    else:
        points = (at,)
    if kind == "span":
        points = tuple(Point(point.time_s, points[0].voltage_mv) for point in points)
    return Annotation(kind, lead, tuple(_within(point, recording.duration_s) for point in points), text, layer)


def clear_place(recording: Recording, lead: str, at: Point) -> Point:
    """Where the text of an arrow that points ``at`` hides least of its lead: aside of it, above or below."""
    turns = (-1, 1) if at.time_s >= LONGEST_HANDLE_S else (1,)
    places = [
        Point(at.time_s + side * LONGEST_HANDLE_S, at.voltage_mv + up * rise)
        for rise, up, side in product(_RISES_MV, (1, -1), turns)
    ]
    return max(places, key=lambda place: min(_clearance(recording, lead, place), _TEXT_HALF_MV))


def _clearance(recording: Recording, lead: str, place: Point) -> float:
    """How far in mV the trace stays from a text at a place."""
    rate = recording.sampling_rate_hz
    first, stop = (round((place.time_s + turn * _TEXT_HALF_S) * rate) for turn in (-1, 1))
    samples = recording.lead(lead)[max(first, 0) : max(stop, 0)]
    known = samples[np.isfinite(samples)]
    return float(np.min(np.abs(known - place.voltage_mv))) if known.size else _TEXT_HALF_MV


def _within(point: Point, duration_s: float) -> Point:
    return Point(min(max(point.time_s, 0.0), duration_s), min(max(point.voltage_mv, -LIMIT_MV), LIMIT_MV))
