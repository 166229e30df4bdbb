"""What a language model proposes for a case's history, sentence by sentence."""

from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from ecgstudio.app.language_model.history import History
from ecgstudio.gui.kit.controls import named, quiet_label
from ecgstudio.gui.kit.words import as_written, tr

_Button = QDialogButtonBox.StandardButton
_WIDTH = 520


class HistoryDialog(QDialog):
    """Takes a History; ``text`` gives the sentences that are ticked. What was dropped, and the facts, are shown below."""

    def __init__(self, history: History, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Proposed history"))
        self.boxes = [_box(sentence) for sentence in history.sentences]
        self.buttons = QDialogButtonBox(_Button.Ok | _Button.Cancel)
        add = named(self.buttons.button(_Button.Ok), tr("Add"), tr("Add the ticked sentences to the case's notes"))
        add.setText(tr("Add to the notes"))
        named(self.buttons.button(_Button.Cancel), tr("Cancel"), tr("Take none of it"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        if not self.boxes:
            layout.addWidget(quiet_label(tr("Nothing the model said stands in the facts.")))
        for box in self.boxes:
            layout.addWidget(box)
        for title, lines in (
            (tr("Dropped, for it says what no fact says:"), history.dropped),
            (tr("The facts it was given:"), history.facts),
        ):
            if lines:
                layout.addWidget(quiet_label("\n".join((title, *(f"• {line}" for line in lines)))))
        layout.addStretch(1)
        layout.addWidget(self.buttons)
        self.setMinimumWidth(_WIDTH)
        for box in self.boxes:
            box.toggled.connect(lambda _: self._show())
        self._show()

    @property
    def text(self) -> str:
        return " ".join(box.accessibleName() for box in self.boxes if box.isChecked())

    def _show(self) -> None:
        self.buttons.button(_Button.Ok).setEnabled(bool(self.text))


def _box(sentence: str) -> QCheckBox:
    """Not ticked before the user has ticked it."""
    return named(QCheckBox(as_written(sentence)), sentence, tr("Tick to take this sentence"))
