"""The open case: the one object through which the panels talk."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields, replace

from PySide6.QtCore import QObject, QSignalBlocker, Signal, Slot
from PySide6.QtGui import QUndoCommand, QUndoStack

from ecgstudio.core.case import Case
from ecgstudio.core.physiology import Physiology
from ecgstudio.gui.kit.words import tr

SIGNAL_FIELDS = frozenset(
    {"recording", "delineation", "physiology", "anatomy", "measurements", "verdicts", "corrections"}
)
"""Fields of a case that an adjustment may change; the sheet has a fast path for them."""

EXAMINED_FIELDS = frozenset({"measurements", "verdicts", "measured_with"})
"""Fields that are read from the samples, whenever that is done."""

UNDO_BYTES = 256 * 2**20
"""Samples that undo may hold: a thousand recordings of 10 s."""

_TYPED = frozenset({"title", "tags", "notes", "teaching_points", "vignette"})


@dataclass(frozen=True, eq=False)
class State:
    """What is open: the case, the candidates it was chosen from, and the physiology that "reset" goes back to.

    ``touched``: the ids of cases changed by hand. ``aside``: those of them that stood open, unsaved, when candidates were drawn.
    """

    case: Case | None = None
    candidates: tuple[Case, ...] = ()
    baseline: Physiology | None = None
    touched: frozenset[str] = frozenset()
    aside: tuple[Case, ...] = ()


class Document(QObject):
    """The open case with its undo stack. Panels change it through its methods and listen to its signals.

    ``changed`` carries the names of the Case fields that differ, or "*" when another case was opened. States are
    frozen, so undo gives back exactly what was there before: opening another case is a step like any other.
    ``candidates_examined``: the same candidates, with numbers.
    """

    changed = Signal(frozenset)
    candidates_changed = Signal(tuple)
    candidates_examined = Signal(tuple)
    saved_changed = Signal(bool)
    undo_changed = Signal()

    def __init__(self, undo_steps: int = 100, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.undo_stack = QUndoStack(self)
        self.undo_stack.setUndoLimit(undo_steps)
        self.undo_stack.indexChanged.connect(self._on_index_changed)
        self._state = State()
        self._kept: dict[str, Case] = {}
        self.settle: Callable[[], None] = lambda: None

    @property
    def case(self) -> Case | None:
        return self._state.case

    @property
    def candidates(self) -> tuple[Case, ...]:
        return self._state.candidates

    @property
    def baseline(self) -> Physiology | None:
        return self._state.baseline

    @property
    def saved(self) -> bool:
        """Whether the library holds the open case as it is shown."""
        return self.case is None or self._is_kept(self.case)

    @property
    def endangered(self) -> tuple[Case, ...]:
        """Work by hand that closing would lose, the open case first; an untouched candidate can be generated again."""
        state = self._state
        shown = (() if state.case is None else (state.case,)) + state.candidates + state.aside
        newest = {case.id: case for case in reversed(shown)}
        return tuple(case for case in reversed(newest.values()) if case.id in state.touched and not self._is_kept(case))

    @property
    def at_risk(self) -> bool:
        """Whether closing would lose work by hand."""
        return bool(self.endangered)

    def open(self, case: Case, *, in_library: bool = False, touched: bool = False, anew: bool = False) -> None:
        """Show another case, as a step of undo where anything was shown before; ``anew``: nothing of before can come back."""
        if anew:
            self.undo_stack.clear()
            self._state = replace(self._state, touched=frozenset(), aside=())
        if in_library:
            self._kept[case.id] = case
        else:
            self._kept.pop(case.id, None)
        aside = tuple(item for item in self.endangered if item.id != case.id)
        ids = frozenset(item.id for item in aside) | ({case.id} if touched else set())
        after = State(case, (), case.physiology, ids, aside)
        if anew or (self.case is None and not self.undo_stack.count()):
            self._show(after)
            self._tell_saved()
        else:
            self._push(tr("Open “{title}”").format(title=tr(case.title) or tr("Untitled")), after)

    def close(self) -> None:
        """Show nothing; can be undone."""
        if self.case is not None:
            aside = self.endangered
            self._push(tr("New"), State(touched=frozenset(item.id for item in aside), aside=aside))

    def clear(self) -> None:
        """Show nothing, and forget what was before."""
        self.undo_stack.clear()
        self._kept.clear()
        self._show(State())
        self._tell_saved()

    def follow(self, case: Case) -> None:
        """The library holds the open case in a newer state: show that; no step of undo."""
        if self.case is not None and self.case.id == case.id:
            self._kept[case.id] = case
            self._show(replace(self._state, case=case, baseline=case.physiology))
            self._tell_saved()

    def give_up(self, *cases: Case) -> None:
        """The user does not want to save these cases as they are; they may come back by undo."""
        state = self._state
        given = {item.id for item in self.endangered if any(_same_work(item, case) for case in cases)}
        aside = tuple(item for item in state.aside if item.id not in given)
        self._state = replace(state, touched=state.touched - given, aside=aside)

    def set_candidates(self, cases: Sequence[Case], text: str = "") -> None:
        """Show newly generated candidates, the first one open; can be undone."""
        aside = self.endangered
        touched = frozenset(item.id for item in aside)
        self._push(text or tr("Generate"), State(cases[0], tuple(cases), cases[0].physiology, touched, aside))

    def set_examined(self, examined: Case) -> None:
        """Numbers and verdicts of the open case or of a candidate have been read; no step of undo, nothing to be saved."""
        numbers = {name: getattr(examined, name) for name in EXAMINED_FIELDS}

        def with_numbers(case: Case) -> Case:
            known = case.id != examined.id or all(getattr(case, name) is value for name, value in numbers.items())
            return case if known else replace(case, **numbers)

        before = self._state
        case = with_numbers(before.case) if before.case else None
        here = before.case.id if before.case else ""
        candidates = tuple(
            (case if item is before.case else item) if case and item.id == here else with_numbers(item)
            for item in before.candidates
        )
        self._state = replace(before, case=case, candidates=candidates)
        if any(now is not then for now, then in zip(candidates, before.candidates, strict=True)):
            self.candidates_examined.emit(candidates)
        if case is not before.case:
            self.changed.emit(EXAMINED_FIELDS)

    def choose(self, index: int) -> None:
        """Open another candidate; what was changed on the one before stays with it."""
        self.settle()
        if not 0 <= index < len(self.candidates) or self.case is None:
            return
        kept = tuple(self.case if item.id == self.case.id else item for item in self.candidates)
        if all(now is before for now, before in zip(kept, self.candidates, strict=True)):
            kept = self.candidates
        chosen = kept[index]
        if chosen.id != self.case.id:
            after = replace(self._state, case=chosen, candidates=kept, baseline=chosen.physiology)
            self._push(tr("Choose candidate {number}").format(number=index + 1), after)

    def set_detail(self, field: str, value: object, text: str) -> None:
        """Change one field that describes the case; each choice is a step of undo, and so is all that
        is typed on under the same ``text``."""
        self.settle()
        if self.case is None or getattr(self.case, field) == value:
            return
        changed = replace(self.case, **{field: value})  # type: ignore[arg-type]
        key = f"{changed.id}/{field}/{text}" if field in _TYPED else ""
        self._push(text, self._changed_by_hand(changed), key)

    def set_adjusted(self, case: Case, text: str, key: str) -> None:
        """Show the case as simulated anew; adjustments with the same key are one step of undo."""
        self._push(text, self._changed_by_hand(case), key=key)

    def become(self, case: Case) -> None:
        """Show this case in place of the open one, as one step of undo."""
        before = set() if self.case is None else {self.case.id}
        touched = (self._state.touched - before) | {case.id}
        self._push(tr("Save as new"), replace(self._state, case=case, touched=touched))

    def take_place(self, case: Case, text: str) -> None:
        """Show this case where the open one was, among the candidates too, as one step of undo."""
        before = self.case.id if self.case is not None else ""
        candidates = tuple(case if item.id == before else item for item in self.candidates)
        touched = (self._state.touched - {before}) | {case.id}
        after = replace(self._state, case=case, candidates=candidates, baseline=case.physiology, touched=touched)
        self._push(text, after)

    def forget(self, case_ids: Sequence[str]) -> None:
        """The library no longer holds these cases; when one is open, it is unsaved from now on."""
        for case_id in case_ids:
            self._kept.pop(case_id, None)
        if self.case is not None and self.case.id in case_ids:
            self._state = self._changed_by_hand(self.case)
            self._tell_saved()

    def leave_library(self) -> None:
        """Another library is used from now on; nothing is known to be in it."""
        self._kept.clear()
        self._tell_saved()

    def mark_saved(self, case: Case) -> None:
        """The library holds this case now, whether it is still open or not."""
        self._kept[case.id] = case
        now = self.case
        if now is not None and now.id == case.id and _same_work(now, case):
            numbers = {name: getattr(now, name) for name in EXAMINED_FIELDS}
            self._state = replace(self._state, case=replace(case, **numbers))
            self.undo_stack.setClean()  # what is typed from now on is another step
        self._tell_saved()

    def _is_kept(self, case: Case) -> bool:
        kept = self._kept.get(case.id)
        return kept is not None and _same_work(kept, case)

    def _changed_by_hand(self, case: Case) -> State:
        return replace(self._state, case=case, touched=self._state.touched | {case.id})

    def _push(self, text: str, after: State, key: str = "") -> None:
        self.undo_stack.push(_Step(self, text, after, key))
        self._keep_within_memory()
        self._tell_saved()

    def _keep_within_memory(self) -> None:
        """Forget the oldest steps where all together hold more samples than UNDO_BYTES; the newest always stays."""
        stack = self.undo_stack
        steps = [step for index in range(stack.count()) if isinstance(step := stack.command(index), _Step)]
        self._forget_unreachable(steps)
        if len(steps) < 2 or _held_bytes(steps) <= UNDO_BYTES:
            return
        kept = steps[1:]
        while len(kept) > 1 and _held_bytes(kept) > UNDO_BYTES // 2:
            kept = kept[1:]
        copies = [step.copied() for step in kept]
        with QSignalBlocker(stack):
            stack.clear()
            for step in copies:
                stack.push(step)

    def _forget_unreachable(self, steps: Sequence["_Step"]) -> None:
        """What the library holds is of interest for cases that undo can bring back."""
        reachable = {case.id for case in _cases_of(steps)} | {case.id for case in _cases_in(self._state)}
        self._kept = {case_id: case for case_id, case in self._kept.items() if case_id in reachable}

    def _show(self, state: State) -> None:
        before, self._state = self._state, state
        if state.candidates is not before.candidates:
            self.candidates_changed.emit(state.candidates)
        names = _difference(before.case, state.case)
        if names:
            self.changed.emit(names)

    @Slot(int)
    def _on_index_changed(self, index: int) -> None:
        self.undo_changed.emit()
        self._tell_saved()

    def _tell_saved(self) -> None:
        self.saved_changed.emit(self.saved)


class _Step(QUndoCommand):
    """One step of undo: the whole state before and after it, with what has been read from the samples since."""

    def __init__(self, document: Document, text: str, after: State, key: str) -> None:
        super().__init__(text)
        self._document = document
        self._before, self._after = document._state, after
        self._key = key
        self._copied = self._done = False

    def id(self) -> int:
        return 1 if self._key else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Step) or other._key != self._key or other._copied:
            return False
        self._after = other._after
        return True

    def undo(self) -> None:
        self._after = self._document._state
        self._document._show(self._before)

    def copied(self) -> "_Step":
        """The same step for another stack, done already."""
        copy = _Step(self._document, self.text(), self._after, self._key)
        copy._before, copy._copied, copy._done = self._before, True, True
        return copy

    def redo(self) -> None:
        if self._done:
            self._done = False
            return
        self._before = self._document._state
        self._document._show(self._after)


def _held_bytes(steps: Sequence[_Step]) -> int:
    """The memory that the samples of some steps take, shared ones counted once."""
    return sum({id(case.recording): case.recording.signal_mv.nbytes for case in _cases_of(steps)}.values())


def _cases_of(steps: Sequence[_Step]) -> Iterator[Case]:
    for step in steps:
        yield from _cases_in(step._before)
        yield from _cases_in(step._after)


def _cases_in(state: State) -> Iterator[Case]:
    if state.case is not None:
        yield state.case
    yield from state.candidates
    yield from state.aside


def _same_work(one: Case, other: Case) -> bool:
    """Whether two states of a case differ at most in what is read from the samples and in their history."""
    names = {item.name for item in fields(Case)} - EXAMINED_FIELDS - {"history"}
    return all(getattr(one, name) is getattr(other, name) for name in names)


def _difference(before: Case | None, after: Case | None) -> frozenset[str]:
    if before is after:
        return frozenset()
    if before is None or after is None or before.id != after.id:
        return frozenset({"*"})
    return frozenset(item.name for item in fields(Case) if getattr(before, item.name) is not getattr(after, item.name))
