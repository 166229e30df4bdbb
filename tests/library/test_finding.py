"""Many cases found the quick way are the cases that the plain way finds."""

from collections.abc import Callable

import pytest

from ecgstudio.core.case import Case
from ecgstudio.core.measurements import Measured, Measurements
from ecgstudio.library import Library, Query, finding, read_query

MakeCase = Callable[..., Case]
SEARCHES = ("", "block", "block and QRS > 95", "QRS > 95 and V1 positive", "tag: odd", "odd and block")
SORTS = ("newest", "oldest", "title", "priority", "difficulty", "level")


@pytest.fixture
def library(library: Library, make_case: MakeCase) -> Library:
    def made(index: int) -> Case:
        net = Measured(0.1 * (index % 3 - 1), "mV")
        numbers = Measurements(qrs=Measured(80.0 + 5 * index, "ms"), features={"QRSnet[V1]": net})
        return make_case(
            index,
            duration_s=0.5,
            title=f"block {index * 7 % 13:02d}",
            measurements=numbers,
            priority=("A", "", "C")[index % 3],
            difficulty=("easy", "hard")[index % 2],
            level=("M", "", "A", "C")[index % 4],
            tags=("odd" if index % 2 else "even",),
        )

    library.save_all([made(index) for index in range(13)])
    return library


@pytest.mark.parametrize("typed", SEARCHES)
def test_walking_and_sorting_find_the_same_in_the_same_order(
    library: Library, typed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = {sort: [item.id for item in library.search(read_query(typed, Query(sort=sort)))] for sort in SORTS}  # type: ignore[arg-type]
    monkeypatch.setattr(finding, "MOST_SORTED", 1)
    for listed in (0, 100):
        monkeypatch.setattr(finding, "MOST_LISTED", listed)
        for sort in SORTS:
            query = read_query(typed, Query(sort=sort))  # type: ignore[arg-type]
            assert [item.id for item in library.search(query)] == plain[sort], (sort, listed)
            paged = [item.id for start in range(0, 13, 3) for item in library.search(query, limit=3, offset=start)]
            assert paged == plain[sort], (sort, listed)
            assert library.count(query) == len(plain[sort])


def test_a_total_that_was_not_counted_says_so(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "MOST_SORTED", 5)
    page = library.search("block", limit=3)
    assert (page.total, page.more) == (5, True)
    page = library.search("block", limit=3, offset=6)
    assert (page.total, page.more) == (10, True)
    page = library.search("block", limit=3, offset=12)
    assert (page.total, page.more) == (13, False)
    assert library.count("block") == 13
