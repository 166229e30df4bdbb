"""How a learner stands: each statement with its credits, what was called wrongly, when it comes again."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from ecgstudio.app.quiz.repetition import retrievability
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.quiz.progress import Attempt, Schedule, Standing, standings_of


@dataclass(frozen=True)
class Line:
    """One statement. ``due`` and ``remembered`` (0 to 1, now) are None for what was never asked."""

    standing: Standing
    due: datetime | None = None
    remembered: float | None = None

    @property
    def name(self) -> str:
        known = catalogue()
        return known[self.standing.statement].name if self.standing.statement in known else self.standing.statement


def lines(attempts: Iterable[Attempt], schedules: Mapping[str, Schedule], now: datetime) -> tuple[Line, ...]:
    """Every statement that was asked or called wrongly, the least remembered first."""
    found = []
    for statement, standing in standings_of(attempts).items():
        schedule = schedules.get(statement)
        remembered = retrievability(schedule, now) if schedule else None
        found.append(Line(standing, schedule.due if schedule else None, remembered))
    return tuple(sorted(found, key=lambda item: (item.remembered is None, item.remembered or 0.0, item.name)))
