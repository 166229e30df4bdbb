"""Numbers that were kept by older measuring or against older criteria: made again where the user wants it, and taken back."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ecgstudio.app.library import bring_back, is_measured_otherwise, measure_again, measuring_of_today
from ecgstudio.gui.kit.frame import Frame
from ecgstudio.gui.kit.services import Services
from ecgstudio.gui.kit.words import plural, tr
from ecgstudio.gui.library.controller import LibraryController

if TYPE_CHECKING:
    from ecgstudio.library import Library

_OFFERED = "measuring_offered"


class MeasuringAgain(QObject):
    """Whatever prints or shows one case measures it anew by itself; lists and the search by numbers go by what is kept."""

    def __init__(self, services: Services, frame: Frame, controller: LibraryController) -> None:
        super().__init__(controller)
        self._work, self._store = services.work, services.store
        self._frame, self._controller = frame, controller
        controller.loaded.connect(self.look)

    def look(self) -> None:
        """Offer to measure again, once for each measuring, where the newest cases were measured otherwise."""
        if self._store.value(_OFFERED, "") != measuring_of_today():
            self._controller.use(is_measured_otherwise, self._offer)

    def _offer(self, wanted: bool) -> None:
        if not wanted or not self._frame.notice.isHidden():
            return
        text = tr("List and search show numbers that an earlier version of ECG Studio measured.")
        again = (tr("Measure again"), tr("Each case becomes a new version; the earlier ones stay"), self.measure)
        later = (tr("Not now"), tr("Leave them as they are"), self._settle)
        self._frame.notify(text, [again, later], wrong=False)

    def measure(self) -> None:
        """Measure in the background; what was done stays done when it is stopped."""
        self._settle()
        self._controller.use(lambda library: library, self._begin)

    def _begin(self, library: "Library") -> None:
        self._work.submit(lambda report: measure_again(library, report), self._tell)

    def _tell(self, before: Mapping[str, int]) -> None:
        self._controller.tell_changed()
        self._controller.look_again()
        undo = (tr("Undo"), tr("Make the earlier versions the newest again"), lambda: self._bring_back(before))
        text = plural("A case was measured again.", "{count} cases were measured again.", len(before)).format(
            count=len(before)
        )
        self._frame.notify(text, [undo] if before else [])

    def _bring_back(self, before: Mapping[str, int]) -> None:
        self._controller.use(lambda library: bring_back(library, before), lambda _: self._on_back())

    def _on_back(self) -> None:
        self._controller.tell_changed()
        self._controller.look_again()

    def _settle(self) -> None:
        self._store.remember(_OFFERED, measuring_of_today())
