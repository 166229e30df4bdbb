"""Starting: without a display one line, with one a window that tells when it was painted."""

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from ecgstudio.__main__ import main
from ecgstudio.gui.display import NO_DISPLAY, has_display, why_no_window
from ecgstudio.gui.system_libraries import missing_in, package, words


def run(environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    kept.pop("QT_QPA_PLATFORM", None)
    command = [sys.executable, "-m", "ecgstudio"]
    return subprocess.run(command, env=kept | environment, capture_output=True, text=True, timeout=60, check=False)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a display")
@pytest.mark.parametrize("environment", [{}, {"DISPLAY": ":93"}, {"QT_QPA_PLATFORM": "nothing_of_that_name"}])
def test_without_a_display_one_line_names_the_command(environment: dict[str, str]) -> None:
    ended = run(environment)
    assert ended.returncode == 1
    assert ended.stdout == ""
    assert ended.stderr.splitlines() == [NO_DISPLAY]
    assert "ecgstudio generate" in NO_DISPLAY


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="shared libraries of Linux")
def test_a_library_that_the_system_lacks_is_named(tmp_path: Path) -> None:
    (tmp_path / "platforms").mkdir()
    plugin = tmp_path / "platforms" / "libqxcb.so"
    plugin.write_bytes(b"")
    assert why_no_window(tmp_path) == NO_DISPLAY
    error = "libxcb-icccm.so.4: cannot open shared object file: No such file or directory"
    assert missing_in(error) == ("libxcb-icccm.so.4",)
    told = words(("libxcb-icccm.so.4", "libxcb-keysyms.so.1", "libxcb-cursor.so.0"))
    assert "apt install libxcb-icccm4 libxcb-keysyms1 libxcb-cursor0" in told
    assert "display" not in told
    assert package("libEGL.so.1") == "libegl1"


def test_a_missing_library_of_qt_itself_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Missing:
        def find_spec(self, name: str, *_: object) -> None:
            if name == "ecgstudio.gui.start":
                raise ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")

    monkeypatch.delitem(sys.modules, "ecgstudio.gui.start", raising=False)
    monkeypatch.delattr("ecgstudio.gui.start", raising=False)
    monkeypatch.setattr(sys, "meta_path", [Missing(), *sys.meta_path])
    monkeypatch.setattr(sys, "argv", ["ecgstudio"])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 1
    assert "libegl1" in capsys.readouterr().err


def test_the_probe_prints_the_first_painting_and_nothing_else(tmp_path: Path) -> None:
    ended = run({"QT_QPA_PLATFORM": "offscreen", "ECGSTUDIO_STARTUP_PROBE": "1"})
    assert ended.returncode == 0
    assert ended.stderr == ""
    assert json.loads(ended.stdout)["painted_at_s"] > 0


def test_torch_scipy_and_the_database_wait_until_after_the_first_painting() -> None:
    code = (
        "import sys; from ecgstudio.gui import start, main_window; from ecgstudio.gui.kit import services; "
        "print([name for name in ('torch', 'scipy', 'sqlalchemy', 'wfdb', 'pyqtgraph', 'rapidfuzz') if name in sys.modules])"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert ended.stdout.strip() == "[]"


def test_a_frozen_program_starts_its_measuring_process_first(monkeypatch: pytest.MonkeyPatch) -> None:
    order: list[str] = []
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "argv", ["ecgstudio"])
    monkeypatch.setattr("multiprocessing.freeze_support", lambda: order.append("freeze_support"))
    monkeypatch.setattr("ecgstudio.gui.start.run_window", lambda: order.append("window") or 0)
    with pytest.raises(SystemExit):
        main()
    assert order == ["freeze_support", "window"]


def test_display_is_looked_for_where_the_environment_says(tmp_path: Path) -> None:
    assert has_display({"QT_QPA_PLATFORM": "offscreen"}, "linux")
    assert has_display({}, "win32")
    assert not has_display({}, "linux")
    assert not has_display({"DISPLAY": "nonsense"}, "linux")
    wayland = {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert not has_display(wayland, "linux")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "wayland-0"))
        server.listen()
        assert has_display(wayland, "linux")
