"""Files in and out of the window: import and export."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ecgstudio.core.case import Case
from ecgstudio.core.paper import SheetStyle
from ecgstudio.gui.kit.services import Services


@dataclass(frozen=True)
class ExportChoice:
    """What the export dialog gives."""

    folder: Path
    name: str
    formats: tuple[str, ...]
    style: SheetStyle


class Filing(QObject):
    """``imported`` carries a case from a file; ``exported`` the files that were written."""

    imported = Signal(object)
    exported = Signal(tuple)

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._work = services.document, services.work

    def import_record(self, path: Path) -> None:
        """Read a record; it becomes the open case when it has been read."""
        self._work.submit(lambda report: _import(path), self.imported.emit)

    def export(self, case: Case, choice: ExportChoice) -> None:
        """Write a case in the chosen formats."""
        self._work.submit(lambda report: tuple(_export(case, choice)), self.exported.emit)


def _import(path: Path) -> Case:
    from ecgstudio.app.files import import_record

    return import_record(path)


def _export(case: Case, choice: ExportChoice) -> list[Path]:
    from ecgstudio.app.files import export_case

    return export_case(case, choice.folder, choice.formats, choice.style, choice.name)
