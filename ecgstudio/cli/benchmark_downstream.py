"""``ecgstudio benchmark downstream``: what made ECGs are good for, where few real ones are known."""

import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ecgstudio.cli.console import echo, print_json, progress
from ecgstudio.cli.generate import EngineOption
from ecgstudio.cli.options import HIGHEST_SEED, MOST, Data
from ecgstudio.core.files import write_atomically
from ecgstudio.core.jobs import Cancelled, Reporter, stretch
from ecgstudio.core.request import EngineName

if TYPE_CHECKING:
    from ecgstudio.benchmark.downstream.options import Options


def downstream(
    data: Data,
    work: Annotated[
        Path, typer.Option(help="Folder for made ECGs and results; started again with it, it goes on.", file_okay=False)
    ],
    statement: Annotated[
        list[str] | None, typer.Option(help="A statement by id or name; may be repeated. Six when left out.")
    ] = None,
    shots: Annotated[
        list[int] | None, typer.Option(min=1, max=1000, help="How many real examples are known; may be repeated.")
    ] = None,
    draws: Annotated[int | None, typer.Option(min=1, max=100, help="How often they are drawn.")] = None,
    made: Annotated[int | None, typer.Option(min=2, max=MOST, help="Made ECGs of each statement.")] = None,
    others: Annotated[int | None, typer.Option(min=2, max=MOST, help="Made ECGs of anybody's labels.")] = None,
    engine: Annotated[EngineOption, typer.Option(help="What makes them.")] = EngineOption.diffusion,
    seed: Annotated[int, typer.Option(min=0, max=HIGHEST_SEED, help="Same seed, same run.")] = 0,
    minutes: Annotated[
        int | None, typer.Option(min=1, max=MOST, help="Stop after so many; the next start goes on.")
    ] = None,
    quick: Annotated[
        bool, typer.Option("--quick", help="A small run of some minutes: that all runs, not what is so.")
    ] = False,
    json: Annotated[bool, typer.Option("--json", help="Print one JSON document.")] = False,
) -> None:
    """A statement of which k real examples are known, learnt with made ECGs and without, tested on fold 9.

    The analysis and what was expected stand in resources/engine/DOWNSTREAM.md. The engine that makes the ECGs is the shipped one,
    which saw the statements' labels of folds 1 to 8 (an open engine).
    """
    from ecgstudio.app.requests import statement_id
    from ecgstudio.benchmark.downstream.compare import table
    from ecgstudio.benchmark.downstream.options import Options
    from ecgstudio.benchmark.downstream.options import quick as quick_options
    from ecgstudio.benchmark.downstream.run import run_downstream
    from ecgstudio.benchmark.ecg.cache import Cache
    from ecgstudio.core.paths import user_cache
    from ecgstudio.core.plain import to_plain

    options = replace(quick_options() if quick else Options(), seed=seed)
    chosen = {
        "statements": tuple(statement_id(name) for name in statement) if statement else None,
        "shots": tuple(sorted(set(shots))) if shots else None,
        "draws": draws,
        "made": made,
        "others": others,
    }
    options = replace(options, **{name: value for name, value in chosen.items() if value is not None})  # type: ignore[arg-type]
    try:
        with progress("downstream") as bar:
            report = _limited(bar, minutes)
            made_by = _made(data, work, engine.value, options, stretch(report, 0.0, 0.5))
            simulator = _made(data, work, "simulator", options, stretch(report, 0.5, 0.6))
            rows = run_downstream(
                data,
                work,
                options,
                made_by,
                simulator,
                Cache(user_cache() / "benchmark-ecg"),
                stretch(report, 0.6, 1.0),
            )
    except Cancelled:
        echo(f"stopped after {minutes} min; start it again with --work {work} to go on")
        return
    write_atomically(work / "table.md", (table(rows) + "\n").encode())
    if json:
        print_json({"options": to_plain(options), "rows": to_plain(rows)})
    else:
        echo(table(rows))


def _made(data: Path, work: Path, engine: EngineName, options: "Options", report: Reporter) -> tuple[Path, ...]:
    """The two data sets of an engine: ECGs with the statements, and of anybody's labels in folds 1 to 8."""
    from ecgstudio.app.dataset.draw import draw_dataset
    from ecgstudio.app.dataset.plan import Making, Plan
    from ecgstudio.app.dataset.tables import read_like, read_requests
    from ecgstudio.benchmark.downstream.options import wanted_table

    work.mkdir(parents=True, exist_ok=True)
    requests = work / "requests.csv"
    write_atomically(requests, wanted_table(options).encode())
    making = Making(engine, options.seed)
    plans = {
        "wanted": Plan(read_requests(requests), making),
        "others": Plan(read_like(data / "ptbxl" / "ptbxl_database.csv", range(1, 9)), making, options.others),
    }
    folders = []
    for number, (name, plan) in enumerate(plans.items()):
        folder = work / f"{engine}-{name}"
        draw_dataset(plan, folder, report=stretch(report, number / 2, (number + 1) / 2))
        folders.append(folder)
    return tuple(folders)


def _limited(report: Reporter, minutes: int | None) -> Reporter:
    """Stops when the time is over."""
    end = None if minutes is None else time.monotonic() + 60 * minutes

    def told(fraction: float, message: str = "") -> None:
        if end is not None and time.monotonic() > end:
            raise Cancelled
        report(fraction, message)

    return told
