"""The rhythm of a measured ECG as fields of Physiology, and its beats as they came."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.evaluate import features_of
from ecgstudio.core.own import MOST_BEATS, OwnBeat, OwnRhythm, Place
from ecgstudio.core.parameters import Parameter, Value
from ecgstudio.core.physiology import Physiology
from ecgstudio.core.physiology.conduction import ConductionParameters
from ecgstudio.core.physiology.rhythm import RhythmParameters
from ecgstudio.measure import Analysis
from ecgstudio.measure.beats import BEFORE
from ecgstudio.measure.calls import junctional_p
from ecgstudio.measure.median import ms, samples_of
from ecgstudio.measure.prepare import RATE_HZ
from ecgstudio.measure.silence import dominant_hz, peak_to_peak_mv

_STEADY: Final = 0.05
_REGULAR: Final = 0.08
_WIDE_MS: Final = 120.0
_IDIOVENTRICULAR, _TACHYCARDIA = (
    50.0,
    110.0,
)  # rates per minute between which a ventricular rhythm is called accelerated (Mason 2007)
_OWN_PR_MS: Final = 12.0  # PR that changes by less is measured so, not conducted so (E)
_MOVES_NO_BEAT: Final = frozenset(
    {
        "rate",
        "atrial_rate",
        "flutter_rate",
        "escape_rate",
        "pr",
        "qrs",
        "rp",
        "preexcitation",
        "fibrillation_rate",
        "alternans",
    }
)
"""Fields of rhythm and conduction that leave the order of the beats as it is."""


@dataclass(frozen=True)
class Seen:
    """What was measured, as the functions here ask for it."""

    analysis: Analysis
    calls: frozenset[str] = field(init=False)
    numbers: Mapping[str, float] = field(init=False)

    def __post_init__(self) -> None:
        found = features_of(self.analysis.measurements)
        known = {name: item.value for name, item in found.items() if item.value is not None}
        object.__setattr__(self, "numbers", known)
        object.__setattr__(self, "calls", frozenset(call.id for call in self.analysis.calls))

    def number(self, name: str, default: float = 0.0) -> float:
        """A feature's value, or the default where it could not be measured."""
        return self.numbers.get(name, default)

    @property
    def locked(self) -> bool:
        return self.analysis.atria is not None and self.analysis.atria.locked


def rhythm_class(analysis: Analysis) -> str:
    """The rhythm in one word: what a fit must keep."""
    seen = Seen(analysis)
    for call, name in (
        ("VF", "ventricular fibrillation"),
        ("ASYS", "asystole"),
        ("PMVT", "polymorphic"),
        ("TDP", "polymorphic"),
    ):
        if call in seen.calls:
            return name
    for call, name in (("PACE", "paced"), ("AFLT", "flutter"), ("AFIB", "fibrillation"), ("CHB", "complete block")):
        if call in seen.calls:
            return name
    return "sinus" if seen.number("PPRR") > 0 or "pr" in seen.numbers else "without P"


def rhythm_fields(analysis: Analysis) -> dict[str, Value]:
    """The fields of rhythm and conduction from the atria to the ventricles that the measured rhythm asks for."""
    seen = Seen(analysis)
    fields: dict[str, Value] = {"rate": seen.number("rate", 72.0)}
    for applies, describe in _RHYTHMS:
        if applies(seen):
            fields |= describe(seen)
            break
    return fields | _ectopy(seen)


def _chaos(seen: Seen) -> dict[str, Value]:
    size = float(np.median(peak_to_peak_mv(seen.analysis.found)[seen.analysis.found.prepared.usable]))
    fields: dict[str, Value] = {"vf_rate": 60 * dominant_hz(seen.analysis.found), "vf_amplitude": size / 2}
    return fields | {"ventricular_rhythm": "fibrillation", "atrial_rhythm": "none"}


def _twisting(seen: Seen) -> dict[str, Value]:
    return {"ventricular_rhythm": "torsades" if "TDP" in seen.calls else "polymorphic tachycardia"}


def _flutter(seen: Seen) -> dict[str, Value]:
    rate, waves = seen.number("rate", 75.0), 60 * seen.number("Fhz", 5.0)
    cycle = round(waves / rate)
    if seen.number("RRcv") < _STEADY and 2 <= cycle <= 9:
        return {
            "atrial_rhythm": "flutter",
            "av_conduction": "fixed ratio",
            "av_cycle": cycle,
            "flutter_rate": rate * cycle,
        }
    return {"atrial_rhythm": "flutter", "flutter_rate": waves, "irregularity": 100 * seen.number("RRcv")}


