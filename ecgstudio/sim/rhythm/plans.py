"""From Physiology to a plan for the heart: which source leads, what conducts, who helps out."""

import math
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.delineation import Origin
from ecgstudio.core.physiology import Physiology
from ecgstudio.core.physiology.linked import atrial_per_ventricular
from ecgstudio.sim.rhythm.atria import AtrialTrain, GivenImpulses, Impulse, Impulses, atrial_train
from ecgstudio.sim.rhythm.beats import AFTER_S
from ecgstudio.sim.rhythm.clock import SinusClock
from ecgstudio.sim.rhythm.ectopy import Ectopy
from ecgstudio.sim.rhythm.failures import fails, failures_of
from ecgstudio.sim.rhythm.flutter import conducted_flutter
from ecgstudio.sim.rhythm.heart import Pacemaker, Plan, run_in_start
from ecgstudio.sim.rhythm.irregular import SHORTEST, irregular_intervals, placed
from ecgstudio.sim.rhythm.node import AvNode, normal_node, wenckebach_node
from ecgstudio.sim.rhythm.streams import stream

BEATING = ("sinus", "ectopic", "wandering", "multifocal")
REENTRY = ("nodal re-entry", "accessory re-entry")
PATIENCE = 1.4  # an escape focus waits at least so many mean intervals: it never outruns the rhythm asked for
SWAY = {"junctional": 0.012, "ventricular": 0.018, "supraventricular": 0.005, "tachycardia": 0.007, "paced": 0.0}
_AF_DELAY_S = 0.06
_SWAYS = 64
_MISSES = 3


def plan_of(physiology: Physiology, duration_s: float, seed: int, flutter_s: NDArray[np.float64]) -> Plan:
    """The plan of one recording; ``flutter_s`` [waves] are the onsets of the flutter waves in seconds, empty without
    flutter."""
    leader = _leader(physiology, seed)
    if leader is not None or _conducts_nothing(physiology):
        return _led_from_below(physiology, duration_s, seed, leader)
    if physiology.pacing == "VVI" and physiology.atrial_rhythm in BEATING:
        return _on_demand(physiology, duration_s, seed)
    if physiology.pacing in ("AAI", "DDD"):
        return _paced_atria(physiology, duration_s, seed)
    if physiology.atrial_rhythm == "fibrillation":
        return _fibrillating(physiology, duration_s, seed)
    if physiology.atrial_rhythm == "flutter":
        return _fluttering(physiology, duration_s, seed, flutter_s)
    return _conducted(physiology, duration_s, seed)


def _conducts_nothing(physiology: Physiology) -> bool:
    return physiology.ventricular_rhythm == "none" or (
        physiology.pacing == "none" and physiology.av_conduction == "complete block"
    )


def _leader(physiology: Physiology, seed: int) -> Pacemaker | None:
    """The place below the atria that beats for the ventricles at the heart rate, if there is one."""
    ventricular, atrial = physiology.ventricular_rhythm, physiology.atrial_rhythm
    if ventricular == "none":
        return None
    if ventricular == "idioventricular":
        return _pacemaker(physiology, "ventricular", "ventricular", seed)
    if ventricular == "tachycardia":
        return replace(_pacemaker(physiology, "ventricular", "tachycardia", seed), focus=1)
    if physiology.pacing == "VVI" and physiology.pacing_manner in ("always", "failure to capture"):
        leader = _artificial(physiology, seed)
        return replace(leader, misses=_MISSES) if physiology.pacing_manner == "failure to capture" else leader
    if physiology.pacing != "none":
        return None
    if atrial == "junctional":
        return _pacemaker(physiology, "junctional", "junctional", seed)
    if atrial in REENTRY:
        return _pacemaker(physiology, "supraventricular", "supraventricular", seed)
    if atrial == "none" or physiology.av_conduction == "complete block":
        return _escape_leader(physiology, seed)
    return None


def _escape_leader(physiology: Physiology, seed: int) -> Pacemaker | None:
    if physiology.escape == "none":
        return None
    origin: Origin = "junctional" if physiology.escape == "junctional" else "ventricular"
    return _pacemaker(physiology, origin, origin, seed)


