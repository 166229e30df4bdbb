"""The library's verbs: open, save, sample cases at the first start."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from ecgstudio.core import paths
from ecgstudio.core.case import Case
from ecgstudio.core.errors import InputError
from ecgstudio.core.jobs import Reporter, silent

if TYPE_CHECKING:
    from ecgstudio.library import Library


PLACE = "ECGSTUDIO_LIBRARY"
"""The variable that names another library than the user's own: a file, or postgresql://user@server/database."""


_AT_ONCE = 20


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
    matches = library.ids_starting_with(case_id)
    if len(matches) != 1:
        problem = "no case has" if not matches else f"{len(matches)} cases have"
        raise InputError(f"{problem} an id that begins with '{case_id}'; 'ecgstudio library list' shows the ids")
    return library.get(matches[0])


def measure_again(library: "Library", report: Reporter = silent) -> int:
    """Give every case that was measured by older measuring or held against older criteria a version with today's numbers, so that
    it is found by them; how many there were. What was done stays done when the reporter says stop."""
    from ecgstudio.measure.version import measured_with

    ids = library.ids_starting_with("", limit=library.count())
    stale = [case_id for case_id in ids if library.get(case_id).measured_with != measured_with()]
    for start in range(0, len(stale), _AT_ONCE):
        report(start / len(stale), f"measuring case {start + 1} of {len(stale)}")
        library.change_all(dict.fromkeys(stale[start : start + _AT_ONCE], _measured_again))
    return len(stale)


def _measured_again(case: Case) -> Case:
    from ecgstudio.app.examine import examine

    return examine(case.changed("measured again, with today's measuring and criteria"))
