"""An action of the window as one row: its words, where it stands, what it does, and when it can be done."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QAction

from ecgstudio.core.translation import shown

FILE, EDIT, CASE, MEASURE = shown("&File"), shown("&Edit"), shown("&Case"), shown("&Measure")
ANNOTATE, VIEW, LIBRARY, QUIZ, HELP = (
    shown("&Annotate"),
    shown("&View"),
    shown("&Library"),
    shown("&Quiz"),
    shown("&Help"),
)
MENUS = (FILE, EDIT, CASE, MEASURE, ANNOTATE, VIEW, LIBRARY, QUIZ, HELP)
"""The menus in their order; one that is not among them stands before Help."""
LAST = 990


def always() -> bool:
    return True


@dataclass(frozen=True)
class Action:
    """``run`` and ``enabled`` are methods of the feature that owns the row.

    ``place`` orders the rows of a menu; each ten is a group, with a line between groups. ``checked`` makes it an action that is
    on or off, ``titled`` one whose title changes. ``on_sheet``: its keys work in the sheet alone, where nobody types.
    ``tool`` is its place in the bar over the sheet, 0 for none, each ten a group; ``button`` puts it on a panel of the feature
    as well; ``context`` names what it is offered for by the right button: "sheet", "caliper", "annotation", "candidate".
    """

    name: str
    title: str
    menu: str
    run: Callable[[], object]
    keys: tuple[str, ...] = ()
    icon: str = ""
    tip: str = ""
    enabled: Callable[[], bool] = always
    place: int = LAST
    checked: Callable[[], bool] | None = None
    titled: Callable[[], str] | None = None
    on_sheet: bool = False
    tool: int = 0
    button: Callable[[QAction], None] | None = None
    context: tuple[str, ...] = ()

    @property
    def plain_title(self) -> str:
        return self.title.replace("&", "").removesuffix(" ...")


def in_order(row: Action) -> tuple[int, int]:
    """Rows sorted by this stand as in the menus."""
    known = MENUS.index(row.menu) if row.menu in MENUS else len(MENUS) - 2
    return known, row.place
