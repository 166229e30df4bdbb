"""``ecgstudio dataset``: thousands of checked ECGs in PhysioNet's layout."""

import os
import re
from pathlib import Path
from typing import Annotated

import typer

from ecgstudio.app.dataset.draw import Drawn, draw_dataset
from ecgstudio.app.dataset.plan import Making, Plan, Shard
from ecgstudio.app.dataset.tables import read_like, read_requests
from ecgstudio.cli.console import echo, progress, warn
from ecgstudio.cli.generate import EngineOption
from ecgstudio.cli.options import MOST, Out, Seed
from ecgstudio.core.errors import InputError

_ENVIRONMENT = (("RANK", "WORLD_SIZE"), ("SLURM_PROCID", "SLURM_NTASKS"))
_TRAINING = tuple(range(1, 9))


def dataset(
    out: Out,
    requests: Annotated[
        Path | None,
        typer.Option(
            help="CSV table, one request a row: text, or statements (separated by ;); age, sex, rate, pr, qrs, qtc, axis, count.",
            dir_okay=False,
        ),
    ] = None,
    like: Annotated[
        Path | None, typer.Option(help="A table like ptbxl_database.csv, whose labels are drawn from.", dir_okay=False)
    ] = None,
    count: Annotated[int | None, typer.Option(min=1, max=MOST, help="With --like: how many ECGs.")] = None,
    folds: Annotated[
        list[int] | None,
        typer.Option("--fold", min=1, max=100, help="With --like: only rows of this fold; may be repeated. 1 to 8."),
    ] = None,
    engine: Annotated[EngineOption, typer.Option(help="What makes the ECGs.")] = EngineOption.diffusion,
    seed: Seed = 0,
    shard: Annotated[
        str,
        typer.Option(
            metavar="K/N",
            help="Draw the K-th of N parts, as 2/8; 'env' takes K and N from torchrun's or Slurm's environment.",
        ),
    ] = "1/1",
    experience: Annotated[bool, typer.Option(help="Draw what a row leaves open as patients alike have it.")] = True,
) -> None:
    """Make a data set of checked ECGs: WFDB records, a table in PTB-XL's columns, RECORDS and SHA256SUMS.

    Started again with the same words it goes on where it was stopped or killed. Parts (--shard) are drawn by as many programs as
    you like, into one folder or into several that are put together later; an ECG is the same whichever draws it.
    """
    making = Making(engine.value, seed, "numbers" if experience else "off")
    plan = _plan(requests, like, count, folds, making)
    with progress("drawing") as report:
        drawn = draw_dataset(plan, out, _shard(shard), report=report)
    _tell(drawn, plan, out)


def _plan(requests: Path | None, like: Path | None, count: int | None, folds: list[int] | None, making: Making) -> Plan:
    if (requests is None) == (like is None):
        raise InputError("give a table: --requests TABLE.csv, or --like ptbxl_database.csv with --count")
    if requests is not None:
        if count is not None or folds:
            raise InputError("--count and --fold go with --like; in a table of requests the column count says how many")
        return Plan(read_requests(requests), making)
    assert like is not None
    if count is None:
        raise InputError("--like needs --count: how many ECGs are to be made")
    return Plan(read_like(like, folds or _TRAINING), making, count)


def _shard(text: str) -> Shard:
    if text == "env":
        for rank, size in _ENVIRONMENT:
            if rank in os.environ and size in os.environ:
                return _of_environment(os.environ[rank], os.environ[size])
        raise InputError("--shard env needs RANK and WORLD_SIZE, or SLURM_PROCID and SLURM_NTASKS; give it as 2/8")
    found = re.fullmatch(r"(\d{1,6})/(\d{1,6})", text)
    if not found:
        raise InputError(f"--shard '{text}' is not K/N; as 2/8")
    return _part(found[1], found[2])


def _of_environment(rank: str, size: str) -> Shard:
    try:
        return _part(str(int(rank) + 1), str(int(size)))
    except ValueError:
        raise InputError(f"'{rank}' of '{size}' in the environment is no number of a part; give it as 2/8") from None


def _part(part: str, of: str) -> Shard:
    if not 1 <= int(part) <= int(of):
        raise InputError(f"shard {part} of {of} does not exist; use 1 to {of}")
    return Shard(int(part) - 1, int(of))


def _tell(drawn: Drawn, plan: Plan, out: Path) -> None:
    if drawn.failed:
        warn(f"{drawn.failed} ECGs could not be drawn; failed.csv will say why")
    rate = f" ({drawn.drawn / drawn.seconds:.2f} a second)" if drawn.drawn else ""
    before = f", {drawn.before} were there" if drawn.before else ""
    echo(f"{drawn.drawn} ECGs drawn{rate}{before}")
    echo(str(out) if drawn.whole else f"{out}: parts are missing of {plan.total} ECGs; the tables come with the last")
