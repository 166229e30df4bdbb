"""A Vignette: the patient's story around an ECG, and what is to be done about it."""

from dataclasses import dataclass
from typing import Final

from ecgstudio.core.translation import tr

NEXT_STEP: Final = "What do you do next?"
"""What is asked where a teacher has written an answer and no question."""


@dataclass(frozen=True)
class Vignette:
    """``complaint``, ``history`` and ``question`` are told with the ECG; ``answer``, to the question, with the diagnosis."""

    complaint: str = ""
    history: str = ""
    question: str = ""
    answer: str = ""

    @property
    def asked(self) -> str:
        """The question, the usual one where there is an answer alone; empty where nothing is asked."""
        return self.question.strip() or (tr(NEXT_STEP) if self.answer.strip() else "")

    @property
    def story(self) -> tuple[str, ...]:
        """Complaint and history, a paragraph each."""
        told = (*self.complaint.splitlines(), *self.history.splitlines())
        return tuple(line.strip() for line in told if line.strip())

    @property
    def before(self) -> tuple[str, ...]:
        """All that a student is told before the diagnosis, a paragraph each."""
        return (*self.story, self.asked) if self.asked else self.story

    @property
    def after(self) -> tuple[str, ...]:
        """What is told with the diagnosis: the question again, and its answer a paragraph each."""
        answer = tuple(line.strip() for line in self.answer.splitlines() if line.strip())
        return (self.asked, *answer) if answer else ()

    @property
    def words(self) -> str:
        """All of it, to be searched."""
        return " ".join(part for part in (self.complaint, self.history, self.question, self.answer) if part)


NO_VIGNETTE: Final = Vignette()
