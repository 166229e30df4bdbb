"""``ecgstudio benchmark experience``: whether what was counted tells what held-out patients have."""

from pathlib import Path
from typing import Annotated

import typer

from ecgstudio.cli.console import print_json, progress
from ecgstudio.cli.options import MOST, Data, Fold


def experience(
    data: Data,
    packed: Annotated[
        list[Path] | None, typer.Option(help="A packed file, for what was measured; can be given several times.")
    ] = None,
    fold: Fold = 9,
    most: Annotated[int, typer.Option(min=10, max=MOST, help="Ask for so many records at most.")] = 400,
) -> None:
    """Mean logarithm of the likelihood of a fold's numbers and companions, given one statement, age and sex of each record: of
    experience, of all patients alike, and (numbers alone) of the simulator's ranges for the statement."""
    from ecgstudio.benchmark.experience import benchmark_experience
    from ecgstudio.benchmark.timing import machine
    from ecgstudio.core.experience import shipped_base
    from ecgstudio.training.experience import records

    rows = [row for row in records(data / "ptbxl", packed or []) if row.fold == fold]
    with progress("asking") as report:
        figures = benchmark_experience(rows, shipped_base(), most, report)
    print_json({"machine": machine(), "fold": fold, **figures})
