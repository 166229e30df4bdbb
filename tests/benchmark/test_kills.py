"""A few kills of every kind of writing do no harm, and harm would be seen."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from ecgstudio.benchmark.kill_kinds import KINDS, case_of, number_of
from ecgstudio.benchmark.kills import benchmark_kills
from ecgstudio.cli.main import run_command
from ecgstudio.core.errors import InputError
from ecgstudio.library import Library


def test_kills_while_writing_lose_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["benchmark", "kills", "--count", str(len(KINDS))]) == 0
    found = json.loads(capsys.readouterr().out)
    assert set(found) == set(KINDS)
    assert all((item["kills"], item["wrong"]) == (1, []) for item in found.values())
    assert sum(item["announced"] for item in found.values()) >= len(KINDS)


def test_a_kind_that_is_not_known_is_refused() -> None:
    with pytest.raises(InputError, match="no writing 'tape'; use library"):
        benchmark_kills(1, ["tape"])


def halved(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def removed(path: Path) -> None:
    path.unlink()


@pytest.mark.parametrize(
    ("kind", "file", "harm"),
    [
        *(("wfdb", f"case.{ending}", halved) for ending in ("dat", "hea")),
        *((kind, name, halved) for kind, name in (("json", "case.json"), ("pdf", "sheet.pdf"))),
        *((kind, name, removed) for kind, name in (("bundle", "all.ecgcollection"), ("draft", "draft.ecgcase"))),
        *(("library", "library.sqlite", harm) for harm in (halved, removed)),
        *(("backup", "backup0.sqlite", harm) for harm in (halved, removed)),
        *((("restore", "library.sqlite", halved)), ("move", "there.sqlite", removed), ("move", "there.sqlite", halved)),
        ("settings", "ecgstudio.ini", removed),
    ],
)
def test_harm_is_seen(tmp_path: Path, kind: str, file: str, harm: Callable[[Path], None]) -> None:
    writing = KINDS[kind]
    writing.prepare(tmp_path)
    writing.write(tmp_path, 0)
    assert list(writing.problems(tmp_path, [0])) == []
    harm(tmp_path / file)
    assert list(writing.problems(tmp_path, [0]))


def test_an_older_state_than_was_announced_is_seen(tmp_path: Path) -> None:
    for kind in ("wfdb", "json", "pdf", "draft", "settings", "bundle"):
        folder = tmp_path / kind
        folder.mkdir()
        KINDS[kind].write(folder, 7)
        assert list(KINDS[kind].problems(folder, [6, 7])) == []
        assert list(KINDS[kind].problems(folder, [7, 8])), kind


def test_a_case_tells_its_number_and_a_mixture_is_none(tmp_path: Path) -> None:
    from dataclasses import replace

    assert number_of(case_of(12)) == 12
    with pytest.raises(ValueError, match="not those"):
        number_of(replace(case_of(12), recording=case_of(13).recording))
    with Library.open(tmp_path / "library.sqlite") as library:
        library.save(case_of(3))
        assert number_of(library.get("case3")) == 3
