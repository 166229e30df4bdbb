from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ecgstudio.core.errors import ResourceError


def test_a_checkpoint_rebuilds_itself(tiny_checkpoint: Callable[..., Any], tmp_path: Path) -> None:
    import torch

    from ecgstudio.engine.checkpoint import load_checkpoint
    from tests.engine.checkpoints import save_checkpoint

    checkpoint = tiny_checkpoint(group=2, text=5)
    save_checkpoint(checkpoint, tmp_path, half=False)
    loaded = load_checkpoint(tmp_path)
    for kept, found in ((checkpoint.strip, loaded.strip), (checkpoint.beats, loaded.beats)):
        assert found.network.config == kept.network.config
        assert (found.noise, found.words, found.domains) == (kept.noise, kept.words, kept.domains)
        assert found.about == kept.about
        own = kept.network.state_dict()
        assert all(torch.equal(value, own[name]) for name, value in found.network.state_dict().items())
        arrays = found.basis.arrays()
        assert all((value == arrays[name]).all() for name, value in kept.basis.arrays().items())


def test_half_precision_halves_the_file(tiny_checkpoint: Callable[..., Any], tmp_path: Path) -> None:
    from ecgstudio.engine.checkpoint import STRIP, load_checkpoint
    from tests.engine.checkpoints import save_checkpoint

    sizes = []
    for half in (False, True):
        save_checkpoint(tiny_checkpoint(), tmp_path, half=half)
        sizes.append((tmp_path / STRIP).stat().st_size)
        assert load_checkpoint(tmp_path).strip.network.level[0].weight.itemsize == 4
    assert sizes[1] < 0.65 * sizes[0]


@pytest.mark.parametrize("name", ["strip.safetensors", "beats.safetensors"])
def test_a_missing_or_damaged_file_is_said_to_be(weights: Path, name: str) -> None:
    from ecgstudio.engine.checkpoint import load_checkpoint

    file = weights / name
    whole = file.read_bytes()
    file.unlink()
    with pytest.raises(ResourceError, match=rf"{name} cannot be read"):
        load_checkpoint(weights)
    file.write_bytes(whole[:-100])
    with pytest.raises(ResourceError, match=rf"{name} cannot be read"):
        load_checkpoint(weights)
