"""Electrodes of the open ECG exchanged or taken off, whoever made it."""

from PySide6.QtWidgets import QInputDialog

from ecgstudio.core.electrodes import FAULTS, fault_text
from ecgstudio.core.errors import StudioError
from ecgstudio.gui.kit.action import CASE, Action
from ecgstudio.gui.kit.feature import Feature
from ecgstudio.gui.kit.frame import Frame
from ecgstudio.gui.kit.services import Services
from ecgstudio.gui.kit.words import sentence, tr

_CORRECT = "correct"


class ElectrodesFeature(Feature):
    """One step of undo for each fault; the sheet and exported files say what was done."""

    def __init__(self, services: Services, frame: Frame) -> None:
        super().__init__(services, frame)
        self.actions = (
            Action("electrodes", tr("Electro&des ..."), CASE, self.ask, ("Ctrl+Alt+E",), "",
                tr("Exchange two electrodes of the open ECG, or take one off, as by mistake"), self.has_case, 20),
        )  # fmt: skip

    def ask(self) -> None:
        """Have the user choose a fault, and show the ECG with it."""
        self.document.settle()
        words = {text: fault for fault, text in self._offered().items()}
        title, question = tr("Electrodes"), tr("What is wrong with the electrodes?")
        chosen, given = QInputDialog.getItem(self.frame.window, title, question, list(words), 0, False)
        if given:
            self.set_fault(words[chosen])

    def set_fault(self, fault: str) -> None:
        """The open ECG as it had been recorded with a fault."""
        from ecgstudio.app.electrodes import with_fault

        case = self.document.case
        if case is None:
            return
        try:
            made = with_fault(case, fault)
        except StudioError as error:
            self.frame.notify(sentence(tr(str(error))))
            return
        self.document.set_adjusted(made, self._words(fault), key="")

    def _offered(self) -> dict[str, str]:
        """A simulated patient's electrodes can be put right again; in any other ECG undo does that."""
        case = self.document.case
        simulated = case is not None and case.physiology is not None
        return {fault: self._words(fault) for fault in ((_CORRECT,) if simulated else ()) + FAULTS}

    @staticmethod
    def _words(fault: str) -> str:
        return tr("Electrodes as they should be") if fault == _CORRECT else fault_text(fault)
