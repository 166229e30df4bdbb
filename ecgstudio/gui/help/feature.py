"""Help: the first lesson, every key of the window, and what this is."""

from collections.abc import Callable, Sequence

from ecgstudio.gui.kit.action import HELP, Action
from ecgstudio.gui.kit.feature import Feature
from ecgstudio.gui.kit.frame import Frame
from ecgstudio.gui.kit.services import Services
from ecgstudio.gui.kit.words import tr


class HelpFeature(Feature):
    """``rows`` gives the actions of every feature, for the sheet of keys."""

    def __init__(self, services: Services, frame: Frame, rows: Callable[[], Sequence[Action]]) -> None:
        super().__init__(services, frame)
        self._rows = rows
        self.actions = (
            Action("first_lesson", tr("&First lesson"), HELP, self.show_first_lesson, ("Ctrl+F1",), "details",
                tr("Bundle branch blocks: five cases, compared, printed, asked, step by step"), place=10),
            Action("twins_help", tr("T&wins"), HELP, self.show_twins, (), "details",
                tr("The same person under another disease: how to draw twins, what stays, and what to mind"), place=10),
            Action("manual", tr("&Manual"), HELP, self.show_manual, ("F1",), "details",
                tr("How the window is used, what its words mean, and every key"), place=9),
            Action("shortcuts", tr("&Keyboard shortcuts"), HELP, self.show_shortcuts, ("Shift+F1",), "keyboard",
                tr("Every key of the window"), place=11),
            Action("about", tr("&About ECG Studio"), HELP, self.show_about, (), "about",
                tr("Version and licences"), place=12),
        )  # fmt: skip

    def show_first_lesson(self) -> None:
        """Open the first lesson; the window stays usable beside it."""
        self._show("first_lesson.md")

    def show_twins(self) -> None:
        """Open the page about twins; the window stays usable beside it."""
        self._show("twins.md")

    def _show(self, page: str) -> None:
        from ecgstudio.core.paths import resource
        from ecgstudio.gui.help.lesson_dialog import LessonDialog

        LessonDialog(resource("help", page), self.frame.window).show()

    def show_manual(self) -> None:
        """Open the manual, the keys beside it; the window stays usable."""
        self._open_manual(keys=False)

    def show_shortcuts(self) -> None:
        """Open the sheet of keys, the manual beside it."""
        self._open_manual(keys=True)

    def _open_manual(self, *, keys: bool) -> None:
        from ecgstudio.core.paths import resource
        from ecgstudio.gui.help.manual_dialog import ManualDialog

        dialog = ManualDialog(resource("help", "manual.md"), self._rows(), self.frame.window)
        dialog.tabs.setCurrentIndex(int(keys))
        dialog.show()

    def show_about(self) -> None:
        """Open what this is."""
        from ecgstudio.gui.help.about_dialog import AboutDialog

        AboutDialog(self.frame.window).open()
