"""T waves that end late: drawn earlier, then stretched.

A beat's template ends 570 ms after the onset of QRS, and few of the patients that the networks learnt from have a QT above
450 ms: drawn as they are, late T waves come out with two summits or end at an edge. So what follows QRS is drawn at a QT that
many people have, and its time axis is stretched afterwards.
"""

from dataclasses import replace
from typing import Final

import numpy as np

from ecgstudio.engine.autoencoder import RATE_HZ, Floats
from ecgstudio.engine.beats import QRS_BEFORE, QRS_LENGTH, Beats, beats_of

DRAWN_S: Final = 0.42
"""QT at which late T waves are drawn."""
_LATE_S: Final = 0.45
_FROM_S: Final = 0.16
_MOVED: Final = (0.5, 2.0)
"""T is moved no farther than this."""
_FROM: Final = QRS_BEFORE + round(_FROM_S * RATE_HZ)
"""Where stretching begins: no QRS but the widest reaches as far."""


def stretch_of(qt_s: float | None) -> float:
    """How many times as long as drawn what follows QRS has to be for a QT; 1 where it can be drawn as it is."""
    if qt_s is None or qt_s <= _LATE_S:
        return 1.0
    return (qt_s - _FROM_S) / (DRAWN_S - _FROM_S)


def stretched(beats: Beats, factor: float) -> Beats:
    """The beats with longer templates, [2, 8, 300 or more]; themselves for 1."""
    return beats if factor == 1 else replace(beats, qrs_mv=_warped(beats.qrs_mv, factor, _length(factor)))


def squeezed_beats_of(eight_mv: Floats, events: Floats, factor: float) -> Beats:
    """The templates of a recording (``beats_of``) as they are before stretching. ``eight_mv`` [8, samples], ``events``
    [count, 4]."""
    if factor == 1:
        return beats_of(eight_mv, events)
    beats = beats_of(eight_mv, events, _length(factor))
    return replace(beats, qrs_mv=_warped(beats.qrs_mv, 1 / factor, QRS_LENGTH))


def with_qt(beats: Beats, from_s: float | None, to_s: float | None) -> Beats:
    """The beats with T moved from one QT to another, both in s, in templates of their length; themselves where one is unknown."""
    if from_s is None or to_s is None or min(from_s, to_s) <= _FROM_S:
        return beats
    factor = float(np.clip((to_s - _FROM_S) / (from_s - _FROM_S), *_MOVED))
    return replace(beats, qrs_mv=_warped(beats.qrs_mv, factor, beats.qrs_mv.shape[-1]))


def _length(factor: float) -> int:
    return _FROM + int(np.ceil((QRS_LENGTH - _FROM) * factor))


def _warped(templates_mv: Floats, factor: float, length: int) -> Floats:
    """Templates [2, 8, samples] of ``length``, longer by ``factor`` from ``_FROM`` on."""
    place = np.arange(length, dtype=np.float64)
    source = np.where(place < _FROM, place, _FROM + (place - _FROM) / factor)
    known = np.arange(templates_mv.shape[-1])
    rows = [np.interp(source, known, row, right=0.0) for row in templates_mv.reshape(-1, known.size)]
    return np.stack(rows).reshape(*templates_mv.shape[:2], length).astype(np.float32)
