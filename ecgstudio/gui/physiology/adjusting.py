"""Moving the physiology: the latest request wins, results arrive as whole cases."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from ecgstudio.core.case import Case
from ecgstudio.core.parameters import Value
from ecgstudio.core.physiology import Physiology
from ecgstudio.gui.kit.services import Services
from ecgstudio.gui.kit.words import tr

_KEY = "adjust"


class Adjusting(QObject):
    """Simulates the open case anew, in the background, whenever a number of its physiology is moved.

    Simulations run one after another; while one runs only the newest request waits. What arrives after something else has
    happened to the case (undo, another case) is dropped.
    """

    physiology_changed = Signal()
    refused = Signal(str)

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._quick = services.document, services.quick
        self._wanted: Physiology | None = None
        self._step = ("", "")
        self._stream = 0
        self._arriving = False
        self._document.changed.connect(self._on_document_changed)
        self._document.settle = self.settle

    @property
    def physiology(self) -> Physiology | None:
        """What is wanted, which the open case follows a moment later; None when the case has none."""
        case = self._document.case
        return self._wanted or (case.physiology if case else None)

    def set_value(self, name: str, value: Value, gesture: int) -> None:
        """Move one number; moves with the same gesture are one step of undo."""
        if self.physiology is not None:
            label = tr(Physiology.parameter(name).label)
            wanted = self.physiology.with_values({name: value})
            self._want(wanted, tr("Change {label}").format(label=label), f"{name}/{gesture}")

    def reset(self, name: str) -> None:
        """Put one number back to what the case began with."""
        baseline = self._document.baseline
        if self.physiology is not None and baseline is not None:
            label = tr(Physiology.parameter(name).label)
            wanted = self.physiology.with_values({name: getattr(baseline, name)})
            self._want(wanted, tr("Reset {label}").format(label=label), "")

    def reset_all(self) -> None:
        """Put every number back to what the case began with."""
        if self._document.baseline is not None:
            self._want(self._document.baseline, tr("Reset physiology"), "")

    def settle(self) -> None:
        """Bring the open case up to what is wanted, now; for saving and before other changes."""
        wanted, case = self._wanted, self._document.case
        if wanted is None or case is None:
            return
        self._quick.drop(_KEY)
        self._stream += 1
        self._arrive(_adjustment(case, wanted)(), wanted)

    def _want(self, wanted: Physiology, text: str, key: str) -> None:
        case = self._document.case
        if case is None or wanted == self.physiology:
            return
        self._wanted, self._step = wanted, (text, key and f"{case.id}/{key}")
        stream, work = self._stream, _adjustment(case, wanted)
        self._quick.submit(
            lambda _: work(),
            lambda result: self._on_result(result, wanted, stream),
            lambda error: self._on_failed(error, stream),
            key=_KEY,
            quiet=True,
        )
        self.physiology_changed.emit()

    def _on_result(self, case: Case, wanted: Physiology, stream: int) -> None:
        if stream == self._stream:
            self._arrive(case, wanted)

    def _arrive(self, case: Case, wanted: Physiology) -> None:
        if wanted is self._wanted:
            self._wanted = None
        self._arriving = True
        try:
            self._document.set_adjusted(case, *self._step)
        finally:
            self._arriving = False

    def _on_failed(self, error: Exception, stream: int) -> None:
        if stream == self._stream:
            self._wanted = None
            self.refused.emit(tr(str(error)))
            self.physiology_changed.emit()

    def _on_document_changed(self, names: frozenset[str]) -> None:
        if not self._arriving:
            self._stream += 1
            self._wanted = None
            self._quick.drop(_KEY)
        if names & {"*", "physiology"}:
            self.physiology_changed.emit()


def _adjustment(case: Case, wanted: Physiology) -> Callable[[], Case]:
    def work() -> Case:
        from ecgstudio.app.simulated import adjust

        return adjust(case, wanted)

    return work