def _pacemaker(physiology: Physiology, origin: Origin, manner: str, seed: int) -> Pacemaker:
    sway = SWAY[manner] * stream(seed, "rhythm/subsidiary").standard_normal(_SWAYS)
    return Pacemaker(origin, 60.0 / physiology.rate, np.clip(sway, -0.05, 0.05))


def _artificial(physiology: Physiology, seed: int) -> Pacemaker:
    return replace(_pacemaker(physiology, "paced", "paced", seed), failures=failures_of(physiology, seed))


def _helper(physiology: Physiology) -> Pacemaker | None:
    """The escape focus that helps out in a pause."""
    if physiology.escape == "none":
        return None
    interval_s = max(60.0 / physiology.escape_rate, PATIENCE * 60.0 / physiology.rate)
    origin: Origin = "junctional" if physiology.escape == "junctional" else "ventricular"
    return Pacemaker(origin, interval_s, np.zeros(1))


def _led_from_below(physiology: Physiology, duration_s: float, seed: int, leader: Pacemaker | None) -> Plan:
    cycle_s = 60.0 / physiology.rate
    own_rhythm = physiology.atrial_rhythm in REENTRY
    retrograde = physiology.retrograde_conduction or own_rhythm
    first_phase = stream(seed, "rhythm/subsidiary phase").uniform(0.1, 0.9)
    return Plan(
        cycle_s=cycle_s,
        until_s=duration_s + AFTER_S,
        node=normal_node(physiology, cycle_s),
        impulses=_independent_atria(physiology, duration_s, seed),
        gate=lambda number: False,
        gate_is_below=leader is None or leader.origin == "ventricular",
        pacemaker=leader,
        escape=_helper(physiology) if leader is not None and leader.origin == "paced" and fails(physiology) else None,
        ectopies=_ectopies(physiology, seed),
        ventricles_since_s=-math.inf if leader is None else run_in_start(cycle_s, first_phase),
        rp_s=physiology.rp / 1000 if retrograde else None,
        sinus_beats=physiology.sinus_beats if leader is not None and leader.origin == "ventricular" else "none",
    )


def _independent_atria(physiology: Physiology, duration_s: float, seed: int) -> Impulses:
    if physiology.atrial_rhythm not in BEATING:
        return GivenImpulses()
    clock = SinusClock(physiology, duration_s, seed)
    return atrial_train(physiology, physiology.atrial_rate, duration_s, seed, clock)


def _ectopies(physiology: Physiology, seed: int) -> tuple[Ectopy, ...]:
    origins: list[Origin] = []
    if physiology.pvc_burden > 0:
        origins.append("ventricular")
    if physiology.pjc_burden > 0:
        origins.append("junctional")
    return tuple(Ectopy(physiology, origin, seed) for origin in origins)


def _conducted(physiology: Physiology, duration_s: float, seed: int) -> Plan:
    atrial_rate = physiology.rate * (atrial_per_ventricular(physiology) or 1.0)
    clock = SinusClock(physiology, duration_s, seed)
    return Plan(
        cycle_s=60.0 / physiology.rate,
        until_s=duration_s + AFTER_S,
        node=_node(physiology, 60.0 / atrial_rate),
        impulses=_late_start(physiology, atrial_train(physiology, atrial_rate, duration_s, seed, clock), seed),
        gate=_Gate(physiology, seed),
        gate_is_below=physiology.av_conduction == "mobitz II",
        pacemaker=_helper(physiology),
        ectopies=_ectopies(physiology, seed),
        rp_s=physiology.rp / 1000 if physiology.retrograde_conduction else None,
        preexcitation=lambda impulse: physiology.preexcitation,
    )


def _on_demand(physiology: Physiology, duration_s: float, seed: int) -> Plan:
    """Sinus rhythm at the atrial rate, with a ventricular pacemaker that waits for it, or does not see it."""
    plan = _conducted(replace(physiology, rate=physiology.atrial_rate), duration_s, seed)
    pacemaker = replace(_artificial(physiology, seed), senses=physiology.pacing_manner != "failure to sense")
    return replace(plan, pacemaker=pacemaker, escape=_helper(physiology) if fails(physiology) else None)


