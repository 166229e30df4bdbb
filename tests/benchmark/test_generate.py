"""The benchmark of generating: what it makes of the window's answer, and the network that it times beside ours."""

from pathlib import Path

import pytest

from ecgstudio.benchmark import generate
from ecgstudio.core.errors import UnavailableError
from tests.engine.conftest import tiny_checkpoint, weights  # noqa: F401

ANSWER = {
    "platform": "offscreen",
    "device": "CPU",
    "peak_memory_mb": 700.0,
    "load_s": 2.0,
    "longest_stall_s": 0.1,
    "candidates_1": [{"preview_s": 0.2, "shown_s": 0.9, "drawn": 1}],
    "candidates_4": [{"preview_s": 0.3, "shown_s": 2.0, "drawn": 4}, {"preview_s": 0.3, "shown_s": 4.0, "drawn": 8}],
    "stop_s": [0.1],
}


def test_the_ddpm_has_the_published_size_and_shapes():
    import torch

    from ecgstudio.benchmark.generate_ddpm import Decoder, Unet, conditions, millions

    unet, decoder = Unet(), Decoder()
    assert millions(unet) == pytest.approx(13.3, rel=0.03)
    assert millions(decoder) == pytest.approx(17.3, rel=0.03)
    with torch.inference_mode():
        latents = unet(*conditions(2, torch.device("cpu")))
        assert latents.shape == (2, 4, 128)
        assert decoder(latents).shape == (2, 12, 1024)


def test_figures_of_the_window_have_units(monkeypatch, weights: Path):  # noqa: F811
    asked = []

    def ask(question, number, variables):
        asked.append((question, number, variables["ECGSTUDIO_WEIGHTS"], variables["XDG_DATA_HOME"]))
        return ANSWER if question == "generate" else {"load_s": 4.0, "longest_stall_s": 0.3}

    monkeypatch.setattr(generate, "ask", ask)
    monkeypatch.setattr(generate, "_network", lambda *_: ({}, None))  # both run in tests/cli/test_each_window.py
    monkeypatch.setattr(generate, "_ddpm", lambda *_: {})
    figures = generate.benchmark_generate(weights, repeats=1, ddpm_steps=1)
    place, home = str(weights.resolve()), asked[0][3]
    assert asked == [("load", 0, place, home), ("generate", 1, place, home)]
    window = figures["window"]
    assert window["engine_at_first_start"]["load_ms"] == 4000
    assert window["engine_at_later_start"]["load_ms"] == 2000
    assert window["candidates_4"]["shown"]["median_ms"] == pytest.approx(3000)
    assert window["candidates_4"]["ecgs_drawn_and_measured"] == [4, 8]


def test_without_weights_there_is_nothing_to_time(tmp_path: Path):
    with pytest.raises(UnavailableError, match="no weights"):
        generate.benchmark_generate(tmp_path)
