"""Small helpers by which every control gets its accessible name and its tooltip."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QScrollArea, QToolBar, QToolButton, QWidget

from ecgstudio.gui.kit.icons import set_icon
from ecgstudio.gui.kit.words import tr

W = TypeVar("W", bound=QWidget)


def named(widget: W, name: str, tip: str = "", object_name: str = "") -> W:
    """The widget with its accessible name, its tooltip (the name when there is no more to say) and its object name."""
    widget.setAccessibleName(name)
    widget.setToolTip(tip or name)
    widget.setAccessibleDescription(tip or name)
    if object_name:
        widget.setObjectName(object_name)
    if isinstance(widget, QComboBox):
        named(widget.view(), name, tip)
    return widget


def icon_button(icon: str, name: str, tip: str = "", object_name: str = "") -> QToolButton:
    """A flat button that shows an icon alone."""
    button = named(QToolButton(), name, tip, object_name)
    button.setAutoRaise(True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    set_icon(button, icon)
    return button


def name_overflow(bar: QToolBar) -> None:
    """Give a name to the button that Qt adds to a bar for what has no room."""
    for button in bar.findChildren(QToolButton, "qt_toolbar_ext_button"):
        named(button, tr("More"), tr("What has no room in the bar"))


def action_button(action: QAction) -> QToolButton:
    """A flat button for an action; its name and tooltip follow the action."""
    button = QToolButton()
    button.setDefaultAction(action)
    button.setAutoRaise(True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    named(button, action.text().replace("&", ""), action.toolTip(), f"button_{action.objectName()}")
    return button


def push_button(text: str, tip: str = "", object_name: str = "", icon: str = "") -> QPushButton:
    """A button with a word on it."""
    button = named(QPushButton(text), text.replace("&", ""), tip, object_name)
    if icon:
        set_icon(button, icon)
    return button


def quiet_label(text: str = "", *, wrap: bool = True) -> QLabel:
    """A line of text that stays in the background."""
    label = QLabel(text)
    label.setProperty("quiet", True)
    label.setWordWrap(wrap)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def scrolled(content: QWidget) -> QScrollArea:
    """The widget in a frameless area that scrolls where it has no room."""
    area = QScrollArea()
    area.setWidget(content)
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.viewport().setAutoFillBackground(False)
    content.setAutoFillBackground(False)
    return area


def restyle(widget: QWidget) -> None:
    """Apply the style sheet again after a property it looks at has changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
