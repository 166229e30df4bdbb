"""What took long to make, kept outside the project and found again by its content."""

import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.files import write_atomically

Arrays = Mapping[str, NDArray[Any]]


@dataclass(frozen=True)
class Cache:
    """A folder of files, each named after what it was made from. Deleting it costs time alone."""

    folder: Path

    def file(self, name: str) -> Path:
        self.folder.mkdir(parents=True, exist_ok=True)
        return self.folder / name

    def arrays(self, name: str, make: Callable[[], Arrays]) -> dict[str, NDArray[Any]]:
        """The arrays kept under a name, made and kept when they are not there or cannot be read. Arrays [...] of any unit."""
        found = self.kept(name)
        if found is not None:
            return found
        made = dict(make())
        self.keep(name, made)
        return made

    def kept(self, name: str) -> dict[str, NDArray[Any]] | None:
        """The arrays kept under a name; None when there are none, or their file is damaged. Arrays [...] of any unit."""
        try:
            with np.load(self.file(f"{name}.npz"), allow_pickle=False) as file:
                return {key: file[key] for key in file.files}
        except (OSError, ValueError, EOFError):
            return None

    def keep(self, name: str, arrays: Arrays) -> None:
        """Keep arrays [...] of any unit under a name."""
        buffer = io.BytesIO()
        np.savez(buffer, allow_pickle=False, **arrays)
        write_atomically(self.file(f"{name}.npz"), buffer.getvalue())
