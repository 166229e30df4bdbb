"""A collection or course as one file for a colleague, with all its cases as they are."""

from pathlib import Path
from typing import get_args

from ecgstudio.app.formats import HandoutFormat, Part
from ecgstudio.core.errors import InputError
from ecgstudio.core.handout import Handout
from ecgstudio.core.jobs import Reporter
from ecgstudio.core.paper import SheetStyle


def _write(handout: Handout, path: Path, style: SheetStyle, report: Reporter) -> Path:
    from ecgstudio.formats.bundle import Bundle, write_bundle

    if not handout.collections:
        raise InputError(f"'{handout.title}' is no collection; put the cases into one to share them as one file")
    return write_bundle(Bundle(handout.collections, tuple(handout.cases)), path, report)


FORMAT = HandoutFormat(
    name="bundle",
    title="File to share",
    about="The collection with all its cases, to be imported by a colleague",
    endings=(".ecgcollection",),
    holds="collection",
    keeps=frozenset(get_args(Part)),
    place=40,
    write=_write,
)
