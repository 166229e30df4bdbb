"""The library's verbs: open, save, sample cases at the first start."""

import os
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING, Literal
from uuid import uuid4

from ecgstudio.core import paths
from ecgstudio.core.case import Case
from ecgstudio.core.errors import InputError
from ecgstudio.core.jobs import Reporter, silent

if TYPE_CHECKING:
    from ecgstudio.library import Library


_MOST_SHOWN = 4
PLACE = "ECGSTUDIO_LIBRARY"
"""The variable that names another library than the user's own: a file, or postgresql://user@server/database."""


_AT_ONCE, _LOOKED_AT = 20, 20


def open_library(place: Path | str | None = None, report: Reporter = silent) -> "Library":
    """The library at ``place`` (a file, or the address of a database), or the one that ECGSTUDIO_LIBRARY names, or the user's
    own; a new file is filled with the sample cases.

    To be called in the thread that uses it. LibraryError when it is damaged, newer or no library; it is left as it is.
    """
    from ecgstudio.library import Library

    location = library_place(place)
    is_new = "://" not in str(location) and not (Path(location).exists() and Path(location).stat().st_size)
    library = Library.open(location, report)
    if is_new:
        add_samples(library, report)
    return library


def library_place(place: Path | str | None = None, remembered: str = "") -> Path | str:
    """The place named, or the one that ECGSTUDIO_LIBRARY names, or the one ``remembered``, or the user's own."""
    return place or os.environ.get(PLACE) or remembered or paths.default_library()


def add_samples(library: "Library", report: Reporter = silent) -> int:
    """Put the shipped sample cases into a library; how many there were."""
    from ecgstudio.library import read_samples

    samples = list(read_samples(paths.resource("samples")))
    library.save_all(samples, report)
    return len(samples)


def save(library: "Library", case: Case, *, what: str = "saved", over: int | None = None) -> Case:
    """The case as kept: with a line in its history; nothing is half-saved.

    ``over``: the newest version that whoever saves knows of, 0 for a case that was never in this library; ConflictError where
    the library has a newer one: ask, and save again without it, as the next version, or ``save_as_another``.
    """
    return save_version(library, case, what=what, over=over)[0]


def save_version(library: "Library", case: Case, *, what: str = "saved", over: int | None = None) -> tuple[Case, int]:
    """As ``save``, with the number of the version."""
    kept = case.changed(what)
    return kept, library.save(kept, over)


def save_as_another(library: "Library", case: Case, *, what: str = "saved as another case") -> Case:
    """The case as kept under an id of its own, beside the one that has its id."""
    return save(library, replace(case, id=uuid4().hex), what=what, over=0)


Existing = Literal["another", "version"]
"""What becomes of an imported case whose id the library has for another state of it: another case, or the next version."""


def keep_imported(library: "Library", case: Case, existing: Existing | None = None) -> Case:
    """An imported case as kept; one that is there already, just the same, is not kept twice.

    ConflictError where the library has another state of it and ``existing`` does not say what to make of this one.
    """
    state = library.compare(case)
    if state == "same":
        library.restore(case.id)
        return case
    if state == "different" and existing == "another":
        return save_as_another(library, case, what="imported as another case")
    return save(library, case, what="imported", over=None if existing == "version" else 0)


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


def measuring_of_today() -> str:
    """What tells today's measuring and criteria from others."""
    from ecgstudio.measure.version import measured_with

    return measured_with()


def is_measured_otherwise(library: "Library") -> bool:
    """Whether search and list may show numbers of other measuring or criteria than today's, as the newest cases tell."""
    newest = (library.get(item.id).measured_with for item in library.recent(_LOOKED_AT))
    return any(measured_with != measuring_of_today() for measured_with in newest)


def measure_again(library: "Library", report: Reporter = silent) -> dict[str, int]:
    """Give every case that was measured by older measuring or held against older criteria a version with today's numbers, so that
    it is found by them; the versions of before, by id. What was done stays done when the reporter says stop."""
    ids = library.ids_starting_with("", limit=library.count())
    stale = [case_id for case_id in ids if library.get(case_id).measured_with != measuring_of_today()]
    before: dict[str, int] = {}
    for start in range(0, len(stale), _AT_ONCE):
        report(start / len(stale), f"measuring case {start + 1} of {len(stale)}")
        before |= library.change_all(dict.fromkeys(stale[start : start + _AT_ONCE], _measured_again))
    return before


def bring_back(library: "Library", versions: Mapping[str, int]) -> None:
    """Make earlier versions of cases the newest ones, as they were."""
    earlier = {case_id: library.get(case_id, version) for case_id, version in versions.items()}
    library.change_all({case_id: partial(_as_it_was, case) for case_id, case in earlier.items()})


def _as_it_was(earlier: Case, newest: Case) -> Case:
    return earlier


def _measured_again(case: Case) -> Case:
    from ecgstudio.app.examine import examine

    return examine(case.changed("measured again, with today's measuring and criteria"))


def tell_story(library: "Library", case_id: str, texts: Mapping[str, str]) -> Case:
    """A case whose vignette has these texts, by field, as its next version; with none the case as it is."""
    case = load(library, case_id)
    told = replace(case.vignette, **texts)
    if told == case.vignette:
        return case
    case = case.changed("vignette edited", vignette=told)
    save(library, case)
    return case
