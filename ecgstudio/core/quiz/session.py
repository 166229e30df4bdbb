"""A session: the questions, the answers so far and how it goes on. Plain frozen values, so that it can be kept after every
answer and taken up again after a crash."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from types import MappingProxyType
from typing import TypeVar
from uuid import uuid4

from ecgstudio.core.annotations import Annotation
from ecgstudio.core.quiz.item import Item
from ecgstudio.core.request import Request
from ecgstudio.core.stored import stored_as

T = TypeVar("T")


@dataclass(frozen=True)
class Learner:
    """A profile on this computer."""

    id: str
    name: str
    created: datetime


@dataclass(frozen=True)
class QuizSettings:
    """How a session is held. ``exam``: no feedback before the end. ``answer_by``: the name of the type of question
    (``app.quiz.types``). ``systematic``: step by step before it. ``seconds``: for each ECG, 0 without limit."""

    title: str = ""
    exam: bool = False
    answer_by: str = "text"
    systematic: bool = False
    seconds: int = 0


@dataclass(frozen=True)
class Question:
    """One ECG: a version of a case of the library, or a request from which the simulator makes the same ECG again.

    ``checked``: a fresh ECG was seen to show what it is to show; before that its seed may still change.
    """

    case_id: str = ""
    version: int = 0
    request: Request | None = None
    checked: bool = False


@dataclass(frozen=True)
class Answer:
    """What was said: typed ``text``, statements ``chosen`` from the list, or ``items`` by their names; ``steps`` by the names of
    the reading's items. ``seconds``: how long the ECG was looked at; ``annotations``: what was drawn on it; ``given`` once it is
    handed in."""

    text: str = ""
    chosen: tuple[str, ...] = ()
    steps: Mapping[str, str] = field(default_factory=dict)
    seconds: float = 0.0
    given: bool = False
    annotations: tuple[Annotation, ...] = stored_as("remarks", default=())
    items: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for name in ("steps", "items"):
            object.__setattr__(self, name, MappingProxyType(dict(getattr(self, name))))

    def said(self, item: Item) -> str:
        """What was answered to one item, as text."""
        kept = {"words": self.text, "statements": ",".join(self.chosen)}
        return kept.get(item.kind, self.items.get(item.name, ""))

    def saying(self, item: Item, text: str) -> "Answer":
        """The answer with another text for one item."""
        if item.kind == "words":
            return replace(self, text=text)
        if item.kind == "statements":
            return replace(self, chosen=tuple(part for part in text.split(",") if part))
        return replace(self, items={**self.items, item.name: text})


@dataclass(frozen=True)
class Outcome:
    """What became of one answer: score 0 to 1, credits by statement of the key, what each wrong statement cost, and the
    steps of the reading that were right, of how many."""

    score: float
    must: Mapping[str, float]
    should: Mapping[str, float]
    wrong: Mapping[str, float]
    named: tuple[str, ...] = ()
    steps_right: int = 0
    steps_asked: int = 0
    title: str = ""


@dataclass(frozen=True)
class QuizSession:
    """``answers`` and ``outcomes`` are as long as ``questions``; ``place`` is the question that is open."""

    rules: QuizSettings
    questions: tuple[Question, ...]
    answers: tuple[Answer, ...] = ()
    outcomes: tuple[Outcome | None, ...] = ()
    place: int = 0
    id: str = field(default_factory=lambda: uuid4().hex)
    begun: datetime = field(default_factory=lambda: datetime.now(UTC))
    ended: datetime | None = None

    def __post_init__(self) -> None:
        count = len(self.questions)
        if not self.answers:
            object.__setattr__(self, "answers", (Answer(),) * count)
        if not self.outcomes:
            object.__setattr__(self, "outcomes", (None,) * count)

    @property
    def answer(self) -> Answer:
        """The answer to the open question, as far as it is."""
        return self.answers[self.place]

    @property
    def open_places(self) -> tuple[int, ...]:
        """The questions that are not answered yet."""
        return tuple(index for index, answer in enumerate(self.answers) if not answer.given)

    @property
    def fraction(self) -> float | None:
        """The mean score of all questions, 0 for what was not answered; None before anything is marked."""
        marked = [item.score for item in self.outcomes if item is not None]
        return sum(marked) / len(self.questions) if marked else None

    def with_answer(self, answer: Answer) -> "QuizSession":
        """The open question answered so far; what was handed in stays as it is."""
        return self if self.answer.given else replace(self, answers=_at(self.answers, self.place, answer))

    def with_question(self, place: int, question: Question) -> "QuizSession":
        return replace(self, questions=_at(self.questions, place, question))

    def with_outcome(self, place: int, outcome: Outcome) -> "QuizSession":
        return replace(self, outcomes=_at(self.outcomes, place, outcome))

    def at(self, place: int) -> "QuizSession":
        """Another question open; one that does not exist leaves it as it is."""
        return replace(self, place=place) if 0 <= place < len(self.questions) else self

    def end(self) -> "QuizSession":
        """Nothing more can be answered."""
        return self if self.ended else replace(self, ended=datetime.now(UTC))


def _at(items: tuple[T, ...], place: int, item: T) -> tuple[T, ...]:
    return (*items[:place], item, *items[place + 1 :])
