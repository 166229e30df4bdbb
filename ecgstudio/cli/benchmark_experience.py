"""``ecgstudio benchmark experience``: whether what was counted tells what held-out patients have."""

from pathlib import Path
from typing import Annotated

import typer

from ecgstudio.cli.console import print_json, progress
from ecgstudio.cli.generate import EngineOption
from ecgstudio.cli.options import MOST, Data, Fold


def experience(
    data: Data,
    packed: Annotated[
        list[Path] | None, typer.Option(help="A packed file, for what was measured; can be given several times.")
    ] = None,
    fold: Fold = 9,
    most: Annotated[int, typer.Option(min=10, max=MOST, help="Ask for so many records at most.")] = 400,
    draws: Annotated[
        int, typer.Option(min=0, max=MOST, help="Also draw so many ECGs with experience and without it.")
    ] = 0,
    records: Annotated[
        int, typer.Option(min=0, max=MOST, help="Also hold drawn numbers against those measured in so many records.")
    ] = 0,
    engine: Annotated[EngineOption, typer.Option(help="What draws them.")] = EngineOption.diffusion,
) -> None:
    """Mean logarithm of the likelihood of a fold's numbers and companions, given one statement, age and sex of each record: of
    experience, of all patients alike, and (numbers alone) of the simulator's ranges for the statement.

    With --draws and --records also whether the engine's ECGs meet their criteria at the first draw, and how far drawn numbers
    lie from real ones (Wasserstein), with and without experience."""
    from ecgstudio.app.diffusion import DiffusionEngine
    from ecgstudio.app.experience_rates import experience_rates
    from ecgstudio.benchmark.experience import benchmark_experience
    from ecgstudio.benchmark.timing import machine
    from ecgstudio.core.experience import shipped_base
    from ecgstudio.training.experience import records as patient_records

    rows = [row for row in patient_records(data / "ptbxl", packed or []) if row.fold == fold]
    with progress("asking") as report:
        figures = benchmark_experience(rows, shipped_base(), most, report)
    figures["measured"] = sum(bool(row.numbers) for row in rows)
    with progress("drawing") as report:
        sampler = DiffusionEngine.load() if draws and engine is EngineOption.diffusion else None
        figures |= experience_rates(data, fold, draws, records, sampler, report=report)
    print_json({"machine": machine(), "fold": fold, **figures})
