"""Booklets, slides and cards, opened by programs that are not ours."""

import io
import json
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from ecgstudio.app.handouts import export_collection, write_handout
from ecgstudio.core.case import Case
from ecgstudio.core.errors import InputError, StudioError
from ecgstudio.core.handout import Handout
from ecgstudio.core.handout_parts import HandoutParts
from ecgstudio.core.jobs import Cancelled
from ecgstudio.core.vignette import Vignette
from ecgstudio.library import Library

MakeCase = Callable[..., Case]
ANSWER = "Left bundle branch block"


@pytest.fixture
def handout(make_case: MakeCase) -> Handout:
    cases = [make_case(seed, id=f"case{seed}", title=f"{ANSWER} {seed}") for seed in (1, 2)]
    return Handout("Blocks", cases, "Read slowly.", "blocks")


def test_a_booklet_asks_first_and_answers_later(handout: Handout, tmp_path: Path) -> None:
    pypdf = pytest.importorskip("pypdf")
    pages = [page.extract_text() for page in pypdf.PdfReader(write_handout(handout, "pdf", tmp_path / "b.pdf")).pages]
    assert len(pages) == 6
    assert "Blocks" in pages[0]
    assert "Read slowly." in pages[0]
    questions, key, answers = pages[1:3], pages[3], pages[4:]
    assert ["Question 1" in questions[0], "Question 2" in questions[1]] == [True, True]
    assert not any(ANSWER.lower() in text.lower() for text in pages[:3])
    assert "Answer key" in key
    for number, text in enumerate(answers, 1):
        assert f"{ANSWER} {number}" in text
        for said in (
            "QRS of 120 ms or more",
            "142 ms in V1",
            "AHA/ACCF/HRS Part III 2009",
            f"seed {number}",
            "not to scale",
        ):
            assert said in text
    assert all("SYNTHETIC" in text for text in pages)
    assert "booklet page 6 of 6" in pages[-1]


def test_the_pages_that_the_contents_name_are_the_pages(handout: Handout, tmp_path: Path) -> None:
    pypdf = pytest.importorskip("pypdf")
    pages = [page.extract_text() for page in pypdf.PdfReader(write_handout(handout, "pdf", tmp_path / "b.pdf")).pages]
    question, answer = _named(pages[0])
    assert "Question 1" in pages[question - 1]
    assert "Answer 1" in pages[answer - 1]


def _named(contents: str) -> tuple[int, int]:
    """Where the contents say that the first question and its answer stand."""
    after = contents.split("priority B")[1].split()
    return int(after[0]), int(after[1])


def test_slides_have_the_answer_in_the_notes_alone(handout: Handout, tmp_path: Path) -> None:
    from pptx import Presentation

    slides = list(Presentation(str(write_handout(handout, "pptx", tmp_path / "s.pptx"))).slides)
    assert len(slides) == 3
    for number, slide in enumerate(slides[1:], 1):
        shown = " ".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)
        assert f"Case {number}" in shown
        assert ANSWER not in shown
        assert f"{ANSWER} {number}" in slide.notes_slide.notes_text_frame.text
        (picture,) = [shape for shape in slide.shapes if shape.shape_type == 13]
        assert picture.image.blob.startswith(b"\x89PNG")
        assert picture.width / picture.height == pytest.approx(297 / 210, abs=0.01)


def test_cards_carry_their_pictures_and_keep_their_identity(handout: Handout, tmp_path: Path) -> None:
    def notes(path: Path) -> list[tuple[str, str, str]]:
        with zipfile.ZipFile(path) as archive:
            media = json.loads(archive.read("media"))
            assert sorted(archive.read(name)[:4] for name in media) == [b"\x89PNG"] * 2
            base = tmp_path / "anki.db"
            base.write_bytes(archive.read("collection.anki2"))
        with closing(sqlite3.connect(base)) as database:
            rows = database.execute("SELECT guid, flds, tags FROM notes ORDER BY id").fetchall()
        assert all(name in row[1] for name, row in zip(media.values(), rows, strict=True))
        return rows

    first = notes(write_handout(handout, "anki", tmp_path / "d.apkg"))
    again = notes(write_handout(handout, "anki", tmp_path / "d.apkg"))
    assert [row[0] for row in first] == [row[0] for row in again]
    _, patient, picture, answer = first[0][1].split("\x1f")
    assert (ANSWER in patient + picture, ANSWER in answer, "142 ms" in answer) == (False, True, True)
    assert first[0][2].split() == ["conduction", "exam_2026"]


def test_a_case_is_in_every_deck_and_each_card_has_a_name_of_its_own(tmp_path: Path, make_case: MakeCase) -> None:
    """Anki takes a note whose id it has already, or whose first field it knows, for the same note."""
    cases = [make_case(seed, duration_s=2.0) for seed in (1, 2)]
    ids: list[str] = []
    for deck in ("one", "two"):
        handout = Handout(f"Deck {deck}", cases, id=deck)
        with zipfile.ZipFile(write_handout(handout, "anki", tmp_path / f"{deck}.apkg")) as archive:
            (tmp_path / "anki.db").write_bytes(archive.read("collection.anki2"))
        with closing(sqlite3.connect(tmp_path / "anki.db")) as database:
            rows = database.execute("select guid, flds from notes").fetchall()
        ids += [guid for guid, _ in rows]
        assert sorted(fields.split("\x1f")[0] for _, fields in rows) == [f"Deck {deck} 001", f"Deck {deck} 002"]
    assert len(set(ids)) == 4


