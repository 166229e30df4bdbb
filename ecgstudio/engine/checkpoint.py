"""The engine's files: safetensors with a network, its basis and, in their header, all that builds them again. No code.

``strip.safetensors`` draws the recording, ``beats.safetensors`` the patient's beats; each can be trained and replaced alone.
``detail.safetensors``, where it is, holds what the beats are finished with.
"""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final, TypeVar

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save
from torch import Tensor, nn

from ecgstudio.core.errors import ResourceError
from ecgstudio.core.files import write_atomically
from ecgstudio.engine.autoencoder import Floats, PatchBasis
from ecgstudio.engine.beat_basis import BeatBasis
from ecgstudio.engine.beat_model import BeatModel, BeatModelConfig
from ecgstudio.engine.denoiser import Denoiser, DenoiserConfig
from ecgstudio.engine.detail import Detail
from ecgstudio.engine.edm import Noise
from ecgstudio.engine.electrodes import ElectrodeNoise

FORMAT: Final = 3
STRIP: Final = "strip.safetensors"
BEATS: Final = "beats.safetensors"
DETAIL: Final = "detail.safetensors"
NOISE: Final = "electrodes.safetensors"
REAL_EXAMPLES: Final = "real_examples"
"""In the ``about`` of beats: how many real examples each word was learnt from."""
TEXTURES: Final = "textures"
"""In the ``about`` of a strip: how texture is spread over the records of each domain."""
_HEADER: Final = "ecgstudio"
_NETWORK, _BASIS = "network.", "basis."

Network = TypeVar("Network", bound=nn.Module)


@dataclass(frozen=True, eq=False)
class StripPart:
    """``words`` and ``domains`` in the order of the network's tables; ``about``: how it was trained, for the model card."""

    network: Denoiser
    basis: PatchBasis
    noise: Noise
    words: tuple[str, ...]
    domains: tuple[str, ...]
    about: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class BeatPart:
    """As ``StripPart``, for the beat model."""

    network: BeatModel
    basis: BeatBasis
    noise: Noise
    words: tuple[str, ...]
    domains: tuple[str, ...]
    about: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Checkpoint:
    """Both parts, of one vocabulary, and the beats' finest detail and the noise of electrodes where they were fitted."""

    strip: StripPart
    beats: BeatPart
    detail: Detail | None = None
    electrodes: ElectrodeNoise | None = None


def save_strip(part: StripPart, path: Path, half: bool = True) -> None:
    """Write it whole or not at all; ``half``: in 16 bits, for shipping."""
    _save(part, part.basis.arrays(), path, half)


def save_beats(part: BeatPart, path: Path, half: bool = True) -> None:
    """Write it whole or not at all; ``half``: in 16 bits, for shipping."""
    _save(part, part.basis.arrays(), path, half)


def save_detail(detail: Detail, path: Path) -> None:
    """Write it whole or not at all, its components in 16 bits."""
    tensors = {name: torch.from_numpy(value) for name, value in detail.arrays().items()}
    tensors["components"] = tensors["components"].half()
    write_atomically(path, save(tensors, {_HEADER: json.dumps({"format": FORMAT})}))


def save_electrodes(noise: ElectrodeNoise, path: Path) -> None:
    """Write it whole or not at all."""
    tensors = {name: torch.from_numpy(value) for name, value in noise.arrays().items()}
    write_atomically(path, save(tensors, {_HEADER: json.dumps({"format": FORMAT})}))


def load_checkpoint(folder: Path) -> Checkpoint:
    """All parts in 32 bits on the CPU, not training; ResourceError when a file is missing, other than those of detail and
    electrodes, or damaged or newer."""
    detail = load_detail(folder / DETAIL) if (folder / DETAIL).exists() else None
    noise = load_electrodes(folder / NOISE) if (folder / NOISE).exists() else None
    return Checkpoint(load_strip(folder / STRIP), load_beats(folder / BEATS), detail, noise)


def load_detail(path: Path) -> Detail:
    """ResourceError when the file is missing, damaged or newer."""
    with _reading(path):
        _, tensors = _opened(path)
        return Detail(**{name: value.numpy() for name, value in tensors.items()})


def load_electrodes(path: Path) -> ElectrodeNoise:
    """ResourceError when the file is missing, damaged or newer."""
    with _reading(path):
        _, tensors = _opened(path)
        return ElectrodeNoise(**{name: value.numpy() for name, value in tensors.items()})


def load_strip(path: Path) -> StripPart:
    """ResourceError when the file is missing, damaged or newer."""
    with _reading(path):
        header, network, basis = _read(path)
        denoiser = Denoiser(DenoiserConfig(**header["network"]))
        return StripPart(_filled(denoiser, network), PatchBasis(**basis), **_tables(header))


def load_beats(path: Path) -> BeatPart:
    """ResourceError when the file is missing, damaged or newer."""
    with _reading(path):
        header, network, basis = _read(path)
        model = BeatModel(BeatModelConfig(**header["network"]))
        return BeatPart(_filled(model, network), BeatBasis(**basis), **_tables(header))


def _save(part: StripPart | BeatPart, basis: Mapping[str, Floats], path: Path, half: bool) -> None:
    kind = torch.float16 if half else torch.float32
    tensors = {_NETWORK + name: value.to(kind).contiguous() for name, value in part.network.state_dict().items()}
    tensors |= {_BASIS + name: torch.from_numpy(value) for name, value in basis.items()}
    header = {
        "format": FORMAT,
        "network": asdict(part.network.config),
        "noise": asdict(part.noise),
        "words": part.words,
        "domains": part.domains,
        "about": part.about,
    }
    write_atomically(path, save(tensors, {_HEADER: json.dumps(header)}))


@contextmanager
def _reading(path: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, SafetensorError, KeyError, TypeError, ValueError, RuntimeError) as error:
        reason = " ".join(str(error).split())[:120]
        raise ResourceError(f"weights {path.name} cannot be read ({reason}); install ECG Studio again") from error


def _read(path: Path) -> tuple[dict[str, Any], dict[str, Tensor], dict[str, Floats]]:
    """The header, the network's tensors and the basis's arrays."""
    header, tensors = _opened(path)
    basis = {name: value.numpy() for name, value in _part(tensors, _BASIS).items()}
    return header, _part(tensors, _NETWORK), basis


def _opened(path: Path) -> tuple[dict[str, Any], dict[str, Tensor]]:
    with safe_open(path, "pt") as file:
        header = json.loads((file.metadata() or {})[_HEADER])
        tensors = {name: file.get_tensor(name).float() for name in file.keys()}  # noqa: SIM118
    if header["format"] != FORMAT:
        raise ResourceError(
            f"weights {path.name} have format {header['format']}, this version reads {FORMAT}; update it"
        )
    return header, tensors


def _filled(network: Network, tensors: Mapping[str, Tensor]) -> Network:
    network.load_state_dict(tensors)
    return network.eval().requires_grad_(False)


def _tables(header: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "noise": Noise(**header["noise"]),
        "words": tuple(header["words"]),
        "domains": tuple(header["domains"]),
        "about": header["about"],
    }


def _part(tensors: Mapping[str, Tensor], prefix: str) -> dict[str, Tensor]:
    return {name.removeprefix(prefix): value for name, value in tensors.items() if name.startswith(prefix)}
