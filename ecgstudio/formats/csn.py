"""Chapman-Shaoxing-Ningbo: WFDB records whose headers carry age, sex and SNOMED CT codes (Zheng et al. 2020, 2022)."""

import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final

from ecgstudio.core.errors import InputError
from ecgstudio.core.request import Sex
from ecgstudio.formats.snomed import mentions_of
from ecgstudio.formats.wfdb_comments import patient_of

# codes that no single statement of the catalogue shares, and the SCP-ECG code that means as much
_SCP: Final[Mapping[str, str]] = MappingProxyType(
    {
        "164890007": "AFLT",
        "164934002": "NT_",
        "428750005": "NST_",
        "429622005": "STD_",
        "59931005": "INVT",
        "164917005": "QWAVE",
        "55827005": "VCLVH",
        "164931005": "STE_",
        "251146004": "LVOLT",
    }
)


@dataclass(frozen=True)
class CsnRow:
    """One record. ``statements`` of the catalogue and broader SCP-ECG ``codes``, as its SNOMED CT codes say; ``fold`` 1 to 10
    is drawn from the record's name (one record a patient)."""

    name: str
    fold: int
    statements: tuple[str, ...]
    codes: tuple[str, ...]
    age: float | None
    sex: Sex | None
    header: Path


def read_csn_headers(folder: Path) -> Iterator[CsnRow]:
    """Every ``JS*.hea`` below a folder, by name; InputError when there is none."""
    headers = sorted(folder.rglob("JS*.hea"), key=lambda path: path.stem)
    if not headers:
        raise InputError(f"{folder} holds no JS*.hea records; name the folder of Chapman-Shaoxing-Ningbo")
    for header in headers:
        yield _row(header)


def _row(header: Path) -> CsnRow:
    lines = header.read_text(encoding="ascii", errors="replace").splitlines()
    patient = patient_of([line[1:].strip() for line in lines if line.startswith("#")])
    mentions, unknown = mentions_of(patient.codes)
    return CsnRow(
        name=header.stem,
        fold=1 + zlib.crc32(f"csn/{header.stem}".encode()) % 10,
        statements=tuple(mention.id for mention in mentions),
        codes=tuple(_SCP[code] for code in unknown if code in _SCP),
        age=patient.age,
        sex=patient.sex,
        header=header,
    )
