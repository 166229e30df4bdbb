"""What is kept of a learner: each statement of each answer, and when a statement comes again."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from ecgstudio.core.quiz.session import Outcome

AttemptRole = Literal["must", "should", "wrong"]


@dataclass(frozen=True)
class Attempt:
    """One statement in one answer. ``credit``: 0 to 1 for what was asked; for ``role`` "wrong" what it cost."""

    at: datetime
    statement: str
    role: AttemptRole
    credit: float


@dataclass(frozen=True)
class Schedule:
    """When a statement comes again for a learner. ``card``: the scheduler's own state as JSON."""

    statement: str
    due: datetime
    card: str


@dataclass(frozen=True)
class Standing:
    """One statement over all of a learner's answers. ``credits``: of each time it was asked, oldest first;
    ``called_wrongly``: how often it was named where it was not."""

    statement: str
    credits: tuple[float, ...] = ()
    times: tuple[datetime, ...] = ()
    called_wrongly: int = 0

    @property
    def mean(self) -> float | None:
        """The mean of the last ten; None when it was never asked."""
        last = self.credits[-10:]
        return sum(last) / len(last) if last else None


def attempts_of(outcome: Outcome, at: datetime) -> tuple[Attempt, ...]:
    """What one answer tells of each statement."""
    parts: tuple[tuple[AttemptRole, Mapping[str, float]], ...] = (
        ("must", outcome.must),
        ("should", outcome.should),
        ("wrong", outcome.wrong),
    )
    return tuple(Attempt(at, name, role, credit) for role, part in parts for name, credit in part.items())


def standings_of(attempts: Iterable[Attempt]) -> dict[str, Standing]:
    """Each statement that was asked as a Must or named wrongly, by id; a Should is no test of anybody."""
    found: dict[str, Standing] = {}
    for item in sorted(attempts, key=lambda attempt: attempt.at):
        now = found.get(item.statement, Standing(item.statement))
        if item.role == "must":
            now = Standing(now.statement, (*now.credits, item.credit), (*now.times, item.at), now.called_wrongly)
        elif item.role == "wrong":
            now = Standing(now.statement, now.credits, now.times, now.called_wrongly + 1)
        if item.role != "should":
            found[item.statement] = now
    return found
