"""The benchmark of interaction: what it makes of the window's answer, and what it says when there is none."""

import subprocess

import pytest

from ecgstudio.benchmark import interaction
from ecgstudio.core.errors import UnavailableError

ANSWER = {
    "platform": "offscreen",
    "layout": "3x4+1",
    "frame_ms": [10.0, 20.0, 40.0],
    "simulate_ms": [4.0, 5.0, 6.0],
    "show_ms": [6.0, 15.0, 34.0],
    "update_ms": [100.0, 125.0, 200.0],
}


def test_frames_per_second_come_from_the_median_frame(monkeypatch):
    monkeypatch.setattr(interaction, "ask", lambda *_: ANSWER)
    figures = interaction.benchmark_interaction(3)
    assert figures["frames_per_s"] == pytest.approx({"median": 50.0, "p5": 25.0, "p95": 100.0})
    assert figures["simulate"]["median_ms"] == pytest.approx(5.0)
    assert figures["measured_per_s"] == pytest.approx({"median": 8.0, "p5": 5.0, "p95": 10.0})
    assert figures["layout"] == "3x4+1"
    assert "machine" in figures


def test_a_window_that_does_not_start_is_one_clear_line(monkeypatch):
    failed = subprocess.CompletedProcess([], 1, "", "Traceback\nNo module named 'PySide6'\n")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: failed)
    with pytest.raises(UnavailableError, match="no figures: No module named 'PySide6'"):
        interaction.benchmark_interaction(1)
