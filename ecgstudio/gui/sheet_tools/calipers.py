"""Measuring by hand: the calipers of the open case, each change one step of undo."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from ecgstudio.app.calipers import Snap, snapped, wave_times
from ecgstudio.core.calipers import STEP_MV, WHOLE, Caliper, CaliperKind, Point
from ecgstudio.core.case import Case
from ecgstudio.core.errors import StudioError
from ecgstudio.core.recording import Recording
from ecgstudio.gui.kit.document import Document
from ecgstudio.gui.kit.job_runner import JobRunner
from ecgstudio.gui.kit.words import tr

NEW_SPAN_S = 0.8
NEW_HEIGHT_MV = 0.5
NEW_ARM_S, NEW_ARM_MV = 0.08, 0.5


class CalipersController(QObject):
    """Holds which caliper is selected and changes the case's calipers; ``shown`` carries all of them and the selected one.

    Moves of one gesture, and key presses in a row on one part, are one step of undo.
    """

    shown = Signal(tuple, int)

    def __init__(self, document: Document, quick: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._quick = document, quick
        self._selected = -1
        self._snap: Snap = "samples"
        self._waves: tuple[Recording | None, tuple[float, ...]] = (None, ())
        self._document.changed.connect(self._on_document_changed)

    @property
    def calipers(self) -> tuple[Caliper, ...]:
        case = self._document.case
        return case.calipers if case else ()

    @property
    def selected(self) -> int:
        return self._selected

    @property
    def caliper(self) -> Caliper | None:
        """The selected one."""
        return self.calipers[self._selected] if 0 <= self._selected < len(self.calipers) else None

    @property
    def snap(self) -> Snap:
        return self._snap

    def set_snap(self, snap: Snap) -> None:
        """What a dragged caliper snaps to; waves are looked up in the background."""
        self._snap = snap
        self._find_waves()

    def select(self, index: int) -> None:
        """Select one caliper; -1 for none."""
        self._selected = index if 0 <= index < len(self.calipers) else -1
        self._tell()

    def add(self, kind: CaliperKind, lead: str, at: Point) -> None:
        """A new caliper about a place on a lead; a new time caliper is as long as the last one."""
        case = self._document.case
        if case is None:
            return
        caliper = _new(kind, lead, at, self._last_span(), case.recording.duration_s)
        self._set((*self.calipers, caliper), tr("Add caliper"), select=len(self.calipers))

    def draw(self, kind: CaliperKind, lead: str, start: Point, end: Point | None) -> None:
        """A new caliper from one end of a gesture to the other, snapped as chosen; where it was a click, about that place."""
        case = self._document.case
        if end is None:
            self.add(kind, lead, start)
        elif case is not None:
            first, last = (snapped(point, case.recording, lead, self._snap, self._waves[1]) for point in (start, end))
            caliper = Caliper(kind, lead, _ends(kind, first, last))
            self._set((*self.calipers, caliper), tr("Add caliper"), select=len(self.calipers))

    def remove(self) -> None:
        """Remove the selected one; the one before it is selected then."""
        if self.caliper is not None:
            rest = tuple(item for index, item in enumerate(self.calipers) if index != self._selected)
            self._set(rest, tr("Remove caliper"), select=min(self._selected, len(rest) - 1))

    def remove_all(self) -> None:
        """Take every caliper off the paper."""
        if self.calipers:
            self._set((), tr("Remove calipers"), select=-1)

    def toggle_march(self) -> None:
        """March the selected time caliper on over its lead, or no longer."""
        if self.caliper is not None and self.caliper.kind == "time":
            self.change(replace(self.caliper, march=not self.caliper.march))

    def change(self, caliper: Caliper, key: str = "") -> None:
        """Put another caliper in the place of the selected one; only one stands for RR, and one for QT."""
        if self.caliper is None or caliper == self.caliper:
            return
        items = [
            replace(item, role="") if caliper.role and item.role == caliper.role else item for item in self.calipers
        ]
        items[self._selected] = caliper
        self._set(tuple(items), tr("Change caliper"), self._selected, key and f"{self._selected}/{key}")

    def drag(self, index: int, part: int, before: Caliper, by: Point, gesture: int) -> None:
        """Move a part of what was taken, so far since then, snapping as chosen."""
        case = self._document.case
        if case is None or not 0 <= index < len(self.calipers):
            return
        if part != WHOLE:
            start = before.points[part]
            aim = Point(start.time_s + by.time_s, start.voltage_mv + by.voltage_mv)
            aim = snapped(aim, case.recording, before.lead, self._snap, self._waves[1])
            by = Point(aim.time_s - start.time_s, aim.voltage_mv - start.voltage_mv)
        self._selected = index
        self._move(before.moved(part, by, case.recording.duration_s), f"drag/{gesture}")

    def nudge(self, index: int, part: int, right: int, up: int) -> None:
        """Move a part by so many samples and hundredths of a mV."""
        case = self._document.case
        if case is None or not 0 <= index < len(self.calipers):
            return
        self._selected = index
        by = Point(right / case.recording.sampling_rate_hz, up * STEP_MV)
        self._move(self.calipers[index].moved(part, by, case.recording.duration_s), f"keys/{part}")

    def _move(self, caliper: Caliper, key: str) -> None:
        if caliper != self.caliper:
            items = list(self.calipers)
            items[self._selected] = caliper
            self._set(tuple(items), tr("Move caliper"), self._selected, f"{self._selected}/{key}")

    def _set(self, calipers: tuple[Caliper, ...], text: str, select: int, key: str = "") -> None:
        self._document.settle()
        case = self._document.case
        if case is None:
            return
        self._selected = select
        key = key and f"{case.id}/caliper/{key}"
        self._document.set_adjusted(replace(case, calipers=calipers), text, key)

    def _last_span(self) -> float:
        spans = [item.interval_s for item in self.calipers if item.kind == "time" and item.interval_s > 0]
        return spans[-1] if spans else NEW_SPAN_S

    def _on_document_changed(self, names: frozenset[str]) -> None:
        if "*" in names:
            self._selected = -1
        if names & {"*", "calipers"}:
            self._selected = min(self._selected, len(self.calipers) - 1)
            self._tell()
        if names & {"*", "recording", "delineation"}:
            self._find_waves()

    def _find_waves(self) -> None:
        """The waves of the open recording, measured if need be; until they are there calipers snap to samples."""
        case = self._document.case
        if self._snap != "waves" or case is None or case.recording is self._waves[0]:
            return
        self._waves = (case.recording, ())
        self._quick.submit(
            lambda _: _waves_of(case), lambda times: self._on_waves(case, times), key="caliper waves", quiet=True
        )

    def _on_waves(self, case: Case, times: tuple[float, ...]) -> None:
        if case.recording is self._waves[0]:
            self._waves = (case.recording, times)

    def _tell(self) -> None:
        self.shown.emit(self.calipers, self._selected)


def _waves_of(case: Case) -> tuple[float, ...]:
    try:
        return wave_times(case)
    except StudioError:
        return ()  # nothing to snap to in a recording that cannot be measured


def _ends(kind: CaliperKind, first: Point, last: Point) -> tuple[Point, ...]:
    """The points of a caliper that was drawn from one place to another; an angle has its second arm as steep as the first."""
    if kind == "time":
        return (first, Point(last.time_s, first.voltage_mv))
    if kind == "amplitude":
        return (first, Point(first.time_s, last.voltage_mv))
    return (first, last, Point(2 * first.time_s - last.time_s, last.voltage_mv))


def _new(kind: CaliperKind, lead: str, at: Point, span_s: float, duration_s: float) -> Caliper:
    """A caliper of that kind in its first size, within the recording."""
    half, arm = span_s / 2, Point(NEW_ARM_S, NEW_ARM_MV)
    offsets = {
        "time": ((-half, 0.0), (half, 0.0)),
        "amplitude": ((0.0, -NEW_HEIGHT_MV / 2), (0.0, NEW_HEIGHT_MV / 2)),
        "angle": ((0.0, 0.0), (-arm.time_s, -arm.voltage_mv), (arm.time_s, -arm.voltage_mv)),
    }[kind]
    points = tuple(Point(min(max(at.time_s + dt, 0.0), duration_s), at.voltage_mv + dv) for dt, dv in offsets)
    return Caliper(kind, lead, points)
