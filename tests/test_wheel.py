"""A wheel, installed away from the checkout, brings its resources and a working command."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def test_an_installed_wheel_works_away_from_the_checkout(tmp_path: Path) -> None:
    build = "from hatchling.build import build_wheel; import sys; print(build_wheel(sys.argv[1]))"
    done = subprocess.run(
        [sys.executable, "-c", build, str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    site = tmp_path / "site"
    with zipfile.ZipFile(tmp_path / done.stdout.strip().splitlines()[-1]) as wheel:
        wheel.extractall(site)
    code = (
        "import ecgstudio, sys; from ecgstudio.core import paths; print(ecgstudio.__file__, paths.resources(), sep='\\n');"
        "from ecgstudio.cli.main import run_command; sys.exit(run_command(sys.argv[1:]))"
    )
    out = tmp_path / "out"
    command = [
        sys.executable,
        "-c",
        code,
        "generate",
        "atrial fibrillation",
        "--engine",
        "simulator",
        "--out",
        str(out),
        "--format",
        "wfdb,pdf",
    ]
    environment = {**os.environ, "PYTHONPATH": str(site)}
    ran = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    package, resources = ran.stdout.splitlines()[:2]
    assert str(site) in package
    assert str(site) in resources
    assert {file.suffix for file in out.iterdir()} >= {".hea", ".dat", ".atr", ".pdf"}
