"""What the window remembers: settings, the look of the sheet, recent cases, its own size and place."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from ecgstudio.core import paths
from ecgstudio.core.errors import InputError
from ecgstudio.core.paper import SheetStyle
from ecgstudio.core.plain import from_plain, to_plain
from ecgstudio.core.settings import SETTINGS_VERSION, Settings, settings_from

_WINDOW = "window"


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
        self._file = QSettings(str(file), QSettings.Format.IniFormat)
        self._settings = settings_from({name: self._file.value(f"settings/{name}") for name in self._stored_names()})

    @property
    def settings(self) -> Settings:
        return self._settings

    def set_settings(self, settings: Settings) -> None:
        """Keep new settings and tell everybody."""
        if settings == self._settings:
            return
        self._settings = settings
        self._file.setValue("settings_version", SETTINGS_VERSION)
        for parameter in Settings.parameters():
            self._file.setValue(f"settings/{parameter.name}", str(getattr(settings, parameter.name)))
        self.settings_changed.emit(settings)

    def style(self) -> SheetStyle:
        """How the sheet looked last."""
        stored = self._json("sheet_style")
        try:
            return from_plain(SheetStyle, stored) if isinstance(stored, dict) else SheetStyle()
        except InputError:
            return SheetStyle()

    def set_style(self, style: SheetStyle) -> None:
        self._file.setValue("sheet_style", json.dumps(to_plain(style)))

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
        """Something small that a dialog remembers; plain data only."""
        stored = self._json(f"remember/{name}")
        return default if stored is None else stored

    def folder(self, name: str) -> Path:
        """The folder that was chosen last for something; the user's own at first."""
        return Path(str(self.value(name, str(Path.home()))))

    def remember(self, name: str, value: Any) -> None:
        self._file.setValue(f"remember/{name}", json.dumps(value))

    def window_bytes(self, name: str) -> QByteArray | None:
        """Geometry or arrangement of the window as Qt stores it."""
        value = self._file.value(f"{_WINDOW}/{name}")
        return value if isinstance(value, QByteArray) else None

    def set_window_bytes(self, name: str, value: QByteArray) -> None:
        self._file.setValue(f"{_WINDOW}/{name}", value)

    def sync(self) -> None:
        """Write everything to the file now."""
        self._file.sync()

    def _set_recent(self, items: list[Recent]) -> None:
        self._file.setValue("recent", json.dumps([[item.id, item.title] for item in items]))
        self.recent_changed.emit()

    def _stored_names(self) -> list[str]:
        names = [parameter.name for parameter in Settings.parameters()]
        return [name for name in names if self._file.contains(f"settings/{name}")]

    def _json(self, key: str) -> Any:
        text = self._file.value(key)
        try:
            return json.loads(text) if isinstance(text, str) else None
        except ValueError:
            return None
