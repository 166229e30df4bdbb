"""Which libraries of the system Qt lacks here, in words; imports nothing of Qt, so that it can speak when Qt cannot."""

import ctypes
import re
import subprocess
from pathlib import Path

_ERROR = re.compile(r"(lib[\w.+-]+\.so[.\d]*): cannot open shared object file")
_LISTED = re.compile(r"(lib[\w.+-]+\.so[.\d]*) => not found")
_SONAME = re.compile(r"(.+?)\.so\.?(\d*)")


def missing_in(error: str) -> tuple[str, ...]:
    """The libraries that a loader's message names as missing ("libEGL.so.1")."""
    return tuple(dict.fromkeys(_ERROR.findall(error)))


def missing_for(library: Path) -> tuple[str, ...]:
    """The libraries that one needs and the system lacks: all of them where ``ldd`` is there, else the first."""
    try:
        listed = subprocess.run(["ldd", str(library)], capture_output=True, text=True, timeout=5, check=False).stdout
    except (OSError, subprocess.SubprocessError):
        listed = ""
    found = tuple(dict.fromkeys(_LISTED.findall(listed)))
    if found:
        return found
    try:
        ctypes.CDLL(str(library))
    except OSError as error:
        return missing_in(str(error))
    return ()


def words(missing: tuple[str, ...]) -> str:
    """One line for the user, with what Debian and Ubuntu call the packages."""
    packages = " ".join(map(package, missing))
    several = "libraries of the system are" if len(missing) > 1 else "library of the system is"
    return (
        f"ecgstudio: the window cannot open because {len(missing)} {several} missing: {', '.join(missing)};"
        f" install what has it (Debian, Ubuntu: sudo apt install {packages})"
    )


def package(library: str) -> str:
    """Debian's name for the package of a library: "libxcb-icccm.so.4" is in libxcb-icccm4."""
    match = _SONAME.fullmatch(library)
    name, version = (match[1], match[2]) if match else (library, "")
    known = {"libEGL": "libegl", "libGL": "libgl", "libxcb-util": "libxcb-util"}.get(name, name.lower())
    return f"{known}-{version}" if version and known[-1].isdigit() else f"{known}{version}"
