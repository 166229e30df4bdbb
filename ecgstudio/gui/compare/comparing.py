"""Two cases beside each other: which they are, how far B has been moved towards A, and what was measured of both."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from ecgstudio.app.compare import Look, look, morphed, other_disease
from ecgstudio.core.case import Case
from ecgstudio.core.errors import StudioError
from ecgstudio.gui.kit.document import EXAMINED_FIELDS
from ecgstudio.gui.kit.services import Services

_KEY = "compare"
_LOOK_KEYS = ("compare look a", "compare look b")


Movable = Callable[[Case, Callable[[Case], None]], None]
"""Gives a case whose numbers can be moved to what asks for it."""


class Comparing(QObject):
    """A is the open case (or stays what it was, when kept), B is chosen. Nothing here changes the open case.

    ``changed``: other cases; ``b_moved``: B's samples on the way between them; ``measured``: both looks are new. Work is
    only done while ``active``, that is while somebody looks.
    """

    changed = Signal()
    b_moved = Signal()
    measured = Signal()
    refused = Signal(str)

    def __init__(self, services: Services, movable: Movable, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._movable = movable
        self._document, self._quick, self._work = services.document, services.quick, services.work
        self._first: Case | None = None
        self._chosen: Case | None = None
        self._second: Case | None = None
        self._looks: dict[int, tuple[Case, Look]] = {}
        self._kept = self._active = False
        self._share = 1.0
        self._document.changed.connect(self._on_document_changed)

    @property
    def sides(self) -> tuple[Case | None, Case | None]:
        """A, and B as far on its way as it is shown."""
        return self._first, self._second

    @property
    def looks(self) -> tuple[Look | None, Look | None]:
        """What was measured of A and B; None while it is not known."""
        return self._look_of(0, self._first), self._look_of(1, self._second)

    @property
    def share(self) -> float:
        return self._share

    @property
    def kept(self) -> bool:
        return self._kept

    def set_active(self, active: bool) -> None:
        """Whether somebody looks."""
        self._active = active
        self._follow()

    def choose(self, case: Case) -> None:
        """This case is B."""
        self._quick.drop(_KEY)
        self._chosen = self._second = case
        self._share = 1.0
        self._tell()

    def show(self, first: Case, second: Case) -> None:
        """These two, whatever is open; A is kept."""
        self._first, self._kept = first, True
        self.choose(second)

    def give(self, statements: tuple[str, ...]) -> None:
        """B is the patient of A with other statements."""
        first = self._first or self._document.case
        if first is not None:
            self._movable(first, lambda made: self._give(first, made, statements))

    def _give(self, first: Case, made: Case, statements: tuple[str, ...]) -> None:
        self._take_place(first, made)
        self._run(lambda: other_disease(made, statements), self.choose)

    def _take_place(self, case: Case, made: Case) -> None:
        """A fitted patient stands where its ECG stood."""
        if self._first is case:
            self._first = made
        if self._chosen is case:
            self._chosen = self._second = made

    def set_share(self, share: float) -> None:
        """Show B as far on the way from A to it."""
        first, chosen = self._first, self._chosen
        if first is None or chosen is None or share == self._share:
            return
        if first.physiology is None:
            self._movable(first, lambda made: self._begin_way(first, made, share))
            return
        if chosen.physiology is None:
            self._movable(chosen, lambda made: self._begin_way(chosen, made, share))
            return
        self._share = share
        if share == 1.0:
            self._quick.drop(_KEY)
            self._show_second(chosen)
        else:
            self._run(lambda: morphed(first, chosen, share), self._show_second)

    def _begin_way(self, case: Case, made: Case, share: float) -> None:
        """A way needs two patients whose numbers can be moved: this one is, now."""
        self._take_place(case, made)
        self._tell()
        self.set_share(share)

    def swap(self) -> None:
        """B becomes A and A becomes B; an A that is not the open case is kept."""
        if self._first is None or self._chosen is None:
            return
        self._quick.drop(_KEY)
        self._first, self._chosen = self._chosen, self._first
        self._second, self._share = self._chosen, 1.0
        now = self._document.case
        self._kept = now is None or now.recording is not self._first.recording
        self._looks = {1 - side: known for side, known in self._looks.items()}
        self._tell()

    def keep(self, on: bool) -> None:
        """Keep A whatever is opened, or follow the open case again."""
        self._kept = on
        self._follow()

    def _run(self, work: Callable[[], Case], then: Callable[[Case], None]) -> None:
        self._quick.submit(lambda _: work(), then, self._on_failed, key=_KEY, quiet=True)

    def _show_second(self, case: Case) -> None:
        self._second = case
        self.b_moved.emit()
        self._measure()

    def _on_document_changed(self, names: frozenset[str]) -> None:
        """Numbers that were read from the same samples change nothing here."""
        case, first = self._document.case, self._first
        same = case is not None and first is not None and (case.id, case.recording) == (first.id, first.recording)
        if names <= EXAMINED_FIELDS and same:
            self._first = case
        else:
            self._follow()

    def _follow(self) -> None:
        """A is the open case, unless it is kept."""
        case = self._document.case
        if not self._active or case is self._first or (self._kept and self._first is not None):
            return
        self._first = case
        self._quick.drop(_KEY)
        if self._share < 1.0:
            self._second, self._share = self._chosen, 1.0
        self._tell()

    def _tell(self) -> None:
        self.changed.emit()
        self._measure()

    def _measure(self) -> None:
        for side, case in enumerate((self._first, self._second)):
            if case is not None and self._active and self._look_of(side, case) is None:
                self._look_at(side, case)
        self.measured.emit()

    def _look_at(self, side: int, case: Case) -> None:
        """Measured on the long-work thread, so that sliders stay quick; the latest request wins."""
        self._work.submit(
            lambda _: look(case), lambda found: self._on_look(side, case, found), key=_LOOK_KEYS[side], quiet=True
        )

    def _on_look(self, side: int, case: Case, found: Look) -> None:
        self._looks[side] = (case, found)
        self.measured.emit()

    def _look_of(self, side: int, case: Case | None) -> Look | None:
        known = self._looks.get(side)
        return known[1] if known and case is not None and known[0].recording is case.recording else None

    def _on_failed(self, error: Exception) -> None:
        self.refused.emit(str(error) if isinstance(error, StudioError) else repr(error))
