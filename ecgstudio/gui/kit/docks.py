"""The panels around the sheet: docks that give way to it, and a rail at either edge that brings them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDockWidget, QMainWindow, QStackedWidget, QWidget

from ecgstudio.gui.kit.rail import Rail
from ecgstudio.gui.kit.words import tr

DockArea = Literal["left", "upper", "lower"]
"""Left of the sheet; right of it above, and below."""
Titled = Mapping[str, tuple[str, QWidget]]
"""Title and panel by the panel's name."""
_LEFT, _RIGHT = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
_SIDES: Mapping[str, Qt.DockWidgetArea] = {"left": _LEFT, "upper": _RIGHT, "lower": _RIGHT}
_NAMES: Mapping[str, str] = {"left": "library", "upper": "physiology", "lower": "measurements"}
"""Under these names the arrangement of the window is stored."""
_TITLES: Mapping[str, str] = {"left": "Panels on the left", "right": "Panels on the right"}
_NARROW_PX, _LOW_PX = 1000, 640
"""A window under these has room for the panels of one side, and for one panel a side."""
_WIDTHS = (250, 335)
_HEIGHTS = (480, 295)


@dataclass(frozen=True)
class Place:
    """Where a panel is: its dock, and the stack in which it stands when it shares the dock; ``open_`` is checked while it is
    seen, and brings it or puts it away."""

    dock: QDockWidget
    panel: QWidget
    open_: QAction
    stack: QStackedWidget | None = None

    def show(self) -> None:
        """Bring the panel to the front; where there is no room for all, others give way."""
        if self.stack:
            self.stack.setCurrentWidget(self.panel)
            self.dock.setWindowTitle(self.open_.text())
        window = self.dock.window()
        assert isinstance(window, QMainWindow)
        own = window.dockWidgetArea(self.dock)
        narrow, low = window.width() < _NARROW_PX, window.height() < _LOW_PX
        for other in window.findChildren(QDockWidget):
            if other is not self.dock and (low if window.dockWidgetArea(other) == own else narrow):
                other.hide()
        self.dock.show()
        self.dock.raise_()

    @property
    def seen(self) -> bool:
        return not self.dock.isHidden() and (self.stack is None or self.stack.currentWidget() is self.panel)

    def toggle(self) -> None:
        """Bring it, or put it away when it is seen."""
        if self.seen:
            self.dock.hide()
        else:
            self.show()
        self.follow()

    def follow(self) -> None:
        """Check the action as it stands."""
        self.open_.setChecked(self.seen)


def add_docks(window: QMainWindow, areas: Mapping[str, Titled]) -> dict[str, Place]:
    """One dock an area, with a rail of all its panels at the edge; places by the panel's name."""
    places: dict[str, Place] = {}
    for area, panels in areas.items():
        places |= _places(window, area, panels)
    for side in ("left", "right"):
        mine = [panels for area, panels in areas.items() if panels and (area == "left") == (side == "left")]
        groups = [[places[name].open_ for name in panels] for panels in mine]
        edge = Qt.ToolBarArea.LeftToolBarArea if side == "left" else Qt.ToolBarArea.RightToolBarArea
        window.addToolBar(edge, Rail(tr(_TITLES[side]), f"rail_{side}", groups, right=side == "right"))
    return places


def arrange_docks(window: QMainWindow, docks: Sequence[QDockWidget]) -> None:
    """The first start: sizes for when they are opened, and the whole desk for the sheet."""
    left, upper, lower = docks
    window.resizeDocks([left, upper], list(_WIDTHS), Qt.Orientation.Horizontal)
    window.resizeDocks([upper, lower], list(_HEIGHTS), Qt.Orientation.Vertical)
    for dock in docks:
        dock.hide()


def _places(window: QMainWindow, area: str, panels: Titled) -> dict[str, Place]:
    if not panels:
        return {}
    stack = QStackedWidget() if len(panels) > 1 else None
    title, only = next(iter(panels.values()))
    dock = _dock(window, area, title, stack or only)
    places = {}
    for name, (title, panel) in panels.items():
        panel.setProperty("panel", True)
        panel.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        if stack:
            stack.addWidget(panel)
        action = QAction(title, dock)
        action.setObjectName(name)
        action.setCheckable(True)
        action.setToolTip(tr("Bring {panel}, or put it away").format(panel=title))
        place = places[name] = Place(dock, panel, action, stack)
        action.triggered.connect(place.toggle)
        dock.visibilityChanged.connect(place.follow)
        if stack:
            stack.currentChanged.connect(place.follow)
    return places


def _dock(window: QMainWindow, area: str, title: str, widget: QWidget) -> QDockWidget:
    dock = QDockWidget(title, window)
    dock.setObjectName(f"dock_{_NAMES[area]}")
    dock.setWidget(widget)
    dock.setAccessibleName(title)
    window.addDockWidget(_SIDES[area], dock)
    return dock