def _node(physiology: Physiology, cycle_s: float) -> AvNode:
    if physiology.av_conduction == "wenckebach":
        return wenckebach_node(physiology, cycle_s)
    node = normal_node(physiology, cycle_s)
    return replace(node, gain_s=0.0) if physiology.preexcitation > 0 else node  # an accessory path does not tire


def _late_start(physiology: Physiology, train: AtrialTrain, seed: int) -> AtrialTrain:
    """Wenckebach periods begin anywhere: some impulses of the run-in are left out."""
    if physiology.av_conduction == "wenckebach":
        for _ in range(int(stream(seed, "rhythm/period").uniform() * min(physiology.av_cycle, 6))):
            train.pop()
    return train


class _Gate:
    """Below the node: which beats of a cycle the bundle branches conduct. Nothing there tires, so the PR stays the same."""

    def __init__(self, physiology: Physiology, seed: int) -> None:
        self._cycle = physiology.av_cycle
        conducted = {"mobitz II": max(1, physiology.av_cycle - physiology.av_dropped), "fixed ratio": 1}
        self._conducted = conducted.get(physiology.av_conduction, physiology.av_cycle)
        self._offset = int(stream(seed, "rhythm/period").uniform() * self._cycle)

    def __call__(self, number: int) -> bool:
        return (number + self._offset) % self._cycle < self._conducted


def _paced_atria(physiology: Physiology, duration_s: float, seed: int) -> Plan:
    clock = SinusClock(physiology, duration_s, seed, steady=True)
    dual = physiology.pacing == "DDD"
    cycle_s = 60.0 / physiology.rate
    plan = Plan(
        cycle_s=cycle_s,
        until_s=duration_s + AFTER_S,
        node=AvNode(physiology.pr / 1000, cycle_s, 0.0, 1.0, -math.inf) if dual else _node(physiology, cycle_s),
        impulses=atrial_train(physiology, physiology.rate, duration_s, seed, clock),
        gate=(lambda number: True) if dual else _Gate(physiology, seed),
        pacemaker=_helper(physiology),
        ectopies=_ectopies(physiology, seed),
        paced_atria=True,
        paced_ventricles=dual,
    )
    return plan


def _fibrillating(physiology: Physiology, duration_s: float, seed: int) -> Plan:
    rng = stream(seed, "rhythm/fibrillation")
    mean_s = 60.0 / physiology.rate
    intervals, start = irregular_intervals(
        int(1.4 * (duration_s + AFTER_S) / mean_s) + 8, physiology.irregularity / 100, rng
    )
    first_s = stream(seed, "rhythm/first beat").uniform(0.1, 0.9) * mean_s
    times = placed(intervals[start - 6 :], 6, first_s, mean_s, duration_s) - _AF_DELAY_S
    shares = stream(seed, "rhythm/accessory path").uniform(0.5, 1.3, 64)
    impulses = [Impulse(time, number, "fibrillation", wave=False) for number, time in enumerate(times.tolist(), -6)]
    return Plan(
        cycle_s=mean_s,
        until_s=duration_s + AFTER_S,
        node=AvNode(_AF_DELAY_S, mean_s, 0.0, 1.0, SHORTEST * mean_s - 0.1),
        impulses=GivenImpulses(impulses),
        pacemaker=_helper(physiology),
        ectopies=_ectopies(physiology, seed),
        preexcitation=lambda impulse: min(1.0, physiology.preexcitation * float(shares[impulse.number % shares.size])),
    )


def _fluttering(physiology: Physiology, duration_s: float, seed: int, flutter_s: NDArray[np.float64]) -> Plan:
    pr_s = physiology.pr / 1000
    return Plan(
        cycle_s=60.0 / physiology.rate,
        until_s=duration_s + AFTER_S,
        node=AvNode(pr_s, 1.0, 0.0, 1.0, -pr_s / 2),
        impulses=conducted_flutter(physiology, flutter_s, duration_s, seed),
        pacemaker=_helper(physiology),
        ectopies=_ectopies(physiology, seed),
        preexcitation=lambda impulse: physiology.preexcitation,
    )
