"""Whom the prompt draws: new patients, the open one, or one who has a name."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from ecgstudio.core.case import Case
from ecgstudio.gui.kit.controls import named
from ecgstudio.gui.kit.words import tr

TAG = "patient"
"""What a case that was named a patient is tagged with in the library."""
_NEW, _OPEN = 0, 1


class PersonBox(QComboBox):
    """``person`` is whose twins are to be drawn, None for new patients. ``about_to_open``: the list is about to be seen;
    ``open_wanted``: the open case is to be the person; ``kept_wanted`` carries the id of a named one in the
    library; ``person_changed``: it is somebody else."""

    about_to_open = Signal()
    open_wanted = Signal()
    kept_wanted = Signal(str)
    person_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tip = tr(
            "Whom to draw: new patients, or the open one under what is typed (its twin); name a patient to keep one"
        )
        named(self, tr("For"), tip, "prompt_person")
        self.person: Case | None = None
        self._kept: tuple[tuple[str, str], ...] = ()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self._fill()
        self.activated.connect(self._on_activated)

    def showPopup(self) -> None:
        self.about_to_open.emit()
        super().showPopup()

    def set_person(self, case: Case | None) -> None:
        """Draw this person from now on, whatever is opened; None for new patients."""
        self.person = case
        self._fill()
        self.person_changed.emit()

    def show_kept(self, kept: Sequence[tuple[str, str]]) -> None:
        """The named patients of the library: name and id of each."""
        self._kept = tuple(kept)
        self._fill()

    def _fill(self) -> None:
        with QSignalBlocker(self):
            self.clear()
            self.addItem(tr("New patients"), "")
            self.addItem(tr("This patient"), "")
            chosen = _NEW
            if self.person is not None:
                self.addItem(tr(self.person.title) or tr("untitled"), self.person.id)
                chosen = self.count() - 1
            for name, case_id in self._kept:
                if self.person is None or case_id != self.person.id:
                    self.addItem(name or tr("untitled"), case_id)
            self.setCurrentIndex(chosen)

    def _on_activated(self, index: int) -> None:
        case_id = str(self.itemData(index))
        if index == _NEW:
            self.set_person(None)
        elif index == _OPEN:
            self._fill()
            self.open_wanted.emit()
        elif self.person is None or case_id != self.person.id:
            self._fill()
            self.kept_wanted.emit(case_id)
