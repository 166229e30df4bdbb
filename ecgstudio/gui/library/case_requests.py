"""What can be wanted of the cases of the library: a signal for each."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ecgstudio.library import CollectionSummary


class CaseRequests(QWidget):
    """A widget that lists cases; ``collections`` are those that there are."""

    open_requested = Signal(str)
    delete_requested = Signal(tuple)
    restore_requested = Signal(tuple)
    empty_requested = Signal()
    collect_requested = Signal(str, tuple)
    take_out_requested = Signal(str, tuple)
    order_requested = Signal(str, tuple)
    edit_requested = Signal(tuple, object)
    handout_requested = Signal(str, tuple)
    versions_requested = Signal(str)
    collections_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.collections: tuple[CollectionSummary, ...] = ()

    def collection_id(self) -> str:
        """The collection that is shown; empty for the whole library."""
        raise NotImplementedError

    def take_out(self) -> None:
        """Take the selected cases out of the collection that is shown."""
        raise NotImplementedError
