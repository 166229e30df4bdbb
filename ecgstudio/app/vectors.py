"""Vectors: the axes of one ECG, and the loops of its median beat."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ecgstudio.app.examine import Examination
from ecgstudio.core.delineation import WaveKind
from ecgstudio.core.measurements import Measured
from ecgstudio.core.vectors import vector_of
from ecgstudio.measure.prepare import RATE_HZ

RATE: float = RATE_HZ


@dataclass(frozen=True, eq=False)
class Vectors:
    """``axes``: P, QRS and T in degrees, each with its reason where it is absent. ``loops``: X, Y, Z [3, samples] in mV from
    onset to end of each wave, ``RATE`` samples a second, 0 at the level just before QRS; ``reason``: why there are none."""

    axes: Mapping[WaveKind, Measured]
    loops: Mapping[WaveKind, NDArray[np.float64]] = field(default_factory=dict)
    reason: str = ""


def vectors_of(found: Examination) -> Vectors:
    """The axes as measured (corrections applied), and the loops between the measured bounds of the median beat."""
    numbers = found.case.measurements
    axes: dict[WaveKind, Measured] = {"P": numbers.p_axis, "QRS": numbers.qrs_axis, "T": numbers.t_axis}
    median = found.analysis.median if found.analysis else None
    if median is None:
        return Vectors(axes, reason=found.reason or numbers.qrs.reason)
    vector = vector_of(median.signal_mv)
    bounds: dict[WaveKind, tuple[int, int] | None] = {"P": median.p, "QRS": median.qrs, "T": median.t}
    if median.t is not None:  # an onset that lies in the QRS would draw that loop twice
        bounds["T"] = (max(median.t[0], median.qrs[1]), median.t[1])
    loops = {kind: vector[:, span[0] : span[1] + 1] for kind, span in bounds.items() if span is not None}
    return Vectors(axes, loops)
