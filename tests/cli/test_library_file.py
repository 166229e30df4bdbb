"""Commands on the library's file, on cases that are there already, and what may reach a terminal."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from ecgstudio.cli import console
from ecgstudio.cli.main import run_command
from ecgstudio.core.case import Case
from ecgstudio.formats import write_json
from ecgstudio.library import Library

MakeCase = Callable[..., Case]
CLI = Path(console.__file__).parent
COMMANDS = "\x1b]0;owned\x07\x1b[2J\x9b31m\u202egnp\u2066\r\x00"


@pytest.fixture
def file(tmp_path: Path, make_case: MakeCase) -> Path:
    path = tmp_path / "library.sqlite"
    with Library.open(path) as library:
        library.save(make_case(1))
    return path


def titles(file: Path) -> list[str]:
    with Library.open(file) as library:
        return sorted(item.title for item in library.search())


def test_a_library_is_backed_up_restored_and_moved(
    file: Path, tmp_path: Path, make_case: MakeCase, capsys: pytest.CaptureFixture[str]
) -> None:
    backup, place = tmp_path / "backup.sqlite", ["--library", str(file)]
    assert run_command(["library", "backup", str(backup), *place]) == 0
    with Library.open(file) as library:
        library.save(make_case(2))
    capsys.readouterr()
    assert run_command(["library", "restore", str(backup), *place]) == 0
    kept = capsys.readouterr().out.splitlines()[1].removeprefix("what it was before: ")
    assert (len(titles(file)), len(titles(Path(kept)))) == (1, 2)
    assert run_command(["library", "move", str(tmp_path / "moved.sqlite"), *place]) == 0
    assert not file.exists()
    assert len(titles(tmp_path / "moved.sqlite")) == 1


def test_what_cannot_be_restored_or_moved_is_said_in_one_line(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for arguments in (["restore", str(tmp_path / "none")], ["restore", str(file)], ["move", str(file)]):
        assert run_command(["library", *arguments, "--library", str(file)]) == 1
        assert len(capsys.readouterr().err.strip().splitlines()) == 1
    assert len(titles(file)) == 1


def test_a_case_that_is_there_in_another_state_comes_in_as_asked(
    file: Path, tmp_path: Path, make_case: MakeCase, capsys: pytest.CaptureFixture[str]
) -> None:
    with Library.open(file) as library:
        (item,) = library.search()
        own = library.get(item.id)
    same = write_json(own, tmp_path / "same.json")
    other = write_json(replace(own, title="other"), tmp_path / "other.json")
    arguments = ["--library", str(file)]
    assert run_command(["library", "import", str(same), *arguments]) == 0
    assert titles(file) == [own.title]
    assert run_command(["library", "import", str(other), *arguments]) == 0
    assert titles(file) == sorted([own.title, "other"]), "another case when nothing is said"
    assert run_command(["library", "import", str(other), *arguments, "--existing", "version"]) == 0
    with Library.open(file) as library:
        assert (library.get(own.id).title, library.newest(own.id)) == ("other", 2)
        assert library.get(own.id, 1).title == own.title


@pytest.mark.parametrize("case_id", ["", "../..", "a" * 100_000])
def test_a_file_with_an_id_that_is_none_is_refused(
    file: Path, tmp_path: Path, make_case: MakeCase, capsys: pytest.CaptureFixture[str], case_id: str
) -> None:
    write_json(replace(make_case(3), id=case_id), tmp_path / "odd.json")
    assert run_command(["library", "import", str(tmp_path / "odd.json"), "--library", str(file)]) == 1
    said = capsys.readouterr().err
    assert "is no id of a case" in said
    assert len(said) < 250
    assert len(titles(file)) == 1


def test_nothing_that_a_terminal_obeys_reaches_it(
    file: Path, make_case: MakeCase, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = f"AF{COMMANDS}x"
    with Library.open(file) as library:
        kept = replace(make_case(2), title=bad, notes=bad, teaching_points=bad, tags=(bad,)).changed(bad)
        library.save(kept)
        collection = library.collections.create(bad)
    place = ["--library", str(file)]
    commands = (
        *(["list", *place], ["list", "--json", *place], ["search", "AF", *place], ["show", kept.id, *place]),
        *(["history", kept.id, *place], ["collections", *place], ["collections", "--json", *place]),
        *(["collect", bad, kept.id, *place], ["export", bad, "--out", bad, "--format", "json", *place]),
    )
    for arguments in commands:
        run_command(["library", *arguments])
        captured = capsys.readouterr()
        for text in (captured.out, captured.err):
            assert not any(console._commands(letter) for letter in text), arguments
    assert run_command(["library", "show", kept.id, *place]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == bad, "JSON keeps them, escaped"
    assert collection.title


def test_only_the_console_writes_to_the_terminal() -> None:
    for module in CLI.glob("*.py"):
        if module.name != "console.py":
            assert not re.search(r"typer\.(echo|secho)|(?<!\w)print\(|sys\.std", module.read_text(encoding="utf-8")), (
                module
            )
