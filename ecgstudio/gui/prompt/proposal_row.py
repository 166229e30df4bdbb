"""Under the warnings: what the user's language model proposes for words that were not understood."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ecgstudio.gui.kit.chip_row import ChipRow
from ecgstudio.gui.kit.controls import push_button, quiet_label
from ecgstudio.gui.kit.words import tr
from ecgstudio.gui.prompt.chips import proposed_chips

if TYPE_CHECKING:
    from ecgstudio.app.language_model.propose import Proposal
    from ecgstudio.language import Reading


class ProposalRow(QWidget):
    """A button while something was not understood (and a language model is to be asked at all), then a chip for each proposal.
    ``requested`` carries the reading; ``taken`` a statement's id and the words it stands for; ``asking``: one is asked for."""

    requested = Signal(object)
    taken = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._used, self.asking = False, False
        self._reading: Reading | None = None
        self._proposal: Proposal | None = None
        tip = tr("Ask your language model which statements the words mean that were not understood")
        self.button = push_button(tr("Propose"), tip, "propose")
        self.chips = ChipRow()
        self.dropped = quiet_label()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.button)
        layout.addWidget(self.chips, 1, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self.dropped, 1)
        self.button.clicked.connect(lambda _: self.requested.emit(self._reading))
        self.chips.toggled.connect(self._take)
        self._show()

    def set_used(self, used: bool) -> None:
        """Whether a language model is to be asked at all."""
        self._used = used
        self._show()

    def set_asking(self, asking: bool) -> None:
        """A question is under way."""
        self.asking = asking
        self._show()

    def show_reading(self, reading: "Reading | None") -> None:
        """What was read now; proposals for another text go."""
        if self._reading is not None and (reading is None or reading.text != self._reading.text):
            self._proposal = None
        self._reading = reading
        self._show()

    def show_proposal(self, proposal: "Proposal", text: str) -> None:
        """What was proposed for a text, if it still stands there."""
        if self._reading is not None and self._reading.text == text:
            self._proposal = proposal
            self._show()

    def _take(self, statement_id: str) -> None:
        statements = self._proposal.statements if self._proposal else ()
        for item in statements:
            if item.statement_id == statement_id:
                self.taken.emit(statement_id, item.words)

    def _show(self) -> None:
        unread = self._reading is not None and bool(self._reading.not_understood)
        self.setVisible(self._used and unread)
        self.button.setEnabled(not self.asking)
        self.button.setText(tr("Asking ...") if self.asking else tr("Propose"))
        self.chips.show_chips(proposed_chips(self._proposal) if self._proposal else ())
        self.dropped.setText(_dropped(self._proposal))
        self.dropped.setVisible(bool(self.dropped.text()))


def _dropped(proposal: "Proposal | None") -> str:
    if proposal is None:
        return ""
    if proposal.dropped:
        return tr("Dropped, for it is no statement or is there: {names}").format(names=", ".join(proposal.dropped))
    return "" if proposal.statements else tr("The model proposes nothing.")
