"""What commands print: results on standard output, everything else on standard error."""

import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from ecgstudio.core.errors import InputError
from ecgstudio.core.jobs import Reporter
from ecgstudio.core.parameters import Value

errors = Console(stderr=True, soft_wrap=True, highlight=False)


def fail(message: str, code: int) -> int:
    """One line on standard error; the exit code back."""
    typer.echo(f"ecgstudio: {message}", err=True)
    return code


def warn(message: str) -> None:
    """One warning on standard error."""
    typer.echo(f"warning: {message}", err=True)


def print_json(document: object) -> None:
    """One JSON document on standard output."""
    typer.echo(json.dumps(document, ensure_ascii=False, indent=2))


@contextmanager
def progress(title: str) -> Iterator[Reporter]:
    """A progress bar on standard error, where standard error is a terminal."""
    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=errors, transient=True, disable=not sys.stderr.isatty()) as bar:
        task = bar.add_task(title, total=1.0)

        def report(fraction: float, message: str = "") -> None:
            bar.update(task, completed=fraction, description=message or title)

        yield report


def settings(pairs: Iterable[str]) -> Mapping[str, Value]:
    """``--set name=value`` options as a mapping; numbers become numbers. InputError when one has no '='."""
    values: dict[str, Value] = {}
    for pair in pairs:
        name, equals, text = pair.partition("=")
        if not equals or not name.strip() or not text.strip():
            raise InputError(f"'--set {pair}' is not name=value; for example --set pr=220")
        values[name.strip()] = _value(text.strip())
    return values


def _value(text: str) -> Value:
    try:
        return float(text)
    except ValueError:
        return text
