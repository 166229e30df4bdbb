"""Sharing: a collection leaves as one file, and a colleague's comes in with all its cases or not at all."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from ecgstudio.core.case import Case
from ecgstudio.core.collection import Collection, Member
from ecgstudio.core.errors import InputError
from ecgstudio.core.jobs import Reporter, silent

if TYPE_CHECKING:
    from ecgstudio.formats.bundle import Bundle
    from ecgstudio.library import Library


def named_collection(library: "Library", name: str) -> Collection:
    """The collection or course with a title, an id or the beginning of an id; InputError when none or several have it."""
    listed = library.collections.all()
    exact = [item.id for item in listed if item.title.casefold() == name.strip().casefold()]
    found = exact or [item.id for item in listed if name and item.id.startswith(name)]
    if len(found) != 1:
        problem = "no collection is" if not found else f"{len(found)} collections are"
        raise InputError(f"{problem} called '{name}'; 'ecgstudio library collections' lists them with their ids")
    return library.collections.get(found[0])


def cases_of(library: "Library", collection_id: str, report: Reporter = silent) -> list[Case]:
    """The cases of a collection in order, those in the trash left out; InputError when there is none."""
    ids = library.collections.cases(collection_id)
    if not ids:
        raise InputError("the collection holds no case; put one into it first")
    made = []
    for index, case_id in enumerate(ids):
        report(index / len(ids), f"reading case {index + 1} of {len(ids)}")
        made.append(library.get(case_id))
    return made


def bundle_of(library: "Library", collection_id: str, report: Reporter = silent) -> "Bundle":
    """A collection with all that it needs: the collections of a course before it, every case once, none from the trash."""
    from ecgstudio.formats.bundle import Bundle

    cases = cases_of(library, collection_id, report)
    kept = {case.id for case in cases}
    whole = library.collections.get(collection_id)
    shown = {item.id for item in library.collections.all()}
    parts = [library.collections.get(item.id) for item in whole.members if item.id in shown]
    whole = replace(whole, members=tuple(item for item in whole.members if item.id in kept | shown))
    parts = [replace(part, members=tuple(item for item in part.members if item.id in kept)) for part in parts]
    return Bundle((*parts, whole), tuple(cases))


def import_bundle(library: "Library", path: Path, report: Reporter = silent) -> Collection:
    """Put a file's collection and cases into the library, all in one step; the collection as it is kept.

    A case that the library has already, just the same, is not kept twice; one that has been changed on either side comes in
    as another case. The collections are new ones. RecordError for a file that cannot be used; the library is then as it was.
    """
    from ecgstudio.formats.bundle import read_bundle

    bundle = read_bundle(path, report)
    return library.take_in(*_fresh(library, bundle), report=report)


def _fresh(library: "Library", bundle: "Bundle") -> tuple[Sequence[Case], Sequence[Collection]]:
    """The cases that are to be kept and the collections, under ids that are free here."""
    names: dict[str, str] = {}
    cases = []
    for case in bundle.cases:
        state = library.compare(case)
        names[case.id] = uuid4().hex if state == "different" else case.id
        if state != "same":
            cases.append(replace(case.changed("imported with a collection"), id=names[case.id]))
    names |= {collection.id: uuid4().hex for collection in bundle.collections}
    renamed = [
        replace(
            collection,
            id=names[collection.id],
            members=tuple(Member(names[item.id], item.kind) for item in collection.members),
        )
        for collection in bundle.collections
    ]
    return cases, renamed
