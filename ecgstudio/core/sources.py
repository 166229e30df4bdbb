"""Sources: what the keys beside statements and verdicts stand for, as a reader would cite them."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from ecgstudio.core import paths
from ecgstudio.core.errors import ResourceError

FILE_NAME = "sources.toml"


@dataclass(frozen=True)
class Source:
    """``short`` fits beside a criterion; ``text`` is the whole reference with its DOI or address."""

    key: str
    short: str
    text: str


@cache
def sources() -> Mapping[str, Source]:
    """Every source of the catalogue by its key."""
    return load_sources(paths.resource("catalogue", FILE_NAME))


def load_sources(file: Path) -> Mapping[str, Source]:
    """The sources of one file; ResourceError says what is wrong with it."""
    try:
        entries = tomllib.loads(file.read_text(encoding="utf-8"))["source"]
        return MappingProxyType({key: Source(key, item["short"], item["text"]) for key, item in entries.items()})
    except (OSError, tomllib.TOMLDecodeError, KeyError, TypeError, AttributeError) as error:
        raise ResourceError(f"catalogue: {file.name} cannot be read ({error})") from error


def cited(keys: str, *, full: bool = False) -> str:
    """The keys of a verdict ("A3, DE") as readable names, or as whole references; an unknown key stands for itself."""
    found = [sources().get(key, Source(key, key, key)) for key in (part.strip() for part in keys.split(",")) if key]
    return "; ".join(source.text if full else source.short for source in found)
