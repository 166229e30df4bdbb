"""Learners as profiles on this computer: add, rename, remove."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from ecgstudio.core.quiz.session import Learner
from ecgstudio.gui.kit.controls import named, push_button, quiet_label
from ecgstudio.gui.kit.words import tr

_Button = QDialogButtonBox.StandardButton
_Answer = QMessageBox.StandardButton


class LearnersDialog(QDialog):
    """Its signals say what is wanted; ``show_learners`` shows what came of it."""

    add_requested = Signal(str)
    rename_requested = Signal(str, str)
    remove_requested = Signal(str)

    def __init__(self, learners: Sequence[Learner], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Learners"))
        self.list = named(QListWidget(), tr("Learners"), tr("Profiles whose answers and progress are kept"), "learners")
        self.name = named(QLineEdit(), tr("Name"), tr("A name or a pseudonym; Enter adds it"), "learner_name")
        self.name.setPlaceholderText(tr("Name or pseudonym"))
        self.add = push_button(tr("Add"), tr("Add a profile with this name"), "learner_add")
        self.rename = push_button(tr("Rename"), tr("Give the selected profile this name"), "learner_rename")
        self.remove = push_button(tr("Remove"), tr("Remove the selected profile and all its answers"), "learner_remove")
        self.add.setAutoDefault(False)
        self.problem = QLabel()
        self.problem.setProperty("warning", True)
        self.problem.setWordWrap(True)
        self.buttons = QDialogButtonBox(_Button.Close)
        named(self.buttons.button(_Button.Close), tr("Close"), tr("Back to the quiz"))
        self.buttons.button(_Button.Close).setAutoDefault(False)
        self.buttons.rejected.connect(self.reject)
        self._lay_out()
        self.name.returnPressed.connect(self._add)
        self.add.clicked.connect(lambda _: self._add())
        self.rename.clicked.connect(lambda _: self.rename_requested.emit(self._current(), self.name.text()))
        self.remove.clicked.connect(lambda _: self._remove())
        self.list.currentItemChanged.connect(lambda *_: self._show_possible())
        self.show_learners(learners)

    def show_learners(self, learners: Sequence[Learner], current: str = "") -> None:
        """Show these profiles; the one that was selected stays so, otherwise it is the current one."""
        kept = self._current() or current
        self.list.clear()
        for learner in learners:
            item = QListWidgetItem(learner.name)
            item.setData(Qt.ItemDataRole.UserRole, learner.id)
            self.list.addItem(item)
            if learner.id == kept:
                self.list.setCurrentItem(item)
        self.name.clear()
        self.show_problem("")
        self._show_possible()

    def show_problem(self, text: str) -> None:
        """Why a name was not taken."""
        self.problem.setText(text)
        self.problem.setVisible(bool(text))

    def _current(self) -> str:
        item = self.list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item else ""

    def _show_possible(self) -> None:
        for button in (self.rename, self.remove):
            button.setEnabled(bool(self._current()))

    def _add(self) -> None:
        self.add_requested.emit(self.name.text())

    def _remove(self) -> None:
        if not self._current():
            return
        name = self.list.currentItem().text()
        question = tr("Remove “{name}” with all answers and all progress for good?").format(name=name)
        both = _Answer.Yes | _Answer.No
        if QMessageBox.question(self, tr("Remove learner"), question, both, _Answer.No) == _Answer.Yes:
            self.remove_requested.emit(self._current())

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.name, 1)
        for button in (self.add, self.rename, self.remove):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(quiet_label(tr("Profiles stay on this computer, in the library.")))
        layout.addWidget(self.list, 1)
        layout.addLayout(row)
        layout.addWidget(self.problem)
        layout.addWidget(self.buttons)
        self.setMinimumSize(520, 380)
        self.name.setFocus()
