"""Icons: simple drawings in resources, painted in the colours of the theme."""

from functools import cache

from PySide6.QtCore import QByteArray, QObject, QRectF, Qt
from PySide6.QtGui import QAction, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication

from ecgstudio.core import paths

_SIZES = (16, 20, 24, 32, 40, 48, 64)
_PROPERTY = "icon_name"


def set_icon(target: QAction | QAbstractButton, name: str) -> None:
    """Give an action or button an icon that follows the theme."""
    target.setProperty(_PROPERTY, name)
    target.setIcon(themed_icon(name))


def recolour_icons(app: QApplication) -> None:
    """Paint every icon anew in the palette's colours."""
    widgets = app.allWidgets()
    actions = {action for window in app.topLevelWidgets() for action in window.findChildren(QAction)}
    for target in [*widgets, *actions]:
        name = target.property(_PROPERTY)
        if name:
            target.setIcon(themed_icon(name))


def themed_icon(name: str) -> QIcon:
    """An icon in the text colour of the present palette, quiet when disabled."""
    palette = QApplication.palette()
    return _make_icon(
        name,
        palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.ButtonText).name(),
        palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Mid).name(),
    )


def plain_icon(name: str) -> QIcon:
    """An icon in its own colours, for the window's title and the welcome page."""
    return _make_icon(name, "#000000", "#808080")


@cache
def _make_icon(name: str, colour: str, disabled: str) -> QIcon:
    icon = QIcon()
    for size in _SIZES:
        icon.addPixmap(_pixmap(name, colour, size), QIcon.Mode.Normal)
        icon.addPixmap(_pixmap(name, disabled, size), QIcon.Mode.Disabled)
    return icon


def _pixmap(name: str, colour: str, size: int) -> QPixmap:
    renderer = QSvgRenderer(QByteArray(_drawing(name).replace("currentColor", colour).encode()))
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


@cache
def _drawing(name: str) -> str:
    return paths.resource("icons", f"{name}.svg").read_text(encoding="utf-8")


def icon_name(target: QObject) -> str:
    """The name of the drawing a control shows; empty when it shows none."""
    return str(target.property(_PROPERTY) or "")
