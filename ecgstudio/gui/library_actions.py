"""The actions of the library, as rows of the window's table."""

from typing import TYPE_CHECKING

from ecgstudio.gui.words import tr

if TYPE_CHECKING:
    from ecgstudio.gui.actions import Act


def library_acts() -> "tuple[Act, ...]":
    """The menu Library."""
    from ecgstudio.gui.actions import Act

    menu = tr("&Library")
    return (
        Act("collections", tr("&Collections and courses ..."), menu, lambda v: v.library.collections(),
            ("Ctrl+Shift+L",), "collection", tr("Make, order, share and hand out collections")),
        Act("collect", tr("&New collection of the selected cases ..."), menu, lambda v: v.library.collect_selected(),
            ("Ctrl+Shift+N",), "", tr("Put the cases selected in the library into a new collection"),
            lambda now: now.library_selection > 0),
        Act("import_collection", tr("&Import a collection ..."), menu, lambda v: v.library.take_in(), (), "import",
            tr("Take in what a colleague has exported, whole or not at all")),
        Act("library_undo", tr("&Undo in the library"), menu, lambda v: v.library.undo(), ("Ctrl+Alt+Z",), "undo",
            tr("Take the last edit of the library back"), breaks=True),
        Act("library_redo", tr("&Redo in the library"), menu, lambda v: v.library.redo(), ("Ctrl+Alt+Shift+Z",), "redo",
            tr("Do again what was taken back in the library")),
        Act("versions", tr("&Versions of the case ..."), menu, lambda v: v.library.versions(), ("Ctrl+H",), "recent",
            tr("What is kept of the selected case, to look at and to bring back"),
            lambda now: now.library_selection > 0, breaks=True),
        Act("handout_parts", tr("What &handouts include ..."), menu, lambda v: v.library.choose_parts(),
            ("Ctrl+Shift+H",), "", tr("Answers, measurements, criteria, teaching points, annotations"), breaks=True),
        Act("compare_selected", tr("Co&mpare the selected"), menu, lambda v: v.compare_selected(), ("Ctrl+Alt+C",),
            "compare", tr("One selected case beside the open one, or two beside each other"),
            lambda now: now.library_selection == 2 or (now.library_selection == 1 and now.has_case)),
        Act("duplicates", tr("&Duplicates ..."), menu, lambda v: v.library.duplicates(), (), "copy",
            tr("Cases that are the same ECG twice, or nearly")),
    )  # fmt: skip
