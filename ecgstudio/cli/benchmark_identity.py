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


def twin(
    data: Data,
    people: Annotated[int, typer.Option(min=2, max=MOST, help="People of fold 9, those with several ECGs first.")] = 20,
    made: Annotated[int, typer.Option(min=0, max=MOST, help="People made by the engine beside them.")] = 0,
    condition: Annotated[
        list[str] | None, typer.Option(help="A statement; may be repeated. Ten when left out.")
    ] = None,
    floor: Annotated[bool, typer.Option(help="Also the engine without a reference, with the same seeds.")] = True,
    cache: Cache = None,
) -> None:
    """How good twins are: what was asked for met, and the person kept by two judges that the generator never sees.

    Likeness is held against twins of other people with the same condition; beside them stand real second recordings (the
    ceiling) and the engine without a reference (the floor).
    """
    from ecgstudio.app.diffusion import DiffusionEngine
    from ecgstudio.app.identity import measured_beats
    from ecgstudio.app.requests import statement_id
    from ecgstudio.app.twin_trial import TwinTrial
    from ecgstudio.benchmark.ecg.cache import Cache as Folder
    from ecgstudio.benchmark.identity.twins import CONDITIONS, benchmark_twins, several
    from ecgstudio.benchmark.timing import machine
    from ecgstudio.core.paths import user_cache
    from ecgstudio.training.people import CACHE, read_visits

    own = cache or user_cache()
    wanted = [statement_id(name) for name in condition or CONDITIONS]
    with progress("twins") as report:
        visits = read_visits(data / "ptbxl", own / CACHE, report)
        trial = TwinTrial(DiffusionEngine.load())
        references = trial.references(data / "ptbxl", several(visits), people) | trial.made(made)
        roads = {"twins": trial.twin} | ({"engine without a reference": trial.anybody} if floor else {})
        figures = benchmark_twins(references, roads, visits, measured_beats, Folder(own / "identity"), wanted, report)
    print_json({"machine": machine(), **figures})


def edit(
    data: Data,
    people: Annotated[int, typer.Option(min=2, max=MOST, help="People of fold 9 whose ECGs are edited.")] = 12,
    condition: Annotated[list[str] | None, typer.Option(help="A statement to add; may be repeated. Six else.")] = None,
    rivals: Annotated[
        bool,
        typer.Option(help="Also a twin of another day, the engine without the ECG, and the simulator's exact edit."),
    ] = True,
    cache: Cache = None,
) -> None:
    """Whether an edit changes what was asked and nothing else, in standard deviations between two recordings of one person."""
    from ecgstudio.app.diffusion import DiffusionEngine
    from ecgstudio.app.examine import examine
    from ecgstudio.app.identity import measured_events
    from ecgstudio.app.requests import statement_id
    from ecgstudio.app.twin_trial import TwinTrial
    from ecgstudio.benchmark.identity.edits import EDITS, Road, Witnesses, benchmark_edits
    from ecgstudio.benchmark.identity.twins import several
    from ecgstudio.benchmark.timing import machine
    from ecgstudio.core.jobs import stretch
    from ecgstudio.core.paths import user_cache
    from ecgstudio.training.findings import NUMBERS
    from ecgstudio.training.people import CACHE, read_visits

    wanted = [statement_id(name) for name in condition or EDITS]
    with progress("edits") as report:
        visits = read_visits(data / "ptbxl", (cache or user_cache()) / CACHE, report)
        trial = TwinTrial(DiffusionEngine.load())
        references = {
            name: examine(case) for name, case in trial.references(data / "ptbxl", several(visits), people).items()
        }
        roads = {"edit": Road(trial.added, trial.removed, trial.set)}
        if rivals:
            roads["twin of another day"] = Road(lambda case, item: trial.twin(case, item, 1))
            roads["engine without the ECG"] = Road(lambda case, item: trial.anybody(case, item, 1))
        witnesses = Witnesses(visits, NUMBERS, trial.likeness, measured_events)
        figures = benchmark_edits(references, roads, witnesses, wanted, stretch(report, 0.0, 0.8))
        if rivals:
            exact = {"simulator's exact edit": Road(trial.added, trial.removed, trial.set)}
            simulated = {name: examine(case) for name, case in trial.simulated(people).items()}
            figures |= benchmark_edits(simulated, exact, witnesses, wanted, stretch(report, 0.8, 1.0))
    print_json({"machine": machine(), **figures})
