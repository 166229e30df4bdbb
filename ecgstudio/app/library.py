"""The library's verbs: open, save, sample cases at the first start."""

import os
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING

from ecgstudio.core import paths
from ecgstudio.core.case import Case
from ecgstudio.core.errors import InputError
from ecgstudio.core.jobs import Reporter, silent

if TYPE_CHECKING:
    from ecgstudio.library import Library


_MOST_SHOWN = 4
PLACE = "ECGSTUDIO_LIBRARY"
"""The variable that names another library than the user's own: a file, or postgresql://user@server/database."""


def open_library(place: Path | str | None = None, report: Reporter = silent) -> "Library":
    """The library at ``place`` (a file, or the address of a database), or the one that ECGSTUDIO_LIBRARY names, or the user's
    own; a new file is filled with the sample cases.

    To be called in the thread that uses it. LibraryError when it is damaged, newer or no library; it is left as it is.
    """
    from ecgstudio.library import Library

    location = place or os.environ.get(PLACE) or paths.default_library()
    is_new = "://" not in str(location) and not Path(location).exists()
    library = Library.open(location, report)
    if is_new:
        add_samples(library, report)
    return library


def add_samples(library: "Library", report: Reporter = silent) -> int:
    """Put the shipped sample cases into a library; how many there were."""
    from ecgstudio.library import read_samples

    samples = list(read_samples(paths.resource("samples")))
    library.save_all(samples, report)
    return len(samples)


def save(library: "Library", case: Case, *, what: str = "saved") -> Case:
    """The case as kept: with a line in its history; nothing is half-saved."""
    kept = case.changed(what)
    library.save(kept)
    return kept


def load(library: "Library", case_id: str) -> Case:
    """One case by its id or by the beginning of it; InputError when none or several answer to it."""
    beginning = case_id.strip()
    matches = library.ids_starting_with(beginning) if beginning else ()
    if beginning in matches or len(matches) == 1:
        return library.get(beginning if beginning in matches else matches[0])
    if not matches:
        raise InputError(f"no case has an id that begins with '{case_id}'; 'ecgstudio library list' shows the ids")
    shown = ", ".join(matches[:_MOST_SHOWN]) + (" ..." if len(matches) > _MOST_SHOWN else "")
    raise InputError(f"several cases have an id that begins with '{case_id}' ({shown}); give more of it")


def short_ids(library: "Library", least: int = 8) -> dict[str, str]:
    """The shortest beginning, of ``least`` letters or more, by which each case outside the trash can be named."""
    ids = ("", *library.ids_starting_with("", limit=library.count() + 1), "")
    beside = zip(ids, ids[1:], ids[2:], strict=False)
    return {own: own[: max(least, 1 + max(_alike(own, before), _alike(own, after)))] for before, own, after in beside}


def _alike(one: str, other: str) -> int:
    """How many letters two ids begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
