"""Where things are: the one module that knows, in a checkout, an installed wheel and a frozen program."""

import sys
from pathlib import Path

import platformdirs

from ecgstudio.core.errors import ResourceError

APP_NAME = "ECG Studio"
_FOLDER = "ecgstudio"


def resources() -> Path:
    """The folder of the program's own data; ResourceError when the installation is incomplete."""
    package = Path(__file__).resolve().parents[1]
    bundled = Path(getattr(sys, "_MEIPASS", package)) / "resources"
    for folder in (package / "resources", bundled, package.parent / "resources"):
        if folder.is_dir():
            return folder
    raise ResourceError(f"the program's data folder is missing beside {package.name}; install ECG Studio again")


def resource(*parts: str) -> Path:
    """One file or folder of the program's data. ResourceError when it is missing."""
    path = resources().joinpath(*parts)
    if not path.exists():
        raise ResourceError(f"the program's data file {'/'.join(parts)} is missing; install ECG Studio again")
    return path


def user_data() -> Path:
    """The user's own folder for the library and drafts, made when missing."""
    return Path(platformdirs.user_data_dir(_FOLDER, appauthor=False, ensure_exists=True))


def user_config() -> Path:
    """The user's folder for settings, made when missing."""
    return Path(platformdirs.user_config_dir(_FOLDER, appauthor=False, ensure_exists=True))


def user_cache() -> Path:
    """The user's folder for what can be made again, made when missing."""
    return Path(platformdirs.user_cache_dir(_FOLDER, appauthor=False, ensure_exists=True))


def default_library() -> Path:
    """The library file that opens when none is named."""
    return user_data() / "library.sqlite"
