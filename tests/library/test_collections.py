from collections.abc import Callable
from dataclasses import replace

import pytest

from ecgstudio.core.case import Case
from ecgstudio.core.collection import Collection, Member
from ecgstudio.core.errors import InputError, LibraryError
from ecgstudio.library import Library, Query

MakeCase = Callable[..., Case]


@pytest.fixture
def library(library: Library, make_case: MakeCase) -> Library:
    library.save_all([make_case(1, id=name, title=f"letter{name}", duration_s=1.0) for name in "abcde"])
    return library


class TestCollections:
    def test_cases_stand_in_the_order_given_each_once(self, library: Library) -> None:
        made = library.collections.create("Blocks", ["c", "a", "c", "e"])
        assert library.collections.cases(made.id) == ("c", "a", "e")
        assert library.collections.get(made.id) == made

    def test_adding_removing_and_ordering(self, library: Library) -> None:
        made = library.collections.create("Blocks", ["a", "b", "c"])
        assert library.collections.add(made.id, "b", "d").members[-1] == Member("d")
        library.collections.order(made.id, ["d", "c"])
        assert library.collections.cases(made.id) == ("d", "c", "a", "b")
        library.collections.remove(made.id, "c", "nobody")
        assert library.collections.cases(made.id) == ("d", "a", "b")

    def test_saving_what_was_before_undoes_an_edit(self, library: Library) -> None:
        before = library.collections.create("Blocks", ["a", "b", "c"])
        library.collections.save(replace(before.ordered(("c",)).without("a"), title="Renamed", notes="more"))
        library.collections.save(before)
        assert library.collections.get(before.id) == before
        assert [item.title for item in library.collections.all()] == ["Blocks"]

    def test_a_course_strings_collections_and_cases_together(self, library: Library) -> None:
        first = library.collections.create("First", ["b", "a"])
        second = library.collections.create("Second", ["a", "d"])
        course = Collection(
            "Course", (Member(second.id, "collection"), Member("e"), Member(first.id, "collection")), "course"
        )
        library.collections.save(course)
        assert library.collections.cases(course.id) == ("a", "d", "e", "b")
        assert library.collections.get(course.id) == course
        assert {item.title: item.cases for item in library.collections.all()} == {"First": 2, "Second": 2, "Course": 4}
        found = library.search(Query(collection=course.id, sort="arranged"))
        assert [item.id for item in found] == ["a", "d", "e", "b"]
        assert library.search(Query("letterb", collection=course.id)).total == 1
        assert library.collections.titles(course.id) == {second.id: "Second", "e": "lettere", first.id: "First"}
        assert library.collections.holding("a") == (first.id, second.id)
        library.collections.delete(second.id)
        assert library.collections.cases(course.id) == ("e", "b", "a")

    def test_what_is_in_the_trash_is_not_shown_and_comes_back_in_its_place(self, library: Library) -> None:
        made = library.collections.create("Blocks", ["c", "a", "b"])
        library.delete("a")
        assert library.collections.cases(made.id) == ("c", "b")
        library.collections.order(made.id, ["b", "c"])
        library.restore("a")
        assert library.collections.cases(made.id) == ("b", "c", "a")
        assert library.collections.delete(made.id) == 1
        assert library.collections.all() == ()
        assert library.collections.restore(made.id) == 1
        assert library.collections.cases(made.id) == ("b", "c", "a")

    def test_emptying_the_trash_takes_cases_out_of_collections(self, library: Library) -> None:
        made = library.collections.create("Blocks", ["c", "a", "b"])
        gone = library.collections.create("Gone", ["a"])
        library.delete("a")
        library.collections.delete(gone.id)
        library.empty_trash()
        assert library.collections.get(made.id).members == (Member("c"), Member("b"))
        with pytest.raises(LibraryError, match="no collection"):
            library.collections.get(gone.id)

    def test_the_list_keeps_the_teachers_order(self, library: Library) -> None:
        ids = [library.collections.create(title).id for title in "xyz"]
        library.collections.arrange([ids[2], ids[0]])
        assert [item.title for item in library.collections.all()] == ["z", "x", "y"]

    def test_what_cannot_be_is_said_plainly_and_changes_nothing(self, library: Library) -> None:
        made = library.collections.create("Blocks", ["a"])
        with pytest.raises(LibraryError, match="no case 'nobody'"):
            library.collections.add(made.id, "b", "nobody")
        assert library.collections.cases(made.id) == ("a",)
        course = library.collections.create("Course", kind="course")
        with pytest.raises(LibraryError, match="no collection"):
            library.collections.save(Collection("Other", (Member(course.id, "collection"),), "course"))
        with pytest.raises(InputError, match="no title"):
            library.collections.create(" ")
        with pytest.raises(InputError, match="holds cases only"):
            Collection("Other", (Member(made.id, "collection"),))
        with pytest.raises(LibraryError, match="no collection with the id"):
            library.collections.cases("nobody")
