"""How the window is built: features that know no window, reach into nobody, and are few on the way of one generation."""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import FrameType

from pytestqt.qtbot import QtBot

import ecgstudio.gui
from ecgstudio.gui.main_window import MainWindow

GUI = Path(ecgstudio.gui.__file__).parent
MOST_FILES_OF_A_GENERATION = 100
MOST_PARTS = 4
"""``self.a.b.c`` is the longest that is read without stumbling."""
OWNERS = ("main_window.py", "start.py", "probe_generate.py")
"""What makes the window may name it."""


def chains(file: Path) -> Iterator[list[str]]:
    """Every dotted name of a file, the longest of those that begin alike, split at its dots."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    inner = {node.value for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node not in inner:
            parts, part = [], node
            while isinstance(part, ast.Attribute):
                parts.append(part.attr)
                part = part.value  # type: ignore[assignment]
            if isinstance(part, ast.Name):
                yield [part.id, *reversed(parts)]


def files() -> list[Path]:
    return sorted(GUI.rglob("*.py"))


def test_nobody_reaches_through_the_window_or_far_into_another() -> None:
    far = [(file.name, ".".join(parts)) for file in files() for parts in chains(file) if is_far(parts)]
    assert far == []


def is_far(parts: list[str]) -> bool:
    """Three or more through a window, or a chain self.a.b.c.d; constants of Qt are names, not parts."""
    if parts[0] in ("self", "window") and not any(part in ("Signal", "connect", "emit") for part in parts[-1:]):
        through = next((at for at, part in enumerate(parts) if part in ("window", "_window")), None)
        return len(parts) > MOST_PARTS or (through is not None and len(parts) - through > 3)
    return False


def test_the_window_is_named_by_those_alone_who_make_it() -> None:
    naming = {
        str(file.relative_to(GUI)) for file in files() if re.search(r"\bMainWindow\b", file.read_text(encoding="utf-8"))
    }
    assert naming <= set(OWNERS)


def test_a_generation_runs_through_few_files(window: MainWindow, qtbot: QtBot) -> None:
    services, seen = window.services, set[str]()

    def note(frame: FrameType, event: str, _: object) -> None:
        if event == "call":
            seen.add(frame.f_code.co_filename)

    def drawn() -> bool:
        runners = services.quick, services.work, services.disk, services.examine
        return services.document.case is not None and all(runner.idle for runner in runners)

    window.features.prompt.set_text("Left bundle branch block")
    window.features.case.prepare()
    sys.setprofile(note)
    try:
        window.actions_["generate"].trigger()
        qtbot.waitUntil(drawn, timeout=120_000)
    finally:
        sys.setprofile(None)
    of_window = {file for file in seen if Path(file).is_relative_to(GUI)}
    assert len(of_window) <= MOST_FILES_OF_A_GENERATION, sorted(of_window)


def test_imports_point_down_in_the_window() -> None:
    layers = ("kit", "sheet", "sheet_tools")
    found = [
        (str(file.relative_to(GUI)), name)
        for rank, layer in enumerate(layers)
        for file in (GUI / layer).rglob("*.py")
        for name in re.findall(r"ecgstudio\.gui\.(\w+)", file.read_text(encoding="utf-8"))
        if name not in layers[: rank + 1]
    ]
    assert found == []
