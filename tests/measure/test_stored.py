"""Weights that are missing or damaged are said to be."""

from pathlib import Path

import numpy as np
import pytest

from ecgstudio.core.errors import ResourceError
from ecgstudio.measure.stored import read_weights


def test_weights_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    file = tmp_path / "w.npz"
    with pytest.raises(ResourceError, match=r"w\.npz cannot be read"):
        read_weights(file)
    for damaged in (b"", b"PK\x03\x04 and no more", b"text"):
        file.write_bytes(damaged)
        with pytest.raises(ResourceError, match=r"w\.npz cannot be read"):
            read_weights(file)
    np.savez_compressed(file, **{"P/out": np.ones(2, np.float16)})
    with pytest.raises(ResourceError, match="nothing for 'T'"):
        read_weights(file, "T")
    assert read_weights(file, "P")["out"].dtype == np.float32