@pytest.mark.parametrize("kind", ["pdf", "pptx", "anki", "bundle"])
def test_a_collection_of_the_library(kind: str, handout: Handout, tmp_path: Path) -> None:
    with Library.open(tmp_path / "library.sqlite") as library:
        library.save_all(handout.cases)
        made = library.collections.create("Blocks", ["case2", "case1"])
        file = export_collection(library, made.id, kind, tmp_path / "out")
        assert file.stat().st_size > 10_000
        with pytest.raises(StudioError, match="nowhere"):
            export_collection(library, made.id, kind, tmp_path / "nowhere" / "out")
        assert library.get("case1").history == handout.cases[0].history


def test_a_booklet_for_students_has_no_answers(handout: Handout, tmp_path: Path) -> None:
    pypdf = pytest.importorskip("pypdf")
    told = replace(handout, parts=HandoutParts(answers=False))
    pages = [page.extract_text() for page in pypdf.PdfReader(write_handout(told, "pdf", tmp_path / "b.pdf")).pages]
    assert len(pages) == 3
    assert not any(ANSWER.lower() in text.lower() or "nswer" in text for text in pages)
    assert "booklet page 3 of 3" in pages[-1]
    slides = pytest.importorskip("pptx").Presentation(write_handout(told, "pptx", tmp_path / "s.pptx")).slides
    assert [slide.notes_slide.notes_text_frame.text for slide in slides if slide.has_notes_slide] in ([], ["", ""])


def test_what_is_left_out_is_nowhere_and_the_rest_stays(handout: Handout, tmp_path: Path) -> None:
    pypdf = pytest.importorskip("pypdf")
    told = replace(handout, parts=HandoutParts.without(["criteria", "measurements"]))
    pages = [page.extract_text() for page in pypdf.PdfReader(write_handout(told, "pdf", tmp_path / "b.pdf")).pages]
    assert "AHA/ACCF/HRS Part III" not in pages[-1]
    assert "P-R-T axes" not in pages[-1]
    assert "QRS of 120 ms or more" in pages[-1]
    assert told.parts.left_out == ("measurements", "criteria")
    with pytest.raises(InputError, match="no part of a handout"):
        HandoutParts.without(["pages"])


def test_stopping_leaves_no_file(handout: Handout, tmp_path: Path) -> None:
    def stop(fraction: float, message: str = "") -> None:
        if fraction > 0.8:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_handout(handout, "pdf", tmp_path / "b.pdf", report=stop)
    assert list(tmp_path.glob("*.pdf")) == []
    with pytest.raises(InputError, match="at least one case"):
        write_handout(Handout("Empty", []), "pdf", tmp_path / "b.pdf")


def test_a_long_answer_goes_on_overleaf(make_case: MakeCase, tmp_path: Path) -> None:
    pypdf = pytest.importorskip("pypdf")
    points = "\n".join(f"Point {number} of what is to be learnt." for number in range(90))
    path = write_handout(Handout("Long", [make_case(1, teaching_points=points)]), "pdf", tmp_path / "b.pdf")
    pages = [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(path.read_bytes())).pages]
    assert len(pages) > 4
    assert all(any(f"Point {number} " in page for page in pages) for number in range(90))


TOLD = Vignette(
    "Syncope while shopping", "Second time this month; takes a beta blocker.", answer="Stop the drug, admit."
)


@pytest.mark.parametrize("history", [TOLD.history, " ".join([TOLD.history] * 30)])
def test_a_vignette_is_told_with_the_question_and_its_answer_with_the_diagnosis(
    make_case: MakeCase, tmp_path: Path, history: str
) -> None:
    pypdf = pytest.importorskip("pypdf")
    case = make_case(1, vignette=replace(TOLD, history=history))
    read = pypdf.PdfReader(write_handout(Handout("Blocks", [case]), "pdf", tmp_path / "b.pdf"))
    pages = [" ".join(page.extract_text().split()) for page in read.pages]
    assert [index for index, page in enumerate(pages) if "Question 1" in page] == list(
        range(1, 2 + (len(history) > 300))
    )
    for said in ("Syncope while shopping", "beta blocker.", "What do you do next?"):
        assert (said in pages[1], said in " ".join(pages[-2:])) == (True, True)
    answers = next(index for index, page in enumerate(pages) if "Answer 1" in page)
    assert ["admit" in " ".join(part) for part in (pages[:answers], pages[answers:])] == [False, True]


@pytest.mark.parametrize(("kind", "file"), [("pptx", "ppt/slides/slide2.xml"), ("anki", "collection.anki2")])
def test_slides_and_cards_tell_it_too(make_case: MakeCase, tmp_path: Path, kind: str, file: str) -> None:
    written = write_handout(Handout("Blocks", [make_case(1, vignette=TOLD)]), kind, tmp_path / "made")
    with zipfile.ZipFile(written) as archive:
        said = archive.read(file).decode("utf-8", "replace")
    assert ("beta blocker" in said, "What do you do next?" in said) == (True, True)
    assert ("admit" in said) is (kind == "anki")
