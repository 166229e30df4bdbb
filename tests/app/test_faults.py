"""Spoilt inputs: a few of each kind break nothing, and the harness sees what does break."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from ecgstudio.app.faults import kinds, run
from ecgstudio.app.faults.kinds import KINDS
from ecgstudio.core.errors import InputError

COMMAND = "ecgstudio.cli.main:run_command"


@pytest.fixture(scope="module")
def worker() -> Iterator[run.Worker]:
    """A process of its own, as in the benchmark: what the tests before took is not what an input takes."""
    worker = run.Worker(COMMAND)
    yield worker
    worker.close()


@pytest.mark.parametrize("kind", KINDS)
def test_a_few_of_each_kind_break_nothing(worker: run.Worker, kind: str) -> None:
    for number in range(3):
        assert worker.tried(0, number, kind) == []


def test_the_same_number_is_the_same_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[bytes] = []
    monkeypatch.setattr(kinds, "read_json", lambda path: seen.append(path.read_bytes()) or 1 / 0)
    for _ in range(2):
        found = run.tried(0, 5, "documents", COMMAND)[0]  # what this process took for other tests may follow
        assert found[0] == "traceback"
        assert "ZeroDivisionError" in found[1]
    assert seen[0] == seen[1]


def test_faults_are_counted_and_the_run_goes_on() -> None:
    """Where the command line's function is none, every command line is a fault."""
    figures = run.benchmark_faults(2, 0, 7, ["commands"], "ecgstudio.cli.main:nothing")
    assert figures["inputs"] == {"commands": 2}
    assert figures["faults"] == {"traceback": 2, "hang": 0, "memory": 0, "half-written": 0}
    assert [item["number"] for item in figures["found"]] == [7, 8]


def test_what_does_not_come_back_is_a_hang(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "STILL_S", 0.2)
    monkeypatch.setattr(run, "_LOOK_S", 0.1)
    figures = run.benchmark_faults(
        1, 0, 0, ["commands"], "threading:main_thread"
    )  # cannot be called with a command line
    assert figures["faults"]["traceback"] + figures["faults"]["hang"] == 1


def test_what_is_left_behind_is_seen(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    for name, content in ((".a.json.12ab", b""), ("b.json", b'{"a": 1'), ("c.hea", b"c 12"), ("d.json", b"{}\n")):
        (tmp_path / "out" / name).write_bytes(content)
    assert run.half_written(tmp_path) == [".a.json.12ab was left", "b.json breaks off", "c.hea has no signal file"]


def test_kinds_are_drawn_by_their_shares() -> None:
    drawn = [run.kind_of(0, number, ()) for number in range(2000)]
    assert {kind: round(drawn.count(kind) / 20) for kind in KINDS} == pytest.approx(
        {kind: share for kind, (share, _) in KINDS.items()}, abs=4
    )
    assert np.all(np.array([run.kind_of(0, number, ["texts"]) for number in range(9)]) == "texts")
    with pytest.raises(InputError, match="no kind of input"):
        run.benchmark_faults(1, 0, 0, ["poems"], COMMAND)
