"""Writing the weights of the networks that measure, as ``ecgstudio.measure.stored`` reads them."""

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.errors import InputError
from ecgstudio.core.files import write_atomically


def write_weights(arrays: Mapping[str, NDArray[Any]], path: Path) -> None:
    """All arrays by name as one .npz file in half precision, whole or not at all; InputError where it cannot be
    written. Arrays [...] of any unit."""
    buffer = BytesIO()
    half: dict[str, Any] = {name: array.astype(np.float16) for name, array in arrays.items()}
    np.savez_compressed(buffer, **half)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, buffer.getvalue())
    except OSError as error:
        raise InputError(f"{path} cannot be written ({error.strerror}); choose another place") from error
