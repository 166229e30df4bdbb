"""Axes and vector loops of the open case, connected to the window."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ecgstudio.gui.main_window import MainWindow


def wire_vectors(window: "MainWindow") -> None:
    """Show what was measured; only while the tab is seen, since a slider measures anew many times a second."""
    window.examining.shown.connect(lambda _: _show(window))
    window.services.document.changed.connect(lambda _: _show(window))
    window.tabs.currentChanged.connect(lambda _: _show(window))
    window.services.theme.changed.connect(window.vectors.set_dark)
    window.vectors.set_dark(window.services.theme.dark)


def _show(window: "MainWindow") -> None:
    if window.tabs.currentWidget() is not window.vectors:
        return
    from ecgstudio.app.vectors import vectors_of

    found = window.examining.examination
    window.vectors.show_vectors(vectors_of(found) if found else None)
