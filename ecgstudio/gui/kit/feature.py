"""A feature: one room of the window, with all that is its own."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from ecgstudio.gui.kit.action import Action
from ecgstudio.gui.kit.frame import Frame, Page
from ecgstudio.gui.kit.services import Services


class Feature(QObject):
    """Owns its pages, its actions and its connections; its constructor makes them all. It is given the services, the frame and
    the features it works with, never the window, and talks to other features by their methods and signals alone.

    ``changed``: what ``enabled``, ``checked`` or ``titled`` of one of its actions looks at may be another now.
    """

    changed = Signal()

    def __init__(self, services: Services, frame: Frame) -> None:
        super().__init__(frame)
        self.services, self.frame = services, frame
        self.document, self.store = services.document, services.store
        self.pages: tuple[Page, ...] = ()
        self.actions: tuple[Action, ...] = ()
        self.submenus: tuple[tuple[str, str, QMenu], ...] = ()
        """Each with its menu and the name of the action before which it stands there."""

    def has_case(self) -> bool:
        return self.document.case is not None

    def start(self) -> None:
        """The window is on the screen."""

    def prepare(self) -> None:
        """Build what the first case needs, while nobody waits for it; everything that is imported slowly is there by now."""

    def closing(self) -> None:
        """The window is asked to close; nothing is decided yet."""

    def may_close(self) -> bool:
        """Whether the window may close now."""
        return True

    def close(self) -> None:
        """The window closes; threads still run."""

    def closed(self) -> None:
        """Every thread has ended."""
