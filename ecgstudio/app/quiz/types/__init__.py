"""The one table of types of quiz question: what is asked of an ECG, and when an answer is right; one module here is one type.

A module says ``TYPE = QuestionType(...)`` and is found by a scan of the package: the first page of the quiz, the fields in which
it is answered, marking, feedback, results and the command line know it without another line. At its top it imports ``core``
and this package alone, for the table is read when the window opens.
"""

import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.errors import InputError
from ecgstudio.core.measurements import Measurements
from ecgstudio.core.quiz.item import Checked, Item
from ecgstudio.core.quiz.score import Key, Named
from ecgstudio.core.quiz.session import Answer


@dataclass(frozen=True)
class Asked:
    """The ECG that is asked about: the statements to be named, and what was measured in its samples alone."""

    key: Key
    measurements: Measurements

    @property
    def there(self) -> frozenset[str]:
        """The statements that it shows, with all that they entail."""
        return self.key.shown.union(self.key.must, *(catalogue().entailed_by(item) for item in self.key.must))


@dataclass(frozen=True)
class Understood:
    """The statements that an answer names, and its words that were not understood."""

    named: tuple[Named, ...] = ()
    unread: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class QuestionType:
    """``name``: what a session keeps and the command line takes; ``title`` and ``about``: what the first page says; ``question``:
    what stands over the answer; ``items``: what is to be answered about an ECG, each in the field of its kind, always the same
    for the same ECG. An answer is marked in one of two ways: ``understand`` gives the statements it names, which are held against
    those asked for; ``check`` holds each item against the measurements. ``place``: where it stands in lists, before its name."""

    name: str
    title: str
    question: str
    about: str
    items: Callable[[Asked], tuple[Item, ...]]
    understand: Callable[[Answer], Understood] | None = None
    check: Callable[[Asked, Answer], tuple[Checked, ...]] | None = None
    place: int = 100


def question_type(name: str) -> QuestionType:
    """A type by its name; InputError with the list when there is none."""
    for item in question_types():
        if item.name == name:
            return item
    raise InputError(f"'{name}' is no type of question; use {type_names()}")


def type_names() -> str:
    """Names for a help line or an error: "text, list"."""
    return ", ".join(item.name for item in question_types())


@cache
def question_types() -> tuple[QuestionType, ...]:
    """The table: the TYPE of each module of this package, by place and name."""
    modules = (import_module(f"{__name__}.{module.name}") for module in pkgutil.iter_modules(__path__))
    return tuple(sorted((module.TYPE for module in modules), key=lambda item: (item.place, item.name)))
