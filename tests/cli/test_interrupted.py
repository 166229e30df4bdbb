"""Ctrl-C while pictures are written, and while the program still loads."""

import os
import signal
import subprocess
import sys
import time
from importlib.abc import MetaPathFinder
from pathlib import Path

import pytest

from ecgstudio.__main__ import main

_END = b"IEND\xaeB`\x82"
"""The last bytes of every whole PNG file."""


@pytest.mark.skipif(os.name != "posix", reason="no SIGINT to another program here")
def test_ctrl_c_ends_cleanly_and_leaves_whole_pictures(tmp_path: Path) -> None:
    words = ["simulate", "--count", "10", "--format", "png", "--out", str(tmp_path)]
    command = [sys.executable, "-m", "ecgstudio", *words]
    program = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True, preexec_fn=_heard)
    while program.poll() is None and not any(tmp_path.glob("*.png")):
        time.sleep(0.02)
    os.killpg(program.pid, signal.SIGINT)  # as a terminal does: whatever the program has started hears it, too
    _, err = program.communicate(timeout=60)
    assert program.returncode == 130, err
    assert err.strip() == "ecgstudio: stopped; what was written before is whole"
    files = list(tmp_path.iterdir())
    assert files
    assert all(file.suffix == ".png" and file.read_bytes().endswith(_END) for file in files)


def _heard() -> None:
    """A program started in the background ignores Ctrl-C, and so would what its tests start."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_ctrl_c_while_the_program_loads_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["ecgstudio", "simulate"])
    monkeypatch.setattr(sys, "meta_path", [_Interrupted(), *sys.meta_path])
    monkeypatch.delitem(sys.modules, "ecgstudio.cli.main", raising=False)
    with pytest.raises(SystemExit, match="130"):
        main()
    assert capsys.readouterr().err == "ecgstudio: stopped\n"


class _Interrupted(MetaPathFinder):
    """Ctrl-C comes just when the command line is loaded."""

    def find_spec(self, name: str, *_: object) -> None:
        if name == "ecgstudio.cli.main":
            raise KeyboardInterrupt
