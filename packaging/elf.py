"""Libraries of Linux: which others one asks for, and one without the names of what it holds inside."""

import re
import subprocess
from pathlib import Path
from typing import Final

_NEEDED: Final = re.compile(r"\(NEEDED\).*\[(.+)\]")
_LOADED: Final = re.compile(r"^\s*LOAD\s+(0x\w+)\s+(0x\w+)\s.*\s(0x\w+)\s*$", re.MULTILINE)


def needed_by(library: str) -> list[str]:
    """The names of the libraries that one asks for itself; ``ldd`` would add what those ask for."""
    return _NEEDED.findall(_read("-d", library))


def stripped(library: str, target: Path) -> str:
    """A library without the names that only a debugger asks for; itself where that would break it, as it does some wheels'."""
    target.parent.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(["strip", "--strip-unneeded", "-o", str(target), library], capture_output=True, check=False)
    return str(target) if done.returncode == 0 and is_loadable(_read("-lW", str(target))) else library


def is_loadable(segments: str) -> bool:
    """Whether each segment of ``readelf -lW`` stands in the file where its address asks for, to the page."""
    loaded = [[int(number, 16) for number in found] for found in _LOADED.findall(segments)]
    return bool(loaded) and all((offset - address) % align == 0 for offset, address, align in loaded)


def _read(option: str, library: str) -> str:
    return subprocess.run(["readelf", option, library], capture_output=True, text=True, check=False).stdout
