"""``ecgstudio benchmark``: figures, each with the machine it was taken on."""

from pathlib import Path
from typing import Annotated

import typer

from ecgstudio.cli.console import echo, print_json, progress
from ecgstudio.cli.options import HIGHEST_SEED, MOST, Fold, Repeats, Statements
from ecgstudio.core.errors import StudioError

app = typer.Typer(no_args_is_help=True, help="Measure the program; every answer names the machine and its units.")


def _ids(names: list[str] | None) -> list[str]:
    from ecgstudio.app.requests import statement_id

    return [statement_id(name) for name in names or ()]


@app.command()
def startup(repeats: Repeats = 7) -> None:
    """Time from the command to the first painted window."""
    from ecgstudio.benchmark.startup import benchmark_startup

    print_json(benchmark_startup(repeats))


@app.command()
def interaction(frames: Annotated[int, typer.Option(min=10, max=MOST, help="How many slider moves.")] = 120) -> None:
    """Frames per second from a slider move to twelve repainted leads."""
    from ecgstudio.benchmark.interaction import benchmark_interaction

    print_json(benchmark_interaction(frames))


@app.command()
def simulate(
    repeats: Repeats = 30,
    patients: Annotated[
        int, typer.Option(min=1, max=MOST, help="Patients of each statement, held by the true values.")
    ] = 50,
    data: Annotated[Path | None, typer.Option(help="Folder with ptbxl/: also how people differ.")] = None,
    people: Annotated[int, typer.Option(min=10, max=MOST, help="Normal ECGs on both sides of that comparison.")] = 150,
    statement: Statements = None,
) -> None:
    """Every statement against its criteria by truth, closed form against the equations, time, spread between people."""
    from ecgstudio.benchmark.simulate import benchmark_simulate

    with progress("simulating") as report:
        figures = benchmark_simulate(repeats, patients, data, people, report, _ids(statement))
    print_json(figures)


@app.command()
def library(
    cases: Annotated[int, typer.Option(min=10, max=MOST, help="How many cases the library holds.")] = 2000,
) -> None:
    """Time to save, search and open in a library of many cases."""
    from ecgstudio.benchmark.library import benchmark_library

    with progress("filling the library") as report:
        figures = benchmark_library(cases, report)
    print_json(figures)


@app.command()
def language(data: Annotated[Path, typer.Option(help="Folder with ptbxl/.", file_okay=False)], fold: Fold = 9) -> None:
    """How well report texts are read: F1 over the commonest statements of one fold of PTB-XL."""
    from ecgstudio.benchmark.language import benchmark_language

    print_json(benchmark_language(data, fold))


@app.command()
def measure(
    data: Annotated[
        Path | None, typer.Option(help="Folder with ludb/ and ptbxl/; without it only simulated patients.")
    ] = None,
    fold: Fold = 9,
    seeds: Annotated[int, typer.Option(min=1, max=MOST, help="How many simulated patients of each statement.")] = 3,
    patients: Annotated[int, typer.Option(min=4, max=MOST, help="Simulated patients whose intervals are read.")] = 40,
    repeats: Repeats = 15,
    statement: Statements = None,
) -> None:
    """How well waves are delineated (LUDB), rhythm and conduction called (one fold of PTB-XL), and statements checked."""
    from ecgstudio.benchmark.measure import benchmark_measure
    from ecgstudio.benchmark.statements import benchmark_statements

    chosen = _ids(statement)
    with progress("measuring") as report:
        if data:
            figures = benchmark_measure(data, fold, seeds, report, patients, chosen, repeats)
        else:
            figures = benchmark_statements(seeds, report=report, statement_ids=chosen)
    print_json(figures)


@app.command()
def statements(
    seeds: Annotated[int, typer.Option(min=1, max=MOST, help="How many simulated patients of each statement.")] = 50,
    first: Annotated[int, typer.Option(min=0, max=HIGHEST_SEED, help="The first patient's seed.")] = 0,
    statement: Statements = None,
    data: Annotated[Path | None, typer.Option(help="Folder with ptbxl/: also what real normal ECGs pass.")] = None,
    normals: Annotated[int, typer.Option(min=1, max=MOST, help="How many of those.")] = 400,
) -> None:
    """Measured simulated patients against the check of their own statement; what normal ECGs pass; what passes together."""
    from ecgstudio.benchmark.statements import benchmark_statements

    ptbxl = None if data is None else data / "ptbxl"
    with progress("statements") as report:
        figures = benchmark_statements(seeds, ptbxl, normals, report, first, _ids(statement))
    print_json(figures)


@app.command()
def fit(
    data: Annotated[Path | None, typer.Option(help="Folder with ptbxl/; without it made ECGs alone.")] = None,
    fold: Fold = 9,
    records: Annotated[int, typer.Option(min=1, max=MOST, help="How many records of the fold.")] = 120,
    made: Annotated[int, typer.Option(min=0, max=MOST, help="How many ECGs of the diffusion engine.")] = 60,
) -> None:
    """How near the simulator's fitted patients come: misfit of the beat, intervals, axis, rhythm and time."""
    from ecgstudio.app.fit.rates import fit_rates
    from ecgstudio.benchmark.timing import machine

    with progress("fitting") as report:
        figures = fit_rates(data, fold, records, made, report)
    print_json({"machine": machine(), **figures})


