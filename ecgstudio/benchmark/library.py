"""How fast the library keeps, opens and finds, with many cases in it."""

import tempfile
from dataclasses import asdict, replace
from functools import partial
from pathlib import Path
from uuid import uuid4

import numpy as np

from ecgstudio.benchmark.timing import machine, repeat
from ecgstudio.core.case import Case
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.recording import Provenance, Recording
from ecgstudio.core.request import Mention, Request
from ecgstudio.library import Library


def benchmark_library(cases: int = 2000) -> dict[str, object]:
    """Median times of saving, opening, listing and searching in a new library of that many cases of 10 s."""
    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder) / "library.sqlite") as library:
        kept = _cases(cases)
        library.save_all(kept)
        one = kept[len(kept) // 2]
        figures = {
            "save": repeat(lambda: library.save(replace(one, id=uuid4().hex)), 20),
            "open": repeat(partial(library.get, one.id), 20),
            "first_page": repeat(library.search, 20),
            "search_word": repeat(partial(library.search, "fibrillation"), 20),
            "search_letter": repeat(partial(library.search, "a"), 20),
        }
    return {"machine": machine(), "cases": cases} | {name: asdict(figure) for name, figure in figures.items()}


def _cases(count: int) -> list[Case]:
    rng = np.random.default_rng(1)
    statements = list(catalogue().values())
    shared = Recording(rng.normal(0, 0.1, (12, 5000)).astype(np.float32), 500, Provenance("simulator", seed=1))
    made = []
    for index in range(count):
        statement = statements[index % len(statements)]
        request = Request(text=statement.name, mentions=(Mention(statement.id),), age=20 + index % 70)
        made.append(
            Case(request, shared, title=f"{statement.name} {index}", notes=statement.teaching, tags=(statement.group,))
        )
    return made