def _fibrillation(seen: Seen) -> dict[str, Value]:
    fields: dict[str, Value] = {"atrial_rhythm": "fibrillation", "irregularity": 100 * seen.number("RRcv")}
    return fields | {"fibrillation_rate": 60 * seen.number("Fhz", 6.5)}


def _complete_block(seen: Seen) -> dict[str, Value]:
    broad = seen.number("qrs") >= _WIDE_MS
    rates: dict[str, Value] = {
        "atrial_rate": seen.number("atrial_rate", 80.0),
        "escape_rate": seen.number("rate", 40.0),
    }
    return rates | {"av_conduction": "complete block", "escape": "ventricular" if broad else "junctional"}


def _paced(seen: Seen) -> dict[str, Value]:
    if seen.number("SPIKE") and not seen.number("VSPIKE"):
        return {"pacing": "AAI"}
    seen_p = bool(seen.number("AVSPIKE")) or (seen.locked and "pr" in seen.numbers)
    unseen: dict[str, Value] = {} if seen.number("SPIKE") else {"spike_amplitude": 0.0}
    if seen_p:
        return {"pacing": "DDD", **unseen}
    fibrillates = "AFIB" in seen.calls or seen.number("PPRR") == 0
    return {"pacing": "VVI", "atrial_rhythm": "none" if fibrillates else "sinus", **unseen}


def _from_ventricles(seen: Seen) -> dict[str, Value]:
    rate = seen.number("rate")
    if rate > _TACHYCARDIA:
        return {"ventricular_rhythm": "tachycardia", "atrial_rhythm": "none"}
    return {"ventricular_rhythm": "idioventricular", "atrial_rhythm": "none"}


def _junctional(seen: Seen) -> dict[str, Value]:
    beat = seen.analysis.median
    rp = -ms(beat.qrs[0] - beat.p[0]) if beat is not None and beat.p is not None else 0.0
    return {"atrial_rhythm": "junctional", "retrograde_conduction": True, "rp": rp}


def _blocked(seen: Seen) -> dict[str, Value]:
    ratio = seen.number("PPRR", 1.0)
    if 1.9 < ratio < 2.1:
        return {"av_conduction": "fixed ratio", "av_cycle": 2}
    beats = seen.analysis.table
    blocked = max(1, _lone_p(seen).size)
    cycle = round(((0 if beats is None else beats.at.size) + blocked) / blocked)
    if seen.number("PRinc"):
        return {"av_conduction": "wenckebach", "av_cycle": cycle, "pr_increment": 60.0}
    return {"av_conduction": "mobitz II", "av_cycle": cycle, "av_dropped": max(1, int(seen.number("DROP", 1)))}


def _sinus(seen: Seen) -> dict[str, Value]:
    swing = 100 * seen.number("RRcv")
    origin: Value = "ectopic" if "EAR" in seen.calls else "sinus"
    return {"atrial_rhythm": origin, "respiratory_variability": 0.7 * swing, "slow_variability": 0.5 * swing}


def _never_conducted(seen: Seen) -> bool:
    broad = seen.number("qrs") >= 140 and not seen.calls & {"CLBBB", "CRBBB"}
    return broad and "pr" not in seen.numbers and seen.number("RRcv") < _REGULAR


_RHYTHMS: Final[tuple[tuple[Callable[[Seen], bool], Callable[[Seen], dict[str, Value]]], ...]] = (
    (lambda seen: "VF" in seen.calls, _chaos),
    (lambda seen: "ASYS" in seen.calls, lambda seen: {"ventricular_rhythm": "none", "atrial_rhythm": "none"}),
    (lambda seen: seen.analysis.median is None, _twisting),
    (lambda seen: "PACE" in seen.calls, _paced),
    (lambda seen: "AFLT" in seen.calls, _flutter),
    (lambda seen: "AFIB" in seen.calls, _fibrillation),
    (lambda seen: "CHB" in seen.calls, _complete_block),
    (_never_conducted, _from_ventricles),
    (lambda seen: "SVT" in seen.calls, lambda seen: {"atrial_rhythm": "nodal re-entry"}),
    (lambda seen: junctional_p(features_of(seen.analysis.measurements)), _junctional),
    (lambda seen: "pr" not in seen.numbers and not seen.number("PPRR"), lambda seen: {"atrial_rhythm": "junctional"}),
    (lambda seen: seen.number("DROP") > 0 and seen.locked, _blocked),
    (lambda seen: True, _sinus),
)
"""From the rhythm that rules out the others to the commonest."""


