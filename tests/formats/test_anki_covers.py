"""Cards with covers: a note type that Anki takes for its own, a card for each cover, and covers where the words stand.

Anki 26.09 was given such a deck once: it took every note for its image occlusion and read every box.
"""

import json
import re
import sqlite3
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from ecgstudio.app.handouts import write_handout
from ecgstudio.core.annotations import Annotation
from ecgstudio.core.calipers import Point
from ecgstudio.core.case import Case
from ecgstudio.core.errors import RecordError
from ecgstudio.core.handout import Handout
from ecgstudio.core.paper import SheetStyle
from ecgstudio.formats.anki_covers import write_covered_deck
from ecgstudio.sheet.covers import covers_of
from ecgstudio.sheet.painter import sheet_of
from ecgstudio.sheet.qt import ensure_application

MakeCase = Callable[..., Case]
ARROW = Annotation("arrow", "V1", (Point(5.5, 1.0), Point(5.7, 0.5)), "deep S")


@pytest.fixture(scope="module")
def case(make_case: MakeCase) -> Case:
    return make_case(1, id="one", annotations=(ARROW,))


def rows(deck: Path, folder: Path, query: str) -> list[tuple[object, ...]]:
    with zipfile.ZipFile(deck) as archive:
        archive.extract("collection.anki2", folder)
    with sqlite3.connect(folder / "collection.anki2") as base:
        found = base.execute(query).fetchall()
    base.close()
    return found


def test_a_card_for_each_number_lead_and_annotation(case: Case, tmp_path: Path) -> None:
    deck = write_handout(Handout("Blocks", [case], id="x"), "covers", tmp_path / "d.apkg")
    found = rows(deck, tmp_path, "select tags, flds, (select count(*) from cards where nid = notes.id) from notes")
    by_kind = {str(tags).split()[-1]: (str(fields).split("\x1f"), cards) for tags, fields, cards in found}
    assert {kind: cards for kind, (_, cards) in by_kind.items()} == {"numbers": 1, "leads": 13, "annotations": 1}
    occlusions, image, header, back, _ = by_kind["leads"][0]
    assert re.fullmatch(
        r"(\{\{c\d+::image-occlusion:rect:left=0\.\d+:top=0\.\d+:width=0\.\d+:height=0\.\d+:oi=1\}\}(<br>)?){13}",
        occlusions,
    )
    assert image.startswith('<img src="ecgstudio-')
    assert header.startswith("Blocks 001: ")
    assert "Left bundle branch block" in back
    (models,) = rows(deck, tmp_path, "select models from col")[0]
    (model,) = [item for item in json.loads(str(models)).values() if item["name"].startswith("ECG Studio")]
    assert (model["type"], model["originalStockKind"]) == (1, 6)
    assert [field["tag"] for field in model["flds"]] == [0, 1, 2, 3, 4]


def test_covers_hold_the_words(case: Case) -> None:
    ensure_application()
    sheet = sheet_of(case, SheetStyle().of_answer)
    page = sheet.geometry.pages[0]
    leads = covers_of(sheet, page, "leads")
    for text, cover in zip((item for item in page.texts if item.role == "lead"), leads, strict=True):
        assert cover.left * page.width_mm < text.x < (cover.left + cover.width) * page.width_mm
        assert cover.top * page.height_mm < text.y < (cover.top + cover.height) * page.height_mm
    (rate,) = covers_of(sheet, page, "numbers")
    assert page.header is not None
    assert rate.left * page.width_mm > page.header.measurements.x + 15  # type: ignore[union-attr]
    assert len(covers_of(sheet, page, "annotations")) == 1
    assert covers_of(sheet_of(case, reveal=False), page, "annotations") == ()


def test_nothing_to_cover_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="has nothing to cover"):
        write_covered_deck("Empty", "x", [], tmp_path / "d.apkg")
