"""However long a text is: the work grows with its length, and above a stated length it is refused in one line."""

import sys
from collections.abc import Callable

import pytest

from ecgstudio.core.errors import InputError
from ecgstudio.language import read
from ecgstudio.language.lexicon import lexicon
from ecgstudio.language.read import LONGEST

UNITS = ["no ", "AF, ", "Q waves inferior ", ",", "(", "AF or ", "inferior ", "increased by ", "xqzvk "]


def calls_of(work: Callable[[], object]) -> int:
    """Python function calls: the amount of work, whatever else the machine does."""
    count = 0

    def counted(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("unit", UNITS)
def test_work_grows_with_the_length(unit: str) -> None:
    read(unit)
    short, long = unit * (500 // len(unit)), unit * (2000 // len(unit))
    assert calls_of(lambda: read(long)) < 6 * calls_of(lambda: read(short))


def test_a_text_beyond_the_limit_is_refused_in_one_line() -> None:
    with pytest.raises(InputError, match=r"has 12,001 characters, and up to 12,000 are read") as told:
        read("a" * (LONGEST + 1))
    assert "\n" not in str(told.value)


def test_a_long_word_is_neither_mended_nor_split() -> None:
    word = "schenkelblock" * 900
    assert lexicon().spelling.mend(word) is None
    assert lexicon().spelling.split(word) is None
    assert [item.text for item in read(word).not_understood] == [word]
