"""The house rules: imports point down, the top level stays small, the README's commands are real."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
ALLOWED = {"pyproject.toml", "ecgstudio", "resources", "tests", "packaging", "README.md"}


def test_imports_point_down() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_top_level_holds_what_was_agreed() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False).stdout.split(
        "\n"
    )
    if not any(listed):
        pytest.skip("not a checkout: there is no list of the project's files")
    top = {name.partition("/")[0] for name in listed if name and not name.startswith(".")}
    assert top <= ALLOWED


def test_the_readme_shows_the_two_commands_and_a_picture_that_exists() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "pip install . && ecgstudio" in text
    assert 'pip install -e ".[test]" && pytest' in text
    pictures = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", text)
    assert pictures
    assert all((ROOT / picture).is_file() for picture in pictures)


def test_heavy_libraries_stay_away_until_they_are_used() -> None:
    heavy = ("torch", "transformers", "sqlalchemy", "wfdb", "scipy")
    code = f"import sys, ecgstudio.app.generate; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
