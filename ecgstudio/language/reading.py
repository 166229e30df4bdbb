"""What was read from a text."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ecgstudio.core.contradictions import Contradiction
from ecgstudio.core.request import Mention, Sex


@dataclass(frozen=True)
class Unread:
    """A part of the text that was not understood, with its character range."""

    text: str
    span: tuple[int, int]


@dataclass(frozen=True)
class Assumption:
    """What was taken for granted because the text left it open ("second-degree block": the type was not named)."""

    statement_id: str
    reason: str


@dataclass(frozen=True)
class Reading:
    """Statements with their certainty, numbers by the names of ``core.request.VALUE_LIMITS``, sex, contradictions, the rest."""

    text: str
    mentions: tuple[Mention, ...] = ()
    values: Mapping[str, float] = field(default_factory=dict)
    sex: Sex | None = None
    contradictions: tuple[Contradiction, ...] = ()
    not_understood: tuple[Unread, ...] = ()
    assumptions: tuple[Assumption, ...] = ()
