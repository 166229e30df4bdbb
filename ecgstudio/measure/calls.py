"""Rhythm and conduction called from all features together, each with its reason in words.

Where one criterion of the rule language is not enough on real recordings (whether there are P waves at all, whether a
short-coupled beat is ventricular) these calls decide; their limits were set on folds 1-8 of PTB-XL and on CSN, never on fold 9.
"""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from ecgstudio.core.measurements import Measured
from ecgstudio.measure.find import Found
from ecgstudio.measure.rhythm import BeatTable

Features = Mapping[str, Measured]


@dataclass(frozen=True)
class Call:
    """A statement that the recording shows, with the number and the reason that decided."""

    id: str
    reason: str


def call_rhythm(found: Found, table: BeatTable, features: Features) -> tuple[Call, ...]:
    """The statements of rhythm and conduction that the recording shows."""
    return (*_rhythm(found, table, features), *_beats(table), *_conduction(features))


def fibrillation_score(found: Found, table: BeatTable) -> float:
    """Log odds of atrial fibrillation from how unlike neighbouring intervals are and how much repeats before QRS."""
    before = found.p_before
    rr = table.rr_ms[np.isfinite(table.rr_ms)]
    if rr.size < 4 or before is None:
        return -math.inf
    unlike = float(np.median(np.abs(np.diff(rr))) / rr.mean())
    return _BIAS + _UNLIKE * math.log10(unlike + 0.005) + _COHERENT * before.coherence


_BIAS, _UNLIKE, _COHERENT = 5.0, 4.0, -9.0


def _rhythm(found: Found, table: BeatTable, features: Features) -> Iterator[Call]:
    rate = _value(features, "rate")
    if _is(features, "VSPIKE"):
        yield Call("PACE", "pacing stimuli start the ventricles")
    elif _is(features, "SPIKE"):
        yield Call("PACE", "pacing stimuli before P")
    if _is(features, "AVDISS"):
        yield Call("CHB", "P waves and QRS each keep a rhythm of their own")
        return
    if fibrillation_score(found, table) > 0:
        yield Call("AFIB", "intervals change from beat to beat and no P wave repeats before QRS")
        return
    if rate is None:
        return
    if rate > 100:
        yield Call("STACH", f"rate {rate:.0f}/min with P waves")
    elif rate < 60:
        yield Call("SBRAD", f"rate {rate:.0f}/min with P waves")


def _beats(table: BeatTable) -> Iterator[Call]:
    count = int(table.labelled("ventricular").sum())
    if count:
        yield Call("PVC", f"{count} wide beat{'s' * (count > 1)} of another shape, early or without P")


def _conduction(features: Features) -> Iterator[Call]:
    pr, qrs, axis = (_value(features, name) for name in ("pr", "qrs", "axis"))
    if pr is not None and pr > 200:
        yield Call("AVB1", f"PR {pr:.0f} ms")
    if qrs is None:
        return
    if _left_bundle(features, qrs):
        yield Call("CLBBB", f"QRS {qrs:.0f} ms, negative in V1, late broad R in V5, V6 or I without q")
    elif _right_bundle(features, qrs):
        yield Call("CRBBB", f"QRS {qrs:.0f} ms, late R in V1, broad S in I or V6")
    if axis is not None and _left_anterior(features, axis):
        yield Call("LAFB", f"axis {axis:.0f} degrees, rS in III, QRS negative in II")


def _left_bundle(features: Features, qrs: float) -> bool:
    """Broad, negative in V1, R late in I, V5 or V6, hardly any Q or S in V6 (after Surawicz 2009; 126 ms by folds 1-8)."""
    late = any((_value(features, f"RPT[{lead}]") or 0) >= 50 for lead in ("I", "V5", "V6"))
    q, s, r = ((_value(features, f"{name}[V6]") or 0.0) for name in ("Q", "S", "R"))
    negative = (_value(features, "QRSnet[V1]") or 0.0) < 0
    return qrs >= 126 and negative and late and q < 0.08 and s < 0.3 * r + 0.15


def _right_bundle(features: Features, qrs: float) -> bool:
    """Broad, a second or late R in V1 or V2, and a broad S in I or V6 (after Surawicz 2009)."""
    second = (_value(features, "Rp[V1]") or 0) >= 0.1
    late = (_value(features, "RPT[V1]") or 0) >= 50 and (_value(features, "QRSnet[V1]") or 0) > 0
    broad_s = any((_value(features, f"Sdur[{lead}]") or 0) >= 40 for lead in ("I", "V6"))
    return qrs >= 121 and (second or late) and broad_s


def _left_anterior(features: Features, axis: float) -> bool:
    """Axis of -30 degrees or less with rS in III and negative QRS in II (Surawicz 2009 asks -45; readers call it from -30)."""
    net = [(_value(features, f"QRSnet[{lead}]") or 0.0) < 0 for lead in ("II", "III")]
    r, s, q = ((_value(features, f"{name}[III]") or 0.0) for name in ("R", "S", "Q"))
    return -100 < axis <= -30 and all(net) and r > 0.02 and s > q


def _value(features: Features, name: str) -> float | None:
    return features[name].value if name in features else None


def _is(features: Features, name: str) -> bool:
    return bool(_value(features, name))
