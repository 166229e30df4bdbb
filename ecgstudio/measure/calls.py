"""Rhythm and conduction called from all features together, each with its reason in words.

Where one criterion of the rule language is not enough on real recordings (whether there are P waves at all, whether a
short-coupled beat is ventricular) these calls decide; their limits were set on folds 1-8 of PTB-XL and on CSN, never on fold 9.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.evaluate import all_met
from ecgstudio.core.measurements import Measured
from ecgstudio.measure.atria import Atria
from ecgstudio.measure.fibrillation import fibrillation_score
from ecgstudio.measure.find import Found
from ecgstudio.measure.rhythm import BeatTable
from ecgstudio.measure.signals import Samples
from ecgstudio.measure.silence import QUIET_MV, dominant_hz, peak_to_peak_mv

Features = Mapping[str, Measured]

_LONG_PR_MS = 200.0  # Kligfield 2007
_SLOW_RATE = 70.0
_LONG_SLOW_PR_MS = 212.0  # 98 % of healthy adults at 66/min (Rautaharju 2013); slower hearts conduct later
_LONGEST_FREE_PR_MS = 300.0  # of P waves that do not repeat before QRS: farther off it is the T wave of a broad beat
_CHANCE_PR_MS = 25.0  # a PR farther from the others is no fixed delay; labelled records of folds 1-8 spread up to 15
_MOSTLY = 0.75
_REENTRY_RATE = 150.0  # ESC 2019
_PREMATURE = 0.85  # of the usual interval
_ABRUPT = 0.12  # of the usual interval; in sinus arrhythmia of folds 1-8 intervals differ by up to 0.11


@dataclass(frozen=True)
class Call:
    """A statement that the recording shows, with the number and the reason that decided."""

    id: str
    reason: str


def call_rhythm(found: Found, atria: Atria, table: BeatTable, features: Features) -> tuple[Call, ...]:
    """The statements of rhythm and conduction that the recording shows."""
    return (
        *_rhythm(found, atria, features),
        *_beats(table, atria, features),
        *_conduction(table.pr_ms, atria.locked, features),
    )


def call_silence(found: Found) -> tuple[Call, ...]:
    """What a recording without QRS complexes shows."""
    size = float(np.median(peak_to_peak_mv(found)[found.prepared.usable]))
    if size < QUIET_MV:
        return (Call("ASYS", f"no QRS complex, nothing above {size:.2f} mV"),)
    return (Call("VF", f"no QRS complex in an activity of {size:.2f} mV at {dominant_hz(found):.1f} Hz"),)


def _rhythm(found: Found, atria: Atria, features: Features) -> Iterator[Call]:
    rate = _value(features, "rate")
    if _is(features, "VSPIKE"):
        yield Call("PACE", "pacing stimuli start the ventricles")
    elif _is(features, "SPIKE"):
        yield Call("PACE", "pacing stimuli before P")
    elif _paced_shape(features):
        yield Call(
            "PACE", "very broad QRS from the apex, negative in II, III and V6, without P: as right ventricular pacing"
        )
    if atria.flutters:
        yield Call("AFLT", f"flutter waves at {60 * atria.frequency_hz:.0f}/min instead of P waves")
        return
    if rate is None:
        return
    if atria.dissociated:
        if (_value(features, "atrial_rate") or 0.0) > 1.1 * rate:
            yield Call("CHB", "P waves and QRS each keep a rhythm of their own")
        return
    if fibrillation_score(found) > 0 and not atria.p_peaks.size:
        yield Call("AFIB", "intervals change from beat to beat and no P wave repeats before QRS")
        return
    yield from _sinus(atria, features, rate)


def _sinus(atria: Atria, features: Features, rate: float) -> Iterator[Call]:
    """Sinus rates by P waves from above. Fast P waves may be hidden in T, but at re-entry's rates a regular narrow rhythm
    without any is not called sinus (ESC 2019). Bradycardia is below 60 (Mason 2007): readers of PTB-XL folds 1-8 left one in
    seven such records at sinus rhythm, and no other limit on rate is nearer to them."""
    steady = (_value(features, "RRcv") or 0.0) < 0.12 or _value(features, "pr") is not None
    if junctional_p(features):
        return
    if atria.locked and _low_atrial_p(features) and rate <= 100:
        yield Call("EAR", "P inverted in II, III and aVF at least 120 ms before QRS")
    if rate < 60 and atria.p_peaks.size:
        yield Call("SBRAD", f"rate {rate:.0f}/min with P waves")
    elif rate > 100 and atria.p_peaks.size and steady:
        yield Call("STACH", f"rate {rate:.0f}/min with P waves")
    elif 100 < rate < _REENTRY_RATE and steady:
        yield Call("STACH", f"rate {rate:.0f}/min, regular; P waves not told from T")
    elif rate >= _REENTRY_RATE and (_value(features, "RRcv") or 1.0) < 0.05 and (_value(features, "qrs") or 999) < 120:
        yield Call("SVT", f"rate {rate:.0f}/min, regular and narrow, without P waves before QRS")


def junctional_p(features: Features) -> bool:
    """Whether P is inverted in II and upright in aVR less than 120 ms before QRS (Mason 2007). Farther before it a fast P on
    the slope of T only looks inverted, in one in nine sinus tachycardias of folds 1-8. A P that ends in QRS stands hardly off
    the line between its ends, but well below its beginning."""
    names = ("Pamp[II]", "Pamp[aVR]", "Pmin[II]", "Pmin[aVF]", "pr")
    second, right, low, p_onset, pr = (_value(features, name) for name in names)
    if second is None or right is None or pr is None or pr >= 120:
        return False
    into_qrs = max(low or 0.0, p_onset or 0.0) <= -0.05 and second < 0.04
    return into_qrs or (second <= -0.03 and right >= 0.02)


def _low_atrial_p(features: Features) -> bool:
    """Whether P is inverted in all inferior leads 120 ms or more before QRS: from low in the atria (Mason 2007)."""
    pr, low = _value(features, "pr"), [_value(features, f"Pamp[{lead}]") for lead in ("II", "III", "aVF")]
    return pr is not None and pr >= 120 and all(value is not None and value <= -0.03 for value in low)


def _beats(table: BeatTable, atria: Atria, features: Features) -> Iterator[Call]:
    """Early beats; in fibrillation, flutter, dissociation and Wenckebach's block intervals change without any."""
    count = int(table.labelled("ventricular").sum())
    if count:
        yield Call("PVC", f"{count} wide beat{'s' * (count > 1)} of another shape, early or without P")
    conducted = atria.p_peaks.size and not (atria.flutters or atria.dissociated or _is(features, "PRinc"))
    count = _atrial_early(table) if conducted else 0
    if count:
        yield Call("PAC", f"{count} beat{'s' * (count > 1)} abruptly early and not ventricular")


