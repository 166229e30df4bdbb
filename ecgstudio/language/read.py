"""The front door: text in, Reading out."""

from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.request import Mention
from ecgstudio.language.reading import Reading


def read(text: str) -> Reading:
    """Everything found in a text; nothing is dropped silently."""
    found = []
    lower = text.lower()
    for statement in catalogue().values():
        for name in (statement.name, statement.id, *statement.synonyms):
            start = lower.find(name.lower())
            if start >= 0:
                found.append(Mention(statement.id, span=(start, start + len(name))))
                break
    return Reading(text, tuple(found))
