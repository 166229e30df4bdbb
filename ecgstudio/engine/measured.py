"""What is measured of a beat, as smooth functions of it: so that gradients can teach and lead the beat model.

From the clean vector that a denoiser tells at any level to millivolts is a matrix (``beat_basis``), so that these numbers have
exact derivatives: no surrogate network stands between what is asked for and what is drawn.
"""

from typing import Final

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from ecgstudio.engine.autoencoder import RATE_HZ
from ecgstudio.engine.beat_basis import PARTS, BeatBasis
from ecgstudio.engine.beats import QRS_BEFORE, QRS_LENGTH, Beats

_LEADS: Final = ("I", "II", "V1", "V2", "V3", "V4", "V5", "V6")
READINGS: Final = (
    "QT",
    "QRS area x",
    "QRS area y",
    *(f"{name}[{lead}]" for name in ("J", "J60", "R area", "S area") for lead in _LEADS),
)
"""In s, mV s and mV; x and y are those of the frontal plane, y downwards."""
BEFORE: Final = slice(QRS_BEFORE - 11, QRS_BEFORE - 4)
"""The samples of a template whose level QRS is read from: ``measure`` finds its onset a few samples before the track's."""
_T_FROM_S: Final = 0.04
"""After the end of QRS, where T is looked for."""
_QT_OF_MIDDLE: Final = 1.083
_QT_OF_QRS: Final = 0.188
_QT_S: Final = 0.051
"""QT from the time that halves the energy of ST-T and from the length of QRS: least squares over real records of folds 1 to 8, of
whose others the measured QT lies 8 ms away (median); 10 ms less, for in ECGs drawn here T ends earlier for its middle."""
_EDGE_S: Final = 0.004
"""How softly QRS begins and ends where areas are summed."""
_LEAST_MV2: Final = 1e-6
_SOFT_MV: Final = 0.02
"""Below this a sample counts for R and for S."""


class BeatReader:
    """Reads READINGS from vectors in a basis."""

    def __init__(self, basis: BeatBasis) -> None:
        rows = torch.from_numpy(basis.qrs * basis.qrs_scale).T.contiguous()
        self._rows = rows.reshape(-1, len(_LEADS), QRS_LENGTH)

    def __call__(self, vectors: Tensor, qrs_s: Tensor) -> Tensor:
        """READINGS [records, numbers] of the first kind of beat of ``vectors`` [records, size] in unit latents, whose QRS last
        ``qrs_s`` [records]."""
        beat_mv = torch.einsum("rk,klt->rlt", vectors[:, PARTS[1]], self._rows.to(vectors))
        beat_mv = beat_mv - beat_mv[:, :, BEFORE].mean(dim=2, keepdim=True)
        seconds = _seconds(beat_mv)
        in_qrs = _between(seconds, torch.zeros_like(qrs_s), qrs_s)[:, None]
        up, down = (_SOFT_MV * functional.softplus(sign * beat_mv / _SOFT_MV) for sign in (1, -1))
        r, s = ((part * in_qrs).sum(dim=2) / RATE_HZ for part in (up, down))
        plane = torch.stack(_frontal(beat_mv[:, :2] * in_qrs), dim=1)
        levels = [_at(beat_mv, qrs_s + after) for after in (0.0, 0.06)]
        return torch.cat([_qt_s(beat_mv, qrs_s)[:, None], plane, *levels, r, s], dim=1)


def qt_of_beats(beats: Beats, qrs_s: float) -> float:
    """QT in s as the templates of the most frequent kind show it, whose QRS lasts ``qrs_s``."""
    beat_mv = torch.from_numpy(np.ascontiguousarray(beats.qrs_mv[:1]))
    beat_mv = beat_mv - beat_mv[:, :, BEFORE].mean(dim=2, keepdim=True)
    return float(_qt_s(beat_mv, torch.tensor([qrs_s], dtype=beat_mv.dtype)))


def _seconds(beat_mv: Tensor) -> Tensor:
    """Times [samples] from the start of QRS."""
    return (torch.arange(beat_mv.shape[2], device=beat_mv.device) - QRS_BEFORE) / RATE_HZ


def _qt_s(beat_mv: Tensor, qrs_s: Tensor) -> Tensor:
    """[records], in s from the start of QRS."""
    seconds = _seconds(beat_mv)
    in_st_t = torch.sigmoid((seconds - (qrs_s[:, None] + _T_FROM_S)) / _EDGE_S)
    energy = (beat_mv.square().sum(dim=1) + _LEAST_MV2) * in_st_t
    share = energy.cumsum(dim=1) / energy.sum(dim=1, keepdim=True)
    after = (share < 0.5).sum(dim=1, keepdim=True).clamp(1, share.shape[1] - 1)
    low, high = share.gather(1, after - 1), share.gather(1, after)
    middle = seconds[after - 1] + (0.5 - low) / (high - low) / RATE_HZ
    return _QT_OF_MIDDLE * middle[:, 0] + _QT_OF_QRS * qrs_s + _QT_S


def _between(seconds: Tensor, first: Tensor, last: Tensor) -> Tensor:
    """1 between two times [records], softly 0 outside [records, samples]."""
    return torch.sigmoid((seconds - first[:, None]) / _EDGE_S) * torch.sigmoid((last[:, None] - seconds) / _EDGE_S)


def _at(beat_mv: Tensor, seconds: Tensor) -> Tensor:
    """Millivolts [records, 8] at a time [records] after the start of QRS."""
    place = (QRS_BEFORE + seconds * RATE_HZ).round().long().clamp(0, beat_mv.shape[2] - 1)
    return beat_mv.gather(2, place[:, None, None].expand(-1, beat_mv.shape[1], 1))[:, :, 0]


def _frontal(limbs_mv: Tensor) -> tuple[Tensor, Tensor]:
    """Net areas [records] in mV s of x and y of the frontal plane (Einthoven), from leads I and II [records, 2, samples]."""
    one, two = (limbs_mv.sum(dim=2) / RATE_HZ).unbind(dim=1)
    return one, (2 * two - one) / 3**0.5
