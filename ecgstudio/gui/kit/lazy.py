"""What is made when it is first asked for, so that the window need not wait for it: the one way of being lazy."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

T = TypeVar("T")
W = TypeVar("W", bound=QWidget)


class Lazy(Generic[T]):
    """Called, it gives the thing, made now if need be."""

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self._thing: T | None = None
        self._waiting: list[Callable[[T], object]] = []

    def __call__(self) -> T:
        if self._thing is None:
            self._thing = thing = self._make()
            for act in self._waiting:
                act(thing)
            self._waiting.clear()
        return self._thing

    @property
    def made(self) -> bool:
        return self._thing is not None

    def when_made(self, act: Callable[[T], object]) -> None:
        """Do this with it once: now, or as soon as it is made. What is asked for first is done first."""
        if self._thing is not None:
            act(self._thing)
        else:
            self._waiting.append(act)

    def if_made(self, act: Callable[[T], object]) -> None:
        """Do this with it if there is one yet."""
        if self._thing is not None:
            act(self._thing)


class LazyPage(QWidget, Generic[W]):
    """A page that holds one lazy widget, made at the latest when the page is first seen."""

    def __init__(self, content: Lazy[W], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = content
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        content.when_made(self._hold)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._content()

    def _hold(self, widget: W) -> None:
        self._column.addWidget(widget)
        self.setFocusProxy(widget)
