"""Real keys on an X server: what is typed is what is drawn."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

NEEDED = ("Xvfb", "openbox", "xdotool")
MISSING = [name for name in NEEDED if shutil.which(name) is None]
pytestmark = pytest.mark.skipif(
    bool(MISSING), reason=f"needs an X server to press keys on; missing: {', '.join(MISSING)}"
)


@pytest.fixture(scope="module")
def display(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The name of an X server of this test's own, with a window manager."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1440x900x24", "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as told:
        name = f":{told.readline().strip()}"
    manager = subprocess.Popen(["openbox"], env={**os.environ, "DISPLAY": name}, stderr=subprocess.DEVNULL)
    yield name
    for running in (manager, server):
        running.terminate()
        running.wait(10)


@pytest.fixture(scope="module")
def found(display: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the window of ``real_window`` said of itself."""
    folder = tmp_path_factory.mktemp("real")
    own = {name: str(folder / name) for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")}
    ended = subprocess.run(
        [sys.executable, "-m", "tests.gui.real_window", str(folder)],
        env={**os.environ, **own, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr[-3000:]
    made: dict[str, Any] = json.loads(ended.stdout.splitlines()[-1])
    return made


def test_enter_with_the_list_of_completions_open_draws_what_was_typed(found: dict[str, Any]) -> None:
    assert [(item["prompt"], item["drawn"]) for item in found["entered"]] == [
        ("AF", "AF"),
        ("LBBB", "LBBB"),
        ("normal", "normal"),
    ]


def test_the_list_opens_at_its_top_without_an_empty_row(found: dict[str, Any]) -> None:
    for item in found["entered"]:
        assert item["first_row"] == 0
        assert item["spare_px"] < 10


def test_a_completion_is_taken_when_it_was_moved_to(found: dict[str, Any]) -> None:
    assert found["chosen"] != "AF"
    assert found["chosen"]


def test_a_second_enter_while_drawing_stops_the_first(found: dict[str, Any]) -> None:
    assert found["twice"] == {"prompt": "LBBB", "drawn": "LBBB"}
