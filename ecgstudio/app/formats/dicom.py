"""DICOM waveforms, as archives of hospitals keep them."""

from pathlib import Path

from ecgstudio.app.formats import CaseFormat
from ecgstudio.core.case import Case
from ecgstudio.core.paper import SheetStyle


def _write(case: Case, folder: Path, stem: str, style: SheetStyle) -> list[Path]:
    from ecgstudio.formats.dicom_write import write_dicom

    return [write_dicom(case, folder / f"{stem}.dcm")]


def _read(path: Path) -> Case:
    from ecgstudio.formats.foreign_file import read_foreign

    return read_foreign(path, "dicom_read")


FORMAT = CaseFormat(
    name="dicom",
    title="DICOM waveform",
    about="12-lead ECG for a hospital's archive, with coded measurements and statements (.dcm)",
    endings=(".dcm", ".dicom"),
    keeps=frozenset({"samples"}),
    place=60,
    mark=(128, b"DICM"),
    write=_write,
    read=_read,
)
