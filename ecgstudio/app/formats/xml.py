"""XML of ECG devices: HL7 aECG, GE MUSE, Philips Sierra."""

from pathlib import Path

from ecgstudio.app.formats import CaseFormat
from ecgstudio.core.case import Case


def _read(path: Path) -> Case:
    from ecgstudio.formats.foreign_file import read_foreign

    return read_foreign(path, "xml_ecg", 64 * 2**20)


FORMAT = CaseFormat(
    name="xml",
    title="XML of ECG devices",
    about="HL7 aECG, GE MUSE and Philips Sierra (.xml)",
    endings=(".xml",),
    place=70,
    read=_read,
)
