"""Whether two cables look exchanged: a suspicion with its reason, never a correction.

Limb leads are held against what V1 to V6 foretell of leads I and II (a linear rule, least squares on 220 recordings of PTB-XL
folds 1 and 2): exchanged arms turn that forecast round. Chest leads change little from each to the next; where
exchanging two of them would shorten the way from V1 to V6 much, they may have been exchanged. Limits were set on the same
recordings. Left arm and left leg exchanged look like another normal axis, and an exchange with the right leg like a flat lead II.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations
from types import MappingProxyType

import numpy as np

from ecgstudio.core.leads import LEAD_INDEX
from ecgstudio.measure.median import MedianBeat, samples_of
from ecgstudio.measure.quality import LeadQuality
from ecgstudio.measure.signals import Samples, smooth

_CHEST = tuple(f"V{number}" for number in range(1, 7))
_LIMB = ("I", "II")
_FORECAST = np.array([[-0.70, 0.30, 0.09, -0.09, -0.09, 0.48], [-0.10, -0.02, 0.10, 0.10, -0.08, 0.56]])
_EXCHANGED: Mapping[str, Samples] = MappingProxyType(
    {
        "RA/LA": np.array([[-1.0, 0.0], [-1.0, 1.0]]),
        "RA/LL": np.array([[1.0, -1.0], [0.0, -1.0]]),
    }
)
"""What becomes of (I, II) when two cables are exchanged; exchanging them again undoes it."""

_NAMES = {"RA/LA": "right arm and left arm", "RA/LL": "right arm and left leg"}
_LEAST_GAIN = 0.5
_LEAST_SHORTER, _MOST_LEFT = 0.2, 0.7
_BEFORE, _AFTER = samples_of(120), samples_of(200)


@dataclass(frozen=True)
class LeadReversal:
    """Cables that may have been exchanged ("RA/LA", "V2/V3"), the leads that this concerns, and why."""

    cables: str
    leads: tuple[str, ...]
    reason: str


def lead_reversals(beat: MedianBeat, quality: tuple[LeadQuality, ...]) -> tuple[LeadReversal, ...]:
    """What speaks for exchanged cables in this median beat; empty when nothing does or when a lead it needs is missing."""
    if not all(quality[LEAD_INDEX[lead]].usable for lead in (*_LIMB, *_CHEST)):
        return ()
    part = _part(beat)
    limb, chest = (part[[LEAD_INDEX[lead] for lead in leads]] for leads in (_LIMB, _CHEST))
    found = (_limb_cables(limb, chest), _chest_cables(chest))
    return tuple(item for item in found if item is not None)


def _part(beat: MedianBeat) -> Samples:
    """P, QRS and T of the median beat [12, samples], below about 40 Hz."""
    last = beat.t[1] if beat.t else beat.qrs[1] + _AFTER
    return smooth(beat.signal_mv, 5)[:, max(0, beat.qrs[0] - _BEFORE) : last]


def _limb_cables(limb: Samples, chest: Samples) -> LeadReversal | None:
    foretold = _FORECAST @ chest
    as_is = _likeness(limb, foretold)
    undone = {cables: _likeness(matrix @ limb, foretold) for cables, matrix in _EXCHANGED.items()}
    cables = max(undone, key=lambda name: undone[name])
    if undone[cables] - as_is <= _LEAST_GAIN:
        return None
    words = f"{_NAMES[cables]} may be exchanged, or the heart lies on the right"
    numbers = (
        f"I and II agree with V1 to V6 by {as_is:.2f} as recorded, by {undone[cables]:.2f} with these two exchanged"
    )
    return LeadReversal(cables, ("I", "II", "III", "aVR", "aVL", "aVF"), f"{words}: {numbers}")


def _chest_cables(chest: Samples) -> LeadReversal | None:
    shape = chest / np.sqrt((chest**2).sum(axis=1, keepdims=True) + 1e-9)
    apart = 1 - shape @ shape.T
    as_is = _way(apart, list(range(6)))
    ways = {}
    for one, two in combinations(range(6), 2):
        order = list(range(6))
        order[one], order[two] = two, one
        ways[one, two] = _way(apart, order)
    pair = min(ways, key=lambda item: ways[item])
    if as_is - ways[pair] <= _LEAST_SHORTER or ways[pair] >= _MOST_LEFT * as_is:
        return None
    leads = (_CHEST[pair[0]], _CHEST[pair[1]])
    reason = f"{leads[0]} and {leads[1]} may be exchanged: V1 to V6 would change more evenly ({ways[pair]:.2f} for {as_is:.2f})"
    return LeadReversal("/".join(leads), leads, reason)


def _likeness(one: Samples, two: Samples) -> float:
    return float((one * two).sum() / np.sqrt((one**2).sum() * (two**2).sum() + 1e-12))


def _way(apart: Samples, order: list[int]) -> float:
    """How far the leads lie from one another along an order: the sum of 1 - correlation from each to the next."""
    return float(sum(apart[order[step], order[step + 1]] for step in range(5)))