def _atrial_early(table: BeatTable) -> int:
    """How many beats that are not ventricular come early, and clearly sooner than any undisturbed one."""
    dominant = table.labelled("dominant")
    undisturbed = table.early[dominant & np.concatenate([[False], dominant[:-1]])]
    limit = min(_PREMATURE, undisturbed.min() - _ABRUPT) if undisturbed.size else _PREMATURE
    return int((table.labelled("premature") & (table.early <= limit)).sum())


def _conduction(pr_ms: Samples, locked: bool, features: Features) -> Iterator[Call]:
    """Conduction of beats that came from above: what a stimulus starts in the ventricles says nothing of it."""
    if _is(features, "VSPIKE"):
        return
    pr, qrs, axis = (_value(features, name) for name in ("pr", "qrs", "axis"))
    far = pr is not None and not locked and pr > _LONGEST_FREE_PR_MS
    longest = _LONG_SLOW_PR_MS if (_value(features, "rate") or 0.0) <= _SLOW_RATE else _LONG_PR_MS
    if pr is not None and not far and pr > longest and (_value(features, "PPRR") or 0.0) >= 1 and _fixed(pr_ms):
        yield Call("AVB1", f"PR {pr:.0f} ms")
    if qrs is None:
        return
    if _left_bundle(features, qrs):
        yield Call("CLBBB", f"QRS {qrs:.0f} ms, negative in V1, late broad R in V5, V6 or I without q")
        return
    right = _right_bundle(features, qrs)
    if right:
        yield Call("CRBBB", f"QRS {qrs:.0f} ms, late R in V1, broad S in I or V6")
    if axis is not None and _left_anterior(features, axis, right=right):
        yield Call("LAFB", f"axis {axis:.0f} degrees, {'rS in III' if right else 'qR in aVL with a late R'}")


def _fixed(pr_ms: Samples) -> bool:
    """Whether most PR intervals lie near their median; single P waves found in the wrong place do not count."""
    known = pr_ms[np.isfinite(pr_ms)]
    return known.size == 0 or float(np.mean(np.abs(known - np.median(known)) <= _CHANCE_PR_MS)) >= _MOSTLY


def _paced_shape(features: Features) -> bool:
    """QRS as of a stimulus at the right ventricle's apex, where the recording is too coarse to keep the stimulus itself."""
    net = {lead: _value(features, f"QRSnet[{lead}]") for lead in ("II", "III", "V6")}
    if any(value is None for value in net.values()) or _value(features, "pr") is not None:
        return False
    below = all((net[lead] or 0.0) < 0 for lead in ("II", "III")) and (net["V6"] or 0.0) < 0.1
    return (_value(features, "qrs") or 0.0) >= 140 and below


def _left_bundle(features: Features, qrs: float) -> bool:
    """Broad, negative in V1, R late in I, V5 or V6, no Q and hardly any S in V6 (after Surawicz 2009, which asks 60 ms; 124 ms
    and the Q by 59 labelled ones of folds 1-8, none of which has one)."""
    late = any((_value(features, f"RPT[{lead}]") or 0) >= 50 for lead in ("I", "V5", "V6"))
    q, s, r = ((_value(features, f"{name}[V6]") or 0.0) for name in ("Q", "S", "R"))
    negative = (_value(features, "QRSnet[V1]") or 0.0) < 0
    return qrs >= 124 and negative and late and q < 0.05 and s < 0.3 * r + 0.15


def _right_bundle(features: Features, qrs: float) -> bool:
    """Broad, a second or late R in V1 or V2, and a broad S in I or V6 (after Surawicz 2009)."""
    second = (_value(features, "Rp[V1]") or 0) >= 0.1
    late = (_value(features, "RPT[V1]") or 0) >= 50 and (_value(features, "QRSnet[V1]") or 0) > 0
    broad_s = any((_value(features, f"Sdur[{lead}]") or 0) >= 40 for lead in ("I", "V6"))
    return qrs >= 120 and (second or late) and broad_s


def _left_anterior(features: Features, axis: float, *, right: bool) -> bool:
    """By the criteria of its statement. Beside right bundle branch block the late forces to the right turn the axis of the whole
    QRS farther and hide the q of aVL; there rS in III tells, from -45 degrees on too (Surawicz 2009)."""
    if not right:
        return all_met(catalogue()["LAFB"], features)
    r, s, q = ((_value(features, f"{name}[III]") or 0.0) for name in ("R", "S", "Q"))
    return -140 < axis <= -45 and 0.02 < r < s and s > q


def _value(features: Features, name: str) -> float | None:
    return features[name].value if name in features else None


def _is(features: Features, name: str) -> bool:
    return bool(_value(features, name))
