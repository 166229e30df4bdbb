"""``ecgstudio benchmark dataset``: how fast checked ECGs are drawn by the thousand."""

from typing import Annotated

import typer

from ecgstudio.cli.console import print_json, progress
from ecgstudio.cli.generate import EngineOption
from ecgstudio.cli.options import MOST, Seed


def dataset(
    count: Annotated[int, typer.Option(min=1, max=MOST, help="How many ECGs.")] = 100,
    engine: Annotated[EngineOption, typer.Option(help="What makes them.")] = EngineOption.diffusion,
    seed: Seed = 0,
) -> None:
    """Draw a data set of ten statements into a folder that goes again: ECGs a second, and memory after a fifth and at the end."""
    from ecgstudio.app.dataset.rates import dataset_rates
    from ecgstudio.benchmark.timing import machine

    with progress("drawing") as report:
        figures = dataset_rates(count, engine.value, seed, report)
    print_json({"machine": machine(), **figures})
