"""A checkpoint: one safetensors file with the network, its basis and, in its header, all that builds them again. No code."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save
from torch import Tensor

from ecgstudio.core.errors import ResourceError
from ecgstudio.core.files import write_atomically
from ecgstudio.engine.autoencoder import PatchBasis
from ecgstudio.engine.denoiser import Denoiser, DenoiserConfig
from ecgstudio.engine.edm import Noise

FORMAT: Final = 1
_HEADER: Final = "ecgstudio"
_DENOISER, _BASIS = "denoiser.", "basis."


@dataclass(frozen=True, eq=False)
class Checkpoint:
    """``words`` and ``domains`` in the order of the network's tables; ``about``: how it was trained, for the model card."""

    denoiser: Denoiser
    basis: PatchBasis
    noise: Noise
    words: tuple[str, ...]
    domains: tuple[str, ...]
    about: Mapping[str, Any] = field(default_factory=dict)


def save_checkpoint(checkpoint: Checkpoint, path: Path, half: bool = True) -> None:
    """Write it whole or not at all; ``half``: in 16 bits, for shipping."""
    kind = torch.float16 if half else torch.float32
    tensors = {
        _DENOISER + name: value.to(kind).contiguous() for name, value in checkpoint.denoiser.state_dict().items()
    }
    tensors |= {_BASIS + name: torch.from_numpy(value) for name, value in checkpoint.basis.arrays().items()}
    header = {
        "format": FORMAT,
        "denoiser": asdict(checkpoint.denoiser.config),
        "noise": asdict(checkpoint.noise),
        "words": checkpoint.words,
        "domains": checkpoint.domains,
        "about": checkpoint.about,
    }
    write_atomically(path, save(tensors, {_HEADER: json.dumps(header)}))


def load_checkpoint(path: Path) -> Checkpoint:
    """The checkpoint in 32 bits on the CPU, not training; ResourceError when the file is missing, damaged or newer."""
    try:
        with safe_open(path, "pt") as file:
            header = json.loads((file.metadata() or {})[_HEADER])
            tensors = {name: file.get_tensor(name).float() for name in file.keys()}  # noqa: SIM118
        if header["format"] != FORMAT:
            raise ResourceError(
                f"weights {path.name} have format {header['format']}, this version reads {FORMAT}; update it"
            )
        denoiser = Denoiser(DenoiserConfig(**header["denoiser"]))
        denoiser.load_state_dict(_part(tensors, _DENOISER))
        basis = PatchBasis(**{name: value.numpy() for name, value in _part(tensors, _BASIS).items()})
    except (OSError, SafetensorError, KeyError, TypeError, ValueError, RuntimeError) as error:
        reason = " ".join(str(error).split())[:120]
        raise ResourceError(f"weights {path.name} cannot be read ({reason}); install ECG Studio again") from error
    denoiser.eval().requires_grad_(False)
    return Checkpoint(
        denoiser, basis, Noise(**header["noise"]), tuple(header["words"]), tuple(header["domains"]), header["about"]
    )


def _part(tensors: Mapping[str, Tensor], prefix: str) -> dict[str, Tensor]:
    return {name.removeprefix(prefix): value for name, value in tensors.items() if name.startswith(prefix)}
