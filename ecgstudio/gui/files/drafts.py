"""The draft: an unsaved case is written away every little while and offered again after a crash."""

from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QTimer, Signal

from ecgstudio.core import paths
from ecgstudio.core.case import Case
from ecgstudio.gui.kit.services import Services
from ecgstudio.library import clear_draft, read_draft, write_draft


class Drafts(QObject):
    """``found`` carries a case that was left behind. A second window on the same computer keeps no draft."""

    found = Signal(object)

    def __init__(self, services: Services, folder: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._disk, self._store = services.document, services.disk, services.store
        self._folder = folder or paths.user_data() / "draft"
        self._folder.mkdir(parents=True, exist_ok=True)
        self._lock = QLockFile(str(self._folder / "lock"))
        self._written: Case | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.keep)

    def start(self) -> None:
        """Look for a draft that was left, then keep one from time to time."""
        if not self._lock.tryLock(0):
            return
        folder = self._folder
        self._disk.submit(lambda _: read_draft(folder), self._on_read, quiet=True)
        self._document.saved_changed.connect(self._on_saved_changed)
        self._set_interval()
        self._store.settings_changed.connect(lambda _: self._set_interval())
        self._timer.start()

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
