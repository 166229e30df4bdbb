"""What the rhythm hands to the waves: every activation of one recording, before anything is drawn.

``rhythm`` makes a Timeline from Physiology; ``waves`` draws it. Neither knows the other.
"""

from dataclasses import dataclass
from typing import Literal

from ecgstudio.core.delineation import Origin, RhythmSpan, Spike

Aberration = Literal["", "lbbb", "rbbb"]
Block = Literal["", "in the node", "below the node"]
ContinuousKind = Literal["fibrillation", "flutter", "ventricular fibrillation", "polymorphic ventricular", "torsades"]


@dataclass(frozen=True)
class AtrialBeat:
    """One atrial activation with a P wave of its own. ``conducted_to`` is the index of the ventricular beat it caused, or None.

    ``origin`` is "sinus", "ectopic atrial", "retrograde" or "paced"; ectopic ``focus`` 1 lies low (P inverted in II, III, aVF),
    2 to 5 elsewhere. ``caused_by`` is the index of the ventricular beat a retrograde P came back from; ``block`` says where an
    impulse that was not conducted died.
    """

    onset_s: float
    origin: Origin
    focus: int = 0
    conducted_to: int | None = None
    caused_by: int | None = None
    block: Block = ""


@dataclass(frozen=True)
class VentricularBeat:
    """One ventricular activation. ``rr_s`` is the interval that sets its QT (the preceding RR, smoothed).

    ``origin`` "ventricular" and "paced" start in the ventricles; all others come through the AV node: "sinus",
    "ectopic atrial", "flutter", "fibrillation", "junctional", "supraventricular" (re-entry), atrial pacing too.
    ``focus`` tells ectopic foci apart: ventricular 0 is an escape or idioventricular focus, 1 to 4 premature beats and
    tachycardias; junctional premature beats have 1, junctional rhythms 0. ``preexcitation`` 0..1 is the share of the
    ventricles that the accessory path takes; ``scale`` multiplies the QRS (alternans); ``nodal_s`` is when the AV node
    was left, None for ventricular origin.
    """

    onset_s: float
    origin: Origin
    rr_s: float
    focus: int = 0
    preexcitation: float = 0.0
    aberration: Aberration = ""
    scale: float = 1.0
    nodal_s: float | None = None


@dataclass(frozen=True)
class ContinuousActivity:
    """Activity without single beats, from ``start_s`` to ``end_s``: f waves, flutter waves, VF, torsades.

    ``rate_hz`` is its dominant frequency; ``cycle_s`` the onsets of its cycles (flutter, polymorphic ventricular, torsades).
    """

    kind: ContinuousKind
    start_s: float
    end_s: float
    rate_hz: float
    cycle_s: tuple[float, ...] = ()


@dataclass(frozen=True)
class Timeline:
    """All activity from a little before 0 to ``duration_s``, each list in time order.

    Beats whose waves reach into the recording may start before 0 or end after it.
    """

    duration_s: float
    atrial: tuple[AtrialBeat, ...] = ()
    ventricular: tuple[VentricularBeat, ...] = ()
    continuous: tuple[ContinuousActivity, ...] = ()
    spikes: tuple[Spike, ...] = ()
    rhythm: tuple[RhythmSpan, ...] = ()
