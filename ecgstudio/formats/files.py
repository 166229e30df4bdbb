"""Which of some files can be opened, as when they are dropped on the window."""

from collections.abc import Iterable
from pathlib import Path

RECORD_ENDINGS = (".hea", ".dat")
CASE_ENDING = ".json"


def supported_files(paths: Iterable[Path]) -> tuple[Path, ...]:
    """What to open, each once, in the order given: headers, case documents, and for a signal file its header."""
    found = [_openable(Path(path)) for path in paths]
    return tuple(dict.fromkeys(path for path in found if path is not None))


def header_of(path: Path) -> Path:
    """The header file of a record named by its header, by one of its signal files or without ending."""
    if path.suffix.lower() == ".hea":
        return path
    if path.suffix.lower() != ".dat":
        return path.with_name(f"{path.name}.hea")
    whole = path.with_suffix(".hea")
    record, _, part = path.stem.rpartition("_")
    # PTB-XL and others keep 00001_hr_1.dat and 00001_hr_2.dat under 00001_hr.hea
    parted = path.with_name(f"{record}.hea")
    return parted if part.isdigit() and not whole.exists() and parted.exists() else whole


def _openable(path: Path) -> Path | None:
    ending = path.suffix.lower()
    if ending == CASE_ENDING:
        return path
    header = header_of(path) if ending in RECORD_ENDINGS else None
    return header if header is not None and header.is_file() else None
