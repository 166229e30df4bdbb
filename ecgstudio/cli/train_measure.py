"""``ecgstudio train measure``: the small networks that measuring reads from ``resources/measure``, each by one command."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from ecgstudio.cli.console import print_json, progress
from ecgstudio.core.errors import InputError

app = typer.Typer(no_args_is_help=True, help="Train the networks that measuring uses: boundaries, typical, p-waves.")

Ludb = Annotated[Path, typer.Option(help="Folder of LUDB in PhysioNet's own layout (with data/).")]
Out = Annotated[Path, typer.Option(help="The .npz file to write; resources/measure holds the shipped ones.")]
Preset = Annotated[str, typer.Option(help="shipped, or tiny to try it out.")]
T = TypeVar("T")


@app.command()
def boundaries(ludb: Ludb, out: Out, preset: Preset = "shipped") -> None:
    """Train the committees that place the boundaries of every beat on LUDB's marks; minutes on a core."""
    from ecgstudio.training.boundaries import PRESETS, train_boundaries

    plan = _chosen(PRESETS, preset)
    with progress("Training") as report:
        train_boundaries(ludb, out, plan, report)
    print_json({"weights": str(out)})


@app.command()
def typical(ludb: Ludb, out: Out, preset: Preset = "shipped") -> None:
    """Train the networks that place the boundaries of the typical beat on LUDB's marks."""
    from ecgstudio.training.typical import PRESETS, train_typical

    plans = _chosen(PRESETS, preset)
    with progress("Training") as report:
        train_typical(ludb, out, plans, report)
    print_json({"weights": str(out)})


@app.command("p-waves")
def p_waves(
    data: Annotated[Path, typer.Option(help="Folder with ptbxl/ and csn/, each in PhysioNet's own layout.")],
    out: Out,
    preset: Preset = "shipped",
) -> None:
    """Train the network that sees P waves on simulated and real ECGs; half an hour on a core."""
    from ecgstudio.training.p_waves import PRESETS, train_p_waves

    chosen = _chosen(PRESETS, preset)
    with progress("Training") as report:
        train_p_waves(data / "ptbxl", data / "csn", out, chosen, report)
    print_json({"weights": str(out)})


def _chosen(presets: Mapping[str, T], name: str) -> T:
    if name not in presets:
        raise InputError(f"there is no preset '{name}'; use one of {', '.join(presets)}")
    return presets[name]
