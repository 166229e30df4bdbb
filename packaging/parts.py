"""What the frozen program is made of: what is named because no import names it, what is left out, the licence of every part."""

import re
import sys
from collections import defaultdict
from importlib import metadata
from pathlib import Path
from typing import Any, Final

import elf
import licences

ROOT: Final = Path(__file__).resolve().parent.parent
Item = tuple[str, str, str]
"""A file as PyInstaller lists it: its place in the program, where it comes from, its kind."""

PACKAGES: Final = (
    "ecgstudio.app", "ecgstudio.cli", "ecgstudio.engine", "ecgstudio.formats", "ecgstudio.gui", "ecgstudio.language",
    "ecgstudio.library", "ecgstudio.measure", "ecgstudio.sheet", "ecgstudio.sim",
)  # fmt: skip
"""Packages of ours that are taken whole: tables of modules are found by a scan, and some modules are loaded by name."""
BY_NAME: Final = ["PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets"]
"""What pyqtgraph imports by a name that it puts together."""
AS_SOURCE: Final = ("ecgstudio.measure", "ecgstudio.core.evaluate")
"""What numbers were measured with is told by the code that measured them (``measure/version.py``)."""
NEVER_USED: Final = [
    # ours, for who makes the program: they need recordings, and bring what nobody else does
    "ecgstudio.benchmark", "ecgstudio.training", "ecgstudio.formats.ludb",
    "wfdb", "pandas", "matplotlib", "transformers", "huggingface_hub", "neurokit2",
    # of torch: compilers, export, tests; sympy and networkx are the compilers'
    "torch._inductor", "torch._dynamo", "torch.onnx", "torch.utils.tensorboard", "sympy", "mpmath", "networkx", "jinja2",
    "functorch", "expecttest", "hypothesis", "triton", "tensorboard", "numba",
    # of scipy
    "scipy.io", "scipy.datasets", "scipy.odr", "scipy.cluster",
    # of Qt: a page of widgets on paper needs none of them
    "PySide6.QtNetwork", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtTest",
    # what packages can use when it is there
    "IPython", "jupyter", "pytest", "setuptools", "pip", "tkinter", "lib2to3", "pyqtgraph.opengl", "pyqtgraph.examples",
    "pyqtgraph.jupyter", "pyqtgraph.flowchart", "OpenGL", "cupy", "h5py", "aiohttp", "fontTools", "mypy", "psycopg",
    "PIL._avif", "PIL._webp", "PIL._imagingcms", "PIL._imagingft", "fsspec",
]  # fmt: skip
_UNUSED_FILES: Final = re.compile(
    r"PySide6/(Qt/)?(translations/(?!qt(base)?_(de|en))|qml/)"
    r"|plugins/(qmltooling|designer|tls|networkinformation|sqldrivers|egldeviceintegrations|wayland-graphics-integration-server)/"
    r"|plugins/platforms/\w*q(eglfs|linuxfb|vnc|vkkhrdisplay|minimalegl|tvirtualkeyboard)"
    r"|plugins/platforminputcontexts/\w*virtualkeyboard|plugins/generic/|plugins/platformthemes/\w*gtk"
    # printing is the system's, which brings gnutls and Kerberos of its own
    r"|^libcups\.|Qt6?(Qml|Quick|Network|VirtualKeyboard|Pdf|Designer|3D|EglFS|EglFs)"
    r"|/tests?/|^torch/(include|test|share)/|^torch/bin/(?!torch_shm_manager)|^resources/help/atlas/"
)


def is_used(place: str) -> bool:
    """Whether a collected file is part of the program; ``place``: where it would stand."""
    return not _UNUSED_FILES.search(place.replace("\\", "/"))


def stripped(binaries: list[Item], work: Path) -> list[Item]:
    """Linux: each library without what only a debugger reads, which is a seventh of them all."""
    if sys.platform != "linux":
        return binaries
    return [
        (place, source if kind == "SYMLINK" else elf.stripped(source, work / "stripped" / place), kind)
        for place, source, kind in binaries
    ]


def still_needed(binaries: list[Item]) -> list[Item]:
    """Linux: without libraries at the top of the program, there for others alone, that only left out ones asked for."""
    if sys.platform != "linux":
        return binaries
    files = [item for item in binaries if item[2] != "SYMLINK"]
    by_name = defaultdict(list)  # two wheels may bring a library of the same name
    for item in files:
        by_name[Path(item[1]).name].append(item)
    waiting = [item for item in files if not _serves_others(item)]
    kept = {place for place, _, _ in waiting}
    while waiting:
        for name in elf.needed_by(waiting.pop()[1]):
            found = [item for item in by_name[name] if item[0] not in kept]
            kept.update(place for place, _, _ in found)
            waiting += found
    # a link names its target from where it stands, which is the top
    return [item for item in binaries if (item[1] if item[2] == "SYMLINK" else item[0]) in kept]


def _serves_others(item: Item) -> bool:
    folder, name = Path(item[0]).parent.as_posix(), Path(item[0]).name
    return item[2] == "BINARY" and (folder == "." or folder.endswith(".libs")) and "python" not in name


def texts_and_metadata(analysis: Any) -> list[Item]:
    """The licence of every part that was found, and what the window's About reads of the packages."""
    modules = [name for name, _, _ in analysis.pure] + [
        name for name, _, kind in analysis.binaries if kind == "EXTENSION"
    ]
    modules = [name.replace("/", ".") for name in modules]
    libraries = [Path(source) for _, source, kind in analysis.binaries if kind == "BINARY"]
    items = [(f"licences/{place}", str(path), "DATA") for path, place in licences.gather(modules, libraries)]
    packages = [*licences.distributions(modules), metadata.distribution("ecgstudio")]
    return items + [_metadata(package) for package in packages]


def _metadata(package: metadata.Distribution) -> Item:
    path = next(Path(str(file.locate())) for file in package.files or () if file.name == "METADATA")
    return f"{path.parent.name}/METADATA", str(path), "DATA"


def icon(work: Path) -> str | None:
    """The program's picture as its system wants it; None on Linux, where the menu entry names it."""
    ending = {"win32": "ico", "darwin": "icns"}.get(sys.platform)
    if ending is None:
        return None
    from PIL import Image

    work.mkdir(parents=True, exist_ok=True)
    target = work / f"ecgstudio.{ending}"
    Image.open(picture(1024, work)).save(target)
    return str(target)


def picture(size: int, folder: Path) -> Path:
    """The program's picture as PNG, so many pixels wide."""
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(ROOT / "resources" / "icons" / "ecgstudio.svg")).render(painter)
    painter.end()
    path = folder / f"ecgstudio_{size}.png"
    image.save(str(path))
    return path
