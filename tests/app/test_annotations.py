"""Where new annotations stand, and what becomes of them in files, on paper and with the answer."""

import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from ecgstudio.app.annotations import clear_place, new_annotation
from ecgstudio.app.handouts import write_handout
from ecgstudio.app.quiz.marking import blind
from ecgstudio.core.annotations import Annotation
from ecgstudio.core.calipers import Point
from ecgstudio.core.case import Case
from ecgstudio.core.collection import Collection, Member
from ecgstudio.core.errors import InputError, RecordError
from ecgstudio.core.handout import Handout
from ecgstudio.core.paper import SheetStyle
from ecgstudio.core.plain import case_from_plain, case_to_plain
from ecgstudio.core.recording import Provenance, Recording
from ecgstudio.formats import read_json, write_json
from ecgstudio.formats.bundle import Bundle, read_bundle, write_bundle
from ecgstudio.library import Library
from ecgstudio.sheet import sheet_of

MakeCase = Callable[..., Case]
ANSWER = Annotation("arrow", "V3", (Point(5.6, 1.2), Point(5.9, 0.3)), "ST elevation")
OWN = Annotation("text", "II", (Point(1.0, 0.5),), "sinus?", "student")


def flat(level_mv: float = 0.0) -> Recording:
    return Recording(np.full((12, 5000), level_mv, np.float32), 500.0, Provenance("simulator", "simulator 0", 1))


def test_a_gesture_gives_both_ends() -> None:
    arrow = new_annotation("arrow", "V3", Point(5.9, 0.3), flat(), "teacher", "ST", Point(5.5, 1.0))
    assert arrow.points == (Point(5.5, 1.0), Point(5.9, 0.3))
    span = new_annotation("span", "II", Point(1.4, 0.3), flat(), "student", "", Point(1.0, 0.6))
    assert span.points == (Point(1.0, 0.6), Point(1.4, 0.6))


@pytest.mark.parametrize("kind", ["text", "arrow", "span", "highlight"])
@pytest.mark.parametrize("time_s", [0.0, 10.0])
def test_a_new_one_lies_within_the_recording(kind: str, time_s: float) -> None:
    annotation = new_annotation(kind, "V1", Point(time_s, 0.0), flat(), text="a")  # type: ignore[arg-type]
    assert all(0.0 <= point.time_s <= 10.0 for point in annotation.points)


def test_the_text_of_an_arrow_keeps_clear_of_the_trace() -> None:
    free = clear_place(flat(), "II", Point(5.0, 0.0))
    assert free == Point(pytest.approx(4.72), pytest.approx(0.8))
    hidden = flat()
    hidden.signal_mv.setflags(write=True)
    hidden.signal_mv[1, 2000:2700] = 0.8
    assert clear_place(hidden, "II", Point(5.0, 0.0)).voltage_mv != pytest.approx(0.8)


def test_missing_samples_hide_nothing() -> None:
    assert clear_place(flat(float("nan")), "II", Point(5.0, 0.0)).voltage_mv == pytest.approx(0.8)


def test_a_case_keeps_them_in_the_library_its_versions_and_every_file(make_case: MakeCase, tmp_path: Path) -> None:
    case = make_case(1, annotations=(ANSWER, OWN))
    with Library.open(tmp_path / "library.sqlite") as library:
        library.save(case)
        library.save(replace(case, annotations=()))
        assert library.get(case.id).annotations == ()
        assert library.get(case.id, version=1).annotations == case.annotations
    assert read_json(write_json(case, tmp_path / "case.json")).annotations == case.annotations
    collection = Collection("Part", (Member(case.id),))
    bundle = write_bundle(Bundle((collection,), (case,)), tmp_path / "part.ecgcollection")
    assert read_bundle(bundle).cases[0].annotations == case.annotations


def test_a_file_with_a_damaged_one_is_refused_in_one_line(make_case: MakeCase, tmp_path: Path) -> None:
    path = write_json(make_case(1, annotations=(ANSWER,)), tmp_path / "case.json")
    path.write_text(path.read_text().replace('"teacher"', '"examiner"'))
    with pytest.raises(RecordError, match="'examiner' is not one of teacher, student"):
        read_json(path)


def test_an_older_file_has_none(make_case: MakeCase) -> None:
    case = make_case(1)
    plain = case_to_plain(case)
    del plain["annotations"]
    assert case_from_plain(plain, case.recording.signal_mv).annotations == ()


def test_before_the_answer_nothing_of_them_is_known(make_case: MakeCase) -> None:
    assert blind(make_case(1, annotations=(ANSWER, OWN))).annotations == ()


@pytest.mark.parametrize(
    ("shown", "reveal", "printed"),
    [
        ("none", True, ()),
        ("teacher", True, (ANSWER,)),
        ("student", True, (OWN,)),
        ("both", True, (ANSWER, OWN)),
        ("teacher", False, ()),
        ("both", False, (OWN,)),
    ],
)
def test_paper_shows_whose_are_asked_for(
    shown: str, reveal: bool, printed: tuple[Annotation, ...], make_case: MakeCase
) -> None:
    style = SheetStyle(annotations=shown)  # type: ignore[arg-type]
    assert sheet_of(make_case(1, annotations=(ANSWER, OWN)), style, reveal=reveal).annotations == printed


def test_paper_refuses_other_layers() -> None:
    with pytest.raises(InputError, match="annotations of 'examiner'"):
        SheetStyle(annotations="examiner")  # type: ignore[arg-type]


def test_a_booklet_asks_without_the_teacher_s_and_answers_with_them(make_case: MakeCase, tmp_path: Path) -> None:
    pypdf = pytest.importorskip("pypdf")
    handout = Handout("Blocks", [make_case(1, annotations=(ANSWER, OWN))])
    pages = [page.extract_text() for page in pypdf.PdfReader(write_handout(handout, "pdf", tmp_path / "b.pdf")).pages]
    assert [ANSWER.text in page for page in pages] == [False, False, False, True]
    assert not any(OWN.text in page for page in pages)


def test_slides_and_cards_show_them_with_the_answer(make_case: MakeCase, tmp_path: Path) -> None:
    from pptx import Presentation

    handout = Handout("Blocks", [make_case(1, annotations=(ANSWER,)), make_case(2)])
    _, question, answer, other = Presentation(str(write_handout(handout, "pptx", tmp_path / "s.pptx"))).slides
    titles = [slide.shapes[1].text_frame.text for slide in (question, answer, other)]
    assert titles == ["Case 1", "Answer 1", "Case 2"]
    pictures = [slide.shapes[0].image.blob for slide in (question, answer)]
    assert pictures[0] != pictures[1]
    assert "V3 at 5.90 s: ST elevation" in answer.notes_slide.notes_text_frame.text
    with zipfile.ZipFile(write_handout(handout, "anki", tmp_path / "d.apkg")) as archive:
        assert len(json.loads(archive.read("media"))) == 3
