from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ecgstudio.core.errors import ResourceError


def test_a_checkpoint_rebuilds_itself(tiny_checkpoint: Callable[..., Any], tmp_path: Path) -> None:
    import torch

    from ecgstudio.engine.checkpoint import load_checkpoint, save_checkpoint

    kept = tiny_checkpoint(group=2)
    save_checkpoint(kept, tmp_path / "w.safetensors", half=False)
    found = load_checkpoint(tmp_path / "w.safetensors")
    assert found.denoiser.config == kept.denoiser.config
    assert (found.noise, found.words, found.domains, found.about) == (kept.noise, kept.words, kept.domains, kept.about)
    own = kept.denoiser.state_dict()
    assert all(torch.equal(value, own[name]) for name, value in found.denoiser.state_dict().items())
    assert (found.basis.components == kept.basis.components).all()


def test_half_precision_halves_the_file(tiny_checkpoint: Callable[..., Any], tmp_path: Path) -> None:
    from ecgstudio.engine.checkpoint import load_checkpoint, save_checkpoint

    sizes = []
    for half in (False, True):
        save_checkpoint(tiny_checkpoint(), tmp_path / "w.safetensors", half=half)
        sizes.append((tmp_path / "w.safetensors").stat().st_size)
        assert load_checkpoint(tmp_path / "w.safetensors").denoiser.level[0].weight.itemsize == 4
    assert sizes[1] < 0.65 * sizes[0]


def test_a_missing_or_damaged_file_is_said_to_be(weights: Path) -> None:
    from ecgstudio.engine.checkpoint import load_checkpoint

    with pytest.raises(ResourceError, match="cannot be read"):
        load_checkpoint(weights.with_name("none.safetensors"))
    weights.write_bytes(weights.read_bytes()[:-100])
    with pytest.raises(ResourceError, match="cannot be read"):
        load_checkpoint(weights)
