"""The window's side of the benchmark: one JSON document, one figure for every frame."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from ecgstudio.gui.probe import main


def test_interaction_answers_with_the_times_of_every_frame(qapp, capsys):
    assert main(["interaction", "3"]) == 0
    answer = json.loads(capsys.readouterr().out)
    for part in ("frame_ms", "simulate_ms", "show_ms"):
        assert len(answer[part]) == 3
        assert min(answer[part]) > 0
    for frame, simulate, show in zip(answer["frame_ms"], answer["simulate_ms"], answer["show_ms"], strict=True):
        assert frame == pytest.approx(simulate + show)
    assert answer["size_px"] == [1600, 1000]
    assert len(answer["update_ms"]) >= 4
    assert min(answer["update_ms"]) > 0


def test_an_unknown_question_is_refused(capsys):
    assert main(["everything"]) == 2
    assert "interaction" in capsys.readouterr().err


def test_without_weights_the_engine_is_not_timed(qapp, capsys, monkeypatch, tmp_path):
    monkeypatch.setenv("ECGSTUDIO_WEIGHTS", str(tmp_path))
    assert main(["generate", "1"]) == 1
    assert "not installed" in capsys.readouterr().err


_GENERATING = """
import os, sys
from pathlib import Path
Path(os.environ["ECGSTUDIO_WEIGHTS"], "strip.safetensors").touch()
import ecgstudio.app.diffusion as diffusion, ecgstudio.app.library as library, ecgstudio.gui.probe_generate as generate
from tests.app.drawers import Sampler
diffusion.load, library.add_samples, generate.COUNTS = Sampler().load, lambda *_: 0, (1, 2)
from ecgstudio.gui.probe import main
sys.exit(main(["generate", "1"]))
"""


def test_generating_answers_with_every_time(tmp_path):
    """In a process of its own, as the benchmark asks: it opens and closes whole windows."""
    home = {name: str(tmp_path) for name in ("ECGSTUDIO_WEIGHTS", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")}
    root = str(Path(__file__).parents[2])
    ran = subprocess.run(
        [sys.executable, "-c", _GENERATING],
        capture_output=True,
        text=True,
        cwd=root,
        env=os.environ | home,
        timeout=120,
    )
    assert ran.returncode == 0, ran.stderr
    answer = json.loads(ran.stdout)
    for count in (1, 2):
        (run,) = answer[f"candidates_{count}"]
        assert 0 < run["preview_s"] <= run["shown_s"]
        assert run["drawn"] == count
    assert len(answer["stop_s"]) == 1
    assert answer["device"] == "CPU"
    assert answer["peak_memory_mb"] is None or answer["peak_memory_mb"] > 50
