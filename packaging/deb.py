"""The frozen program as a Debian package: program, menu entry, icons, file types, licence. No script runs when it is installed:
the desktop's own triggers see the new files."""

import os
import shutil
import subprocess
from pathlib import Path
from typing import Final

import file_types
import parts

from ecgstudio import __version__

_LIBRARIES: Final = (
    "libegl1", "libgl1", "libx11-6", "libxcb1", "libxkbcommon0", "libwayland-client0", "libwayland-cursor0", "libwayland-egl1",
    "fontconfig-config",
)  # fmt: skip
"""What PyInstaller leaves to the system, for it belongs to its graphics driver and display; the last brings a font."""
_ICONS: Final = (16, 24, 32, 48, 64, 128, 256, 512)
_COPYRIGHT: Final = """\
ECG Studio, Apache License 2.0 (/usr/share/common-licenses/Apache-2.0).
The licences of its parts stand in /usr/lib/ecgstudio/_internal/licences. Qt and PySide6 are used under the GNU Lesser General
Public License 3: they are separate files in /usr/lib/ecgstudio/_internal/PySide6, which may be replaced; their source is at
https://download.qt.io/official_releases/QtForPython/.
"""


def make_deb(program: Path, out: Path) -> Path:
    """The package of a folder that PyInstaller made, written into ``out``."""
    root = out / "deb"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(program, root / "usr" / "lib" / "ecgstudio", symlinks=True)
    link = root / "usr" / "bin" / "ecgstudio"
    link.parent.mkdir()
    link.symlink_to("../lib/ecgstudio/ecgstudio")
    _write_desktop(root / "usr" / "share")
    _write(root / "DEBIAN" / "control", _control(_size_kib(root)).encode())
    package = out / f"ecgstudio_{__version__}_{_architecture()}.deb"
    subprocess.run(["dpkg-deb", "--root-owner-group", "-Zxz", "-z4", "--build", str(root), str(package)], check=True)
    shutil.rmtree(root)
    return package


def _write_desktop(share: Path) -> None:
    _write(share / "applications" / "ecgstudio.desktop", file_types.desktop_entry().encode())
    _write(share / "mime" / "packages" / "ecgstudio.xml", file_types.mime_types())
    _write(share / "doc" / "ecgstudio" / "copyright", _COPYRIGHT.encode())
    drawing = parts.ROOT / "resources" / "icons" / "ecgstudio.svg"
    _write(share / "icons" / "hicolor" / "scalable" / "apps" / "ecgstudio.svg", drawing.read_bytes())
    for size in _ICONS:
        folder = share / "icons" / "hicolor" / f"{size}x{size}" / "apps"
        folder.mkdir(parents=True)
        parts.picture(size, folder).rename(folder / "ecgstudio.png")


def _control(installed_kib: int) -> str:
    depends = ", ".join((f"libc6 (>= {_libc()})", *_LIBRARIES))
    return (
        f"Package: ecgstudio\nVersion: {__version__}\nArchitecture: {_architecture()}\nSection: science\nPriority: optional\n"
        f"Maintainer: The ECG Studio developers <ecgstudio@localhost>\nInstalled-Size: {installed_kib}\nDepends: {depends}\n"
        "Recommends: libcups2, shared-mime-info, hicolor-icon-theme\n"
        f"Description: {file_types.COMMENT}\n"
        " Type a diagnosis and see an ECG of it on calibrated paper, measured and checked; keep, compare, examine, print.\n"
        " Everything happens on this computer. Not for diagnosis.\n"
    )


def _libc() -> str:
    """The C library of this machine: what is built here needs no newer one."""
    return (os.confstr("CS_GNU_LIBC_VERSION") or "glibc 2.36").split()[1]


def _architecture() -> str:
    return subprocess.run(["dpkg", "--print-architecture"], capture_output=True, text=True, check=True).stdout.strip()


def _size_kib(root: Path) -> int:
    return sum(path.lstat().st_size for path in root.rglob("*")) // 1024


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    path.chmod(0o644)
