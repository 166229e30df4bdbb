"""What Qt needs before it can draw: an application, and the sheet's own font."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QPaintDevice, QPainter

from ecgstudio.core import paths
from ecgstudio.core.errors import ResourceError

MM_PER_PT = 25.4 / 72.0
FALLBACK_FAMILIES = ("Helvetica", "Arial", "DejaVu Sans")
FONT_UNITS = 100
"""Text is set at this pixel size under a scaled painter, so that its width never depends on a device's resolution."""


def ensure_application() -> QGuiApplication:
    """The running application, or a new one that needs no display, so that sheets can be written anywhere.

    Where widgets are loaded it is a QApplication, so that a window can still open later.
    """
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    return _offscreen()


@cache
def _offscreen() -> QGuiApplication:
    widgets: Any = sys.modules.get("PySide6.QtWidgets")
    kind = widgets.QApplication if widgets is not None else QGuiApplication
    made: QGuiApplication = kind(["ecgstudio", "-platform", "offscreen"])
    return made


@contextmanager
def painting_on(device: QPaintDevice) -> Iterator[QPainter]:
    """A painter that is ended whatever happens: one that outlives what it paints on takes the program with it."""
    painter = QPainter(device)
    try:
        yield painter
    finally:
        painter.end()


def sheet_font(bold: bool = False) -> QFont:
    """The font that ships with the program, at FONT_UNITS pixels, unhinted: the same widths on every system."""
    font = QFont()
    font.setFamilies([*_shipped_families(), *FALLBACK_FAMILIES])
    font.setPixelSize(FONT_UNITS)
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setFeature(QFont.Tag("liga"), 0)  # joined letters cannot be searched for in the PDF
    return font


@cache
def _shipped_families() -> tuple[str, ...]:
    try:
        files = sorted(paths.resource("fonts").glob("*.ttf"))
    except ResourceError:
        return ()
    families = [
        family
        for file in files
        for family in QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file)))
    ]
    return tuple(dict.fromkeys(families))
