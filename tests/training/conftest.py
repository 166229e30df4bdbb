from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np
import pytest

from ecgstudio.core.errors import RecordError
from ecgstudio.engine.autoencoder import PatchBasis, fit_patch_basis
from ecgstudio.training.examples import Example, Source
from ecgstudio.training.pack import pack
from ecgstudio.training.simulated import Simulated


class Relabelled:
    """Simulated ECGs that pass for real ones, so that tests need no recordings; every fifth fails a gate."""

    def __init__(self, count: int) -> None:
        self._simulated = Simulated(count)

    @property
    def keys(self) -> tuple[str, ...]:
        return self._simulated.keys

    def read(self, key: str) -> Example:
        number = int(key.partition("/")[2])
        if number % 5 == 4:
            raise RecordError(f"{key}: too noisy")
        made = self._simulated.read(key)
        parts: Mapping[str, object] = vars(made) | {
            "domain": "ptbxl",
            "fold": 9 if number % 5 == 3 else 1,
            "text": "süß",
        }
        return Example(**parts)  # type: ignore[arg-type]


@pytest.fixture(scope="session")
def basis() -> PatchBasis:
    source = Simulated(8)
    return fit_patch_basis([source.read(key).eight_mv for key in source.keys], 16)


@pytest.fixture(scope="session")
def packed_file(basis: PatchBasis, tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("packed") / "all.npz"
    pack([Relabelled(10), Simulated(4, first=100)], basis, file)
    return file


@pytest.fixture
def eight() -> np.ndarray:
    return Simulated(1, first=59).read("simulated/59").eight_mv


@pytest.fixture
def real() -> Callable[[int], Source]:
    """``real(count)``: a source of as many records, of which every fifth fails a gate and every fourth is held out."""
    return Relabelled
