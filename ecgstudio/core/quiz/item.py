"""One thing to answer in a quiz, and what became of it when it was held against the measurements."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["words", "statements", "one", "number", "choice", "several"]
"""Free words; statements ticked in the whole list; one of a few options in view; a number; one option; several options."""
ItemOutcome = Literal["right", "wrong", "left out", "not measurable", "either"]


@dataclass(frozen=True)
class Item:
    """What is answered is text: a number in ``unit``, one of ``options``, or several of them with commas ("I,aVL").

    ``names``: what the options are called where that is more than the option itself.
    """

    name: str
    label: str
    kind: Kind
    unit: str = ""
    options: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    hint: str = ""


WORDS = Item("text", "Your answer", "words")
STATEMENTS = Item("chosen", "Your answer", "statements")


@dataclass(frozen=True)
class Checked:
    """One item held against the measurements: what was said, what was found, and the tolerance or the reason."""

    name: str
    outcome: ItemOutcome
    said: str
    found: str
    reason: str = ""

    @property
    def counts_as_right(self) -> bool:
        return self.outcome in ("right", "either", "not measurable")
