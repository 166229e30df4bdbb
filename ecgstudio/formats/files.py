"""The files that belong to one record."""

from pathlib import Path


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