def _ectopy(seen: Seen) -> dict[str, Value]:
    table = seen.analysis.table
    if table is None or table.at.size < 3:
        return {}
    fields: dict[str, Value] = {}
    ventricular = table.labelled("ventricular")
    if ventricular.any() and "PVC" in seen.calls:
        share = 100 * float(ventricular.mean())
        pattern = {2.0: "bigeminy", 3.0: "trigeminy", 4.0: "quadrigeminy"}.get(seen.number("GROUP"), "single")
        fields |= {"pvc_burden": share, "pvc_coupling": _coupling(table.early[ventricular]), "pvc_pattern": pattern}
        fields |= {"ectopic_qrs": float(np.median(table.width_ms[ventricular]))}
    early = table.labelled("premature")
    if early.any() and "PAC" in seen.calls:
        fields |= {"pac_burden": 100 * float(early.mean()), "pac_coupling": _coupling(table.early[early])}
    return fields


def _coupling(early: NDArray[np.float64]) -> float:
    known = early[np.isfinite(early)]
    return 100 * float(np.median(known)) if known.size else 60.0


def own_rhythm(analysis: Analysis, physiology: Physiology) -> OwnRhythm | None:
    """The beats as they came, for this physiology's rhythm; None where no beat was found or there are too many."""
    seen, table, beat = Seen(analysis), analysis.table, analysis.median
    if table is None or beat is None or not 2 <= table.at.size <= MOST_BEATS:
        return None
    onset = np.where(analysis.found.beats.kind == 0, table.at + beat.qrs[0] - BEFORE, analysis.found.onsets) / RATE_HZ
    places = [_place(seen, label, width) for label, width in zip(table.label, table.width_ms, strict=True)]
    pr = _pr_intervals(seen, places, physiology)
    beats = [OwnBeat(float(at), place, own) for at, place, own in zip(onset, places, pr, strict=True)]
    kept = [
        beat
        for before, beat in zip([None, *beats], beats, strict=False)
        if before is None or beat.onset_s > before.onset_s
    ]
    lone = (_lone_p(seen) / RATE_HZ - physiology.p_duration / 2000).tolist()
    held = {
        item.name: getattr(physiology, item.name) for item in _rhythm_parameters() if item.name not in _MOVES_NO_BEAT
    }
    duration_s = analysis.found.prepared.samples / RATE_HZ
    return OwnRhythm(tuple(kept), duration_s, physiology.rate, physiology.pr, tuple(lone), held)


def _rhythm_parameters() -> tuple[Parameter, ...]:
    return (*RhythmParameters.parameters(), *ConductionParameters.parameters())


def _place(seen: Seen, label: str, width_ms: float) -> Place:
    if label == "ventricular" and "PVC" in seen.calls:
        return "ventricular"
    return "early" if label == "premature" and "PAC" in seen.calls else ""


def _pr_intervals(seen: Seen, places: list[Place], physiology: Physiology) -> list[float | None]:
    """A PR interval for each beat that a P wave leads: its own where they truly differ, else the usual one."""
    table = seen.analysis.table
    assert table is not None
    led = physiology.ventricular_rhythm == "conducted" and physiology.atrial_rhythm in ("sinus", "ectopic")
    led &= physiology.av_conduction != "complete block" and physiology.pacing != "VVI"
    if not led:
        return [None] * len(places)
    differ = seen.number("PRsd") > _OWN_PR_MS
    own = [pr if differ and np.isfinite(pr) else physiology.pr for pr in table.pr_ms]
    return [None if place == "ventricular" else float(pr) for pr, place in zip(own, places, strict=True)]


def _lone_p(seen: Seen) -> NDArray[np.float64]:
    """Peaks in samples of P waves that lead to no beat, in complete block and where some are dropped."""
    atria = seen.analysis.atria
    if atria is None or atria.flutters or not ("CHB" in seen.calls or (seen.number("DROP") > 0 and atria.locked)):
        return np.empty(0)
    leading = np.empty(0, np.intp) if atria.leading is None else atria.leading[atria.leading >= 0]
    near = np.abs(atria.p_peaks[:, None] - leading[None, :]).min(axis=1, initial=samples_of(10_000))
    return np.asarray(atria.p_peaks[near > samples_of(80)], np.float64)
