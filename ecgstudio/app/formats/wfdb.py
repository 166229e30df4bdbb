"""WFDB records, as PhysioNet's tools read and write them."""

from dataclasses import replace
from pathlib import Path

from ecgstudio.app.formats import CaseFormat
from ecgstudio.core.case import Case
from ecgstudio.core.paper import SheetStyle


def _write(case: Case, folder: Path, stem: str, style: SheetStyle) -> tuple[Path, ...]:
    from ecgstudio.formats import write_wfdb

    return write_wfdb(_with_waves(case), folder, stem)


def _with_waves(case: Case) -> Case:
    """A case of the network has the waves that measuring finds, and says that they were measured."""
    if case.recording.provenance.source != "diffusion" or case.delineation.waves:
        return case
    from ecgstudio.app.examine import examination

    marks = examination(case).marks
    return replace(case, delineation=replace(marks, rhythm=case.delineation.rhythm)) if marks.waves else case


def _read(path: Path) -> Case:
    from ecgstudio.formats import read_wfdb
    from ecgstudio.formats.files import header_of
    from ecgstudio.formats.staging import finish_killed

    header = header_of(path)
    finish_killed(header.parent, header.stem)
    return read_wfdb(path)


FORMAT = CaseFormat(
    name="wfdb",
    title="WFDB record",
    about="Samples with annotations, for PhysioNet's tools (.hea, .dat, .atr)",
    endings=(".hea", ".dat"),
    keeps=frozenset({"samples", "waves", "annotations", "request", "teaching"}),
    place=10,
    write=_write,
    read=_read,
)
