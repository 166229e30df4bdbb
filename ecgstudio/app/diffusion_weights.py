"""Whether the diffusion engine is part of this installation; light enough to be asked before the window is up."""

from pathlib import Path

from ecgstudio.core import paths


def weights_folder() -> Path:
    """Where the weights are, installed or not."""
    return paths.resources() / "engine"


def installed(folder: Path | None = None) -> bool:
    """Whether there are weights to load."""
    return any((folder or weights_folder()).glob("*.safetensors"))
