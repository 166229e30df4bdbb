"""Fields whose name in stored data is older than their name in code."""

from dataclasses import field
from typing import Any


def stored_as(name: str, **options: Any) -> Any:
    """A dataclass field (``options`` as ``dataclasses.field`` takes them) that files, libraries and settings know as ``name``."""
    return field(metadata={"stored": name}, **options)
