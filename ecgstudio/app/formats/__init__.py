"""The one table of file formats: what leaves the program as a file and what comes in, one module of this package a format.

A module says ``FORMAT = CaseFormat(...)`` (one ECG) or ``FORMAT = HandoutFormat(...)`` (cases in order under a title) and is
found by a scan of the package: the command line, ``app`` and the dialogs know it without another line. At its top it imports
``core`` and this package alone, for the table is read for every ``--help``; writers import what they need when they write.
"""

import pkgutil
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Literal, TypeVar

from ecgstudio.core.case import Case
from ecgstudio.core.errors import InputError
from ecgstudio.core.handout import Handout
from ecgstudio.core.jobs import Reporter
from ecgstudio.core.paper import SheetStyle
from ecgstudio.core.translation import shown

Holds = Literal["case", "cases", "collection"]
"""One ECG; several in order, as a series or a collection has them; a collection or course itself, to be taken in elsewhere."""
Part = Literal["samples", "waves", "annotations", "request", "teaching", "measurements", "history"]
"""What comes back when a file is read: samples to 1 uV, true waves, what teacher and student drew, the request with seed and
physiology, texts, tags and levels, measurements with verdicts, the history."""

CaseWriter = Callable[[Case, Path, str, SheetStyle], Sequence[Path]]
"""Writes a case into a folder under a name without ending and gives the files written, whole or none."""
CaseReader = Callable[[Path], Case]
HandoutWriter = Callable[[Handout, Path, SheetStyle, Reporter], Path]
"""Writes one file, whole or not at all, and gives it back."""


@dataclass(frozen=True, kw_only=True)
class Format:
    """``name``: what is typed and kept in settings; ``title`` and ``about``: what the window says; ``endings``: with their dot,
    in small letters, the first is written; ``keeps``: what a reader gets back, nothing where a file is only looked at;
    ``place``: where it stands in lists, before its name."""

    name: str
    title: str
    about: str
    endings: tuple[str, ...]
    holds: Holds
    keeps: frozenset[Part] = frozenset()
    place: int = 100

    @property
    def ending(self) -> str:
        return self.endings[0]

    def fitted(self, path: Path) -> Path:
        """The path with this format's ending: put in place of another ending, added where there is none ("Lesson 1.2")."""
        if path.suffix.lower() in self.endings:
            return path
        has_another = any(letter.isalpha() for letter in path.suffix)
        return path.with_suffix(self.ending) if has_another else path.with_name(f"{path.name}{self.ending}")


@dataclass(frozen=True, kw_only=True)
class CaseFormat(Format):
    """One ECG as a file or a few that belong together; ``write`` or ``read`` is None where there is none. ``mark``: bytes, and
    where they stand, by which a file is known whose ending says nothing."""

    holds: Holds = "case"
    write: CaseWriter | None = None
    read: CaseReader | None = None
    mark: tuple[int, bytes] | None = None

    def is_marked(self, beginning: bytes) -> bool:
        """Whether a file that begins so is of this format."""
        return self.mark is not None and beginning[self.mark[0] :].startswith(self.mark[1])


@dataclass(frozen=True, kw_only=True)
class HandoutFormat(Format):
    """Cases as one file; one that holds a collection needs one to be written."""

    holds: Holds = "cases"
    write: HandoutWriter


Kind = TypeVar("Kind", bound=Format)


def written_formats() -> tuple[CaseFormat, ...]:
    """The formats in which a case can be written."""
    return tuple(item for item in case_formats() if item.write)


def read_formats() -> tuple[CaseFormat, ...]:
    """The formats that can be read as a case."""
    return tuple(item for item in case_formats() if item.read)


def case_formats() -> tuple[CaseFormat, ...]:
    """Every format of one ECG."""
    return tuple(item for item in all_formats() if isinstance(item, CaseFormat))


def handout_formats(*holds: Holds) -> tuple[HandoutFormat, ...]:
    """The formats of several cases; of those that hold "cases" or a "collection" when one is named."""
    found = (item for item in all_formats() if isinstance(item, HandoutFormat))
    return tuple(item for item in found if not holds or item.holds in holds)


def written_format(name: str) -> CaseFormat:
    """The format of a case by its name; InputError with the list when there is none."""
    return _named(name, written_formats(), shown("format of an ECG"))


def handout_format(name: str) -> HandoutFormat:
    """The format of a handout by its name; InputError with the list when there is none."""
    return _named(name, handout_formats(), shown("kind of handout"))


def names(formats: Iterable[Format]) -> str:
    """Names for a help line or an error: "wfdb, pdf"."""
    return ", ".join(item.name for item in formats)


def endings(formats: Iterable[Format]) -> tuple[str, ...]:
    """Every ending of some formats, once."""
    return tuple(dict.fromkeys(ending for item in formats for ending in item.endings))


def file_filter(title: str, formats: Iterable[Format]) -> str:
    """What a file dialog takes: "ECG records (*.hea *.dat *.json)"."""
    return f"{title} ({' '.join(f'*{ending}' for ending in endings(formats))})"


@cache
def all_formats() -> tuple[Format, ...]:
    """The table: the FORMAT of each module of this package, by place and name."""
    modules = (import_module(f"{__name__}.{module.name}") for module in pkgutil.iter_modules(__path__))
    return tuple(sorted((module.FORMAT for module in modules), key=lambda item: (item.place, item.name)))


def _named(name: str, formats: Sequence[Kind], what: str) -> Kind:
    for item in formats:
        if item.name == name:
            return item
    raise InputError(f"'{name}' is no {what}; use {names(formats)}")
