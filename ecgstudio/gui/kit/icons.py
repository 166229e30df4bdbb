"""Icons: simple drawings in resources, painted in the colours of the theme."""

from collections.abc import Iterable
from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QAction, QIcon, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication

from ecgstudio.core import paths
from ecgstudio.gui.kit.colours import DARK, LIGHT
from ecgstudio.sheet.qt import painting_on

_SIZES = (16, 20, 24, 32, 40, 48, 64)
_PROPERTY = "icon_name"
_MIDDLE_LIGHTNESS = 128
_OUTCOMES = {
    "met": ("check", "good"),
    "not met": ("cross", "bad"),
    "not measurable": ("unknown", "quiet"),
    "mind": ("warning", "warn"),
}


def set_icon(target: QAction | QAbstractButton, name: str) -> None:
    """Give an action or button an icon that follows the theme."""
    target.setProperty(_PROPERTY, name)
    target.setIcon(themed_icon(name))


def recolour(targets: Iterable[QAction | QAbstractButton]) -> None:
    """Paint the icons of these anew in the palette's colours."""
    for target in targets:
        name = target.property(_PROPERTY)
        if name:
            target.setIcon(themed_icon(name))


def recolour_buttons(app: QApplication) -> None:
    """Paint the icon of every button anew."""
    recolour(widget for widget in app.allWidgets() if isinstance(widget, QAbstractButton))


def themed_icon(name: str) -> QIcon:
    """An icon in the text colour of the present palette, quiet when disabled."""
    palette = QApplication.palette()
    return _make_icon(
        name,
        palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.ButtonText).name(),
        palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Mid).name(),
    )


def outcome_icon(outcome: str) -> QIcon:
    """What became of a criterion or an answer: a green tick, a red cross, grey where nothing can be said, yellow to mind."""
    name, hue = _OUTCOMES[outcome]
    dark = QApplication.palette().color(QPalette.ColorRole.Window).lightness() < _MIDDLE_LIGHTNESS
    colour = getattr(DARK if dark else LIGHT, hue)
    return _make_icon(name, colour, colour)


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
    with painting_on(pixmap) as painter:
        renderer.render(painter, QRectF(0, 0, size, size))
    return pixmap


@cache
def _drawing(name: str) -> str:
    return paths.resource("icons", f"{name}.svg").read_text(encoding="utf-8")
