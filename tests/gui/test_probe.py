"""The window's side of the benchmark: one JSON document, one figure for every frame."""

import json

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


def test_an_unknown_question_is_refused(capsys):
    assert main(["everything"]) == 2
    assert "interaction" in capsys.readouterr().err


def test_without_weights_the_engine_is_not_timed(qapp, capsys, monkeypatch, tmp_path):
    monkeypatch.setenv("ECGSTUDIO_WEIGHTS", str(tmp_path))
    assert main(["generate", "1"]) == 1
    assert "not installed" in capsys.readouterr().err


def test_generating_answers_with_every_time(qapp, capsys, monkeypatch, tmp_path):
    from tests.app.drawers import Drawer

    (tmp_path / "strip.safetensors").touch()
    monkeypatch.setenv("ECGSTUDIO_WEIGHTS", str(tmp_path))
    monkeypatch.setattr("ecgstudio.app.diffusion.load", Drawer().load)
    monkeypatch.setattr("ecgstudio.app.library.add_samples", lambda *_: 0)
    monkeypatch.setattr("ecgstudio.gui.probe_generate.COUNTS", (1, 2))
    assert main(["generate", "1"]) == 0
    answer = json.loads(capsys.readouterr().out)
    for count in (1, 2):
        (run,) = answer[f"candidates_{count}"]
        assert 0 < run["preview_s"] <= run["shown_s"]
        assert run["drawn"] == count
    assert len(answer["stop_s"]) == 1
    assert answer["device"] == "CPU"
    assert answer["peak_memory_mb"] is None or answer["peak_memory_mb"] > 50
