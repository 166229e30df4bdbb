"""The library behind the window: every call runs on the disk thread, in order."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from ecgstudio.core.case import Case
from ecgstudio.core.errors import StudioError
from ecgstudio.core.jobs import Reporter
from ecgstudio.gui.kit.services import Services
from ecgstudio.gui.kit.words import sentence, tr
from ecgstudio.library import Page, Query

if TYPE_CHECKING:
    from ecgstudio.library import Library

_PAGE_SIZE = 60
_Thumbnails = Mapping[str, NDArray[np.float32]]


class LibraryController(QObject):
    """Opens, searches and changes the library. ``unusable`` says once why there is none."""

    found = Signal(object, object)
    tags_found = Signal(dict)
    saved = Signal(object)
    opened = Signal(object)
    trashed = Signal(tuple)
    changed = Signal()
    backed_up = Signal(object)
    unusable = Signal(str)

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._disk, self._store = services.document, services.disk, services.store
        self._library: Library | None = None

    def load(self) -> None:
        """Open the library and show its first page; a new one is filled with the sample cases."""
        self._disk.submit(lambda report: self._on_disk(report), lambda _: self._loaded(), self._on_unusable)

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
        self._disk.submit(lambda report: self._on_disk(report).get(case_id), self._on_opened)

    def fetch(self, case_id: str, then: Callable[[Case], None]) -> None:
        """Read a case without opening it."""
        self._disk.submit(lambda report: self._on_disk(report).get(case_id), then)

    def use(
        self,
        act: "Callable[[Library], Any]",
        then: Callable[[Any], None] | None = None,
        otherwise: Callable[[Exception], None] | None = None,
        *,
        key: str = "",
    ) -> None:
        """Do something with the library on its thread; ``then`` gets what came of it."""
        self._disk.submit(lambda report: act(self._on_disk(report)), then, otherwise, key=key, quiet=True)

    def save(self, then: Callable[[], None] | None = None, case: Case | None = None) -> None:
        """Keep the open case, or the one that is named; ``then`` is called when it is on the disk."""
        self._document.settle()
        case = case or self._document.case
        if case is None:
            return

        def kept(result: Case) -> None:
            self._on_saved(result)
            if then:
                then()

        self._disk.submit(lambda report: _save(self._on_disk(report), case), kept)

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
        self._disk.submit(lambda report: self._on_disk(report).backup(path, report), self.backed_up.emit)

    def _change(self, act: "Callable[[Library], Any]", then: Callable[[], None] | None = None) -> None:
        def done(_: object) -> None:
            if then:
                then()
            self.tell_changed()

        self._disk.submit(lambda report: act(self._on_disk(report)), done)

    def _on_disk(self, report: Reporter) -> "Library":
        """The library, opened on first use; called in the disk thread alone."""
        if self._library is None:
            from ecgstudio.app.library import open_library

            self._library = open_library(report=report)
        return self._library

    def _loaded(self) -> None:
        self.tell_changed()

    def _on_opened(self, case: Case) -> None:
        self._document.open(case, in_library=True)
        self._store.add_recent(case.id, case.title)
        self.opened.emit(case)

    def _on_saved(self, case: Case) -> None:
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
        self._disk.submit(lambda report: self._on_disk(report).tags(), self.tags_found.emit, key="tags", quiet=True)

    def _on_unusable(self, error: Exception) -> None:
        text = str(error) if isinstance(error, StudioError) else tr("The library cannot be used.")
        self.unusable.emit(sentence(text))
        if not isinstance(error, StudioError):
            self._disk.failed.emit(error)


def _search(library: "Library", query: Query, offset: int) -> tuple[Page, _Thumbnails]:
    page = library.search(query, limit=_PAGE_SIZE, offset=offset)
    return page, library.thumbnails([item.id for item in page.items])


def _save(library: "Library", case: Case) -> Case:
    from ecgstudio.app.library import save

    return save(library, case)
