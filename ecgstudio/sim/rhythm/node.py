"""The AV node: the later after its last activation an impulse comes, the faster it passes; too early, and it is blocked.

Recovery curve and fatigue after Sun, Amellal, Glass, Billette (J Theor Biol 1995;173:79): the delay falls exponentially
with the recovery time; each conducted beat of a sequence needs a little more recovery. Wenckebach periods emerge.
"""

import math
from dataclasses import dataclass

from ecgstudio.core.physiology import Physiology

RECOVERY_S = 0.15  # time constant of the normal recovery curve (E)
GAIN_S = 0.25  # delay that a normal node adds at no recovery at all (E)
FATIGUE_S = 0.12  # recovery that each conducted beat costs in Wenckebach (E)
STEEPEST = 0.5  # slope of the curve at the regular rhythm: from 1 on the PR interval would alternate
LATENT_SHARE = 0.6  # a normal node never blocks the regular rhythm itself


@dataclass(frozen=True)
class AvNode:
    """Recovery is counted from the last QRS (the node's exit) to the onset of the P wave, all in seconds.

    ``pr_s`` is the interval at recovery ``rested_s``.
    """

    pr_s: float
    rested_s: float
    gain_s: float
    recovery_s: float
    refractory_s: float
    fatigue_s: float = 0.0

    def delay(self, recovery_s: float) -> float:
        """Onset of P to onset of QRS."""
        rested = math.exp(-self.rested_s / self.recovery_s)
        return max(0.06, self.pr_s + self.gain_s * (math.exp(-recovery_s / self.recovery_s) - rested))

    def passes(self, recovery_s: float, streak: int) -> bool:
        """Whether an impulse is conducted after ``streak`` conducted ones in a row."""
        return recovery_s >= self.refractory_s + self.fatigue_s * streak


def normal_node(physiology: Physiology, cycle_s: float) -> AvNode:
    """A node that conducts every beat of a regular rhythm with the PR interval asked for."""
    pr_s = physiology.pr / 1000
    refractory = min(physiology.av_refractory / 1000, LATENT_SHARE * cycle_s)
    rested_s = cycle_s - pr_s
    gain_s = min(GAIN_S, STEEPEST * RECOVERY_S * math.exp(rested_s / RECOVERY_S))
    return AvNode(pr_s, rested_s, gain_s, RECOVERY_S, refractory - pr_s)


def wenckebach_node(physiology: Physiology, cycle_s: float) -> AvNode:
    """A slow node whose refractoriness lies where the last P wave of each cycle fails."""
    pr_s, step_s = physiology.pr / 1000, min(physiology.pr_increment / 1000, 0.25 * cycle_s)
    pr_s = min(pr_s, 0.45 * cycle_s)
    recovery_s = 3 * step_s  # the second step is then about a third of the first: RR shortens within the group
    second_s = cycle_s - pr_s
    rested_s = 2 * cycle_s - pr_s - 1.6 * step_s
    gain_s = step_s / (math.exp(-second_s / recovery_s) - math.exp(-rested_s / recovery_s))
    open_node = AvNode(pr_s, rested_s, gain_s, recovery_s, -math.inf, FATIGUE_S)
    margins = _margins(open_node, cycle_s, physiology.av_cycle)
    return AvNode(pr_s, rested_s, gain_s, recovery_s, sum(margins[-2:]) / 2, FATIGUE_S)


def _margins(node: AvNode, cycle_s: float, count: int) -> list[float]:
    """What recovery less fatigue leaves at each P wave of a cycle in which all are conducted."""
    margins, recovery = [node.rested_s], node.rested_s
    for streak in range(1, count):
        recovery = cycle_s - node.delay(recovery)
        margins.append(recovery - node.fatigue_s * streak)
    return margins
