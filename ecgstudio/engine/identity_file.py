"""The file that keeps how base vectors are made: safetensors read by numpy alone, so that telling people apart needs no torch."""

from pathlib import Path
from typing import Final

import numpy as np

from ecgstudio.core.errors import ResourceError
from ecgstudio.core.files import write_atomically
from ecgstudio.engine.identity import Identity

FILE: Final = "identity.safetensors"
_HALVES: Final = ("basis.p", "basis.qrs")


def save_identity(identity: Identity, path: Path) -> None:
    """Write it whole or not at all, its basis in 16 bits."""
    from safetensors.numpy import save

    arrays = {name: value.astype(np.float16) if name in _HALVES else value for name, value in identity.arrays().items()}
    write_atomically(path, save({name: np.ascontiguousarray(value) for name, value in arrays.items()}))


def load_identity(path: Path) -> Identity:
    """ResourceError when the file is missing or damaged."""
    from safetensors import SafetensorError
    from safetensors.numpy import load

    try:
        return Identity.of(load(path.read_bytes()))
    except (OSError, SafetensorError, KeyError, ValueError) as error:
        reason = " ".join(str(error).split())[:120]
        raise ResourceError(f"{path.name} cannot be read ({reason}); install ECG Studio again") from error
