"""Arguments and options that several commands take: the same words, limits and types everywhere."""

import math
from pathlib import Path
from typing import Annotated

import typer

from ecgstudio.app.files import formats_of
from ecgstudio.app.formats import Format, endings, handout_formats, names, written_formats
from ecgstudio.cli.console import warn
from ecgstudio.core.errors import InputError

HIGHEST_SEED = 10**18
"""Below 2**63 by more than any count."""
MOST = 1_000_000
"""Of anything that is counted."""


def finite(number: float | None) -> float | None:
    """A number as it is; InputError for nan and infinity, which pass every range."""
    if number is not None and not math.isfinite(number):
        raise InputError(f"{number} is no number to reckon with; give a finite one")
    return number


def finite_all(numbers: list[float] | None) -> list[float] | None:
    """``finite`` for an option that may be repeated."""
    for number in numbers or ():
        finite(number)
    return numbers


def _known_formats(text: str) -> str:
    """Refuses a format before anything is drawn."""
    formats_of(text)
    return text


def folder(path: Path) -> Path:
    """A folder to write into; InputError for what is named as a file of ours is."""
    known = endings((*written_formats(), *handout_formats()))
    if path.suffix.lower() in known and not path.is_dir():
        raise InputError(f"--out {path} is to be a folder, and '{path.suffix}' is a file's ending; name a folder")
    return path


def fitted(wanted: Format, path: Path) -> Path:
    """A file with the format's own ending; where it had another, a warning says what it is called now."""
    file = wanted.fitted(path)
    if file != path and path.suffix and file.stem == path.stem:
        warn(f"{path.name}: {wanted.title} ends in {wanted.ending}; written as {file.name}")
    return file


LibraryPlace = Annotated[
    str | None,
    typer.Option("--library", help="Library file, or postgresql://user@server/name; the user's own when left out."),
]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]
CaseId = Annotated[str, typer.Argument(help="The case's id, or the beginning of it.")]
Age = Annotated[float | None, typer.Option(min=0, max=120, callback=finite, help="Age in years.")]
Limit = Annotated[int, typer.Option(min=1, max=MOST, help="List so many at most.")]
Record = Annotated[
    Path,
    typer.Argument(help="A record of any format that can be read (WFDB: .hea or its name)."),
]
Fold = Annotated[int, typer.Option(min=1, max=100, help="The fold of PTB-XL that is read.")]
Repeats = Annotated[int, typer.Option(min=1, max=MOST, help="How often to measure.")]
Data = Annotated[
    Path, typer.Option(help="Folder with ptbxl/ and csn/, each in PhysioNet's own layout.", file_okay=False)
]
Statements = Annotated[
    list[str] | None, typer.Option(help="A statement by id or name; may be repeated. All when left out.")
]
Seed = Annotated[int, typer.Option(min=0, max=HIGHEST_SEED, help="Same request, same seed: the same ECG.")]
Out = Annotated[Path, typer.Option(help="Folder for the files; made when missing.", file_okay=False, callback=folder)]
Formats = Annotated[
    str,
    typer.Option("--format", help=f"{names(written_formats())}; several with commas.", callback=_known_formats),
]
