"""Fit, true scale, one lead or free: how the view moves over the paper, without Qt."""

from dataclasses import dataclass, replace
from typing import Literal

from ecgstudio.core.paper import Rect, Trace
from ecgstudio.gui.sheet.camera import HIGHEST_SCALE, Camera

Mode = Literal["fit", "true", "lead", "free"]

MARGIN_PX = 4.0
ZOOM_STEP = 1.25
PAN_STEP_PX = 60.0
LEAD_SPAN_MM = 75.0
"""The longest stretch of one lead that zooming to it shows: 3 s at 25 mm/s."""


@dataclass(frozen=True)
class Stage:
    """What there is to look at: the whole ``paper`` and the part that ``fit`` shows; and on what screen: its true px per
    mm, and its device px per logical px."""

    paper: Rect
    first_look: Rect
    true_scale: float
    ratio: float = 1.0


@dataclass(frozen=True)
class Navigation:
    """Where the view stands and why; ``lead_box`` is what mode "lead" keeps in view."""

    camera: Camera
    mode: Mode = "fit"
    lead: str | None = None
    lead_box: Rect | None = None

    def settled(self, stage: Stage, largest: float = HIGHEST_SCALE) -> "Navigation":
        """What the mode asks for, on this stage; a free view is only kept on the paper. ``largest`` is a limit to "fit"."""
        camera = self.camera
        if self.mode == "fit":
            fitted = camera.fitted(stage.first_look, MARGIN_PX, stage.ratio)
            fitted = fitted.zoomed(min(fitted.scale, largest))
            return replace(self, camera=fitted.kept_on(stage.paper, MARGIN_PX))
        if self.mode == "lead" and self.lead_box is not None:
            return replace(self, camera=camera.fitted(self.lead_box, MARGIN_PX, stage.ratio))
        if self.mode == "true":
            camera = camera.zoomed(stage.true_scale)
        return replace(self, camera=camera.kept_on(stage.paper, MARGIN_PX))

    def resized(self, width: float, height: float, stage: Stage) -> "Navigation":
        return replace(self, camera=self.camera.resized(width, height)).settled(stage)

    def fit(self, stage: Stage) -> "Navigation":
        return replace(self, mode="fit", lead=None).settled(stage)

    def at_true_scale(self, stage: Stage) -> "Navigation":
        return replace(self, mode="true", lead=None).settled(stage)

    def zoomed(self, factor: float, stage: Stage, at_px: tuple[float, float] | None = None) -> "Navigation":
        camera = self.camera.zoomed(self.camera.scale * factor, at_px)
        return replace(self, camera=camera, mode="free", lead=None).settled(stage)

    def panned(self, dx_px: float, dy_px: float, stage: Stage) -> "Navigation":
        """Moved by hand; true scale stays true scale, any other mode becomes free when the paper really moves."""
        moved = replace(self, camera=self.camera.panned(dx_px, dy_px))
        camera = moved.camera.kept_on(stage.paper, MARGIN_PX)
        if camera == self.camera:
            return self
        mode: Mode = "true" if self.mode == "true" else "free"
        return replace(self, camera=camera, mode=mode, lead=self.lead if self.mode == "lead" else None)

    def to_lead(self, trace: Trace, row_pitch_mm: float, stage: Stage, at_mm: float | None = None) -> "Navigation":
        """One lead fills the view; of a long one the first 75 mm, or those around ``at_mm``."""
        width = min(trace.x_end_mm - trace.x_mm, LEAD_SPAN_MM)
        middle = trace.x_mm + width / 2 if at_mm is None else at_mm
        left = min(max(middle - width / 2, trace.x_mm), trace.x_end_mm - width)
        box = Rect(left, trace.baseline_mm - row_pitch_mm / 2, width, row_pitch_mm)
        return replace(self, mode="lead", lead=trace.lead, lead_box=box).settled(stage)

    def is_true(self, stage: Stage) -> bool:
        """Whether 1 mm on the screen is 1 mm, to a thousandth."""
        return abs(self.camera.scale / stage.true_scale - 1) < 1e-3
