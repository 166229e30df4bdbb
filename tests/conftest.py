"""What every test gets: an offscreen Qt, fresh settings and folders, and the real recordings when they are there."""

import os
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test sees or writes the user's own library, drafts or settings."""
    for variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(variable, str(tmp_path / variable.lower()))


@pytest.fixture(scope="session")
def data_folder() -> Path:
    """The folder of real recordings (ECGSTUDIO_DATA, or shared/data beside the checkout)."""
    named = os.environ.get("ECGSTUDIO_DATA")
    folder = Path(named) if named else Path(__file__).resolve().parents[2] / "shared" / "data"
    if not (folder / "ptbxl").is_dir():
        pytest.skip("the real recordings are not here; set ECGSTUDIO_DATA to their folder")
    return folder
