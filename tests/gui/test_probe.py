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
