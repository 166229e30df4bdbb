"""How fast the library keeps, opens and finds, with many cases in it."""

import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import asdict, replace
from functools import partial
from pathlib import Path
from uuid import uuid4

from ecgstudio.benchmark.library_fill import fill
from ecgstudio.benchmark.timing import machine, repeat, summarise
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.library import Library, Query, read_query

_PAGE = 60
_REPEATS = 15
_SEARCHES = {
    "first_page": "",
    "search_letter": "a",
    "search_word": "fibrillation",
    "search_words": "left bundle",
    "search_tag": "tag: exam",
    "search_statement": "statement: CLBBB",
    "search_qrs": "QRS > 120",
    "search_qrs_and_v1": "QRS > 120 and V1 positive",
    "search_st_in_three_leads": "ST in II, III, aVF > 0.1",
    "search_st_in_four_leads": "ST in II, III, aVF, V6 > 0.1",
    "search_t_in_six_leads": "T in V1-V6 = -0.3 to 0.3",
    "search_st_t_and_q_in_three_leads": (
        "ST in II, III, aVF > -0.2 and T in II, III, aVF negative and Q in II, III, aVF > -0.2"
    ),
    "search_six_waves_of_a_lead": (
        "P in V1 > 0 and Q in V1 > 0 and R in V1 > 0 and S in V1 < 0 and ST in V1 > 0 and T in V1 < 0"
    ),
    "search_word_and_qrs": "left and QRS > 120",
    "search_letter_and_st_in_three_leads": "a and ST in II, III, aVF > 0.3",
    "search_letter_and_four_numbers": "a and age > 40 and rate > 90 and QRS > 110 and V1 negative",
}


def benchmark_library(cases: int = 2000, report: Reporter = silent) -> dict[str, object]:
    """Times of saving, opening, listing and searching in a new library of that many cases of 10 s.

    Each search gives a page of 60 with its total, as the window asks for it. ``cpu_ms`` is the median of the processor's time
    in this process: on a machine that others use it says more than the clock.
    """
    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder) / "library.sqlite") as library:
        start = time.perf_counter()
        ids = fill(library, cases, report)
        filled_s = time.perf_counter() - start
        one = library.get(ids[len(ids) // 2])
        work: dict[str, Callable[[], object]] = {
            "save": lambda: library.save(replace(one, id=uuid4().hex)),
            "open": partial(library.get, one.id),
            "count": library.count,
        }
        queries = {name: read_query(text) for name, text in _SEARCHES.items()}
        queries["search_word_sorted_by_title"] = Query(text="ventricular", sort="title")
        queries |= {f"sorted_by_{sort}": Query(sort=sort) for sort in ("title", "priority", "difficulty", "level")}
        work |= {name: partial(library.search, query, _PAGE) for name, query in queries.items()}
        figures = {name: _figure(act) for name, act in work.items()}
    return {"machine": machine(), "cases": cases, "filled_s": filled_s} | figures


def _figure(act: Callable[[], object]) -> Mapping[str, object]:
    def timed() -> float:
        start = time.process_time()
        act()
        return time.process_time() - start

    return asdict(repeat(act, _REPEATS)) | {"cpu_ms": summarise([timed() for _ in range(_REPEATS)]).median_ms}
