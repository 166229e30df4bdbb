"""What commands print: results on standard output, everything else on standard error."""

import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from unicodedata import category

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from ecgstudio.core.errors import InputError
from ecgstudio.core.jobs import Reporter
from ecgstudio.core.parameters import Value

_COMMANDS = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Unicode's categories of controls, formats, surrogates and separators."""

INTERRUPTED = 130
"""The exit code of a program that Ctrl-C stopped: 128 and the number of the signal, as shells count."""

errors = Console(stderr=True, soft_wrap=True, highlight=False)


def fail(message: str, code: int) -> int:
    """One line on standard error; the exit code back."""
    echo(f"ecgstudio: {message}", err=True)
    return code


def warn(message: str) -> None:
    """One warning on standard error."""
    echo(f"warning: {message}", err=True)


def print_json(document: object) -> None:
    """One JSON document on standard output; letters that a terminal obeys are escaped, as JSON allows inside texts."""
    text = json.dumps(document, ensure_ascii=False, indent=2)
    typer.echo("".join(json.dumps(letter)[1:-1] if _commands(letter) else letter for letter in text))


def echo(text: str = "", err: bool = False) -> None:
    """Lines on standard output or error. A letter that a terminal obeys rather than shows, as a title may hold, becomes "?"."""
    typer.echo(shown(text), err=err)


def shown(text: str) -> str:
    """The text without letters that a terminal obeys: controls (ESC and CSI begin its commands), turns of direction, halves of
    letters."""
    return "".join("?" if _commands(letter) else letter for letter in text)


def _commands(letter: str) -> bool:
    return category(letter) in _COMMANDS and letter not in "\n\t"


@contextmanager
def progress(title: str) -> Iterator[Reporter]:
    """A progress bar on standard error, where standard error is a terminal."""
    columns = (TextColumn("{task.description}", markup=False), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=errors, transient=True, disable=not sys.stderr.isatty()) as bar:
        task = bar.add_task(title, total=1.0)

        def report(fraction: float, message: str = "") -> None:
            bar.update(task, completed=fraction, description=shown(message or title))

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
