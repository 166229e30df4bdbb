"""Electrodes exchanged or off: exact operators on the eight independent leads, so that Einthoven holds after them.

With RA, LA, LL the potentials of the limbs, I = LA - RA and II = LL - RA, and each chest lead is against their mean (Wilson
1934). An exchange of two limbs leaves that mean; one with the right leg, nearly at the potential of the left, moves it. An open
chest input records nothing. An open limb input hangs on the central terminal by its resistor alone and takes the mean of the two
that are left, which is the terminal now: its augmented lead is flat, and the other five limb leads have one shape.
"""

from dataclasses import replace
from itertools import combinations
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.errors import InputError
from ecgstudio.core.leads import INDEPENDENT_LEADS, LEADS, PRECORDIAL_LEADS, eight_from_twelve, twelve_from_eight
from ecgstudio.core.recording import Recording
from ecgstudio.core.translation import tr

EXCHANGES: Final = ("RA/LA", "RA/LL", "LA/LL", "RA/RL", "LA/RL", *map("/".join, combinations(PRECORDIAL_LEADS, 2)))
OFF: Final = tuple(f"{electrode} off" for electrode in ("RA", "LA", "LL", *PRECORDIAL_LEADS))
FAULTS: Final = (*EXCHANGES, *OFF)
"""Every fault by its name: two electrodes that change places, or one that is off."""

# I and II after a fault, of I and II before it; then what each chest lead gains of them by the terminal's move
_LIMBS: Final = {
    "RA/LA": (((-1.0, 0.0), (-1.0, 1.0)), (0.0, 0.0)),
    "RA/LL": (((1.0, -1.0), (0.0, -1.0)), (0.0, 0.0)),
    "LA/LL": (((0.0, 1.0), (1.0, 0.0)), (0.0, 0.0)),
    # RA or LA at the potential of LL: the mean moves by a third of LL - RA = II, or of LL - LA = II - I
    "RA/RL": (((1.0, -1.0), (0.0, 0.0)), (0.0, -1 / 3)),
    "LA/RL": (((0.0, 1.0), (0.0, 1.0)), (1 / 3, -1 / 3)),
    # the open one at the mean of the others: each chest lead gains a third of aVR, aVL or aVF
    "RA off": (((0.5, -0.5), (-0.5, 0.5)), (-1 / 6, -1 / 6)),
    "LA off": (((0.0, 0.5), (0.0, 1.0)), (1 / 3, -1 / 6)),
    "LL off": (((1.0, 0.0), (0.5, 0.0)), (-1 / 6, 1 / 3)),
}


def operator(fault: str) -> NDArray[np.float64]:
    """The matrix [8, 8] from the leads as they should be to those recorded with a fault (one of ``FAULTS``, or "correct").
    Dimensionless. InputError for another word."""
    matrix = np.eye(8)
    if fault == "correct":
        return matrix
    if fault not in FAULTS:
        raise InputError(f"'{fault}' is no fault of electrodes; use {', '.join(FAULTS[:5])}, V1/V2, LA off, V3 off ...")
    if fault in _LIMBS:
        limbs, gained = _LIMBS[fault]
        matrix[:2, :2], matrix[2:, :2] = limbs, gained
    elif fault in OFF:
        matrix[_row(fault.removesuffix(" off"))] = 0.0
    else:
        first, second = map(_row, fault.split("/"))
        matrix[[first, second]] = matrix[[second, first]]
    return matrix


def faulted(recording: Recording, fault: str) -> Recording:
    """The recording as it had been with this fault of its electrodes; leads that the fault leaves alone keep their samples.

    InputError for a word that names no fault, or where I and II, of which the limbs are reckoned, are missing.
    """
    matrix, eight = operator(fault), eight_from_twelve(recording.signal_mv)
    if fault in _LIMBS and not np.isfinite(eight[:2]).any(axis=1).all():
        raise InputError(f"'{fault}' needs leads I and II, which this ECG does not have; choose a chest electrode")
    changed = [row for row in range(8) if not np.array_equal(matrix[row], np.eye(8)[row])]
    made = eight.copy()
    for row in changed:  # a missing lead spoils those alone that are made of it
        used = np.flatnonzero(matrix[row])
        made[row] = matrix[row, used] @ eight[used].astype(np.float64)
    signal = recording.signal_mv.copy()
    twelve = twelve_from_eight(made)
    rows = [LEADS.index(INDEPENDENT_LEADS[row]) for row in changed] + (list(range(2, 6)) if fault in _LIMBS else [])
    signal[rows] = twelve[rows]
    provenance = replace(recording.provenance, faults=(*recording.provenance.faults, fault))
    return Recording(signal, recording.sampling_rate_hz, provenance)


def fault_text(fault: str) -> str:
    """A fault in words: "Electrodes RA and LA exchanged"."""
    if fault in OFF:
        return tr("Electrode {electrode} off").format(electrode=fault.removesuffix(" off"))
    one, _, other = fault.partition("/")
    return tr("Electrodes {one} and {other} exchanged").format(one=one, other=other)


def _row(lead: str) -> int:
    return INDEPENDENT_LEADS.index(lead)
