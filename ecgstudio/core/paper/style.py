"""How a sheet is to look: layout, speed, gain, timing, filter, colours; and the fixed numbers of ECG paper."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, Final, Literal, get_args

from ecgstudio.core.annotations import ANNOTATION_LAYERS, AnnotationLayer
from ecgstudio.core.errors import InputError
from ecgstudio.core.leads import LEADS, LIMB_LEADS, PRECORDIAL_LEADS
from ecgstudio.core.stored import stored_as
from ecgstudio.core.translation import decimal, tr

Layout = Literal["3x4+1", "3x4+3", "3x4", "6x2", "12x1"]
PaperName = Literal["A4", "letter"]
PageName = Literal["A4", "letter", "screen"]
Timing = Literal["sequential", "aligned"]
FilterName = Literal["none", "diagnostic", "monitor", "st"]
SchemeName = Literal["red", "blue", "black-and-white"]
AnnotationsShown = Literal["none", "teacher", "student", "both"]

SPEEDS_MM_PER_S: Final = (12.5, 25.0, 50.0)
GAINS_MM_PER_MV: Final = (5.0, 10.0, 20.0)
NOTCHES_HZ: Final = (50, 60)

PAPER_SIZES_MM: Final[Mapping[str, tuple[float, float]]] = MappingProxyType(
    {"A4": (297.0, 210.0), "letter": (279.4, 215.9)}
)
"""Width and height, landscape: only landscape holds 10 s at 25 mm/s (250 mm)."""

PLOT_WIDTH_MM: Final = 250.0
PULSE_ZONE_MM: Final = 15.0
SMALL_SQUARE_MM: Final = 1.0
LARGE_SQUARE_MM: Final = 5.0
LEAST_ROW_PITCH_MM: Final = 25.0
BREAK_TICK_MM: Final = 3.0
PULSE_MV: Final = 1.0
PULSE_S: Final = 0.2
PROOF_BAR_MM: Final = 50.0

TRACE_PEN_MM: Final = 0.28
MINOR_PEN_MM: Final = 0.1
MAJOR_PEN_MM: Final = 0.22
PULSE_PEN_MM: Final = 0.28

TEACHING_NOTICE: Final = "SYNTHETIC - FOR TEACHING"

CABRERA_LIMB_LEADS: Final = ("aVL", "I", "-aVR", "II", "aVF", "III")
"""The limb leads in anatomical order, aVR inverted (Cabrera; BMC Cardiovasc Disord 2018, s12872-018-0979-x, fig. 3)."""


@dataclass(frozen=True)
class Scheme:
    """Colours "#rrggbb" of one kind of paper; the trace keeps 4.5:1 contrast to both grid lines in greyscale."""

    paper: str
    minor: str
    major: str
    trace: str
    text: str
    accent: str


SCHEMES: Final[Mapping[str, Scheme]] = MappingProxyType(
    {
        "red": Scheme("#ffffff", "#f8d3cd", "#ea9d93", "#101014", "#1c1c22", "#a3271b"),
        "blue": Scheme("#ffffff", "#cfdff2", "#93b6de", "#0b0f1a", "#161c28", "#1c4f96"),
        "black-and-white": Scheme("#ffffff", "#d9d9d9", "#a6a6a6", "#000000", "#000000", "#000000"),
    }
)


@dataclass(frozen=True)
class SheetStyle:
    """The choices behind one sheet; all are about looks, none touches the samples that are stored.

    ``speed_mm_per_s`` 12.5, 25 or 50; ``gain_mm_per_mv`` 5, 10 or 20, and ``precordial_gain_mm_per_mv`` when V1..V6 have
    their own (the pulse is then stepped). ``timing``: "sequential" columns follow each other in time, "aligned" columns
    all show the same stretch. ``rhythm_leads``: None for the layout's own (II; V1, II, V5). ``filter`` and ``notch_hz``
    (50, 60 or None) name the display filter. ``calipers`` puts the case's calipers on paper, ``delineation`` whose annotations go
    there, ``ladder`` a ladder diagram under the lowest row, ``code`` a QR code from which a made ECG can be made again, in a
    header that is no band of two lines. InputError for anything else.
    """

    layout: Layout = "3x4+1"
    cabrera: bool = False
    speed_mm_per_s: float = 25.0
    gain_mm_per_mv: float = 10.0
    precordial_gain_mm_per_mv: float | None = None
    timing: Timing = "sequential"
    rhythm_leads: tuple[str, ...] | None = None
    filter: FilterName = "none"
    notch_hz: int | None = None
    scheme: SchemeName = "red"
    paper: PaperName = "A4"
    calipers: bool = False
    annotations: AnnotationsShown = stored_as("remarks", default="none")
    ladder: bool = False
    code: bool = False

    def __post_init__(self) -> None:
        _check("layout", self.layout, get_args(Layout))
        _check("speed", self.speed_mm_per_s, SPEEDS_MM_PER_S, " mm/s")
        _check("gain", self.gain_mm_per_mv, GAINS_MM_PER_MV, " mm/mV")
        _check("precordial gain", self.precordial_gain_mm_per_mv, (None, *GAINS_MM_PER_MV), " mm/mV")
        _check("timing", self.timing, get_args(Timing))
        _check("filter", self.filter, get_args(FilterName))
        _check("notch", self.notch_hz, (None, *NOTCHES_HZ), " Hz")
        _check("colour scheme", self.scheme, tuple(SCHEMES))
        _check("paper", self.paper, get_args(PaperName))
        _check("annotations of", self.annotations, get_args(AnnotationsShown))
        for lead in self.rhythm_leads or ():
            _check("rhythm lead", lead, LEADS)
        if self.rhythm_leads is not None and len(self.rhythm_leads) != self.strips:
            raise InputError(f"layout {self.layout} has {self.strips} rhythm strips, not {len(self.rhythm_leads)}")

    @property
    def columns(self) -> int:
        return {"3x4+1": 4, "3x4+3": 4, "3x4": 4, "6x2": 2, "12x1": 1}[self.layout]

    @property
    def strips(self) -> int:
        return {"3x4+1": 1, "3x4+3": 3}.get(self.layout, 0)

    @property
    def strip_leads(self) -> tuple[str, ...]:
        """The leads of the rhythm strips, top to bottom."""
        if self.rhythm_leads is not None:
            return self.rhythm_leads
        return ((), ("II",), (), ("V1", "II", "V5"))[self.strips]

    @property
    def annotation_layers(self) -> tuple[AnnotationLayer, ...]:
        """The layers of annotations that go on paper."""
        return tuple(layer for layer in ANNOTATION_LAYERS if self.annotations in (layer, "both"))

    @property
    def of_answer(self) -> "SheetStyle":
        """The same with the teacher's annotations, which belong to every answer."""
        return replace(self, annotations="both" if "student" in self.annotation_layers else "teacher")

    @property
    def lead_order(self) -> tuple[str, ...]:
        """The labels of the twelve leads in reading order; "-aVR" is aVR drawn inverted."""
        return (*(CABRERA_LIMB_LEADS if self.cabrera else LIMB_LEADS), *PRECORDIAL_LEADS)

    @property
    def colours(self) -> Scheme:
        return SCHEMES[self.scheme]

    def gain_of(self, lead: str) -> float:
        """mm per mV of one lead."""
        own = self.precordial_gain_mm_per_mv
        return own if own is not None and lead in PRECORDIAL_LEADS else self.gain_mm_per_mv

    @property
    def speed_text(self) -> str:
        return decimal(f"{self.speed_mm_per_s:g} mm/s")

    @property
    def gain_text(self) -> str:
        """The gain as printed; both when limb and precordial leads differ."""
        own = self.precordial_gain_mm_per_mv
        if own is None or own == self.gain_mm_per_mv:
            return decimal(f"{self.gain_mm_per_mv:g} mm/mV")
        return tr("limb {limb:g} mm/mV, V1-V6 {own:g} mm/mV").format(limb=self.gain_mm_per_mv, own=own)


def _check(what: str, value: object, allowed: tuple[Any, ...], unit: str = "") -> None:
    if value not in allowed:
        choices = ", ".join(
            f"{item:g}" if isinstance(item, float) else str(item) for item in allowed if item is not None
        )
        raise InputError(f"{what} '{value}' cannot be drawn; use {choices}{unit}")
