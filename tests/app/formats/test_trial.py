"""The page "Add a format" followed: its module alone makes a format that everything knows."""

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from ecgstudio.app import formats
from ecgstudio.app.files import export_case, import_record, usable_paths
from ecgstudio.core.case import Case
from ecgstudio.core.errors import RecordError
from ecgstudio.core.paper import SheetStyle

ROOT = Path(__file__).resolve().parents[3]
PAGE = (
    (ROOT / ".github" / "CONTRIBUTING.md").read_text(encoding="utf-8").split("## Add a format\n")[1].split("\n## ")[0]
)


@pytest.fixture
def trial(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder with the page's module alone, as if it lay in the package."""
    name = re.search(r"For example `ecgstudio/app/formats/(\w+\.py)`", PAGE)
    code = re.search(r"```python\n(.*?)```", PAGE, re.DOTALL)
    assert name
    assert code
    folder = tmp_path / "added"
    folder.mkdir()
    (folder / name[1]).write_text(code[1], encoding="utf-8")
    monkeypatch.setattr(formats, "__path__", [*formats.__path__, str(folder)])
    formats.all_formats.cache_clear()
    yield folder
    sys.modules.pop("ecgstudio.app.formats.tsv", None)
    formats.all_formats.cache_clear()


def test_app_writes_and_reads_it(trial: Path, tmp_path: Path, make_case: Callable[..., Case]) -> None:
    case = make_case(1, duration_s=2.0)
    (file,) = export_case(case, tmp_path, ["tsv"], name="ecg")
    assert file.read_text(encoding="utf-8").splitlines()[0].split("\t")[:3] == ["s", "I", "II"]
    back = import_record(file).recording
    assert np.abs(back.signal_mv - case.recording.signal_mv).max() < 1e-5
    assert back.sampling_rate_hz == pytest.approx(500.0)
    assert usable_paths([file]) == [file]
    file.write_text("s\nnothing", encoding="utf-8")
    with pytest.raises(RecordError, match="no table of twelve leads"):
        import_record(file)


def test_the_export_dialog_offers_it(trial: Path, tmp_path: Path, qtbot: object) -> None:
    from ecgstudio.gui.files.export_dialog import ExportDialog

    dialog = ExportDialog("ecg", tmp_path, ["tsv"], SheetStyle())
    assert dialog.formats["tsv"].text() == "Table of samples"
    assert dialog.choice().formats == ("tsv",)
    dialog.deleteLater()


def test_the_command_line_knows_it(trial: Path, tmp_path: Path) -> None:
    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        code = (
            f"import sys; from ecgstudio.app import formats; formats.__path__.append({str(trial)!r});"
            "from ecgstudio.cli.main import run_command; sys.exit(run_command(sys.argv[1:]))"
        )
        command = [sys.executable, "-c", code, *arguments]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)

    assert re.search(r"svg, json, [a-z, ]*tsv", " ".join(run("generate", "--help").stdout.replace("│", " ").split()))
    made = run("simulate", "--statement", "LBBB", "--format", "tsv", "--out", "made")
    assert made.returncode == 0, made.stderr
    assert Path(tmp_path, made.stdout.strip()).suffix == ".tsv"
    assert "no ECG record" not in run("measure", made.stdout.strip(), "--json").stderr


def test_the_page_names_files_that_are_there() -> None:
    for name in re.findall(r"`((?:ecgstudio|tests)/[\w/]+(?:\.py|/))`", PAGE):
        assert (ROOT / name).exists() or name.endswith(("tsv.py", "NAME.py")), name
