"""Many cases found the quick way are the cases that the plain way finds."""

from collections.abc import Callable

import numpy as np
import pytest

from ecgstudio.core.case import Case
from ecgstudio.core.criteria import OPERATORS
from ecgstudio.core.leads import LEADS
from ecgstudio.core.measurements import Measured, Measurements
from ecgstudio.core.vignette import Vignette
from ecgstudio.library import Library, Query, finding, read_query
from ecgstudio.library.query_parser import Condition, parse_query

MakeCase = Callable[..., Case]
SEARCHES = ("", "block", "block and QRS > 95", "QRS > 95 and V1 positive", "tag: odd", "odd and block and age > 0")
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
    for sort in SORTS:
        query = read_query(typed, Query(sort=sort))  # type: ignore[arg-type]
        assert [item.id for item in library.search(query)] == plain[sort], sort
        paged = [item.id for start in range(0, 13, 3) for item in library.search(query, limit=3, offset=start)]
        assert paged == plain[sort], sort
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


@pytest.mark.parametrize(
    "typed",
    [
        "ST in II, III, aVF >= 0.1",
        "ST in II, III > 0.05 and T in II, III < 0.1",
        "T in V1-V2 = -0.2 to 0.1 and QRS < 130 and ST in II <= 0.07",
        "age > 45 and ST in II > 0 and RRcv < 0.1",
    ],
)
def test_conditions_in_several_leads_hold_as_they_do_for_each_case(
    library: Library, make_case: MakeCase, typed: str
) -> None:
    rng = np.random.default_rng(3)
    levels = (-0.2, 0.0, 0.07, 0.1, 0.1001, 0.3)
    cases = []
    for index in range(40):
        found = {f"{name}[{lead}]": float(rng.choice(levels)) for name in ("J", "Tamp") for lead in LEADS}
        found |= {"RRcv": float(rng.choice((0.05, 0.2))), "Tamp[V2]": float("nan") if index % 5 == 0 else 0.1}
        numbers = Measurements(
            qrs=Measured(float(rng.choice((100.0, 150.0))), "ms"),
            features={name: Measured(None if np.isnan(value) else value, "mV") for name, value in found.items()},
        )
        cases.append(make_case(index, id=f"case{index}", duration_s=0.5, measurements=numbers))
    library.save_all(cases)

    def holds(case: Case, condition: Condition) -> bool:
        name = f"{condition.feature}[{condition.lead}]" if condition.lead else condition.feature
        known: dict[str, float | None] = {"age": case.request.age, "qrs": case.measurements.qrs.value}
        value = known[name] if name in known else case.measurements.features[name].value
        return value is not None and OPERATORS[condition.op](value, condition.value)

    wanted = {case.id for case in cases if all(holds(case, item) for item in parse_query(typed).measured)}
    assert wanted
    assert {item.id for item in library.search(read_query(typed)) if item.id.startswith("case")} == wanted


def test_the_words_of_a_vignette_are_found(library: Library, make_case: MakeCase) -> None:
    told = Vignette("Schwindel", "after the marathon", "Which drug?", "None: hydration.")
    library.save(make_case(99, id="told", duration_s=0.5, vignette=told))
    for typed in ("schwindel", "marathon", "drug", "hydration"):
        assert [item.id for item in library.search(typed)] == ["told"]
