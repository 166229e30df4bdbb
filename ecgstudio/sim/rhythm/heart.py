"""The heart at work: impulses from above meet the AV node, premature and subsidiary beats meet both, in time order."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.delineation import Origin, Spike
from ecgstudio.sim.rhythm.atria import RUN_IN, GivenImpulses, Impulse, Impulses
from ecgstudio.sim.rhythm.beats import Atrium, Draft, Ventricle
from ecgstudio.sim.rhythm.ectopy import Due, Ectopy
from ecgstudio.sim.rhythm.failures import Failures
from ecgstudio.sim.rhythm.node import AvNode

CONCEALED_S = 0.1  # a beat from below has filled the AV node by then, whether or not it reaches the atria (E)
RETROGRADE_S = 0.13  # ventricular premature beat to retrograde P at the earliest (E)
VENTRICLES_REFRACTORY_S = 0.2
ATRIA_REFRACTORY_S = 0.25
BLANKED_S = 0.25  # ventricular refractory period of a pacemaker after its stimulus (factory settings 230 to 250 ms)
PACED_REFRACTORY_S = 0.3  # a stimulus this soon after a QRS finds the ventricles refractory (E)
FUSION_S = 0.035  # a sinus impulse and a ventricular focus within this time share the ventricles (E)
EXCITABLE = 0.62  # of the cycle after which a sinus impulse can capture the ventricles (E)
CHANCES = 3
STIMULUS_S = 0.012  # pacing stimulus to the onset of the wave it causes (E)


@dataclass(frozen=True, eq=False)
class Pacemaker:
    """A place below the atria that fires when nothing has reached it for ``interval_s`` times (1 + ``sway`` [n]).

    It leads the ventricles when the plan's ``ventricles_since_s`` is set, and only helps out otherwise. An artificial one that
    does not sense (``senses``) fires from its own last stimulus; every ``misses``-th stimulus draws no beat, 0 for none; what it
    does wrong besides stands in ``failures``.
    """

    origin: Origin
    interval_s: float
    sway: NDArray[np.float64]
    focus: int = 0
    senses: bool = True
    misses: int = 0
    failures: Failures = field(default_factory=Failures)

    def due_s(self, last_s: float, fired: int) -> float:
        """When its next beat is due, ``fired`` beats after its first."""
        return last_s + self.interval_s * (1.0 + float(self.sway[fired % self.sway.size]))


@dataclass(frozen=True, eq=False)
class Plan:
    """All that decides what the heart does in one recording.

    ``gate`` says which impulses get through, and ``gate_is_below`` whether it lies in the bundle branches;
    ``ventricles_since_s`` is when the ventricles last beat before it all began; ``rp_s`` the interval to a retrograde P
    wave, None without retrograde conduction; ``sinus_beats`` the field of Physiology; ``escape`` helps out beside an artificial
    ``pacemaker`` that fails.
    """

    cycle_s: float
    until_s: float
    node: AvNode
    impulses: Impulses = field(default_factory=GivenImpulses)
    gate: Callable[[int], bool] = lambda number: True
    gate_is_below: bool = False
    pacemaker: Pacemaker | None = None
    escape: Pacemaker | None = None
    ectopies: Sequence[Ectopy] = ()
    ventricles_since_s: float = -math.inf
    rp_s: float | None = None
    preexcitation: Callable[[Impulse], float] = lambda impulse: 0.0
    paced_atria: bool = False
    paced_ventricles: bool = False
    sinus_beats: str = "none"


class Heart:
    """Runs a plan once: ``Heart(plan).run()`` gives the draft of all activations."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._draft = Draft()
        self._pending: list[Due] = []
        self._last_s = plan.ventricles_since_s
        self._exit_s = -math.inf  # when the AV node was last left, or filled from below
        self._last_p_s = -math.inf
        self._streak = 0
        self._fired = 0
        self._stimuli = 0  # that were due, given or withheld
        self._own = 0  # beats of the heart itself that an artificial pacemaker might see
        self._sensed_s = plan.ventricles_since_s  # the last of them that it saw
        self._stimulus_s = -math.inf  # of a pacemaker below the atria
        self._chances = 0  # of dissociated P waves to be conducted
        self._refractory_s = min(VENTRICLES_REFRACTORY_S, plan.cycle_s / 2)
        self._leads = plan.ventricles_since_s > -math.inf

    def run(self) -> Draft:
        """Everything from the first impulse to ``until_s``."""
        plan = self._plan
        while (impulse := plan.impulses.peek()) is not None and impulse.onset_s < plan.until_s:
            self._beat_until(impulse.onset_s)
            if plan.impulses.peek() == impulse:  # otherwise a retrograde wave came first
                plan.impulses.pop()
                self._arrive(impulse)
        self._beat_until(plan.until_s)
        return self._draft

    def _arrive(self, impulse: Impulse) -> None:
        """An atrial beat: it is conducted, or blocked in the node, below it, or by a beat from below that comes first."""
        atrium = Atrium(impulse.onset_s, "paced" if self._plan.paced_atria else impulse.origin, impulse.focus)
        self._last_p_s = impulse.onset_s
        if impulse.wave:
            self._draft.atria.append(atrium)
            self._stimulate(self._plan.paced_atria, impulse.onset_s, "atria")
        atrium.block = "in the node"
        if self._plan.sinus_beats != "none" and self._leads and self._meets(impulse, atrium):
            return
        node, recovery = self._plan.node, impulse.onset_s - self._exit_s
        if not node.passes(recovery, self._streak):
            self._streak = 0
            return
        arrival = impulse.onset_s + node.delay(min(recovery, 10.0)) + impulse.late_s
        if not self._plan.gate(impulse.number):
            self._streak, self._exit_s = self._streak + 1, arrival
            atrium.block = "below the node" if self._plan.gate_is_below else "in the node"
        elif not self._beat_until(arrival) and arrival - self._last_s >= self._refractory_s:
            self._conduct(impulse, atrium, arrival)

    def _meets(self, impulse: Impulse, atrium: Atrium) -> bool:
        """Whether a dissociated P wave takes part in a beat; of three chances one is used (concealed conduction)."""
        due, arrival = self._next_due(), impulse.onset_s + self._plan.node.pr_s
        if due is None:
            return False
        fuses = -FUSION_S <= due.time_s - arrival <= FUSION_S
        early = due.time_s - arrival > FUSION_S and arrival - self._last_s > EXCITABLE * self._plan.cycle_s
        if not fuses and not (early and self._plan.sinus_beats == "fusion and capture"):
            return False
        self._chances += 1
        if self._chances % CHANCES != 1:
            return False
        origin: Origin = "fusion" if fuses else impulse.origin
        beat = Ventricle(min(arrival, due.time_s), origin, due.focus)
        self._draft.ventricles.append(beat)
        atrium.conducted_to, atrium.block = beat, ""
        self._last_s, self._fired = beat.onset_s, self._fired + 1
        self._sense(beat)
        return True

    def _conduct(self, impulse: Impulse, atrium: Atrium, arrival_s: float) -> None:
        origin: Origin = "paced" if self._plan.paced_ventricles else impulse.origin
        beat = Ventricle(arrival_s, origin, 0, self._plan.preexcitation(impulse), origin != "paced")
        self._draft.ventricles.append(beat)
        self._stimulate(self._plan.paced_ventricles, arrival_s, "ventricles")
        atrium.conducted_to, atrium.block = beat, ""
        self._streak, self._exit_s, self._last_s = self._streak + 1, arrival_s, arrival_s
        self._sense(beat)
        self._schedule(impulse.number, arrival_s)

    def _schedule(self, number: int, time_s: float) -> None:
        """Premature beats after a conducted one; one that was overtaken waits for this beat instead."""
        overtaken, self._pending = self._pending, []
        cycle_s = self._plan.cycle_s
        for ectopy in self._plan.ectopies:
            due = ectopy.again(overtaken, time_s, cycle_s) if overtaken else ectopy.after(number, time_s, cycle_s)
            self._pending = self._pending or due

    def _beat_until(self, limit_s: float) -> bool:
        """Let everything that is due below the atria happen up to a time; whether it made the ventricles beat."""
        happened = False
        while (due := self._next_due()) is not None and due.time_s <= limit_s:
            if self._pending and due is self._pending[0]:
                self._pending.pop(0)
                happened |= self._fire(due)
            else:
                happened |= self._fire(due)
                self._fired += 1
                if self._leads:
                    self._schedule(self._fired - RUN_IN - 1, due.time_s)
        return happened

    def _next_due(self) -> Due | None:
        dues = self._pending[:1]
        if self._last_s > -math.inf:
            since = (self._plan.pacemaker, self._since_s()), (self._plan.escape, self._last_s)
            dues += [Due(one.due_s(at_s, self._fired), one.origin, one.focus) for one, at_s in since if one is not None]
        return min(dues, key=lambda due: due.time_s, default=None)

    def _since_s(self) -> float:
        """From when on the pacemaker counts: the last beat, an artificial one from the last that it saw or its own stimulus."""
        pacemaker = self._plan.pacemaker
        if pacemaker is None or pacemaker.origin != "paced":
            return self._last_s
        since_s = max(self._sensed_s if pacemaker.senses else -RUN_IN, self._stimulus_s)
        return since_s if since_s > -math.inf else -RUN_IN

    def _sense(self, beat: Ventricle) -> None:
        """A beat of the heart's own holds an artificial pacemaker back, unless that is blanked or does not see it."""
        if self._plan.pacemaker is None or beat.origin == "paced":
            return
        unseen = self._plan.pacemaker.failures.unseen
        self._own += 1
        if beat.onset_s - self._stimulus_s >= BLANKED_S and not unseen[self._own % unseen.size]:
            self._sensed_s = beat.onset_s

    def _fire(self, due: Due) -> bool:
        """A beat from below the atria, or a stimulus without one; whether there was a beat."""
        if due.origin == "paced" and (self._withholds(due.time_s) or not self._captures(due.time_s)):
            return False
        beat = Ventricle(due.time_s, due.origin, due.focus, 0.0, due.origin not in ("ventricular", "paced"))
        self._draft.ventricles.append(beat)
        self._stimulate(due.origin == "paced", due.time_s, "ventricles")
        self._last_s, self._streak = due.time_s, 0
        self._exit_s = due.time_s + CONCEALED_S + self._plan.node.pr_s
        self._sense(beat)
        self._return(beat)
        return True

    def _withholds(self, time_s: float) -> bool:
        """Whether the pacemaker took something for a QRS before this stimulus, and counts anew from there."""
        pacemaker = self._plan.pacemaker
        assert pacemaker is not None
        failures = pacemaker.failures
        self._stimuli += 1
        place = self._stimuli % failures.withheld.size
        if failures.withheld[place]:
            self._sensed_s = time_s - float(failures.back[place]) * pacemaker.interval_s
        return bool(failures.withheld[place])

    def _captures(self, time_s: float) -> bool:
        """Whether a stimulus draws a beat; one that does not leaves its spike alone."""
        pacemaker = self._plan.pacemaker
        assert pacemaker is not None
        lost = pacemaker.failures.lost
        refractory = time_s - self._last_s < PACED_REFRACTORY_S
        missed = bool(lost[self._stimuli % lost.size]) or (pacemaker.misses > 0 and self._fired % pacemaker.misses == 0)
        self._stimulus_s = time_s
        if refractory or missed:
            self._stimulate(True, time_s, "ventricles")
        return not (refractory or missed)

    def _return(self, beat: Ventricle) -> None:
        """A beat from below reaches the atria unless a P wave comes first."""
        if self._plan.rp_s is None:
            return
        rp_s = self._plan.rp_s if beat.through_node else max(self._plan.rp_s, RETROGRADE_S)
        at_s, coming = beat.onset_s + rp_s, self._plan.impulses.peek()
        if at_s - self._last_p_s < ATRIA_REFRACTORY_S or (coming is not None and coming.onset_s < at_s):
            return
        self._draft.atria.append(Atrium(at_s, "retrograde", caused_by=beat))
        self._last_p_s = at_s
        self._plan.impulses.reset(at_s)

    def _stimulate(self, paced: bool, onset_s: float, chamber: str) -> None:
        if paced:
            self._draft.spikes.append(Spike(onset_s - STIMULUS_S, "atria" if chamber == "atria" else "ventricles"))


def run_in_start(cycle_s: float, first_phase: float) -> float:
    """When a subsidiary pacemaker last beat before its run-in, so that its first beat in the recording is at that phase."""
    return (first_phase - RUN_IN - 1) * cycle_s
