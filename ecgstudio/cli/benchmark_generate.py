"""``ecgstudio benchmark generate``, ``abilities``, ``verified``, ``waves`` and ``steering``: how fast the diffusion engine draws,
what it can draw, whether hearts draw it, and how well it keeps to numbers."""

from pathlib import Path
from typing import Annotated

import typer

from ecgstudio.cli.console import print_json, progress
from ecgstudio.cli.options import HIGHEST_SEED, MOST, Repeats, Statements, finite_all

Weights = Annotated[Path | None, typer.Option(help="Folder of the engine's weights; the installed ones when left out.")]


def generate(
    weights: Weights = None,
    repeats: Repeats = 5,
    ddpm_steps: Annotated[int, typer.Option(min=1, max=1000, help="Steps of the DDPM that are timed.")] = 12,
) -> None:
    """Time to one and to four candidates, previews, loading and memory, and the speed beside a DDPM of DiffuSETS's size."""
    from ecgstudio.app.diffusion_weights import weights_folder
    from ecgstudio.benchmark.generate import benchmark_generate

    with progress("generating") as report:
        figures = benchmark_generate(weights or weights_folder(), repeats, ddpm_steps, report)
    print_json(figures)


def abilities(
    weights: Weights = None,
    statement: Statements = None,
    count: Annotated[int, typer.Option(min=1, max=MOST, help="ECGs of each statement.")] = 20,
    seed: Annotated[int, typer.Option(min=0, max=HIGHEST_SEED, help="Same seed, same ECGs.")] = 1_000_000,
    out: Annotated[Path | None, typer.Option(help="Write the table here; beside the weights it is used.")] = None,
) -> None:
    """Which statements the diffusion engine draws so that they meet their criteria; the simulator serves the others."""
    from ecgstudio.app.diffusion import DiffusionEngine
    from ecgstudio.app.requests import statement_id
    from ecgstudio.app.verified_abilities import measure_abilities, write_abilities
    from ecgstudio.core.catalogue import catalogue
    from ecgstudio.core.plain import to_plain

    wanted = [statement_id(name) for name in statement or catalogue()]
    with progress("drawing") as report:
        table = measure_abilities(DiffusionEngine.load(weights), wanted, count, seed, report)
    if out is not None:
        write_abilities(table, out)
    unable = [item for item, ability in table.items() if not ability.able]
    print_json({"statements": to_plain(table), "served_by_the_simulator": unable})


def verified(
    weights: Weights = None,
    statement: Annotated[
        list[str] | None, typer.Option(help="A statement by id or name; may be repeated. All of tier A when left out.")
    ] = None,
    count: Annotated[
        int, typer.Option(min=1, max=MOST, help="ECGs, and sets of four candidates, of each statement.")
    ] = 4,
    seed: Annotated[int, typer.Option(min=0, max=HIGHEST_SEED, help="Same seed, same ECGs.")] = 5_000_000,
) -> None:
    """How often what the window would show meets its criteria: at the first draw, and after verified generation."""
    from ecgstudio.app.diffusion import DiffusionEngine
    from ecgstudio.app.requests import statement_id
    from ecgstudio.app.verified_rates import Rates, measure_rates
    from ecgstudio.core.catalogue import catalogue
    from ecgstudio.core.plain import to_plain

    wanted = [statement_id(name) for name in statement or ()] or [
        item.id for item in catalogue().values() if item.tier == "A"
    ]
    with progress("drawing") as report:
        table = measure_rates(DiffusionEngine.load(weights), wanted, count, seed, report)
    left = [item for item in wanted if item not in table]
    print_json(
        {
            "statements": to_plain(table),
            "together": to_plain(sum(table.values(), Rates())),
            "left_to_the_simulator": left,
        }
    )


def waves(
    weights: Weights = None,
    statement: Annotated[
        list[str] | None,
        typer.Option(help="A statement by id or name; may be repeated. Ten telling ones when left out."),
    ] = None,
    count: Annotated[int, typer.Option(min=1, max=MOST, help="ECGs of each statement.")] = 4,
    seed: Annotated[int, typer.Option(min=0, max=HIGHEST_SEED, help="Same seed, same ECGs.")] = 7_000_000,
    deliver: Annotated[
        bool, typer.Option(help="Also ask for ECGs as the window does, to count what is handed over with an objection.")
    ] = True,
) -> None:
    """Waves that belong to no beat, the T of a beat before 0 s, axes that nobody has: the engine beside the simulator."""
    from ecgstudio.app.diffusion import DiffusionEngine
    from ecgstudio.app.requests import statement_id
    from ecgstudio.app.wave_rates import STATEMENTS, Waves, measure_waves
    from ecgstudio.core.plain import to_plain

    wanted = [statement_id(name) for name in statement or STATEMENTS]
    with progress("drawing") as report:
        table = measure_waves(DiffusionEngine.load(weights), wanted, count, seed, deliver, report)
    engines = ("diffusion", "simulator")
    together = {name: sum((found[name] for found in table.values()), Waves()) for name in engines}
    left = [item for item in wanted if item not in table]
    print_json({"statements": to_plain(table), "together": to_plain(together), "left_to_the_simulator": left})


def steering(
    weights: Weights = None,
    realism: Annotated[
        list[float] | None,
        typer.Option(min=0, max=1, callback=finite_all, help="May be repeated; 1 and 0.5 when left out."),
    ] = None,
    count: Annotated[int, typer.Option(min=1, max=MOST, help="ECGs for each realism.")] = 40,
    seed: Annotated[int, typer.Option(min=0, max=HIGHEST_SEED, help="Same seed, same numbers and ECGs.")] = 9_000_000,
    statement: Annotated[
        list[str] | None, typer.Option(help="Beside this statement only rate and axis are asked for; may be repeated.")
    ] = None,
) -> None:
    """How near rate, PR, QRS, QTc and axis come to what was asked for, all of them fixed at once."""
    from ecgstudio.app.diffusion import DiffusionEngine
    from ecgstudio.app.requests import statement_id
    from ecgstudio.app.steering_rates import RANGES, RATES, WITHIN, measure_steering
    from ecgstudio.core.plain import to_plain

    wanted = [statement_id(name) for name in statement or ()]
    with progress("drawing") as report:
        table = measure_steering(DiffusionEngine.load(weights), realism or (1.0, 0.5), count, seed, report, wanted)
    print_json({"asked": {**RANGES, "rate": RATES}, "within": WITHIN, "realism": to_plain(table)})
