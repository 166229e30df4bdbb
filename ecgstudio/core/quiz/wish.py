"""What a teacher or learner asks of a new sitting."""

from dataclasses import dataclass, field
from typing import Literal, get_args

from ecgstudio.core.case import Difficulty
from ecgstudio.core.quiz.sitting import Rulebook

Noise = Literal["clean", "usual", "heavy"]
NOISES: tuple[Noise, ...] = get_args(Noise)
Where = Literal["fresh", "selected", "listed"]


@dataclass(frozen=True)
class FreshWish:
    """What fresh ECGs are to be like. ``statements``: ids of which each ECG shows one; a hard one shows a second beside it."""

    statements: tuple[str, ...] = ()
    difficulty: Difficulty = "medium"
    noise: Noise = "usual"


@dataclass(frozen=True)
class QuizWish:
    """``where`` the ECGs come from: drawn fresh, the cases selected in the library, or all that it lists now. ``count`` of
    fresh ones; ``shuffle`` is for cases."""

    rules: Rulebook = field(default_factory=Rulebook)
    where: Where = "fresh"
    fresh: FreshWish = field(default_factory=FreshWish)
    count: int = 10
    shuffle: bool = True
