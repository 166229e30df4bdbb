"""Handouts: a collection, or some cases, as a booklet, slides, cards or one file to share."""

from pathlib import Path
from typing import TYPE_CHECKING

from ecgstudio.app.formats import handout_format
from ecgstudio.app.sharing import bundle_of
from ecgstudio.core.handout import Handout
from ecgstudio.core.handout_parts import ALL_PARTS, HandoutParts
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.core.paper import SheetStyle

if TYPE_CHECKING:
    from ecgstudio.library import Library


def handout_of(
    library: "Library", collection_id: str, report: Reporter = silent, parts: HandoutParts = ALL_PARTS
) -> Handout:
    """A collection with its cases; InputError when it holds none."""
    bundle = bundle_of(library, collection_id, report)
    whole = bundle.collections[-1]
    return Handout(whole.title, bundle.cases, whole.notes, whole.id, parts, bundle.collections)


def write_handout(
    handout: Handout, kind: str, path: Path, style: SheetStyle | None = None, report: Reporter = silent
) -> Path:
    """Write a handout in the format of that name. What was not measured is measured for it; the library stays as it is.

    InputError or RecordError when there is no such format or the file cannot be written; Cancelled leaves no file.
    """
    return handout_format(kind).write(handout, path, style or SheetStyle(), report)


def export_collection(
    library: "Library",
    collection_id: str,
    kind: str,
    path: Path,
    style: SheetStyle | None = None,
    report: Reporter = silent,
    parts: HandoutParts = ALL_PARTS,
) -> Path:
    """``write_handout`` of a collection."""
    return write_handout(handout_of(library, collection_id, report, parts), kind, path, style, report)
