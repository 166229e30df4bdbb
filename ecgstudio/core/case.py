"""A Case: what the library keeps, one ECG with all that teaching needs of it."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Literal
from uuid import uuid4

from ecgstudio.core.anatomy import Anatomy
from ecgstudio.core.annotations import Annotation
from ecgstudio.core.answer_key import AnswerKey
from ecgstudio.core.calipers import Caliper
from ecgstudio.core.corrections import Corrections
from ecgstudio.core.delineation import Delineation
from ecgstudio.core.fit import Fit
from ecgstudio.core.from_experience import FromExperience
from ecgstudio.core.making import Making
from ecgstudio.core.measurements import NOT_MEASURED, Measurements
from ecgstudio.core.physiology import Physiology
from ecgstudio.core.recording import Recording
from ecgstudio.core.request import Request
from ecgstudio.core.stored import stored_as
from ecgstudio.core.verdict import Verdict
from ecgstudio.core.vignette import NO_VIGNETTE, Vignette

Difficulty = Literal["easy", "medium", "hard"]
Priority = Literal["", "A", "B", "C", "D"]
Level = Literal["", "M", "C", "A"]


@dataclass(frozen=True)
class Change:
    """One line of a case's history."""

    at: datetime
    what: str


@dataclass(frozen=True, eq=False)
class Case:
    """Request, recording and verdicts, with title, teaching points, tags, difficulty, priority and history.

    ``physiology`` and ``anatomy`` are set for simulated cases and None for others. ``priority`` is A (an emergency
    never to be missed) to D (ISE/ISHNE competencies 2018), or empty. ``level`` is M (everybody must know it), C (core) or A
    (advanced), as a statement's is, or empty.
    ``corrections``: bounds of measured waves that a teacher has moved; measurements and verdicts follow them.
    ``delineation``: what teacher and student wrote and drew on the ECG.
    ``vignette``: the story around it, told before the diagnosis, and what is to be done.
    ``answer_key``: what a quiz asks, None where it follows from the statements.
    ``measured_with``: which measuring and criteria the measurements and verdicts were made with (``measure.version``), empty for
    those of the simulator's first versions and where nothing was measured.
    ``fit``: the ECG that the patient was fitted to, None for all others.
    ``experience``: what of it was drawn from experience, None where nothing was.
    ``making``: how the recording came about, None when it was simulated or imported just as asked.
    """

    request: Request
    recording: Recording
    title: str = ""
    delineation: Delineation = stored_as("annotations", default_factory=Delineation)
    physiology: Physiology | None = None
    anatomy: Anatomy | None = None
    measurements: Measurements = NOT_MEASURED
    verdicts: tuple[Verdict, ...] = ()
    measured_with: str = ""
    calipers: tuple[Caliper, ...] = ()
    annotations: tuple[Annotation, ...] = stored_as("remarks", default=())
    corrections: Corrections = ()
    making: Making | None = None
    fit: Fit | None = None
    experience: FromExperience | None = None
    notes: str = ""
    teaching_points: str = ""
    vignette: Vignette = NO_VIGNETTE
    tags: tuple[str, ...] = ()
    difficulty: Difficulty = "medium"
    priority: Priority = ""
    level: Level = ""
    answer_key: AnswerKey | None = stored_as("asked", default=None)
    id: str = field(default_factory=lambda: uuid4().hex)
    created: datetime = field(default_factory=lambda: datetime.now(UTC))
    history: tuple[Change, ...] = ()

    def changed(self, what: str, **fields_changed: object) -> "Case":
        """A copy with fields changed and a line added to the history."""
        line = Change(datetime.now(UTC), what)
        return replace(self, history=(*self.history, line), **fields_changed)  # type: ignore[arg-type]
