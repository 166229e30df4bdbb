"""Ctrl-C while pictures are written."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

_END = b"IEND\xaeB`\x82"
"""The last bytes of every whole PNG file."""


@pytest.mark.skipif(os.name != "posix", reason="no SIGINT to another program here")
def test_ctrl_c_ends_cleanly_and_leaves_whole_pictures(tmp_path: Path) -> None:
    words = ["simulate", "--count", "4", "--format", "png", "--out", str(tmp_path)]
    program = subprocess.Popen([sys.executable, "-m", "ecgstudio", *words], stderr=subprocess.PIPE, text=True)
    while program.poll() is None and not any(tmp_path.glob("*.png")):
        time.sleep(0.02)
    program.send_signal(signal.SIGINT)
    _, err = program.communicate(timeout=60)
    assert program.returncode in (0, 1, 130), err
    assert "Traceback" not in err
    assert "Fatal" not in err
    files = list(tmp_path.iterdir())
    assert files
    assert all(file.suffix == ".png" and file.read_bytes().endswith(_END) for file in files)
