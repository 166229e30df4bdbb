"""Cases are named by as much of their id as it takes."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ecgstudio.app.library import load, short_ids
from ecgstudio.core.case import Case
from ecgstudio.core.errors import InputError
from ecgstudio.library import Library

IDS = ("ab", "abcdefgh11", "abcdefgh12", "b0123456789")


@pytest.fixture
def library(tmp_path: Path, make_case: Callable[..., Case]) -> Iterator[Library]:
    with Library.open(tmp_path / "mine.sqlite") as opened:
        opened.save_all([make_case(1, id=name, title=name, duration_s=1.0) for name in IDS])
        yield opened


def test_the_shortest_beginning_names_a_case_and_is_what_is_listed(library: Library) -> None:
    short = short_ids(library)
    assert short == {"ab": "ab", "abcdefgh11": "abcdefgh11", "abcdefgh12": "abcdefgh12", "b0123456789": "b0123456"}
    assert [load(library, named).id for named in short.values()] == list(short)
    assert load(library, " b ").id == "b0123456789"


def test_a_whole_id_is_meant_though_others_begin_with_it(library: Library) -> None:
    assert load(library, "ab").id == "ab"


def test_none_and_many_are_told_apart(library: Library) -> None:
    with pytest.raises(InputError, match=r"several cases .* 'abc' \(abcdefgh11, abcdefgh12\); give more"):
        load(library, "abc")
    for nothing in ("", " ", "zz", "%"):
        with pytest.raises(InputError, match="no case has an id"):
            load(library, nothing)
