"""``python packaging/try_program.py PROGRAM``: does a frozen program open its window, draw, print, save and read, with nothing
of this Python around it? Says its size and how long the window takes."""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

_STARTS: Final = 5
_KEPT: Final = ("SYSTEMROOT", "WINDIR", "COMSPEC", "TEMP", "TMP", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "DISPLAY")
"""What Windows and a display cannot do without."""


def main() -> None:
    program = Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        environment = {name: os.environ[name] for name in _KEPT if name in os.environ}
        environment |= {
            "HOME": folder,
            "PATH": folder,
            "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        }
        answer = {"size_mb": _size_mb(program.resolve().parent), "window_s": _starts(program, environment)}
        _work(program, home, environment)
    sys.stdout.write(json.dumps(answer) + "\n")


def _size_mb(folder: Path) -> int:
    return sum(path.lstat().st_size for path in folder.rglob("*")) // 10**6


def _starts(program: Path, environment: dict[str, str]) -> float:
    """Median time to the first painting; the first start of all fills the library and warms the disk, and does not count."""
    times = []
    for _ in range(_STARTS + 1):
        began = time.time()
        told = json.loads(_run(program, environment | {"ECGSTUDIO_STARTUP_PROBE": "1"}))
        times.append(told["painted_at_s"] - began)
    return round(statistics.median(times[1:]), 2)


def _work(program: Path, home: Path, environment: dict[str, str]) -> None:
    """One ECG drawn by the network, on paper and as files; kept in a library; read back, in the process for foreign files too."""
    out, library = home / "out", ["--library", str(home / "library.sqlite")]
    _run(
        program, environment, "generate", "LBBB", "--count", "1", "--out", str(out), "--format", "pdf,ecgcase,wfdb,edf"
    )
    files = {path.suffix: path for path in out.iterdir()}
    assert files[".pdf"].read_bytes().startswith(b"%PDF"), "no PDF"
    for ending in (".ecgcase", ".hea", ".edf"):
        _run(program, environment, "library", "import", str(files[ending]), *library)
    listed = json.loads(_run(program, environment, "library", "list", "--json", *library))
    drawn = [case["title"] for case in listed["cases"] if case["source"] == "diffusion"]
    assert len(drawn) == 3, f"three cases drawn by the network were kept, these are there: {drawn}"
    measured = json.loads(_run(program, environment, "measure", str(files[".hea"]), "--json"))
    assert measured, "nothing measured"


def _run(program: Path, environment: dict[str, str], *arguments: str) -> str:
    done = subprocess.run(
        [program, *arguments], env=environment, capture_output=True, text=True, timeout=300, check=False
    )
    if done.returncode:
        sys.exit(f"{program.name} {' '.join(arguments[:2])} ended with {done.returncode}: {done.stderr.strip()}")
    return done.stdout


if __name__ == "__main__":
    main()
