"""Asking where to write, each kind of file in the folder that was chosen last."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from ecgstudio.gui.kit.store import Store


def ask_where_to_write(
    parent: QWidget, store: Store, folder: str, title: str, name: str, ending: str = "", kinds: str = ""
) -> Path | None:
    """The file the user names, with ``ending`` where none is given; None when it was left. ``folder`` is the setting that
    remembers where."""
    proposed = str(store.folder(folder) / f"{name}{ending}")
    given, _ = QFileDialog.getSaveFileName(parent, title, proposed, kinds or f"*{ending}")
    if not given:
        return None
    path = Path(given) if Path(given).suffix or not ending else Path(given).with_suffix(ending)
    store.remember(folder, str(path.parent))
    return path
