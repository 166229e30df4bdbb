"""Where the view stands over the paper: a scale and a place, as plain numbers."""

from dataclasses import dataclass, replace

from ecgstudio.core.paper import LARGE_SQUARE_MM, Rect

MM_PER_INCH = 25.4
LOWEST_SCALE, HIGHEST_SCALE = 0.5, 80.0
"""Pixels per millimetre: from a stamp-sized sheet to one small square as large as a thumbnail."""


@dataclass(frozen=True)
class Camera:
    """A window of ``width`` x ``height`` px whose upper left corner shows the paper's point (``left``, ``top``) in mm.

    ``scale`` is px per mm, the same on both axes: 1 s to 1 mV always stands as 25 mm to 10 mm.
    """

    width: float
    height: float
    scale: float = 4.0
    left: float = 0.0
    top: float = 0.0

    def to_mm(self, x_px: float, y_px: float) -> tuple[float, float]:
        return self.left + x_px / self.scale, self.top + y_px / self.scale

    def to_px(self, x_mm: float, y_mm: float) -> tuple[float, float]:
        return (x_mm - self.left) * self.scale, (y_mm - self.top) * self.scale

    def visible(self) -> Rect:
        return Rect(self.left, self.top, self.width / self.scale, self.height / self.scale)

    def resized(self, width: float, height: float) -> "Camera":
        """The same paper point stays in the middle."""
        x, y = self.to_mm(self.width / 2, self.height / 2)
        return replace(self, width=width, height=height).centred(x, y)

    def centred(self, x_mm: float, y_mm: float) -> "Camera":
        return replace(self, left=x_mm - self.width / 2 / self.scale, top=y_mm - self.height / 2 / self.scale)

    def zoomed(self, scale: float, at_px: tuple[float, float] | None = None) -> "Camera":
        """Another scale; the paper point under ``at_px`` (the middle when None) stays where it is."""
        scale = min(max(scale, LOWEST_SCALE), HIGHEST_SCALE)
        x_px, y_px = at_px or (self.width / 2, self.height / 2)
        x, y = self.to_mm(x_px, y_px)
        return replace(self, scale=scale, left=x - x_px / scale, top=y - y_px / scale)

    def panned(self, dx_px: float, dy_px: float) -> "Camera":
        """The paper moved right and down by so many px."""
        return replace(self, left=self.left - dx_px / self.scale, top=self.top - dy_px / self.scale)

    def fitted(self, box: Rect, margin_px: float = 0.0, ratio: float = 1.0) -> "Camera":
        """The whole box in view, in the middle, with a margin all round.

        The scale is rounded down so that a large square is a whole number of device px (``ratio`` to a logical one): every
        square looks the same.
        """
        room = (max(self.width - 2 * margin_px, 1.0), max(self.height - 2 * margin_px, 1.0))
        scale = min(room[0] / box.width, room[1] / box.height)
        scale = min(max(even_scale(scale, ratio) or scale, LOWEST_SCALE), HIGHEST_SCALE)
        return replace(self, scale=scale).centred(box.x + box.width / 2, box.y + box.height / 2)

    def kept_on(self, paper: Rect, margin_px: float = 0.0) -> "Camera":
        """Moved back so that the paper fills the window, or stands in its middle along an axis where it is smaller."""
        margin = margin_px / self.scale
        seen = self.visible()
        return replace(
            self,
            left=_kept(self.left, seen.width, paper.x - margin, paper.width + 2 * margin),
            top=_kept(self.top, seen.height, paper.y - margin, paper.height + 2 * margin),
        )


def _kept(start: float, seen: float, lowest: float, length: float) -> float:
    if seen >= length:
        return lowest + (length - seen) / 2
    return min(max(start, lowest), lowest + length - seen)


def even_scale(scale: float, ratio: float) -> float:
    """The next lower scale at which a large square is a whole number of device px, ``ratio`` to a logical one; 0 for none."""
    return int(scale * LARGE_SQUARE_MM * ratio + 1e-9) / LARGE_SQUARE_MM / ratio


def true_scale(dots_per_inch: float, correction: float = 1.0) -> float:
    """Px per mm at which 1 mm on the screen is 1 mm.

    ``correction`` is what the user found with a ruler: length shown / length wanted is its inverse.
    """
    return dots_per_inch / MM_PER_INCH * correction
