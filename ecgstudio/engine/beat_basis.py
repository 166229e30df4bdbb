"""Beats as a few numbers and back: Karhunen-Loeve bases of P waves and of QRS-T, as the patch basis is one of 80 ms."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
from scipy import linalg

from ecgstudio.engine.autoencoder import Floats
from ecgstudio.engine.beats import P_LENGTH, QRS_LENGTH, Beats

P_SIZE: Final = 16
QRS_SIZE: Final = 96
_P_WIDTH: Final = 8 * P_LENGTH
_QRS_WIDTH: Final = 8 * QRS_LENGTH
PARTS: Final = (slice(0, P_SIZE), slice(P_SIZE, P_SIZE + QRS_SIZE), slice(P_SIZE + QRS_SIZE, P_SIZE + 2 * QRS_SIZE))
"""Where P wave, first and second kind of beat stand in a vector."""


@dataclass(frozen=True, eq=False)
class BeatBasis:
    """``p`` [800, 16] and ``qrs`` [2400, 96] are orthonormal; ``p_scale`` and ``qrs_scale`` in mV are what one unit means."""

    p: Floats
    p_scale: Floats
    qrs: Floats
    qrs_scale: Floats

    def __post_init__(self) -> None:
        if self.p.shape != (_P_WIDTH, P_SIZE) or self.qrs.shape != (_QRS_WIDTH, QRS_SIZE):
            raise ValueError(f"a beat basis needs [{_P_WIDTH}, {P_SIZE}] and [{_QRS_WIDTH}, {QRS_SIZE}]")
        for name in ("p", "p_scale", "qrs", "qrs_scale"):
            object.__setattr__(self, name, np.ascontiguousarray(getattr(self, name), dtype=np.float32))

    @property
    def size(self) -> int:
        return PARTS[-1].stop

    def encode(self, beats: Beats) -> Floats:
        """The vector [size] of one patient's beats; parts that are absent are zero."""
        p = beats.p_mv.reshape(-1) @ self.p / self.p_scale
        qrs = beats.qrs_mv.reshape(2, -1) @ self.qrs / self.qrs_scale
        vector: Floats = np.concatenate([p, qrs[0], qrs[1]]).astype(np.float32)
        return vector

    def decode(self, vector: Floats, present: Iterable[bool]) -> Beats:
        """The beats of a vector [size]; parts that are not ``present`` [3] are zero."""
        there = np.array(list(present), dtype=np.bool_)
        p, first, second = (
            vector[part] * scale @ basis.T * float(seen)
            for part, scale, basis, seen in zip(
                PARTS, (self.p_scale, self.qrs_scale, self.qrs_scale), (self.p, self.qrs, self.qrs), there, strict=True
            )
        )
        qrs = np.stack([first, second]).reshape(2, 8, QRS_LENGTH).astype(np.float32)
        return Beats(p.reshape(8, P_LENGTH).astype(np.float32), qrs, there)

    def arrays(self) -> Mapping[str, Floats]:
        """What a file has to keep to build this again."""
        return {"p": self.p, "p_scale": self.p_scale, "qrs": self.qrs, "qrs_scale": self.qrs_scale}


def fit_beat_basis(patients: Iterable[Beats]) -> BeatBasis:
    """The basis of many patients' beats; ValueError when there are none."""
    p, qrs = [], []
    for beats in patients:
        if beats.present[0]:
            p.append(beats.p_mv.reshape(-1))
        qrs += [template.reshape(-1) for template, seen in zip(beats.qrs_mv, beats.present[1:], strict=True) if seen]
    return BeatBasis(*_fit(p, P_SIZE), *_fit(qrs, QRS_SIZE))


def _fit(rows: list[Floats], size: int) -> tuple[Floats, Floats]:
    """Components and units; a unit is the square root of its component's deviation, all scaled to a root mean square of 1."""
    if not rows:
        raise ValueError("there are no beats to fit a basis to")
    stack = np.stack(rows)
    moment = (stack.T @ stack).astype(np.float64) / len(rows)
    last = len(moment) - 1
    variance, vectors = linalg.eigh(moment, subset_by_index=(last - size + 1, last))
    deviation = np.sqrt(np.maximum(variance[::-1], 1e-12))
    scale = np.sqrt(deviation * deviation.mean())
    return vectors[:, ::-1].astype(np.float32), scale.astype(np.float32)
