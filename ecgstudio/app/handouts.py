"""Handouts: a collection, or one case, as a booklet, slides, cards or one file to share."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args

from ecgstudio.app.examine import examine
from ecgstudio.app.sharing import bundle_of, cases_of
from ecgstudio.core.case import Case
from ecgstudio.core.errors import InputError
from ecgstudio.core.handout_parts import ALL_PARTS, HandoutParts
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.core.paper import SheetStyle

if TYPE_CHECKING:
    from ecgstudio.library import Library

HandoutKind = Literal["pdf", "pptx", "anki", "bundle"]
HANDOUT_KINDS: tuple[HandoutKind, ...] = get_args(HandoutKind)
ENDINGS: dict[HandoutKind, str] = {"pdf": ".pdf", "pptx": ".pptx", "anki": ".apkg", "bundle": ".ecgcollection"}
_DPI = 150


@dataclass(frozen=True)
class Handout:
    """What is handed out: cases in order under a title. ``id`` stays the same for the same collection or case; ``parts``:
    what is said beside the ECGs."""

    title: str
    cases: Sequence[Case]
    notes: str = ""
    id: str = ""
    parts: HandoutParts = ALL_PARTS


def handout_of(library: "Library", collection_id: str, report: Reporter = silent) -> Handout:
    """The cases of a collection; InputError when it holds none."""
    collection = library.collections.get(collection_id)
    return Handout(collection.title, cases_of(library, collection_id, report), collection.notes, collection.id)


def write_handout(
    handout: Handout, kind: HandoutKind, path: Path, style: SheetStyle | None = None, report: Reporter = silent
) -> Path:
    """Write a booklet, slides or cards. What was not measured is measured for it; the library stays as it is.

    InputError or RecordError when the file cannot be written; Cancelled leaves no file.
    """
    cases = [_measured(case, index, len(handout.cases), report) for index, case in enumerate(handout.cases)]
    if kind == "pdf":
        from ecgstudio.app.ladder import with_ladder
        from ecgstudio.sheet.booklet import write_booklet

        cases = [with_ladder(case, style or SheetStyle()) for case in cases]
        told = _second_half(report)
        return write_booklet(handout.title, cases, path, style, notes=handout.notes, parts=handout.parts, report=told)
    if kind == "pptx":
        return _write_slides(handout, cases, path, style or SheetStyle(), _second_half(report))
    if kind == "anki":
        return _write_cards(handout, cases, path, style or SheetStyle(), _second_half(report))
    raise InputError(f"'{kind}' is no handout; use pdf, pptx or anki")


def export_collection(
    library: "Library",
    collection_id: str,
    kind: HandoutKind,
    path: Path,
    style: SheetStyle | None = None,
    report: Reporter = silent,
    parts: HandoutParts = ALL_PARTS,
) -> Path:
    """A collection as any kind of file, the bundle to share included."""
    if kind == "bundle":
        from ecgstudio.formats.bundle import write_bundle

        return write_bundle(bundle_of(library, collection_id, report), path, report)
    return write_handout(replace(handout_of(library, collection_id, report), parts=parts), kind, path, style, report)


def _measured(case: Case, index: int, count: int, report: Reporter) -> Case:
    report(0.5 * index / count, f"measuring case {index + 1} of {count}")
    return case if case.measurements.available or case.verdicts else examine(case)


def _write_slides(handout: Handout, cases: Sequence[Case], path: Path, style: SheetStyle, report: Reporter) -> Path:
    from ecgstudio.core.paper import TEACHING_NOTICE
    from ecgstudio.formats.slides import Slide, write_slides
    from ecgstudio.sheet.answer import answer_of, answer_text

    slides = []
    for index, case in enumerate(cases):
        report(index / len(cases), f"drawing case {index + 1} of {len(cases)}")
        answer = answer_of(case, handout.parts)
        lines = (answer.patient, case.difficulty)
        notes = answer_text(answer) if handout.parts.answers else ""
        slides.append(Slide(f"Case {index + 1}", lines, _picture(case, style), notes))
        if answer.remarks and handout.parts.answers:
            named = (answer.title, *lines)
            slides.append(Slide(f"Answer {index + 1}", named, _answer_picture(case, style), answer_text(answer)))
    synthetic = any(case.recording.provenance.synthetic for case in cases)
    subtitle = "\n".join(part for part in (handout.notes, TEACHING_NOTICE if synthetic else "") if part)
    return write_slides(handout.title, subtitle, slides, path)


def _write_cards(handout: Handout, cases: Sequence[Case], path: Path, style: SheetStyle, report: Reporter) -> Path:
    from ecgstudio.formats.anki import Card, write_deck
    from ecgstudio.sheet.answer import answer_of, answer_text

    cards = []
    for index, case in enumerate(cases):
        report(index / len(cases), f"drawing case {index + 1} of {len(cases)}")
        answer = answer_of(case, handout.parts)
        marked = _answer_picture(case, style) if answer.remarks else b""
        cards.append(Card(case.id, answer.patient, _picture(case, style), answer_text(answer), case.tags, marked))
    return write_deck(handout.title, handout.id or handout.title, cards, path)


def _answer_picture(case: Case, style: SheetStyle) -> bytes:
    """The first page of the sheet with the diagnosis and what the teacher marked."""
    return _picture(case, style.of_answer, reveal=True)


def _picture(case: Case, style: SheetStyle, *, reveal: bool = False) -> bytes:
    """The first page of the sheet; without ``reveal`` nothing on it gives the diagnosis away."""
    from ecgstudio.sheet import ensure_application, png_bytes, sheet_of

    ensure_application()
    sheet = sheet_of(case, style, reveal=reveal)
    return png_bytes(sheet, sheet.geometry.pages[0], _DPI)


def _second_half(report: Reporter) -> Reporter:
    def told(fraction: float, message: str = "") -> None:
        report(0.5 + fraction / 2, message)

    return told
