from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def tiny_checkpoint() -> Callable[..., Any]:
    """``tiny_checkpoint(**sizes)``: a checkpoint of a tiny network whose last layer does something."""
    from tests.engine import checkpoints

    return checkpoints.tiny_checkpoint


@pytest.fixture
def weights(tiny_checkpoint: Callable[..., Any], tmp_path: Path) -> Path:
    """A folder with both parts of a tiny checkpoint."""
    from tests.engine.checkpoints import save_checkpoint

    save_checkpoint(tiny_checkpoint(group=2), tmp_path)
    return tmp_path
