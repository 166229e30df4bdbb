"""The draft: an unsaved case is written away every little while and offered again after a crash."""

from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QTimer, Signal

from ecgstudio.core import paths
from ecgstudio.core.case import Case
from ecgstudio.gui.kit.services import Services
from ecgstudio.gui.kit.words import tr
from ecgstudio.library import clear_draft, read_draft, write_draft


class Drafts(QObject):
    """``found`` carries a case that was left behind, ``impossible`` why none can be kept. A second window on the same computer
    keeps none."""

    found = Signal(object)
    impossible = Signal(str)

    def __init__(self, services: Services, folder: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._disk, self._store = services.document, services.disk, services.store
        self._folder = folder or paths.user_data() / "draft"
        self._lock = QLockFile(str(self._folder / "lock"))
        self._written: Case | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.keep)

    def start(self) -> None:
        """Look for a draft that was left, then keep one from time to time."""
        folder = self._folder
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            self._tell_impossible(error.strerror or str(error))
            return
        if not self._lock.tryLock(0):
            if self._lock.error() == QLockFile.LockError.PermissionError:
                self._tell_impossible(tr("it cannot be written"))
            return
        self._disk.submit(lambda _: read_draft(folder), self._on_read, quiet=True)
        self._document.saved_changed.connect(self._on_saved_changed)
        self._set_interval()
        self._store.settings_changed.connect(lambda _: self._set_interval())
        self._timer.start()

    def _tell_impossible(self, why: str) -> None:
        text = tr("Drafts cannot be kept in {folder} ({why}): save often, a crash would lose what is not saved.")
        self.impossible.emit(text.format(folder=self._folder, why=why))

    def keep(self) -> None:
        """Write a case that is at risk away, the open one first, if it has changed since."""
        case, folder = next(iter(self._document.endangered), None), self._folder
        if case is None or case is self._written:
            return
        self._written = case
        self._disk.submit(lambda _: write_draft(folder, case), key="draft", quiet=True)

    def clear(self) -> None:
        """Forget the draft: the case is saved, or was given up."""
        self._written = None
        if self._lock.isLocked():
            folder = self._folder
            self._disk.submit(lambda _: clear_draft(folder), key="draft", quiet=True)

    def close(self) -> None:
        """The window closes in good order: its own draft goes, one that was found and not decided on stays."""
        self._timer.stop()
        if self._written is not None:
            self.clear()

    def unlock(self) -> None:
        """Let another window keep drafts."""
        self._lock.unlock()

    def _on_read(self, case: Case | None) -> None:
        if case is not None:
            self.found.emit(case)

    def _on_saved_changed(self, saved: bool) -> None:
        if self._written is not None and not self._document.at_risk:
            self.clear()

    def _set_interval(self) -> None:
        self._timer.setInterval(1000 * self._store.settings.draft_seconds)
