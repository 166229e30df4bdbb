"""Pictures of the window: every tab and dialog in several sizes, sharpnesses and colours, to be looked at.

python packaging/make_screenshots.py --out DIR [--sizes 1440x900,...] [--scales 1,2] [--themes light,dark] [--scenes case,...]

Each sharpness has a process of its own (Qt reads its scale factor once), with a home and a library of its own; ECGs are
drawn with the simulator. Without a display Qt's "offscreen" platform does.
"""

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

SIZES = ("1024x700", "1280x720", "1440x900", "1920x1080")
SCALES, THEMES = ("1", "2"), ("light", "dark")
TEXT = "acute inferior infarction, 54 year old man"
_PATIENCE_S = 60.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, required=True, help="folder for the pictures")
    for name, known in (("sizes", SIZES), ("scales", SCALES), ("themes", THEMES), ("scenes", ())):
        parser.add_argument(
            f"--{name}", default=known, type=lambda text: tuple(text.split(",")), help="comma-separated"
        )
    parser.add_argument("--set", nargs="*", default=(), metavar="NAME=VALUE", help="settings, for example language=de")
    parser.add_argument("--text", default=TEXT, help="what is drawn")
    asked = parser.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    if len(asked.scales) == 1 and os.environ.get("QT_SCALE_FACTOR", "1") == asked.scales[0]:
        take_all(asked)
    else:
        for scale in asked.scales:
            subprocess.run(
                [sys.executable, __file__, *_without(sys.argv[1:], "--scales"), f"--scales={scale}"],
                env={**os.environ, "QT_SCALE_FACTOR": scale},
                check=True,
            )


def _without(words: list[str], option: str) -> list[str]:
    """The words of a command line without an option and its value."""
    kept, skip = [], False
    for word in words:
        if not skip and word != option and not word.startswith(f"{option}="):
            kept.append(word)
        skip = word == option
    return kept


def take_all(asked: argparse.Namespace) -> None:
    """Every scene in every size and colour, at the sharpness of this process."""
    with TemporaryDirectory() as home:
        os.environ.update({f"XDG_{name}_HOME": f"{home}/{name}" for name in ("DATA", "CONFIG", "CACHE")})
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        studio = Studio(Path(home), dict(item.split("=", 1) for item in asked.set))
        studio.draw(asked.text)
        for name, scene in SCENES.items():
            if not asked.scenes or name in asked.scenes:
                for theme in asked.themes:
                    studio.set_theme(theme)
                    for size in asked.sizes:
                        studio.take(scene, size, asked.out / f"{name}-{size}-{asked.scales[0]}x-{theme}.png")
        studio.close()


class Studio:
    """The window, driven by its own features."""

    def __init__(self, home: Path, settings: dict[str, str]) -> None:
        from ecgstudio.gui.kit.services import make_services
        from ecgstudio.gui.kit.store import Store
        from ecgstudio.gui.main_window import MainWindow
        from ecgstudio.gui.start import make_application

        self.app = make_application(["ecgstudio"])
        store = Store(home / "settings.ini")
        store.set_settings(store.settings.with_values({"candidates": 4, **settings}))
        self.window = MainWindow(make_services(self.app, store))
        self.features, self.services = self.window.features, self.window.services
        self.window.show()
        self.wait()

    def wait(self) -> None:
        """Until nothing runs and everything is painted."""
        services, end = self.services, time.monotonic() + _PATIENCE_S
        runners = (services.quick, services.work, services.disk, services.examine)
        for _ in range(3):
            self.app.processEvents()
            while not all(runner.idle for runner in runners):
                self.app.processEvents()
                time.sleep(0.005)
                if time.monotonic() > end:
                    raise SystemExit("the window does not come to rest")

    def draw(self, text: str) -> None:
        """Generate it with the simulator."""
        engine = self.features.engine.panel
        engine.show_choice("simulator", engine.options)
        self.features.prompt.set_text(text)
        self.features.prompt.generate()
        self.wait()

    def set_theme(self, theme: str) -> None:
        store = self.services.store
        store.set_settings(replace(store.settings, theme=theme))

    def take(self, scene: "Scene", size: str, file: Path) -> None:
        """Show a scene in a window of this size and keep its picture."""
        width, height = map(int, size.split("x"))
        for shown in scene(self):
            self.window.resize(width, height)
            time.sleep(0.25)  # timers that wait for rest
            self.wait()
            picture = (shown or self.window).grab()
            picture.save(str(file))
        actual = self.window.size()
        if (actual.width(), actual.height()) != (width, height):
            sys.stderr.write(f"{file.name}: the window is {actual.width()}x{actual.height()}\n")

    def close(self) -> None:
        self.services.document.give_up(*self.services.document.endangered)
        self.window.close()
        self.wait()


