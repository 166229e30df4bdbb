"""Records named on the command line: opened, and what became of them on the way in said on standard error."""

from pathlib import Path

from ecgstudio.cli.console import warn
from ecgstudio.core.case import Case


def read_record(record: Path) -> Case:
    """The case of a file of any format; one warning for each thing that was left out, renamed, derived or is missing."""
    from ecgstudio.app.files import import_record

    case = import_record(record)
    for note in case.recording.provenance.import_notes:
        warn(f"{record.name}: {note}")
    return case
