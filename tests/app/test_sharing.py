from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ecgstudio.app.handouts import export_collection
from ecgstudio.app.sharing import cases_of, import_bundle, named_collection
from ecgstudio.core.annotations import Annotation
from ecgstudio.core.answer_key import AnswerKey
from ecgstudio.core.calipers import Point
from ecgstudio.core.case import Case
from ecgstudio.core.collection import Collection, Member
from ecgstudio.core.errors import InputError, RecordError
from ecgstudio.core.jobs import Cancelled
from ecgstudio.library import Library

MakeCase = Callable[..., Case]


@pytest.fixture
def library(tmp_path: Path, make_case: MakeCase) -> Iterator[Library]:
    with Library.open(tmp_path / "mine.sqlite") as opened:
        opened.save_all([make_case(1, id=name, title=name, duration_s=1.0) for name in "abc"])
        yield opened


@pytest.fixture
def course(library: Library) -> Collection:
    part = library.collections.create("Part", ["c", "a"])
    made = Collection("Course", (Member("b"), Member(part.id, "collection")), "course", "Slowly.")
    library.collections.save(made)
    return made


@pytest.fixture
def theirs(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "theirs.sqlite") as opened:
        yield opened


def test_a_course_goes_to_a_colleague_in_order(
    library: Library, course: Collection, theirs: Library, tmp_path: Path
) -> None:
    library.delete("a")
    file = export_collection(library, course.id, "bundle", tmp_path / "course.ecgcollection")
    kept = import_bundle(theirs, file)
    assert theirs.collections.cases(kept.id) == ("b", "c")
    assert [(item.title, item.kind) for item in theirs.collections.all()] == [
        ("Part", "collection"),
        ("Course", "course"),
    ]
    assert theirs.collections.get(kept.id).notes == "Slowly."
    assert theirs.check() == ()


def test_what_the_teacher_asks_and_has_drawn_goes_with_the_case(
    library: Library, course: Collection, theirs: Library, tmp_path: Path
) -> None:
    said = {
        "answer_key": AnswerKey(("CLBBB",), ("AVB1",)),
        "annotations": (Annotation("span", "V1", (Point(0.2, 0.0), Point(0.4, 0.0)), "broad", all_leads=True),),
    }
    library.save(library.get("b").changed("taught", **said))
    import_bundle(theirs, export_collection(library, course.id, "bundle", tmp_path / "course.ecgcollection"))
    got = theirs.get("b")
    assert {name: getattr(got, name) for name in said} == said


def test_what_is_there_already_is_not_kept_twice_and_nothing_is_overwritten(
    library: Library, course: Collection, theirs: Library, tmp_path: Path
) -> None:
    file = export_collection(library, course.id, "bundle", tmp_path / "course.ecgcollection")
    again = import_bundle(library, file)
    assert library.count() == 3
    assert library.collections.cases(again.id) == library.collections.cases(course.id)
    library.save(library.get("b").changed("edited", notes="mine"))
    another = import_bundle(library, file)
    assert library.count() == 4
    assert library.get("b").notes == "mine"
    assert library.collections.cases(another.id)[1:] == ("c", "a")
    assert library.get(library.collections.cases(another.id)[0]).history[-1].what == "imported with a collection"


def test_a_damaged_file_and_a_stop_leave_nothing_half_imported(
    library: Library, course: Collection, theirs: Library, tmp_path: Path
) -> None:
    file = export_collection(library, course.id, "bundle", tmp_path / "course.ecgcollection")

    def stop(fraction: float, message: str = "") -> None:
        if message == "case 3 of 3":
            raise Cancelled

    with pytest.raises(Cancelled):
        import_bundle(theirs, file, stop)
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 0xFF
    file.write_bytes(data)
    with pytest.raises(RecordError):
        import_bundle(theirs, file)
    assert (theirs.count(), theirs.collections.all()) == (0, ())


def test_collections_are_named_by_title_or_id(library: Library, course: Collection) -> None:
    assert named_collection(library, "course").id == course.id
    assert named_collection(library, course.id[:8]).id == course.id
    with pytest.raises(InputError, match="no collection is called 'nothing'"):
        named_collection(library, "nothing")
    empty = library.collections.create("Empty")
    with pytest.raises(InputError, match="no case"):
        cases_of(library, empty.id)