@app.command()
def faults(
    count: Annotated[int, typer.Option(min=1, max=1_000_000, help="How many spoilt inputs.")] = 1000,
    seed: Annotated[int, typer.Option(min=0, max=2**31, help="Same seed, same inputs.")] = 0,
    first: Annotated[
        int, typer.Option(min=0, max=2**31, help="The first input's number, to go on where a run ended.")
    ] = 0,
    kind: Annotated[
        list[str] | None,
        typer.Option(help="records, annotations, documents, bundles, texts, settings or commands; may be repeated."),
    ] = None,
) -> None:
    """Spoilt files, texts, settings and command lines: tracebacks, hangs, memory above 1 GB, half-written files."""
    from ecgstudio.app.faults.run import benchmark_faults
    from ecgstudio.benchmark.timing import machine

    with progress("faults") as report:
        figures = benchmark_faults(count, seed, first, kind or [], "ecgstudio.cli.main:run_command", report)
    print_json({"machine": machine(), **figures})


@app.command()
def ecg(
    data: Annotated[Path, typer.Option(help="Folder with ptbxl/ and, better, csn/.")],
    weights: Annotated[
        Path | None, typer.Option(help="Folder of the diffusion engine's weights; the installed ones when left out.")
    ] = None,
    count: Annotated[
        int, typer.Option(min=8, max=MOST, help="ECGs made after held-out records' labels, by each source.")
    ] = 96,
    draws: Annotated[int, typer.Option(min=1, max=MOST, help="ECGs of each statement for its verdicts.")] = 4,
    seed: Annotated[int, typer.Option(min=0, max=HIGHEST_SEED, help="Same seed, same wishes and ECGs.")] = 0,
    references: Annotated[bool, typer.Option(help="Also the simulator alone and real records with noise.")] = True,
    look: Annotated[
        Path | None, typer.Option(help="Folder for contact sheets of real and made ECGs, unlabelled, and their key.")
    ] = None,
    downstream: Annotated[
        int,
        typer.Option(
            min=0, max=MOST, help="Also train a classifier with so many made ECGs beside the real ones; slow."
        ),
    ] = 0,
    cache: Annotated[
        Path | None, typer.Option(help="Folder for the trained judges instead of the user's cache.")
    ] = None,
    report: Annotated[Path | None, typer.Option(help="Write the tables as a Markdown file too.")] = None,
    json: Annotated[bool, typer.Option("--json", help="Print one JSON document.")] = False,
) -> None:
    """How good generated ECGs are: signal, features and diagnosis, against held-out real records, with intervals.

    The judges are trained on real records of folds 1 to 8 the first time (minutes) and kept in the user's cache.
    """
    from ecgstudio.benchmark.ecg.columns import Options
    from ecgstudio.benchmark.ecg.run import Extras, benchmark_ecg

    options = Options(count=count, draws=draws, seed=seed)
    with progress("ECGs") as told:
        result = benchmark_ecg(data, weights, options, references, Extras(look, downstream), cache, told)
    if report is not None:
        report.write_text(result.text() + "\n", encoding="utf-8")
    if json:
        print_json(result.plain())
    else:
        echo(result.text())


@app.command()
def writers(
    count: Annotated[int, typer.Option(min=1, max=200, help="How many programs.")] = 50,
    saves: Annotated[int, typer.Option(min=1, max=1000, help="How many cases each saves.")] = 5,
) -> None:
    """Let many programs save into one library at once: none may be refused, nothing may be lost."""
    from dataclasses import asdict

    from ecgstudio.benchmark.writers import benchmark_writers

    with progress("saving") as report:
        found = benchmark_writers(count, saves, report)
    print_json(asdict(found))
    if found.refused or found.kept != found.saves:
        raise StudioError(f"{found.kept} of {found.saves} cases were kept, {len(found.refused)} saves were refused")


@app.command()
def kills(
    count: Annotated[
        int, typer.Option(min=1, max=MOST, help="How many kills, spread over all kinds of writing.")
    ] = 100,
    kind: Annotated[
        list[str] | None, typer.Option(help="One kind of writing alone; can be given several times.")
    ] = None,
    seed: Annotated[int, typer.Option(min=0, max=HIGHEST_SEED, help="Of the moments.")] = 0,
) -> None:
    """Kill programs while they write, at random moments: what was announced must be there, nothing half-written."""
    from dataclasses import asdict

    from ecgstudio.benchmark.kills import benchmark_kills

    with progress("killing") as report:
        found = benchmark_kills(count, kind or (), seed, report)
    print_json({name: asdict(killed) for name, killed in found.items()})
    wrong = [problem for killed in found.values() for problem in killed.wrong]
    if wrong:
        raise StudioError(f"{len(wrong)} of {count} kills did harm, the first: {wrong[0]}")
