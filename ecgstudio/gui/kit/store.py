"""What the window remembers: settings, the look of the sheet, recent cases, its own size and place."""

import json
import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QObject, QTimer, Signal

from ecgstudio.core import paths
from ecgstudio.core.errors import InputError
from ecgstudio.core.paper import SheetStyle
from ecgstudio.core.plain import from_plain, to_plain
from ecgstudio.core.settings import SETTINGS_VERSION, Settings, settings_from
from ecgstudio.core.settings_file import SettingsFile

_WINDOW = "window"
_WRITTEN_AFTER_MS = 500

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Recent:
    """A case that was open lately."""

    id: str
    title: str


class Store(QObject):
    """Reads and writes one INI file in the user's configuration; anything damaged in it falls back to its default."""

    settings_changed = Signal(object)
    recent_changed = Signal()

    def __init__(self, path: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        file = path or paths.user_config() / "ecgstudio.ini"
        self._file = SettingsFile(file)
        self._soon = QTimer(self, singleShot=True, interval=_WRITTEN_AFTER_MS)
        self._soon.timeout.connect(self.sync)
        stored = {item.name: self._file.text(f"settings/{item.name}") for item in Settings.parameters()}
        self._settings = settings_from({name: text for name, text in stored.items() if text is not None})

    @property
    def trouble(self) -> str:
        """One line when the file was no settings file and has been set aside; empty otherwise."""
        return self._file.trouble

    @property
    def settings(self) -> Settings:
        return self._settings

    def set_settings(self, settings: Settings) -> None:
        """Keep new settings and tell everybody."""
        if settings == self._settings:
            return
        self._settings = settings
        self._set("settings_version", str(SETTINGS_VERSION))
        for parameter in Settings.parameters():
            self._set(f"settings/{parameter.name}", str(getattr(settings, parameter.name)))
        self.settings_changed.emit(settings)

    def style(self) -> SheetStyle:
        """How the sheet looked last."""
        stored = self._json("sheet_style")
        try:
            return from_plain(SheetStyle, stored) if isinstance(stored, dict) else SheetStyle()
        except InputError:
            return SheetStyle()

    def set_style(self, style: SheetStyle) -> None:
        self._set("sheet_style", json.dumps(to_plain(style)))

    def recent(self) -> tuple[Recent, ...]:
        """The cases opened or saved last, newest first."""
        stored = self._json("recent")
        pairs = [item for item in stored if isinstance(item, list)] if isinstance(stored, list) else []
        found = tuple(Recent(str(item[0]), str(item[1])) for item in pairs if len(item) == 2)
        return found[: self._settings.recent_cases]

    def add_recent(self, case_id: str, title: str) -> None:
        """Put a case at the top of the recent ones."""
        others = [item for item in self.recent() if item.id != case_id]
        self._set_recent([Recent(case_id, title), *others][: self._settings.recent_cases])

    def forget_recent(self, *case_ids: str) -> None:
        """Take cases out of the recent ones."""
        self._set_recent([item for item in self.recent() if item.id not in case_ids])

    def value(self, name: str, default: Any = None) -> Any:
        """Something small that a dialog remembers; plain data of the default's type (any where there is none)."""
        stored = self._json(f"remember/{name}")
        return stored if stored is not None and _is_like(stored, default) else default

    def folder(self, name: str) -> Path:
        """The folder that was chosen last for something; the user's own at first."""
        return Path(str(self.value(name, str(Path.home()))))

    def remember(self, name: str, value: Any) -> None:
        self._set(f"remember/{name}", json.dumps(value))

    def window_bytes(self, name: str) -> QByteArray | None:
        """Geometry or arrangement of the window as Qt stores it."""
        value = self._file.data(f"{_WINDOW}/{name}")
        return None if value is None else QByteArray(value)

    def set_window_bytes(self, name: str, value: QByteArray) -> None:
        self._file.set_data(f"{_WINDOW}/{name}", bytes(value.data()))
        self._soon.start()

    def sync(self) -> None:
        """Write everything to the file now; where it cannot be written, settings last until the window closes."""
        self._soon.stop()
        try:
            self._file.save()
        except OSError as error:
            log.warning("settings cannot be written: %s", error)

    def _set_recent(self, items: list[Recent]) -> None:
        self._set("recent", json.dumps([[item.id, item.title] for item in items]))
        self.recent_changed.emit()

    def _set(self, name: str, text: str) -> None:
        self._file.set_text(name, text)
        self._soon.start()

    def _json(self, key: str) -> Any:
        try:
            return json.loads(self._file.text(key) or "null")
        except (ValueError, RecursionError):
            return None


def _is_like(stored: object, default: object) -> bool:
    if isinstance(default, list):
        return isinstance(stored, list) and all(isinstance(item, str) for item in stored)
    return default is None or type(stored) is type(default)
