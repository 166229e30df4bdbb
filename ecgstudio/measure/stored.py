"""Reading the weights of the small networks: one .npz file in half precision each, in ``resources/measure``."""

from pathlib import Path
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.errors import ResourceError


def read_weights(path: Path, group: str = "") -> dict[str, NDArray[np.float32]]:
    """The arrays [...] by name, dimensionless, or those named ``group/...`` without their group; ResourceError when
    they cannot be read."""
    prefix = f"{group}/" if group else ""
    try:
        with path.open("rb") as file, np.load(file) as stored:
            names = [name for name in stored.files if name.startswith(prefix)]
            found = {name.removeprefix(prefix): stored[name].astype(np.float32) for name in names}
    except (OSError, ValueError, EOFError, BadZipFile) as error:
        raise ResourceError(f"{path.name} cannot be read ({error}); install ECG Studio again") from error
    if not found:
        raise ResourceError(f"{path.name} holds nothing for '{group}'; install ECG Studio again")
    return found
