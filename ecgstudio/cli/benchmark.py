"""``ecgstudio benchmark``: figures, each with the machine it was taken on."""

from pathlib import Path
from typing import Annotated

import typer

from ecgstudio.cli.console import print_json, progress

app = typer.Typer(no_args_is_help=True, help="Measure the program; every answer names the machine and its units.")

Repeats = Annotated[int, typer.Option(min=1, help="How often to measure.")]


@app.command()
def startup(repeats: Repeats = 7) -> None:
    """Time from the command to the first painted window."""
    from ecgstudio.benchmark.startup import benchmark_startup

    print_json(benchmark_startup(repeats))


@app.command()
def interaction(frames: Annotated[int, typer.Option(min=10, help="How many slider moves.")] = 120) -> None:
    """Frames per second from a slider move to twelve repainted leads."""
    from ecgstudio.benchmark.interaction import benchmark_interaction

    print_json(benchmark_interaction(frames))


@app.command()
def simulate(repeats: Repeats = 30) -> None:
    """Time to simulate ten seconds of twelve leads."""
    from ecgstudio.benchmark.simulate import benchmark_simulate

    print_json(benchmark_simulate(repeats))


@app.command()
def library(cases: Annotated[int, typer.Option(min=10, help="How many cases the library holds.")] = 2000) -> None:
    """Time to save, search and open in a library of many cases."""
    from ecgstudio.benchmark.library import benchmark_library

    print_json(benchmark_library(cases))


@app.command()
def language(data: Annotated[Path, typer.Option(help="Folder with ptbxl/.")], fold: int = 9) -> None:
    """How well report texts are read: F1 over the commonest statements of one fold of PTB-XL."""
    from ecgstudio.benchmark.language import benchmark_language

    print_json(benchmark_language(data, fold))


@app.command()
def measure(data: Annotated[Path, typer.Option(help="Folder with ludb/ and ptbxl/.")], fold: int = 9) -> None:
    """How well waves are delineated (LUDB) and rhythm and conduction called (one fold of PTB-XL), with intervals."""
    from ecgstudio.benchmark.measure import benchmark_measure

    with progress("measuring") as report:
        figures = benchmark_measure(data, fold, report)
    print_json(figures)
