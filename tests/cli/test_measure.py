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
