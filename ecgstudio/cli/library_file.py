"""``ecgstudio library restore`` and ``move``: the library's file as a whole."""

from pathlib import Path
from typing import Annotated

import typer

from ecgstudio.app.library import library_place, open_library
from ecgstudio.app.library_file import move as move_library
from ecgstudio.app.library_file import restore as restore_library
from ecgstudio.cli.console import echo, progress
from ecgstudio.cli.options import LibraryPlace


def restore(
    backup: Annotated[Path, typer.Argument(help="A file that `library backup` wrote.")],
    library: LibraryPlace = None,
) -> None:
    """Bring the whole library back to what a backup holds; what it was before is kept beside it."""
    place = _file(library)
    with progress("restoring") as report:
        before = restore_library(place, backup, report)
    echo(str(place))
    if before is not None:
        echo(f"what it was before: {before}")


def move(
    to: Annotated[Path, typer.Argument(help="The file it is to be, in a folder that is there.")],
    library: LibraryPlace = None,
) -> None:
    """Move the library's file to another place; name it there with --library or ECGSTUDIO_LIBRARY."""
    with progress("moving") as report:
        echo(str(move_library(_file(library), to, report)))


def _file(library: str | None) -> Path:
    """The library's file, whether it is there and sound or not; LibraryError for one on a server."""
    place = library_place(library)
    if "://" in str(place) and not str(place).startswith("sqlite"):
        with open_library(library) as opened:
            return opened.path
    return Path(str(place).removeprefix("sqlite:///"))
