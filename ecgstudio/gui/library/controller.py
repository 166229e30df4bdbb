"""The library behind the window: every call runs on the disk thread, in order."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from ecgstudio.app.library import library_place, open_library, save_version
from ecgstudio.core.case import Case
from ecgstudio.core.errors import ConflictError, LibraryError, StudioError
from ecgstudio.core.jobs import Reporter
from ecgstudio.gui.kit.services import Services
from ecgstudio.gui.kit.words import sentence, tr
from ecgstudio.library import Page, Query

if TYPE_CHECKING:
    from ecgstudio.library import Library

_PLACE, _OPENED = "library", "library_opened"
_PAGE_SIZE = 60
_Thumbnails = Mapping[str, NDArray[np.float32]]


class LibraryController(QObject):
    """Opens, searches and changes the library. ``unusable`` says why there is none; ``conflicted`` carries a case that was not
    saved, why, and how to save it beside the newer one or over it; ``placed``: another library is used from now on."""

    found = Signal(object, object)
    tags_found = Signal(dict)
    saved = Signal(object)
    opened = Signal(object)
    trashed = Signal(tuple)
    changed = Signal()
    backed_up = Signal(object)
    unusable = Signal(str)
    conflicted = Signal(object, str, object, object)
    placed = Signal(object, bool)
    moved = Signal(object)
    restored = Signal(object)
    loaded = Signal()

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._disk, self._store = services.document, services.disk, services.store
        self._library: Library | None = None
        self._versions: dict[str, int] = {}
        """The newest version of a case that this window knows of."""
        self._seen: object = None
        self.place = library_place(remembered=str(self._store.value(_PLACE, "")))
        self._opened = str(self._store.value(_OPENED, ""))
        """The library that was there last time; one that has vanished since is not made anew, empty, without a word."""

    @property
    def is_file(self) -> bool:
        """Whether the library is a file, not a database of a server."""
        return "://" not in str(self.place)

    def load(self) -> None:
        """Open the library and show its first page; a new one is filled with the sample cases."""
        self._disk.submit(lambda report: self._on_disk(report).read_only, self._loaded, self._on_unusable)

    def use_place(self, place: Path) -> None:
        """Use another library from now on, made where there is none; the one before is used on when this cannot be opened."""

        def switch(report: Reporter) -> bool:
            opened = open_library(place, report)
            self._let_go()
            self._library = opened
            return opened.read_only

        self._disk.submit(switch, lambda read_only: self._on_placed(place, read_only), self._on_failed)

    def use_copy(self, place: Path) -> None:
        """Copy the library, and use the copy from now on."""
        self._disk.submit(lambda report: self._on_disk(report).backup(place, report), self.use_place, self._on_failed)

    def make_anew(self) -> None:
        """A new library in the place of one that is gone."""
        self.use_place(Path(self.place))

    def move(self, to: Path) -> None:
        """Move the library's file; ``moved`` tells where it is."""

        def act(report: Reporter) -> Path:
            from ecgstudio.app.library_file import move

            self._let_go()
            return move(Path(self.place), to, report)

        self._disk.submit(act, self._on_moved, self._on_failed)

    def restore_backup(self, backup: Path) -> None:
        """Bring the library back to a backup; ``restored`` carries the file that keeps what was before, or None."""

        def act(report: Reporter) -> Path | None:
            from ecgstudio.app.library_file import restore

            self._let_go()
            return restore(Path(self.place), backup, report)

        self._disk.submit(act, self._on_restored, self._on_failed)

    def look_again(self) -> None:
        """Show what other windows and programs have saved since, if they have."""
        self._disk.submit(
            lambda report: self._on_disk(report).changes(), self._on_seen, self._on_unusable, key="look", quiet=True
        )

    def search(self, query: Query, offset: int) -> None:
        """Look for cases; ``found`` carries the page and the thumbnails of its cases."""
        self._disk.submit(
            lambda report: _search(self._on_disk(report), query, offset),
            lambda result: self.found.emit(*result),
            self._on_unusable,
            key="search",
            quiet=True,
        )

    def open(self, case_id: str) -> None:
        """Open a case in the window."""
        job = partial(self._read, case_id)
        self._disk.submit(job, lambda found: self._on_opened(*found), self._on_failed)

    def fetch(self, case_id: str, then: Callable[[Case], None]) -> None:
        """Read a case without opening it."""
        self._disk.submit(lambda report: self._on_disk(report).get(case_id), then, self._on_failed)

    def use(
        self,
        act: "Callable[[Library], Any]",
        then: Callable[[Any], None] | None = None,
        otherwise: Callable[[Exception], None] | None = None,
        *,
        key: str = "",
    ) -> None:
        """Do something with the library on its thread; ``then`` gets what came of it."""
        otherwise = otherwise or self._on_failed
        self._disk.submit(lambda report: act(self._on_disk(report)), then, otherwise, key=key, quiet=True)

    def save(self, then: Callable[[], None] | None = None, case: Case | None = None) -> None:
        """Keep the open case, or the one that is named; ``then`` is called when it is on the disk."""
        self._document.settle()
        case = case or self._document.case
        if case is None:
            return

        self._save(case, None, then)

    def _save(self, case: Case, over: int | None, then: Callable[[], None] | None) -> None:
        def job(report: Reporter) -> tuple[Case, int]:
            known = self._versions.get(case.id, 0) if over is None else over
            return save_version(self._on_disk(report), case, over=known)

        def kept(result: tuple[Case, int]) -> None:
            self._on_saved(*result)
            if then:
                then()

        def refused(error: Exception) -> None:
            if isinstance(error, ConflictError):
                newest = error.newest
                beside, upon = lambda: self._save_beside(case, then), lambda: self._save(case, newest, then)
                self.conflicted.emit(case, sentence(str(error)), beside, upon)
            else:
                self._on_failed(error)

        self._disk.submit(job, kept, refused)

    def _save_beside(self, case: Case, then: Callable[[], None] | None) -> None:
        own = {"id": uuid4().hex, "created": datetime.now(UTC)}
        now = self._document.case
        if now is not None and now.id == case.id:
            case = replace(now, **own)  # type: ignore[arg-type]
            self._document.become(case)
        else:
            case = replace(case, **own)  # type: ignore[arg-type]
        self._save(case, None, then)

    def save_as_new(self) -> None:
        """Keep the open case as another one; the one before stays as it was."""
        self._document.settle()
        case = self._document.case
        if case is not None:
            self._document.become(replace(case, id=uuid4().hex, created=datetime.now(UTC), history=()))
            self.save()

    def delete(self, case_ids: tuple[str, ...]) -> None:
        """Move cases to the trash."""
        self._change(lambda library: library.delete(*case_ids), lambda: self._on_trashed(case_ids))

    def restore(self, case_ids: tuple[str, ...]) -> None:
        """Take cases out of the trash."""
        self._change(lambda library: library.restore(*case_ids))

    def empty_trash(self) -> None:
        """Remove what is in the trash for good."""
        self._change(lambda library: library.empty_trash())

    def backup(self, path: Path) -> None:
        """Copy the whole library to a file; ``backed_up`` tells where it is."""
        self._disk.submit(
            lambda report: self._on_disk(report).backup(path, report), self.backed_up.emit, self._on_failed
        )

    def _change(self, act: "Callable[[Library], Any]", then: Callable[[], None] | None = None) -> None:
        def done(_: object) -> None:
            if then:
                then()
            self.tell_changed()

        self._disk.submit(lambda report: act(self._on_disk(report)), done, self._on_failed)

    def _on_disk(self, report: Reporter) -> "Library":
        """The library, opened on first use; called in the disk thread alone."""
        if self._library is None:
            if self._opened == str(self.place) and self.is_gone:
                raise LibraryError(f"the library {self.place} is gone; put it back or open another")
            self._library = open_library(self.place, report)
        return self._library

    def _let_go(self) -> None:
        """Close the file; called in the disk thread alone."""
        before, self._library = self._library, None
        if before is not None:
            before.close()

    @property
    def is_gone(self) -> bool:
        """Whether the library's file was moved or deleted."""
        return self.is_file and not Path(self.place).exists()

    def _loaded(self, read_only: bool) -> None:
        self._remember_opened()
        if read_only:
            self.placed.emit(self.place, True)
        self.tell_changed()
        self.look_again()
        if not read_only:
            self.loaded.emit()

    def _on_placed(self, place: Path, read_only: bool) -> None:
        self._remember(place)
        self._forget_versions()
        self.placed.emit(place, read_only)
        self.tell_changed()

    def _on_moved(self, place: Path) -> None:
        self._remember(place)
        self.moved.emit(place)
        self.tell_changed()

    def _on_restored(self, before: Path | None) -> None:
        self._forget_versions()
        self.restored.emit(before)
        self.tell_changed()

    def _remember(self, place: Path) -> None:
        self.place = place
        self._store.remember(_PLACE, str(place))
        self._remember_opened()

    def _remember_opened(self) -> None:
        self._opened = str(self.place)
        self._store.remember(_OPENED, self._opened)

    def _forget_versions(self) -> None:
        """Other cases are there now: what was open or recent need not be among them."""
        self._versions.clear()
        self._store.forget_recent(*(item.id for item in self._store.recent()))
        self._document.leave_library()

    def _on_seen(self, changes: object) -> None:
        before, self._seen = self._seen, changes
        if before not in (None, changes):
            self.tell_changed()
            self._read_newer()

    def _read_newer(self) -> None:
        """An open case with nothing unsaved is shown as another window has saved it."""
        case = self._document.case
        if case is not None and self._document.saved and case.id in self._versions:
            self.follow(case.id)

    def _on_opened(self, case: Case, version: int) -> None:
        self._versions[case.id] = version
        self._document.open(case, in_library=True)
        self._store.add_recent(case.id, case.title)
        self.opened.emit(case)

    def _on_saved(self, case: Case, version: int) -> None:
        self._versions[case.id] = version
        self._document.mark_saved(case)
        self._store.add_recent(case.id, case.title)
        self.saved.emit(case)
        self.tell_changed()

    def _on_trashed(self, case_ids: tuple[str, ...]) -> None:
        self._store.forget_recent(*case_ids)
        self._document.forget(case_ids)
        self.trashed.emit(case_ids)

    def tell_changed(self) -> None:
        """Say that the library shows something else now."""
        self.changed.emit()
        self._disk.submit(
            lambda report: self._on_disk(report).tags(),
            self.tags_found.emit,
            self._on_unusable,
            key="tags",
            quiet=True,
        )

    def follow(self, case_id: str) -> None:
        """Read the open case again while nothing in it is unsaved."""
        job = partial(self._read, case_id)
        self._disk.submit(job, lambda found: self._show_again(*found), self._on_failed, quiet=True)

    def _read(self, case_id: str, report: Reporter) -> tuple[Case, int]:
        library = self._on_disk(report)
        # the number first: where another window saves in between, saving asks once too often, never too rarely
        version = library.newest(case_id)
        return library.get(case_id), version

    def _show_again(self, case: Case, version: int) -> None:
        now = self._document.case
        if now is None or not self._document.saved or now.id != case.id:
            return
        before, self._versions[case.id] = self._versions.get(case.id), version
        if version != before or len(now.history) != len(case.history):
            self._document.follow(case)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, LibraryError) and self.is_gone:
            self._on_unusable(error)
        else:
            self._disk.failed.emit(error)

    def _on_unusable(self, error: Exception) -> None:
        text = str(error) if isinstance(error, StudioError) else tr("The library cannot be used.")
        self.unusable.emit(sentence(text))
        if not isinstance(error, StudioError):
            self._disk.failed.emit(error)


def _search(library: "Library", query: Query, offset: int) -> tuple[Page, _Thumbnails]:
    page = library.search(query, limit=_PAGE_SIZE, offset=offset)
    return page, library.thumbnails([item.id for item in page.items])
