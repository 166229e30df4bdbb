"""Which measuring and which criteria numbers and verdicts were made with, so that older ones are made again."""

import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from ecgstudio.core import evaluate, paths

_LENGTH = 12


@cache
def measured_with() -> str:
    """The fingerprint of measuring (its code and networks) and that of the criteria (the catalogue), joined by a hyphen."""
    own = Path(__file__).parent
    measuring = [*own.glob("*.py"), Path(evaluate.__file__), *paths.resource("measure").glob("*.npz")]
    return f"{_fingerprint(measuring)}-{_fingerprint(paths.resource('catalogue').glob('*.toml'))}"


def _fingerprint(files: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for file in sorted(files, key=lambda item: item.name):
        digest.update(file.name.encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()[:_LENGTH]
