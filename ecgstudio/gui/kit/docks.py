"""The panels around the sheet, as docks that can be moved, closed and brought back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QTabWidget, QWidget

from ecgstudio.gui.kit.controls import named

DockArea = Literal["left", "upper", "lower"]
"""Left of the sheet; right of it above, and below."""
Titled = Mapping[str, tuple[str, QWidget]]
"""Title and panel by the panel's name."""
_LEFT, _RIGHT = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
_SIDES: Mapping[str, Qt.DockWidgetArea] = {"left": _LEFT, "upper": _RIGHT, "lower": _RIGHT}
_NAMES: Mapping[str, str] = {"left": "library", "upper": "physiology", "lower": "measurements"}
"""Under these names the arrangement of the window is stored."""
_NARROW_WINDOW_PX = 1150
_WIDTHS = (250, 335)
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


def add_docks(window: QMainWindow, areas: Mapping[str, Titled]) -> dict[str, Place]:
    """One dock an area; panels that share one stand in tabs. Places by the panel's name."""
    places: dict[str, Place] = {}
    for area, panels in areas.items():
        for _, panel in panels.values():
            panel.setProperty("panel", True)
            panel.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        if len(panels) == 1:
            places |= _alone(window, area, panels)
        elif panels:
            places |= _tabbed(window, area, panels)
    return places


def arrange_docks(window: QMainWindow, docks: Sequence[QDockWidget]) -> None:
    """Sizes for the first start; a narrow window leaves its room to the sheet."""
    left, upper, lower = docks
    window.resizeDocks([left, upper], list(_WIDTHS), Qt.Orientation.Horizontal)
    window.resizeDocks([upper, lower], list(_HEIGHTS), Qt.Orientation.Vertical)
    if window.width() < _NARROW_WINDOW_PX:
        left.hide()


def _alone(window: QMainWindow, area: str, panels: Titled) -> dict[str, Place]:
    ((name, (title, panel)),) = panels.items()
    return {name: Place(_dock(window, area, title, panel), panel)}


def _tabbed(window: QMainWindow, area: str, panels: Titled) -> dict[str, Place]:
    title = ", ".join(title for title, _ in panels.values())
    tabs = named(QTabWidget(), title, title, f"tabs_{_NAMES[area]}")
    tabs.setDocumentMode(True)
    tabs.tabBar().setDrawBase(False)
    for own, panel in panels.values():
        tabs.addTab(panel, own)
    dock = _dock(window, area, title, tabs)
    dock.setTitleBarWidget(QWidget())  # the tabs carry the titles
    return {name: Place(dock, panel, tabs) for name, (_, panel) in panels.items()}


def _dock(window: QMainWindow, area: str, title: str, widget: QWidget) -> QDockWidget:
    dock = QDockWidget(title, window)
    dock.setObjectName(f"dock_{_NAMES[area]}")
    dock.setWidget(widget)
    dock.setAccessibleName(title)
    window.addDockWidget(_SIDES[area], dock)
    return dock
