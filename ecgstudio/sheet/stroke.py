"""A round pen drawn along a signal, as the outline it leaves on paper.

Qt's own wide antialiased polylines cost 180 ms for one sheet (its rasteriser sorts every cell of a line of pixels) and
its separate segments leave gaps or beads at the joints. A signal has one value per time, so what a round pen covers is
the band between two curves: the upper and lower envelope of the samples, moved apart by the pen's disc. The band is cut
at whole pixels into short polygons, which fill fast and meet without a seam. No sample is ever left out: a column of
pixels always spans its lowest and its highest sample.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

COLUMNS_PER_PIXEL = 4
"""Columns per device pixel: at four the antialiased band cannot be told from Qt's own stroke."""
CHUNK_PX = 24
"""Width of one polygon; the rasteriser is fastest between 16 and 32 px."""


@dataclass(frozen=True, eq=False)
class Band:
    """What a pen covers between ``top`` and ``bottom`` at columns ``x``, all in device pixels, y downwards."""

    x: Floats
    top: Floats
    bottom: Floats

    def polygons(self) -> Iterator[tuple[Floats, Floats]]:
        """The band as closed polygons x and y [corners], in pixels, that meet at whole px."""
        edge = CHUNK_PX * COLUMNS_PER_PIXEL
        for start in range(0, self.x.size - 1, edge):
            part = slice(start, start + edge + 1)
            yield (
                np.concatenate((self.x[part], self.x[part][::-1])),
                np.concatenate((self.top[part], self.bottom[part][::-1])),
            )


def finite_runs(values: NDArray[np.floating]) -> list[slice]:
    """The stretches of a signal [samples] between missing (NaN) samples."""
    finite = np.isfinite(values)
    if finite.all():
        return [slice(0, values.size)] if values.size else []
    edges = np.flatnonzero(np.diff(np.concatenate(([False], finite, [False])).astype(np.int8)))
    return [slice(int(start), int(stop)) for start, stop in zip(edges[::2], edges[1::2], strict=True)]


def stroke(x: Floats, y: Floats, width: float) -> Band:
    """The band a round pen of ``width`` px leaves along samples at rising ``x``, ``y`` in px; no NaN among them. ``x``
    and ``y`` [samples]."""
    radius = width / 2
    first = np.floor(x[0] - radius)
    columns = int((np.ceil(x[-1] + radius) - first) * COLUMNS_PER_PIXEL) + 1
    at = first + np.arange(columns) / COLUMNS_PER_PIXEL
    return Band(at, *_widened(x, y, at, radius))


def _envelope(x: Floats, y: Floats, at: Floats) -> tuple[Floats, Floats]:
    """Lowest and highest value of the line through the samples at each column; inf where there is no line."""
    low = np.interp(at, x, y)
    outside = (at < x[0]) | (at > x[-1])
    low[outside] = np.inf
    high = np.where(outside, -np.inf, low)
    _include_samples(x, y, at, low, high)
    return low, high


def _include_samples(x: Floats, y: Floats, at: Floats, low: Floats, high: Floats) -> None:
    """Stretch each column over the samples that lie in it, so that no spike between two columns is lost."""
    column = np.rint((x - at[0]) * COLUMNS_PER_PIXEL).astype(np.intp)
    starts = np.flatnonzero(np.diff(column, prepend=-1))
    filled = column[starts]
    low[filled] = np.minimum(low[filled], np.minimum.reduceat(y, starts))
    high[filled] = np.maximum(high[filled], np.maximum.reduceat(y, starts))


def _widened(x: Floats, y: Floats, at: Floats, radius: float) -> tuple[Floats, Floats]:
    """Upper and lower edge of all discs of ``radius`` along the line; they meet where the pen touches nothing."""
    low, high = _envelope(x, y, at)
    top, bottom = np.full_like(low, np.inf), np.full_like(high, -np.inf)
    steps = int(radius * COLUMNS_PER_PIXEL)
    for shift in range(-steps, steps + 1):
        reach = np.sqrt(radius**2 - (shift / COLUMNS_PER_PIXEL) ** 2)
        to, from_ = _shifted(shift, low.size)
        np.minimum(top[to], low[from_] - reach, out=top[to])
        np.maximum(bottom[to], high[from_] + reach, out=bottom[to])
    for side in (at - radius, at + radius):
        rim = np.interp(side, x, y, left=np.nan, right=np.nan)
        np.fmin(top, rim, out=top)
        np.fmax(bottom, rim, out=bottom)
    return _closed(top, bottom)


def _shifted(shift: int, size: int) -> tuple[slice, slice]:
    return slice(max(0, shift), size + min(0, shift)), slice(max(0, -shift), size - max(0, shift))


def _closed(top: Floats, bottom: Floats) -> tuple[Floats, Floats]:
    covered = np.flatnonzero(np.isfinite(top))
    first, last = covered[0], covered[-1]
    for edge in (slice(0, first), slice(last + 1, None)):
        end = first if edge.start == 0 else last
        top[edge] = bottom[edge] = (top[end] + bottom[end]) / 2
    return top, bottom