Scene = Callable[[Studio], Iterator[object]]
"""Shows something and yields the widget to keep (None: the window); what follows puts it away again."""


def action(name: str) -> Scene:
    """What a menu entry shows in the window."""

    def scene(studio: Studio) -> Iterator[object]:
        studio.window.actions_[name].trigger()
        yield None
        studio.features.case.show_page()

    return scene


def dialog(name: str) -> Scene:
    """The dialog that a menu entry opens, also one that waits for its answer."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QDialog

    def scene(studio: Studio) -> Iterator[object]:
        found: list[QDialog] = []
        before = set(QApplication.topLevelWidgets())

        def look() -> None:
            found.extend(
                item
                for item in QApplication.topLevelWidgets()
                if isinstance(item, QDialog) and item.isVisible() and item not in before
            )

        taken: list[object] = []

        def keep() -> None:
            look()
            taken.extend(item.grab() for item in found)
            for item in found:
                item.close()

        QTimer.singleShot(400, keep)
        studio.window.actions_[name].trigger()
        end = time.monotonic() + 5
        while not taken and time.monotonic() < end:
            studio.app.processEvents()
            time.sleep(0.01)
        if taken:
            yield Taken(taken[0])

    return scene


class Taken:
    """A picture that has been taken already."""

    def __init__(self, picture: object) -> None:
        self._picture = picture

    def grab(self) -> object:
        return self._picture


def case(studio: Studio) -> Iterator[object]:
    studio.features.case.show()
    yield None


def welcome(studio: Studio) -> Iterator[object]:
    """A window of nothing; the case comes back afterwards."""
    kept = studio.services.document.case
    studio.services.document.close()
    yield None
    if kept:
        studio.services.document.undo_stack.undo()
        studio.wait()


def compare(studio: Studio) -> Iterator[object]:
    features = studio.features
    features.compare.show()
    studio.wait()
    features.compare.comparing.give(("CRBBB",))
    yield None
    features.case.show_page()


def panels(*names: str) -> Scene:
    """The sheet with panels open."""

    def scene(studio: Studio) -> Iterator[object]:
        places = studio.features.case.frame.places
        studio.features.case.show()
        for name in names:
            places[name].show()
        yield None
        for name in names:
            places[name].dock.hide()

    return scene


def asking(studio: Studio) -> Iterator[object]:
    """The first question of a quiz of fresh ECGs."""
    quiz = studio.features.quiz
    quiz.show()
    studio.wait()
    start = quiz.view.start
    start.statements.tick(("CLBBB",))
    start.count.setValue(2)
    start.begin.click()
    studio.wait()
    yield None
    quiz.leave()
    studio.features.case.show_page()


SCENES: dict[str, Scene] = {
    "case": case,
    "panels": panels("library", "physiology", "verdicts"),
    "more_panels": panels("library", "engine", "measurements"),
    "asking": asking,
    "welcome": welcome,
    "compare": compare,
    "quiz": action("quiz"),
    "vectors": action("vectors"),
    "median": action("show_median"),
    **{name: dialog(name) for name in ("settings", "export", "series", "manual", "shortcuts", "about", "first_lesson")},
}


if __name__ == "__main__":
    main()
