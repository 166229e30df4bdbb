"""The panels around the sheet, as docks that can be moved, closed and brought back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from ecgstudio.gui.words import tr

_LEFT, _RIGHT = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
_NARROW_WINDOW_PX = 1150
_WIDTHS = (250, 320)


def add_docks(window: QMainWindow, panels: dict[str, QWidget]) -> dict[str, QDockWidget]:
    """Library left; physiology and case details right above measurements and verdicts."""
    docks = {name: _dock(window, name, title, panels[name]) for name, title in _titles().items()}
    window.addDockWidget(_LEFT, docks["library"])
    for name in ("physiology", "measurements"):
        window.addDockWidget(_RIGHT, docks[name])
    window.tabifyDockWidget(docks["physiology"], docks["details"])
    window.tabifyDockWidget(docks["measurements"], docks["verdicts"])
    docks["physiology"].raise_()
    docks["measurements"].raise_()
    return docks


def arrange_docks(window: QMainWindow, docks: dict[str, QDockWidget]) -> None:
    """Sizes for the first start; a narrow window leaves its room to the sheet."""
    window.resizeDocks([docks["library"], docks["physiology"]], list(_WIDTHS), Qt.Orientation.Horizontal)
    window.resizeDocks([docks["physiology"], docks["measurements"]], [600, 170], Qt.Orientation.Vertical)
    if window.width() < _NARROW_WINDOW_PX:
        docks["library"].hide()


def _titles() -> dict[str, str]:
    return {
        "library": tr("Library"),
        "physiology": tr("Physiology"),
        "details": tr("Case"),
        "measurements": tr("Measurements"),
        "verdicts": tr("Verdicts"),
    }


def _dock(window: QMainWindow, name: str, title: str, panel: QWidget) -> QDockWidget:
    dock = QDockWidget(title, window)
    dock.setObjectName(f"dock_{name}")
    dock.setWidget(panel)
    dock.setAccessibleName(title)
    return dock
