"""The panels around the sheet, as docks that can be moved, closed and brought back."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QTabWidget, QWidget

from ecgstudio.gui.controls import named
from ecgstudio.gui.words import tr

_LEFT, _RIGHT = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
_NARROW_WINDOW_PX = 1150
_WIDTHS = (250, 320)
_HEIGHTS = (480, 295)


@dataclass(frozen=True)
class Place:
    """Where a panel is: its dock, and the tabs in which it stands when it shares the dock."""

    dock: QDockWidget
    panel: QWidget
    tabs: QTabWidget | None = None

    def show(self) -> None:
        """Bring the panel to the front."""
        self.dock.show()
        self.dock.raise_()
        if self.tabs:
            self.tabs.setCurrentWidget(self.panel)


def add_docks(window: QMainWindow, panels: Mapping[str, QWidget]) -> dict[str, Place]:
    """Library left; physiology, case details and annotations right, above measurements and verdicts. Places by panel."""
    for panel in panels.values():
        panel.setProperty("panel", True)
        panel.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    library = _dock(window, "library", tr("Library"), panels["library"])
    window.addDockWidget(_LEFT, library)
    places = {"library": Place(library, panels["library"])}
    upper = {
        "physiology": tr("Physiology"),
        "details": tr("Case"),
        "engine": tr("Engine"),
        "annotations": tr("Annotate"),
    }
    places |= _tabbed(window, "physiology", panels, upper)
    lower = {"measurements": tr("Measurements"), "verdicts": tr("Verdicts"), "calipers": tr("Calipers")}
    places |= _tabbed(window, "measurements", panels, lower)
    return places


def arrange_docks(window: QMainWindow, places: Mapping[str, Place]) -> None:
    """Sizes for the first start; a narrow window leaves its room to the sheet."""
    left, upper, lower = (places[name].dock for name in ("library", "physiology", "measurements"))
    window.resizeDocks([left, upper], list(_WIDTHS), Qt.Orientation.Horizontal)
    window.resizeDocks([upper, lower], list(_HEIGHTS), Qt.Orientation.Vertical)
    if window.width() < _NARROW_WINDOW_PX:
        left.hide()


def _tabbed(
    window: QMainWindow, name: str, panels: Mapping[str, QWidget], titles: Mapping[str, str]
) -> dict[str, Place]:
    title = ", ".join(titles.values())
    tabs = named(QTabWidget(), title, title, f"tabs_{name}")
    tabs.setDocumentMode(True)
    tabs.tabBar().setDrawBase(False)
    for key, tab_title in titles.items():
        tabs.addTab(panels[key], tab_title)
    dock = _dock(window, name, title, tabs)
    dock.setTitleBarWidget(QWidget())  # the tabs carry the titles
    window.addDockWidget(_RIGHT, dock)
    return {key: Place(dock, panels[key], tabs) for key in titles}


def _dock(window: QMainWindow, name: str, title: str, widget: QWidget) -> QDockWidget:
    dock = QDockWidget(title, window)
    dock.setObjectName(f"dock_{name}")
    dock.setWidget(widget)
    dock.setAccessibleName(title)
    return dock
