from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ecgstudio.app.library_edits import CaseEdit, edit_cases, go_back
from ecgstudio.core.case import Case
from ecgstudio.core.jobs import Cancelled
from ecgstudio.library import Library

MakeCase = Callable[..., Case]


@pytest.fixture
def library(tmp_path: Path, make_case: MakeCase) -> Iterator[Library]:
    with Library.open(tmp_path / "library.sqlite") as opened:
        opened.save_all([make_case(1, id=name, duration_s=1.0, tags=("x", name)) for name in "abc"])
        yield opened


def test_many_cases_are_edited_and_taken_back(library: Library) -> None:
    edit = CaseEdit(add_tags=("exam",), remove_tags=("x",), priority="A", level="C")
    before = edit_cases(library, ["a", "b"], edit)
    assert [library.get(name).tags for name in "abc"] == [("a", "exam"), ("b", "exam"), ("x", "c")]
    assert [library.get(name).priority for name in "abc"] == ["A", "A", "B"]
    assert library.get("a").history[-1].what == "tags, priority, level edited"
    assert library.tags() == {"a": 1, "b": 1, "c": 1, "exam": 2, "x": 1}
    go_back(library, before)
    assert [library.get(name).tags for name in "abc"] == [("x", "a"), ("x", "b"), ("x", "c")]
    assert library.get("a").level == ""
    assert [item.what for item in library.versions("a")][-1] == "back to version 1"
    assert len(library.versions("a")) == 3


def test_what_is_so_already_makes_no_version(library: Library) -> None:
    edit_cases(library, ["a"], CaseEdit(priority="B", add_tags=("x",)))
    assert len(library.versions("a")) == 1


def test_all_or_none(library: Library) -> None:
    def stop(fraction: float, message: str = "") -> None:
        if fraction > 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        edit_cases(library, ["a", "b", "c"], CaseEdit(priority="D"), stop)
    assert [library.get(name).priority for name in "abc"] == ["B", "B", "B"]
