"""Annotations: what a teacher or a student writes and draws on an ECG, placed in time and voltage of a lead, kept with the case.

The window calls them annotations; in code that word belongs to the heart's waves (``core.delineation``).
"""

import math
from dataclasses import dataclass, replace
from typing import Final, Literal, get_args

from ecgstudio.core.calipers import LIMIT_MV, WHOLE, Point, moved_points
from ecgstudio.core.errors import InputError
from ecgstudio.core.leads import LEADS
from ecgstudio.core.translation import tr

AnnotationKind = Literal["text", "arrow", "span", "highlight"]
AnnotationLayer = Literal["teacher", "student"]

ANNOTATION_LAYERS: Final[tuple[AnnotationLayer, ...]] = get_args(AnnotationLayer)
LONGEST_TEXT: Final = 120

_POINTS = {"text": 1, "arrow": 2, "span": 2, "highlight": 2}


@dataclass(frozen=True)
class Annotation:
    """One annotation on one lead, in the teacher's layer (the answer) or the student's (own work).

    ``points``: of a text its middle; of an arrow its tail, where the ``text`` stands, and its tip; of a span its two ends
    (one voltage, where its bar stands); of a highlight two opposite corners. A span may reach over ``all_leads``; a
    highlight may mark the ``whole_lead``, wherever that is drawn. ``text``: one line. InputError for anything else.
    """

    kind: AnnotationKind
    lead: str
    points: tuple[Point, ...]
    text: str = ""
    layer: AnnotationLayer = "teacher"
    all_leads: bool = False
    whole_lead: bool = False

    def __post_init__(self) -> None:
        _check("annotation", self.kind, tuple(_POINTS))
        _check("layer", self.layer, ANNOTATION_LAYERS)
        _check("lead", self.lead, LEADS)
        if len(self.points) != _POINTS[self.kind]:
            raise InputError(
                f"an annotation of kind {self.kind} has {_POINTS[self.kind]} points, not {len(self.points)}"
            )
        for point in self.points:
            if not (math.isfinite(point.time_s) and point.time_s >= 0 and abs(point.voltage_mv) <= LIMIT_MV):
                place = f"{point.time_s:g} s, {point.voltage_mv:g} mV"
                raise InputError(f"an annotation cannot stand at {place}; use 0 s or later and up to {LIMIT_MV:g} mV")
        if len(self.text) > LONGEST_TEXT or not self.text.isprintable():
            raise InputError(f"the text of an annotation is one line of at most {LONGEST_TEXT} characters; shorten it")
        if self.kind == "text" and not self.text.strip():
            raise InputError("a text on the ECG says something; write it or remove it")
        if (self.all_leads and self.kind != "span") or (self.whole_lead and self.kind != "highlight"):
            raise InputError("only a span reaches over all leads, and only a highlight marks a whole lead")

    @property
    def start_s(self) -> float:
        return min(point.time_s for point in self.points)

    @property
    def end_s(self) -> float:
        return max(point.time_s for point in self.points)

    @property
    def tip(self) -> Point:
        """What it is about: where an arrow points, otherwise its first point."""
        return self.points[-1] if self.kind == "arrow" else self.points[0]

    @property
    def said(self) -> str:
        """In words: where and what; the kind where nothing is written."""
        where = tr("all leads") if self.all_leads else self.lead
        when = "" if self.whole_lead else tr(" at {time:.2f} s").format(time=self.tip.time_s)
        if self.kind == "span":
            when = tr(" from {start:.2f} to {end:.2f} s").format(start=self.start_s, end=self.end_s)
        return f"{where}{when}: {self.text or tr(self.kind)}"

    def moved(self, part: int, by: Point, duration_s: float) -> "Annotation":
        """One part, or the WHOLE, moved by so much and kept within the recording.

        Parts are the indices of the points; those of a highlight are its four corners, 2 with the time of the first
        point and the voltage of the second, 3 the other way round.
        """
        if self.whole_lead:
            return self
        return replace(self, points=moved_points(self.points, *self._moving(part), by, duration_s))

    def _moving(self, part: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Which points change their time, and which their voltage, when a part is moved."""
        every = tuple(range(len(self.points)))
        if part == WHOLE:
            return every, every
        if self.kind == "span":
            return (part,), every
        return {2: ((0,), (1,)), 3: ((1,), (0,))}.get(part, ((part,), (part,)))


def of_layer(annotations: tuple[Annotation, ...], *layers: AnnotationLayer) -> tuple[Annotation, ...]:
    """Those of these layers, in order."""
    return tuple(annotation for annotation in annotations if annotation.layer in layers)


def _check(what: str, value: object, allowed: tuple[object, ...]) -> None:
    if value not in allowed:
        raise InputError(f"there is no {what} '{value}'; use {', '.join(map(str, allowed))}")
