"""What a teacher or learner asks of a new session."""

from dataclasses import dataclass, field
from typing import Literal, get_args

from ecgstudio.core.case import Difficulty
from ecgstudio.core.quiz.session import QuizSettings

Noise = Literal["clean", "usual", "heavy"]
NOISES: tuple[Noise, ...] = get_args(Noise)
Where = Literal["fresh", "selected", "listed"]


@dataclass(frozen=True)
class FreshRequest:
    """What fresh ECGs are to be like. ``statements``: ids of which each ECG shows one; a hard one shows a second beside it."""

    statements: tuple[str, ...] = ()
    difficulty: Difficulty = "medium"
    noise: Noise = "usual"


@dataclass(frozen=True)
class QuizRequest:
    """``where`` the ECGs come from: drawn fresh, the cases selected in the library, or all that it lists now. ``count`` of
    fresh ones; ``shuffle`` is for cases."""

    rules: QuizSettings = field(default_factory=QuizSettings)
    where: Where = "fresh"
    fresh: FreshRequest = field(default_factory=FreshRequest)
    count: int = 10
    shuffle: bool = True
