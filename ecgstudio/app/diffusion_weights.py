"""Whether the diffusion engine is part of this installation; light enough to be asked before the window is up."""

import os
from pathlib import Path
from typing import Final

from ecgstudio.core import paths

VARIABLE: Final = "ECGSTUDIO_WEIGHTS"
"""When set, the folder of the weights to use in place of the installed ones; for weights in training."""


def weights_folder() -> Path:
    """Where the weights are, installed or not."""
    chosen = os.environ.get(VARIABLE)
    return Path(chosen) if chosen else paths.resources() / "engine"


def installed(folder: Path | None = None) -> bool:
    """Whether there are weights to load."""
    return any((folder or weights_folder()).glob("*.safetensors"))
