"""What a teacher may ask of a patient's beats in numbers: QT, axis, heights; read from templates alone, so that the beat model
learns them from any recording and a simulated patient can set them."""

from statistics import median
from typing import Final

import numpy as np

from ecgstudio.core.delineation import Delineation
from ecgstudio.engine.autoencoder import RATE_HZ
from ecgstudio.engine.beats import QRS_BEFORE, Beats
from ecgstudio.engine.track import Floats

SHAPE: Final = ("QT", "axis, cosine", "axis, sine", "limb height", "chest height", "P height")
"""Numbers near 0; the axis is that of the QRS area in the frontal plane."""

_QT_UNIT_S: Final = 0.4
_LIMB_UNIT_MV, _CHEST_UNIT_MV, _P_UNIT_MV = 1.0, 1.7, 0.1
_QRS: Final = slice(QRS_BEFORE, QRS_BEFORE + round(0.12 * RATE_HZ))
_LEAST_MV: Final = 0.02


def shape_of(beats: Beats, qt_s: float | None = None) -> Floats:
    """The numbers [6] of one patient's beats, NaN where there is nothing to read."""
    shape = np.full(len(SHAPE), np.nan, np.float32)
    if qt_s is not None and qt_s > 0:
        shape[0] = np.log(qt_s / _QT_UNIT_S)
    if beats.present[1]:
        lead_1, lead_2 = beats.qrs_mv[0, 0], beats.qrs_mv[0, 1]
        x, y = float(lead_1[_QRS].sum()), float((2 * lead_2 - lead_1)[_QRS].sum()) / np.sqrt(3)
        shape[1:3] = np.array([x, y]) / max(float(np.hypot(x, y)), 1e-6)
        limbs, chest = np.stack([lead_1, lead_2, lead_2 - lead_1]), beats.qrs_mv[0, 2:]
        shape[3], shape[4] = _height(limbs[:, _QRS], _LIMB_UNIT_MV), _height(chest[:, _QRS], _CHEST_UNIT_MV)
    if beats.present[0]:
        shape[5] = _height(beats.p_mv[1:2], _P_UNIT_MV)
    return shape


def qt_of(delineation: Delineation) -> float | None:
    """The median over beats from the start of QRS to the end of T, in s; None where no beat has both."""
    ends = {wave.activation: wave.offset_s for wave in delineation.waves_of("T") if wave.activation is not None}
    starts = {wave.activation: wave.onset_s for wave in delineation.waves_of("QRS") if wave.activation is not None}
    lengths = [ends[beat] - starts[beat] for beat in ends.keys() & starts.keys()]
    return median(lengths) if lengths else None


def _height(leads_mv: Floats, unit_mv: float) -> float:
    """Of the tallest lead, from its lowest to its highest sample."""
    return float(np.log(max(float(np.ptp(leads_mv, axis=1).max()), _LEAST_MV) / unit_mv))
