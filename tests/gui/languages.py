"""What tests of the window in another language share: every text that is seen, and whether it has room."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QTabBar,
    QToolButton,
    QWidget,
)


def texts_of(top: QWidget) -> Iterator[str]:
    """Everything that widgets show or tell a screen reader, the window's menus as well."""
    for widget in (top, *top.findChildren(QWidget)):
        yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), widget.windowTitle())
        yield from (action.text() for action in widget.actions())
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        elif isinstance(widget, QLineEdit):
            yield widget.placeholderText()
        elif isinstance(widget, QGroupBox):
            yield widget.title()
        elif isinstance(widget, QTabBar):
            yield from (widget.tabText(index) for index in range(widget.count()))
        elif isinstance(widget, QComboBox):
            yield from (widget.itemText(index) for index in range(widget.count()))


def cut(top: QWidget) -> list[str]:
    """The texts of visible widgets that have less room than they need."""
    shown = (widget for widget in top.findChildren(QWidget) if widget.isVisible() and widget.width() > 1)
    return [f"{type(widget).__name__} {text!r}" for widget in shown if (text := _cut(widget))]


def _cut(widget: QWidget) -> str:
    metrics, width = widget.fontMetrics(), widget.width()
    if isinstance(widget, QLabel) and not widget.pixmap().isNull():
        return ""
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.text() if widget.text() and widget.heightForWidth(width) > widget.height() else ""
    if isinstance(widget, QLabel):
        longest = max(map(metrics.horizontalAdvance, widget.text().replace("&", "").splitlines()), default=0)
        return widget.text() if longest > widget.contentsRect().width() else ""
    if isinstance(widget, QToolButton) and widget.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly:
        return ""
    if isinstance(widget, QPushButton | QCheckBox | QRadioButton | QToolButton):
        return widget.text() if widget.text() and widget.minimumSizeHint().width() > width else ""
    if isinstance(widget, QLineEdit):
        return widget.placeholderText() if metrics.horizontalAdvance(widget.placeholderText()) > width else ""
    if isinstance(widget, QGroupBox):
        return widget.title() if metrics.horizontalAdvance(widget.title()) > width else ""
    if isinstance(widget, QComboBox):
        return widget.currentText() if metrics.horizontalAdvance(widget.currentText()) > width - 20 else ""
    return ""
