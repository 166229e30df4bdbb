"""``ecgstudio benchmark identity``: how well people are told apart by their ECGs."""

from pathlib import Path
from typing import Annotated

import typer

from ecgstudio.cli.console import print_json, progress
from ecgstudio.cli.options import MOST, Data

Cache = Annotated[Path | None, typer.Option(help="Folder for measured beats and judges instead of the user's cache.")]


def identity(
    data: Data,
    seeds: Annotated[int, typer.Option(min=1, max=MOST, help="How many ways to deal people into five parts.")] = 3,
    cache: Cache = None,
) -> None:
    """Equal error rate, first rank among 200 and gallery-probe of the base vector over PTB-XL's people with two or more ECGs.

    Reads all of PTB-XL the first time, a quarter of an hour; the judges are learnt from folds 1 to 8, minutes.
    """
    from ecgstudio.app.identity import identity as installed
    from ecgstudio.benchmark.ecg.cache import Cache as Folder
    from ecgstudio.benchmark.identity.run import benchmark_identity
    from ecgstudio.benchmark.timing import machine
    from ecgstudio.core.paths import user_cache
    from ecgstudio.training.people import CACHE, read_visits

    own = user_cache()
    with progress("people") as report:
        visits = read_visits(data / "ptbxl", (cache or own) / CACHE, report)
        folder = Folder((cache or own) / "identity")
        figures = benchmark_identity(visits, installed().basis, folder, range(seeds), report)
    print_json({"machine": machine(), **figures})
