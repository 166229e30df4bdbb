"""Whether the diffusion engine is part of this installation; light enough to be asked before the window is up."""

import hashlib
import os
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from ecgstudio.core import paths

NO_WEIGHTS: Final = "the weights of the diffusion engine are not installed"
NO_TORCH: Final = "torch, which the diffusion engine runs on, is not installed"
VARIABLE: Final = "ECGSTUDIO_WEIGHTS"
"""When set, the folder of the weights to use in place of the installed ones; for weights in training."""


def weights_folder() -> Path:
    """Where the weights are, installed or not."""
    chosen = os.environ.get(VARIABLE)
    return Path(chosen) if chosen else paths.resources() / "engine"


def installed(folder: Path | None = None) -> bool:
    """Whether there are weights to load, and torch to load them with."""
    return not why_not(folder)


def why_not(folder: Path | None = None) -> str:
    """Why the diffusion engine cannot draw here, in half a sentence; "" where it can. What asks falls back to the simulator."""
    if find_spec("torch") is None:
        return NO_TORCH
    return "" if any((folder or weights_folder()).glob("*.safetensors")) else NO_WEIGHTS


def weights_digest(folder: Path | None = None) -> str:
    """Twelve hexadecimal digits of everything that has a say in what the engine draws; "" without weights."""
    place = folder or weights_folder()
    files = sorted(path for path in place.rglob("*") if path.suffix in (".safetensors", ".json"))
    digest = hashlib.sha256()
    for path in files:
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12] if files else ""
