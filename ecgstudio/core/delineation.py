"""What happens in a recording: activations of the heart and the waves they draw.

From the simulator these are the truth; from a teacher or a measurement they carry their own ``author``. They feed WFDB
annotations, ladder diagrams and quizzes. All times are seconds from the start of the recording.
"""

from dataclasses import dataclass
from typing import Literal

Chamber = Literal["atria", "av node", "ventricles"]
Origin = Literal[
    "sinus",
    "ectopic atrial",
    "flutter",
    "fibrillation",
    "junctional",
    "retrograde",
    "ventricular",
    "supraventricular",
    "paced",
    "fusion",
]
WaveKind = Literal["P", "QRS", "T", "U"]


@dataclass(frozen=True)
class Activation:
    """One chamber is activated from ``start_s`` to ``end_s``; ``conducted`` says whether it reached the next chamber.

    ``source`` is the index, in the same list, of the activation that caused this one, or None when it arose here.
    ``focus`` tells apart several ectopic foci (and shapes) of one origin.
    """

    chamber: Chamber
    start_s: float
    end_s: float
    origin: Origin
    conducted: bool = True
    source: int | None = None
    focus: int = 0


@dataclass(frozen=True)
class Wave:
    """One wave with its global onset, peak and offset over the twelve leads; ``activation`` is the index of its cause."""

    kind: WaveKind
    onset_s: float
    peak_s: float
    offset_s: float
    activation: int | None = None


@dataclass(frozen=True)
class RhythmSpan:
    """A stretch of one rhythm, with the WFDB rhythm code ("(N", "(AFIB", "(VT")."""

    start_s: float
    end_s: float
    code: str


@dataclass(frozen=True)
class Spike:
    """A pacing stimulus; ``chamber`` is what it paces."""

    time_s: float
    chamber: Chamber


@dataclass(frozen=True)
class Delineation:
    """All that is known of a recording's beats. Empty lists mean "not known", for imported records."""

    activations: tuple[Activation, ...] = ()
    waves: tuple[Wave, ...] = ()
    rhythm: tuple[RhythmSpan, ...] = ()
    spikes: tuple[Spike, ...] = ()
    author: str = ""

    def waves_of(self, kind: WaveKind) -> tuple[Wave, ...]:
        return tuple(wave for wave in self.waves if wave.kind == kind)

    def activations_of(self, chamber: Chamber) -> tuple[Activation, ...]:
        return tuple(item for item in self.activations if item.chamber == chamber)
