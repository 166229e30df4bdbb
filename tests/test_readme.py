"""Every command line of the README runs as it stands there."""

import re
import shlex
from pathlib import Path

import pytest

from ecgstudio.cli.main import run_command
from ecgstudio.core.catalogue import catalogue
from tests.cli.story import command_of

TEXT = (Path(__file__).resolve().parents[1] / "README.md").read_text(encoding="utf-8")
LINES = re.findall(r"^    ecgstudio (.+)$", TEXT, re.MULTILINE)
TINY = {"benchmark startup": "--repeats 1", "atlas": "--statement LBBB"}
"""What is added, so that a line is only as long as it must be."""
TYPED = [
    f"{line} {more}".strip() for line in LINES for more in [next((TINY[s] for s in TINY if line.startswith(s)), "")]
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the lines are typed one after the other: with the record that two of them name, and settings of its own."""
    folder = tmp_path_factory.mktemp("readme")
    with pytest.MonkeyPatch.context() as patch:
        for variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
            patch.setenv(variable, str(folder / variable.lower()))
        assert run_command(["quiz", "fresh", "--statement", "LBBB", "--out", str(folder), "--format", "wfdb"]) == 0
    (folder / "wanted.csv").write_text("statements,age\nLBBB,70\n", encoding="utf-8")
    (folder / "cases").mkdir()
    for file in folder.glob("ecg_001.*"):
        target = folder / "cases" / f"record{file.suffix}"
        target.write_bytes(file.read_bytes().replace(b"ecg_001", b"record"))
    return folder


@pytest.mark.parametrize("line", TYPED)
def test_the_line_runs(
    line: str, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(folder)
    code = run_command(shlex.split(line))
    printed = capsys.readouterr()
    assert code == 0, printed.err
    assert printed.out


def test_the_lines_are_found_and_what_is_named_elsewhere_is_there() -> None:
    assert len(LINES) >= 10
    for words in re.findall(r"`ecgstudio ([a-z][^`]*)`", TEXT):
        assert command_of(words.split())


def test_the_number_of_statements_is_that_of_the_catalogue() -> None:
    told = [int(number) for number in re.findall(r"(\d+) statements, as `ecgstudio atlas`", TEXT)]
    assert told == [len(catalogue())]
