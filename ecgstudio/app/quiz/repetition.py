"""Spaced repetition: when each statement comes again for a learner, by FSRS.

One card a statement. A Must named in full is "good", one that is half right or better "hard", less than that "again"; "easy"
is never given, for a right answer says nothing of how easy it was. What was named wrongly and has a card is "again" too: a
learner who calls pericarditis where there is none does not know it yet.
"""

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from ecgstudio.core.quiz.progress import Schedule
from ecgstudio.core.quiz.session import Outcome

if TYPE_CHECKING:
    from fsrs import Card, Rating, Scheduler

RETENTION = 0.9
"""A statement comes again when the chance that it is remembered has fallen to this (the library's own default)."""
FIRST_STEP = timedelta(minutes=10)
"""What was missed comes again in the same lesson."""
HALF = 0.5


def scheduled(outcome: Outcome, known: Mapping[str, Schedule], now: datetime) -> tuple[Schedule, ...]:
    """The schedules that one answer changes. The same answers at the same times give the same schedules."""
    from fsrs import Rating

    ratings = {item: _rating(credit) for item, credit in outcome.must.items()}
    ratings |= {item: Rating.Again for item in outcome.wrong if item in known and item not in ratings}
    return tuple(_reviewed(item, known.get(item), rating, now) for item, rating in ratings.items())


def retrievability(schedule: Schedule, now: datetime) -> float:
    """The chance, 0 to 1, that the statement is remembered now."""
    return float(_scheduler().get_card_retrievability(_card(schedule), now))


def due(schedules: Mapping[str, Schedule], now: datetime) -> tuple[str, ...]:
    """The statements whose time has come, the longest overdue first."""
    ripe = [item for item in schedules.values() if item.due <= now]
    return tuple(item.statement for item in sorted(ripe, key=lambda item: item.due))


def _rating(credit: float) -> "Rating":
    from fsrs import Rating

    return Rating.Good if credit == 1.0 else Rating.Hard if credit >= HALF else Rating.Again


def _reviewed(statement: str, before: Schedule | None, rating: "Rating", now: datetime) -> Schedule:
    from fsrs import Card

    card = _card(before) if before else Card(card_id=0, due=now)
    after, _ = _scheduler().review_card(card, rating, now)
    return Schedule(statement, after.due, json.dumps(after.to_dict()))


def _card(schedule: Schedule) -> "Card":
    from fsrs import Card

    return Card.from_dict(json.loads(schedule.card))


def _scheduler() -> "Scheduler":
    from fsrs import Scheduler

    # without fuzzing, so that the same answers give the same days
    return Scheduler(
        desired_retention=RETENTION,
        learning_steps=(FIRST_STEP,),
        relearning_steps=(FIRST_STEP,),
        enable_fuzzing=False,
    )
