"""From free text to statements: what a teacher types or a cart prints, in English or German."""

from ecgstudio.language.read import read
from ecgstudio.language.reading import Contradiction, Reading, Unread

__all__ = ["Contradiction", "Reading", "Unread", "read"]
