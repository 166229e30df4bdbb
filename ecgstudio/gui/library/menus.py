"""What can be done with some cases of the library, as a menu."""

from collections.abc import Callable, Sequence
from typing import get_args

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QMenu

from ecgstudio.app.formats import Holds, handout_formats
from ecgstudio.core.case import Difficulty, Level, Priority
from ecgstudio.gui.kit.case_words import level_word
from ecgstudio.gui.kit.words import as_written, sentence, tr
from ecgstudio.gui.library.case_requests import CaseRequests
from ecgstudio.library import CaseSummary


def handout_words(*holds: Holds) -> dict[str, str]:
    """The kinds of handouts that hold cases, or cases and collections, by name."""
    return {item.name: f"{tr(item.title)} ..." for item in handout_formats(*holds)}


def trash_menu(panel: CaseRequests, items: Sequence[CaseSummary]) -> QMenu:
    """For cases in the trash."""
    menu, ids = _menu(panel), tuple(item.id for item in items)
    menu.addAction(tr("Open"), lambda: panel.open_requested.emit(ids[0]))
    menu.addAction(tr("Restore"), lambda: panel.restore_requested.emit(ids))
    menu.addSeparator()
    menu.addAction(tr("Empty the trash ..."), panel.empty_requested.emit)
    return menu


def cases_menu(panel: CaseRequests, items: Sequence[CaseSummary]) -> QMenu:
    """For cases that are kept: open, collect, edit, hand out, history, trash."""
    menu, ids = _menu(panel), tuple(item.id for item in items)
    menu.addAction(tr("Open"), lambda: panel.open_requested.emit(ids[0]))
    menu.addSeparator()
    _add_collections(menu, panel, ids)
    _add_edits(menu, panel, items)
    _add_handouts(menu, panel, ids)
    menu.addSeparator()
    versions = menu.addAction(tr("Versions ..."), lambda: panel.versions_requested.emit(ids[0]))
    versions.setEnabled(len(ids) == 1)
    if panel.collection_id():
        menu.addAction(tr("Take out of the collection"), panel.take_out)
    menu.addAction(tr("Move to trash"), lambda: panel.delete_requested.emit(ids))
    return menu


def _menu(panel: CaseRequests) -> QMenu:
    menu = QMenu(panel)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def _add_collections(menu: QMenu, panel: CaseRequests, ids: tuple[str, ...]) -> None:
    into = menu.addMenu(tr("Add to"))
    for item in panel.collections:
        into.addAction(as_written(item.title), _then(panel.collect_requested.emit, item.id, ids))
    if panel.collections:
        into.addSeparator()
    into.addAction(tr("New collection ..."), lambda: panel.collect_requested.emit("", ids))


def _add_edits(menu: QMenu, panel: CaseRequests, items: Sequence[CaseSummary]) -> None:
    from ecgstudio.app.library_edits import CaseEdit

    def edit(**fields: object) -> None:
        panel.edit_requested.emit(tuple(item.id for item in items), CaseEdit(**fields))  # type: ignore[arg-type]

    fields: tuple[tuple[str, str, Sequence[str], Callable[[str], str]], ...] = (
        ("difficulty", tr("Difficulty"), get_args(Difficulty), lambda value: sentence(tr(value))),
        ("priority", tr("Priority"), get_args(Priority), lambda value: value or tr("none")),
        ("level", tr("Level"), get_args(Level), level_word),
    )
    for name, title, values, word in fields:
        own = menu.addMenu(title)
        for value in values:
            action = own.addAction(word(value), _then(edit, **{name: value}))
            action.setCheckable(True)
            action.setChecked(all(getattr(item, name) == value for item in items))
    tags = menu.addMenu(tr("Tags"))
    tags.addAction(tr("Add ..."), lambda: _ask_tags(panel, lambda given: edit(add_tags=given)))
    for tag in dict.fromkeys(tag for item in items for tag in item.tags):
        tags.addAction(tr("Remove “{tag}”").format(tag=as_written(tag)), _then(edit, remove_tags=(tag,)))


def _add_handouts(menu: QMenu, panel: CaseRequests, ids: tuple[str, ...]) -> None:
    own = menu.addMenu(tr("Hand out as"))
    for kind, title in handout_words("cases").items():
        own.addAction(title, _then(panel.handout_requested.emit, kind, ids))


def _then(do: Callable[..., object], *values: object, **named: object) -> Callable[[], None]:
    """What a menu's line calls: without the line's own checked state."""

    def call() -> None:
        do(*values, **named)

    return call


def _ask_tags(panel: CaseRequests, then: Callable[[tuple[str, ...]], None]) -> None:
    from ecgstudio.gui.details.panel import parse_tags

    text, given = QInputDialog.getText(panel, tr("Add tags"), tr("Tags, separated by commas"))
    tags = parse_tags(text)
    if given and tags:
        then(tags)
