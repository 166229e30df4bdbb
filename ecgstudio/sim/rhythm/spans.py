"""Which rhythm reigns when, in WFDB's words (PhysioBank annotations; (BI, (VF, (ASYS as in the vfdb database)."""

from itertools import groupby

from ecgstudio.core.delineation import RhythmSpan
from ecgstudio.core.physiology import Physiology
from ecgstudio.sim.timeline import Timeline, VentricularBeat

_VENTRICULAR = {
    "idioventricular": "(IVR",
    "tachycardia": "(VT",
    "polymorphic tachycardia": "(VT",
    "torsades": "(VT",
    "fibrillation": "(VF",
    "none": "(ASYS",
}
_ATRIAL = {
    "fibrillation": "(AFIB",
    "flutter": "(AFL",
    "junctional": "(NOD",
    "nodal re-entry": "(SVTA",
    "accessory re-entry": "(SVTA",
    "multifocal": "(SVTA",
}
_PATTERNS = {"bigeminy": "(B", "trigeminy": "(T"}
SHORTEST_RUN = 3
FAST_ATRIAL = 100.0


def rhythm_spans(timeline: Timeline, physiology: Physiology) -> tuple[RhythmSpan, ...]:
    """The spans of one rhythm from 0 to the end, with runs of ventricular beats set apart."""
    code, end = basic_code(physiology), timeline.duration_s
    spans: list[RhythmSpan] = []
    at = 0.0
    for start, stop in _runs(timeline) if physiology.ventricular_rhythm == "conducted" else ():
        start, stop = max(at, start), min(end, stop)
        if start >= stop:
            continue
        if start > at:
            spans.append(RhythmSpan(at, start, code))
        spans.append(RhythmSpan(start, stop, "(VT"))
        at = stop
    if at < end:
        spans.append(RhythmSpan(at, end, code))
    return tuple(spans)


def basic_code(physiology: Physiology) -> str:
    """The rhythm code of a physiology without its runs."""
    if physiology.ventricular_rhythm in _VENTRICULAR:
        return _VENTRICULAR[physiology.ventricular_rhythm]
    if physiology.pacing != "none":
        return "(P"
    if physiology.atrial_rhythm in _ATRIAL:
        return _ATRIAL[physiology.atrial_rhythm]
    return _block_code(physiology) or _sinus_code(physiology)


def _block_code(physiology: Physiology) -> str:
    if physiology.atrial_rhythm == "none":
        return "(NOD" if physiology.escape == "junctional" else "(IVR"
    if physiology.av_conduction == "complete block":
        return "(BIII"  # not in PhysioBank's list, formed like its (BII
    return "" if physiology.av_conduction == "normal" else "(BII"


def _sinus_code(physiology: Physiology) -> str:
    if physiology.pvc_burden > 0 and physiology.pvc_pattern in _PATTERNS:
        return _PATTERNS[physiology.pvc_pattern]
    if physiology.preexcitation > 0:
        return "(PREX"
    if physiology.atrial_rhythm == "ectopic" and physiology.rate > FAST_ATRIAL:
        return "(SVTA"
    return "(SBR" if physiology.rate < 60 else "(N"


def _runs(timeline: Timeline) -> list[tuple[float, float]]:
    """Start and end of each run of three or more ventricular premature beats."""
    runs = []
    for ectopic, group in groupby(timeline.ventricular, key=_is_ectopic):
        beats = list(group)
        if ectopic and len(beats) >= SHORTEST_RUN:
            runs.append((beats[0].onset_s, beats[-1].onset_s + 0.4))
    return runs


def _is_ectopic(beat: VentricularBeat) -> bool:
    return beat.origin == "ventricular" and beat.focus > 0
