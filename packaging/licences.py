"""The licence of every part of the frozen program, gathered from the parts themselves."""

import re
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from importlib import metadata
from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).resolve().parent
_TEXT: Final = re.compile(r"(?i)(^|/)(licen[cs]es?|copying|copyright|notice|authors)([^/]*)$|/licenses/")
_STANDARD: Final = {
    "LGPL-3.0": ("LGPL-3.0.txt", "GPL-3.0.txt"),
    "Apache": ("LICENSE",),
}
"""For packages that name a licence and bring no text of it: its files in this folder."""


class NoLicence(Exception):
    """A part that says nothing of its licence: the program is not built with it."""


def distributions(modules: Iterable[str]) -> list[metadata.Distribution]:
    """The installed packages that some modules belong to, by name; the program's own is not among them."""
    owners = metadata.packages_distributions()
    names = {name for module in modules for name in owners.get(module.partition(".")[0], ())}
    return [metadata.distribution(name) for name in sorted(names - {"ecgstudio"}, key=str.lower)]


def texts(part: metadata.Distribution) -> list[Path]:
    """The files that hold a package's licence; NoLicence when there is none and none that it names is known."""
    own = [Path(str(file.locate())) for file in part.files or () if _is_licence(file.as_posix())]
    found = [path for path in own if path.is_file() and path.stat().st_size]
    return found or list(_named(part))


def _is_licence(place: str) -> bool:
    return ".dist-info/" in place and bool(_TEXT.search(place))


def _named(part: metadata.Distribution) -> Iterator[Path]:
    info = part.metadata
    said = " ".join(
        [
            *(info.get_all("License-Expression") or ()),
            *(info.get_all("License") or ()),
            *(info.get_all("Classifier") or ()),
        ]
    )
    for word, files in _STANDARD.items():
        if word in said:
            return iter([_text(name) for name in files])
    raise NoLicence(f"{info['Name']}: no text of a licence; add it to packaging/licences.py")


def _text(name: str) -> Path:
    return HERE / name if name == "LICENSE" else HERE / "licences" / name


def gather(modules: Iterable[str], libraries: Iterable[Path]) -> list[tuple[Path, str]]:
    """Every licence as (file, place below the program's folder of licences), Python's and the system libraries' too."""
    found = [(HERE / "LICENSE", "ECG Studio/LICENSE"), (HERE / "NOTICE.md", "ECG Studio/NOTICE.md")]
    found += [(path, f"Python/{path.name}") for path in _python()]
    for part in distributions(modules):
        found += [(path, f"{part.metadata['Name']}/{_place(path)}") for path in texts(part)]
    found += [(path, f"System/{package}/copyright") for package, path in sorted(_of_system(libraries).items())]
    return found


def _place(path: Path) -> str:
    """Where a text stands among its package's: below its metadata as there, else by its name."""
    before, _, below = path.as_posix().rpartition(".dist-info/")
    return below if before else path.name


def _python() -> list[Path]:
    places = (Path(sysconfig.get_path("stdlib")), Path(sys.base_prefix))
    found = [place / name for place in places for name in ("LICENSE.txt", "LICENSE") if (place / name).is_file()]
    if not found:
        raise NoLicence("Python's own licence is not beside it; build with a Python from python.org")
    return found[:1]


def _of_system(libraries: Iterable[Path]) -> dict[str, Path]:
    """Debian's copyright file of each package whose libraries travel with the program; nothing where there is no dpkg."""
    found = {}
    for library in {path.resolve() for path in libraries}:
        package = _package(library)
        text = Path("/usr/share/doc", package, "copyright")
        if package and text.is_file():
            found[package] = text
    return found


def _package(library: Path) -> str:
    for path in (library, Path("/") / library.relative_to("/usr") if library.is_relative_to("/usr") else library):
        try:
            done = subprocess.run(["dpkg", "-S", str(path)], capture_output=True, text=True, check=False)
        except OSError:
            return ""
        if done.returncode == 0:
            return done.stdout.partition(":")[0]
    return ""
