"""``measure`` and ``check`` in the terminal."""

from pathlib import Path

import pytest

from tests.cli.test_commands import run


def test_check_prints_numbers_as_they_are_read(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    run(capsys, "simulate", "--statement", "LAFB", "--seed", "21", "--out", str(tmp_path), "--format", "wfdb")
    code, out, err = run(capsys, "check", str(next(tmp_path.glob("*.hea"))), "--statement", "LAFB")
    assert code == 0, err
    assert " ms)" in out
    assert "ms )" not in out
    assert ".00 ms" not in out
    assert " mV aVL)" in out


@pytest.fixture
def record(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> str:
    run(capsys, "simulate", "--seed", "3", "--out", str(tmp_path), "--format", "wfdb")
    return str(next(tmp_path.glob("*.hea")))


def test_a_part_of_a_record_is_measured_and_named(capsys: pytest.CaptureFixture[str], record: str) -> None:
    code, out, err = run(capsys, "measure", record, "--from", "4")
    assert code == 0, err
    assert "4.0 to 10.0 s measured" in out
    code, out, err = run(capsys, "measure", record, "--from", "4", "--to", "40")
    assert (code, err.count("\n")) == (1, 1)
    assert "there is no part from 4 to 40 s" in err


@pytest.mark.parametrize("command", [("measure",), ("check", "--statement", "NORM")])
def test_an_analysis_that_fails_is_one_line(
    capsys: pytest.CaptureFixture[str], record: str, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    def failing(*_: object, **__: object) -> None:
        raise ValueError("negative dimensions are not allowed")

    monkeypatch.setattr("ecgstudio.app.measure.analyse", failing)
    code, _, err = run(capsys, command[0], record, *command[1:])
    assert code == 1
    assert err.count("\n") == 1
    assert "could not be measured (ValueError: negative dimensions are not allowed)" in err
