"""``ecgstudio atlas``: contact sheets of what the simulator draws."""

from typing import Annotated

import typer

from ecgstudio.app.atlas import draw_atlas, draw_patients
from ecgstudio.cli.console import echo, progress
from ecgstudio.cli.options import Out, Seed


def atlas(
    out: Out,
    statement: Annotated[str | None, typer.Option(help="Many patients of this one statement instead.")] = None,
    count: Annotated[int, typer.Option(min=1, max=100, help="How many patients of one statement.")] = 20,
    seed: Seed = 1,
) -> None:
    """Draw every statement on contact sheets, one picture a group, to be studied lead by lead."""
    with progress("drawing") as report:
        if statement is None:
            files = draw_atlas(out, seed=seed, report=report)
        else:
            files = [
                draw_patients(statement, count, out / f"patients_{statement.lower()}.png", seed=seed, report=report)
            ]
    echo("\n".join(str(file) for file in files))
