"""The baseline autoencoder: a basis fitted to real training patients, and how well it keeps what it has not seen."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ecgstudio.core.errors import InputError, RecordError
from ecgstudio.core.files import write_atomically
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.engine.autoencoder import Autoencoder, Floats, PatchBasis, fit_patch_basis
from ecgstudio.training.examples import HELD_OUT_FOLD, TRAINING_FOLDS, Example, Source
from ecgstudio.training.pack import packed_latents, unpacked


@dataclass(frozen=True)
class Fidelity:
    """``rmse_uv``: over all samples and leads; ``packed_rmse_uv``: with the pack's bytes between; ``records``."""

    rmse_uv: float
    packed_rmse_uv: float
    records: int


def readable(
    source: Source, folds: frozenset[int], most: int | None = None, report: Reporter = silent
) -> list[Example]:
    """Examples of some folds that pass the gates, spread evenly over the source when ``most`` limits them."""
    keys = source.keys if most is None else source.keys[:: max(1, len(source.keys) // most)]
    kept = []
    for number, key in enumerate(keys):
        report(number / len(keys), f"reading record {number + 1} of {len(keys)}")
        try:
            example = source.read(key)
        except RecordError:
            continue
        if example.fold in folds:
            kept.append(example)
    return kept


def fit_basis(source: Source, size: int = 64, most: int | None = None, report: Reporter = silent) -> PatchBasis:
    """A basis of ``size`` components from a source's training folds, records of the full rate only. InputError when no
    record passes the gates."""
    kept = [item.eight_mv for item in readable(source, TRAINING_FOLDS, most, report) if item.domain != "ptbxl-100"]
    if not kept:
        raise InputError("no record of folds 1 to 8 at 500 Hz passes the gates; a basis cannot be fitted")
    return fit_patch_basis(kept, size)


def fidelity(autoencoder: Autoencoder, source: Source, most: int | None = None) -> Fidelity:
    """How far the held-out fold's records are from what comes back."""
    held_out = readable(source, frozenset({HELD_OUT_FOLD}), most)
    signals = np.stack([item.eight_mv for item in held_out if item.domain != "ptbxl-100"])
    latents = autoencoder.encode(signals)
    through_bytes = unpacked(*packed_latents(latents))
    return Fidelity(
        rmse_uv=_rmse_uv(autoencoder.decode(latents), signals),
        packed_rmse_uv=_rmse_uv(autoencoder.decode(through_bytes), signals),
        records=len(signals),
    )


def _rmse_uv(one: Floats, other: Floats) -> float:
    return float(1000 * np.sqrt(np.mean((one - other) ** 2)))


def write_basis(basis: PatchBasis, out: Path) -> None:
    """Keep a basis as safetensors."""
    from safetensors.numpy import save

    write_atomically(out, save(dict(basis.arrays())))


def read_basis(file: Path) -> PatchBasis:
    """A basis that ``write_basis`` kept; InputError when it is none."""
    from safetensors import SafetensorError
    from safetensors.numpy import load

    try:
        return PatchBasis(**load(file.read_bytes()))
    except (OSError, SafetensorError, TypeError, ValueError) as error:
        raise InputError(f"{file.name} is no basis ({error}); make one with 'ecgstudio train autoencoder'") from error
