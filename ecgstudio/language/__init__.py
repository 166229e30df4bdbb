"""From free text to statements: what a teacher types or a cart prints, in English or German."""

from ecgstudio.core.contradictions import Contradiction
from ecgstudio.language.complete import Suggestion, complete
from ecgstudio.language.read import LONGEST, meant, read
from ecgstudio.language.reading import Assumption, Reading, Unread
from ecgstudio.language.report import to_json

__all__ = [
    "LONGEST",
    "Assumption",
    "Contradiction",
    "Reading",
    "Suggestion",
    "Unread",
    "complete",
    "meant",
    "read",
    "to_json",
]
