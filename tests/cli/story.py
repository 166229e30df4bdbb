"""Commands run one after the other in one folder, each with all its options, as a person would type them.

A later one uses what an earlier one has written; each is run once, however many tests ask about it.
"""

import contextlib
import io
import json
import os
import shlex
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.main import get_command

from ecgstudio.cli.main import app, run_command


@dataclass(frozen=True)
class Step:
    """A command line; a word with ``*`` is the first file it matches, ``{name}`` what the story knows by that name. ``says``:
    words of what is printed; ``writes``: patterns of files that must be there and not empty afterwards; ``before`` prepares
    what no command makes."""

    line: str
    says: str = ""
    writes: Sequence[str] = ()
    before: Callable[[Path], Mapping[str, str] | None] | None = None

    @property
    def command(self) -> tuple[str, ...]:
        """The command's own words."""
        return command_of(self.line.split())


@dataclass
class Done:
    """What a step came to."""

    code: int
    out: str
    err: str


@dataclass
class Story:
    """Runs steps in order in a folder."""

    folder: Path
    steps: Sequence[Step]
    known: dict[str, str] = field(default_factory=dict)
    done: list[Done] = field(default_factory=list)

    def upto(self, step: Step) -> Done:
        """The step's outcome; it and those before it are run where they were not."""
        index = self.steps.index(step)
        while len(self.done) <= index:
            self.done.append(self._run(self.steps[len(self.done)]))
        return self.done[index]

    @classmethod
    def told(cls, folders: pytest.TempPathFactory, steps: Sequence[Step]) -> Iterator["Story"]:
        """A story in a folder of its own, far from the user's settings: what a fixture of a module gives."""
        with pytest.MonkeyPatch.context() as patch:
            home = folders.mktemp("home")
            for variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
                patch.setenv(variable, str(home / variable.lower()))
            yield cls(folders.mktemp("story"), steps)

    def holds(self, step: Step) -> None:
        """The step ends well, says its words, and has written its files."""
        done = self.upto(step)
        assert done.code == 0, done.err
        assert step.says in done.out
        if "--json" in step.line:
            json.loads(done.out)
        for pattern in step.writes:
            files = list(self.folder.glob(pattern))
            assert files, pattern
            assert all(file.stat().st_size > 0 for file in files)

    def _run(self, step: Step) -> Done:
        out, err = io.StringIO(), io.StringIO()
        with contextlib.chdir(self.folder), contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            self.known |= (step.before and step.before(self.folder)) or {}
            code = run_command([self._word(word) for word in shlex.split(step.line)])
        return Done(code, out.getvalue(), err.getvalue())

    def _word(self, word: str) -> str:
        for name, value in self.known.items():
            word = word.replace(f"{{{name}}}", value)
        return os.fspath(sorted(Path().glob(word))[0]) if "*" in word else word


@cache
def commands() -> dict[tuple[str, ...], Any]:
    """Every command of the program by its words."""

    def walk(path: tuple[str, ...], command: Any) -> Iterator[tuple[tuple[str, ...], Any]]:
        children = getattr(command, "commands", None)
        if children is None:
            yield path, command
            return
        for name, child in children.items():
            yield from walk((*path, name), child)

    return dict(walk((), get_command(app)))


def command_of(words: Sequence[str]) -> tuple[str, ...]:
    """The command's own words at the beginning of a line."""
    known = commands()
    return next(tuple(words[:length]) for length in (3, 2, 1) if tuple(words[:length]) in known)


def callbacks(
    of: typer.Typer = app, path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], Callable[..., None]]]:
    """Every command's words and the function behind it."""
    for item in of.registered_commands:
        assert item.callback is not None
        yield (*path, item.name or item.callback.__name__.replace("_", "-")), item.callback
    for group in of.registered_groups:
        assert group.typer_instance is not None
        yield from callbacks(group.typer_instance, (*path, str(group.name)))
