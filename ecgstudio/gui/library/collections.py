"""Collections and edits of many cases behind the window: every edit of the library can be taken back."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from ecgstudio.core.collection import Collection, CollectionKind, Member
from ecgstudio.core.errors import InputError
from ecgstudio.core.handout_parts import HandoutParts
from ecgstudio.gui.kit.services import Services
from ecgstudio.gui.kit.words import plural, tr
from ecgstudio.gui.library.controller import LibraryController

if TYPE_CHECKING:
    from ecgstudio.app.library_edits import CaseEdit
    from ecgstudio.core.handout import Handout
    from ecgstudio.core.jobs import Reporter
    from ecgstudio.library import Library

_MOST_STEPS = 100
_MOST_GROUPS = 200
_LEFT_OUT = "handout_left_out"
Undo = Callable[["Library"], Any]
Act = Callable[["Library"], Undo]
"""Does something and gives the function that takes it back."""


@dataclass(frozen=True)
class _Step:
    title: str
    act: Act
    undo: Undo


class CollectionsController(QObject):
    """``listed`` carries the collections; ``changed`` says that the library shows something else now; ``told`` a line for the
    status bar. Steps of undo are kept apart from those of the open case. ``may_leave`` is asked before cases are handed out."""

    listed = Signal(tuple)
    members_found = Signal(object, object)
    changed = Signal()
    undo_changed = Signal()
    told = Signal(str)
    written = Signal(object)

    def __init__(
        self,
        services: Services,
        shelf: LibraryController,
        may_leave: Callable[..., bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._may_leave = may_leave
        self._shelf, self._work, self._store = shelf, services.work, services.store
        self._done: list[_Step] = []
        self._undone: list[_Step] = []

    @property
    def undo_title(self) -> str:
        """What would be taken back; empty when there is nothing."""
        return self._done[-1].title if self._done else ""

    @property
    def redo_title(self) -> str:
        return self._undone[-1].title if self._undone else ""

    def refresh(self) -> None:
        """Ask for the list of collections."""
        self._shelf.use(lambda library: library.collections.all(), self.listed.emit, key="collections")

    def find_members(self, collection_id: str) -> None:
        """Ask for a collection and the titles of its members; ``members_found`` carries both."""
        self._shelf.use(
            lambda library: (library.collections.get(collection_id), library.collections.titles(collection_id)),
            lambda found: self.members_found.emit(*found),
            key="members",
        )

    def find_duplicates(self, then: Callable[[Any], None]) -> None:
        """Look for cases that are alike; ``then`` gets them and the titles of their cases."""

        def look(library: "Library") -> Any:
            found = library.duplicates()
            titles = {item: library.get(item).title for group in found[:_MOST_GROUPS] for item in group.case_ids}
            return found[:_MOST_GROUPS], titles

        self._shelf.use(look, then)

    # -- edits

    def create(self, title: str, kind: CollectionKind = "collection", case_ids: tuple[str, ...] = ()) -> Collection:
        """Make a collection or course of some cases."""
        made = Collection(title, tuple(Member(case_id) for case_id in case_ids), kind)

        def act(library: "Library") -> Undo:
            library.collections.save(made)
            return lambda library: library.collections.delete(made.id)

        self._perform(tr("Make “{title}”").format(title=made.title), act)
        return made

    def change(self, collection_id: str, title: str, change: Callable[[Collection], Collection]) -> None:
        """Keep a collection changed; ``title`` names the step of undo."""

        def act(library: "Library") -> Undo:
            before = library.collections.get(collection_id)
            library.collections.save(change(before))
            return lambda library: library.collections.save(before)

        self._perform(title, act)

    def rename(self, collection_id: str, title: str) -> None:
        self.change(collection_id, tr("Rename collection"), lambda one: replace(one, title=title))

    def set_notes(self, collection_id: str, notes: str) -> None:
        """What is printed under the title of a booklet."""
        self.change(collection_id, tr("Edit notes"), lambda one: replace(one, notes=notes))

    def add(self, collection_id: str, case_ids: tuple[str, ...]) -> None:
        """Put cases at the end of a collection."""
        members = [Member(case_id) for case_id in case_ids]
        self.change(collection_id, tr("Add to collection"), lambda one: one.with_members(*members))

    def take_out(self, collection_id: str, ids: tuple[str, ...]) -> None:
        """Take members out of a collection; cases stay in the library."""
        self.change(collection_id, tr("Take out of collection"), lambda one: one.without(*ids))

    def order(self, collection_id: str, ids: tuple[str, ...]) -> None:
        """Put members into this order."""
        self.change(collection_id, tr("Reorder collection"), lambda one: one.ordered(ids))

    def arrange(self, collection_ids: tuple[str, ...]) -> None:
        """Put the collections themselves into this order."""

        def act(library: "Library") -> Undo:
            before = [item.id for item in library.collections.all()]
            library.collections.arrange(collection_ids)
            return lambda library: library.collections.arrange(before)

        self._perform(tr("Reorder collections"), act)

    def delete(self, collection_id: str) -> None:
        """Move a collection to the trash; its cases stay."""

        def act(library: "Library") -> Undo:
            library.collections.delete(collection_id)
            return lambda library: library.collections.restore(collection_id)

        self._perform(tr("Delete collection"), act)

    def edit(self, case_ids: tuple[str, ...], edit: "CaseEdit") -> None:
        """Edit many cases at once."""
        from ecgstudio.app.library_edits import edit_cases

        self._versioned(
            plural("Edit a case", "Edit {count} cases", len(case_ids)).format(count=len(case_ids)),
            lambda library: edit_cases(library, case_ids, edit),
        )

    def bring_back(self, case_id: str, version: int) -> None:
        """Make an earlier version of a case its newest one."""
        from ecgstudio.app.library_edits import go_back

        title = tr("Back to version {number}").format(number=version)
        self._versioned(title, lambda library: go_back(library, {case_id: version}))

    def note_trashed(self, case_ids: tuple[str, ...]) -> None:
        """Cases went to the trash just now: let undo bring them back."""

        def act(library: "Library") -> Undo:
            library.delete(*case_ids)
            return lambda library: library.restore(*case_ids)

        title = plural("Move a case to the trash", "Move {count} cases to the trash", len(case_ids)).format(
            count=len(case_ids)
        )
        self._push(_Step(title, act, lambda library: library.restore(*case_ids)))

    def undo(self) -> None:
        """Take the last edit of the library back."""
        if self._done:
            step = self._done.pop()
            self._undone.append(step)
            self._shelf.use(step.undo, lambda result: self._ended(tr("Taken back: {what}"), step, result))
            self.undo_changed.emit()

    def redo(self) -> None:
        """Do again what was taken back."""
        if self._undone:
            step = self._undone.pop()
            self._perform(step.title, step.act, keep=True)

    def forget_steps(self) -> None:
        """Another library is used from now on."""
        self._done, self._undone = [], []
        self.undo_changed.emit()

    # -- in and out

    def take_in(self, path: Path) -> None:
        """Import a collection's file; it can be taken back as a collection, its cases stay."""
        from ecgstudio.app.sharing import import_bundle

        def kept(collection: Collection) -> None:
            self.told.emit(tr("Imported “{title}”").format(title=collection.title))
            self._tell_changed()

        self._shelf.use(lambda library: import_bundle(library, path), kept)

    @property
    def parts(self) -> HandoutParts:
        """What handouts say beside the ECGs."""
        try:
            return HandoutParts.without(self._store.value(_LEFT_OUT, []))
        except InputError:
            return HandoutParts()

    def set_parts(self, parts: HandoutParts) -> None:
        """Every handout from now on."""
        self._store.remember(_LEFT_OUT, list(parts.left_out))

    def hand_out(self, collection_id: str, kind: str, path: Path) -> None:
        """Write a collection as a file; ``written`` carries it."""
        from ecgstudio.app.handouts import handout_of

        style, parts = self._store.style(), self.parts

        def ready(handout: Any) -> None:
            if self._may_leave(*handout.cases):
                self._work.submit(lambda report: _write(handout, kind, path, style, report), self.written.emit)

        self._shelf.use(lambda library: handout_of(library, collection_id, parts=parts), ready)

    def hand_out_cases(self, title: str, case_ids: tuple[str, ...], kind: str, path: Path) -> None:
        """Write some cases, in the order given, as a file; ``written`` carries it."""
        from ecgstudio.core.handout import Handout

        style, parts = self._store.style(), self.parts

        def ready(cases: Any) -> None:
            handout = Handout(title, cases, id="".join(case_ids), parts=parts)
            if self._may_leave(*cases):
                self._work.submit(lambda report: _write(handout, kind, path, style, report), self.written.emit)

        self._shelf.use(lambda library: [library.get(case_id) for case_id in case_ids], ready)

    # -- inside

    def _versioned(self, title: str, edit: Callable[["Library"], Mapping[str, int]]) -> None:
        def act(library: "Library") -> Undo:
            from ecgstudio.app.library_edits import go_back

            before = edit(library)
            return lambda library: go_back(library, before)

        self._perform(title, act)

    def _perform(self, title: str, act: Act, *, keep: bool = False) -> None:
        def done(undo: Undo) -> None:
            self._push(_Step(title, act, undo), keep=keep)
            self._tell_changed()

        self._shelf.use(act, done)

    def _push(self, step: _Step, *, keep: bool = False) -> None:
        self._done = [*self._done, step][-_MOST_STEPS:]
        self._undone = self._undone if keep else []
        self.undo_changed.emit()

    def _ended(self, words: str, step: _Step, result: object) -> None:
        self.told.emit(words.format(what=step.title))
        self._tell_changed()

    def _tell_changed(self) -> None:
        self.changed.emit()
        self.refresh()


def _write(handout: "Handout", kind: str, path: Path, style: Any, report: "Reporter") -> Path:
    from ecgstudio.app.handouts import write_handout

    return write_handout(handout, kind, path, style, report)
