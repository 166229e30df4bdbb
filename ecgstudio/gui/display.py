"""Whether Qt can open a window here: asked before Qt ends the process over it."""

import os
import socket
import sys
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QMessageLogContext, QtMsgType, qInstallMessageHandler

from ecgstudio.gui.system_libraries import missing_for, words

NO_DISPLAY = (
    "ecgstudio: there is no display to open a window on; "
    'use the command line instead, for example: ecgstudio generate "atrial fibrillation" --out ecg'
)
_WITHOUT_SCREEN = ("offscreen", "minimal", "vnc", "eglfs", "linuxfb", "vkkhrdisplay")
_TIMEOUT_S = 2.0


def has_display(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> bool:
    """Whether a display answers. Only X11 and Wayland systems can lack one."""
    if not platform.startswith(("linux", "freebsd")):
        return True
    wanted = environment.get("QT_QPA_PLATFORM", "").split(":")[0].split(";")[0]
    if wanted in _WITHOUT_SCREEN:
        return True
    return _wayland_answers(environment) or _x11_answers(environment.get("DISPLAY", ""))


def refuse_quietly() -> None:
    """From now on, when Qt cannot start it ends the process with one line and exit code 1; other messages are dropped."""
    qInstallMessageHandler(_on_message)


def _on_message(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    if kind == QtMsgType.QtFatalMsg:
        sys.stderr.write(why_no_window() + "\n")
        sys.stderr.flush()
        os._exit(1)


def why_no_window(plugins: Path | None = None) -> str:
    """Why Qt cannot start where a display answers: a library of the system that its part for X11 needs is missing, or else
    there is no display that it can use."""
    folder = plugins or Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    xcb = folder / "platforms" / "libqxcb.so"
    missing = missing_for(xcb) if sys.platform.startswith("linux") and xcb.is_file() else ()
    return words(missing) if missing else NO_DISPLAY


def _wayland_answers(environment: Mapping[str, str]) -> bool:
    name, folder = environment.get("WAYLAND_DISPLAY", ""), environment.get("XDG_RUNTIME_DIR", "")
    return bool(name) and _answers(socket.AF_UNIX, str(Path(folder) / name))


def _x11_answers(display: str) -> bool:
    host, _, rest = display.rpartition(":")
    number = rest.split(".")[0]
    if not number.isdigit():
        return False
    if host in ("", "unix"):
        path = f"/tmp/.X11-unix/X{number}"
        return _answers(socket.AF_UNIX, path) or _answers(socket.AF_UNIX, "\0" + path)
    return _answers(socket.AF_INET, (host, 6000 + int(number)))


def _answers(family: socket.AddressFamily, address: str | tuple[str, int]) -> bool:
    with socket.socket(family, socket.SOCK_STREAM) as connection:
        connection.settimeout(_TIMEOUT_S)
        try:
            connection.connect(address)
        except OSError:
            return False
    return True
