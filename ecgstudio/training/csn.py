"""Chapman-Shaoxing-Ningbo: WFDB records whose headers carry age, sex and SNOMED CT codes (Zheng et al. 2020, 2022)."""

import re
import zlib
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Final

from ecgstudio.core.errors import InputError
from ecgstudio.engine.vocabulary import Weights, together, words_of_code, words_of_statement
from ecgstudio.formats import read_wfdb
from ecgstudio.training.events import measured_events
from ecgstudio.training.examples import Example
from ecgstudio.training.signals import eight_leads

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
_UNKNOWN: Final = re.compile(r"SNOMED CT codes without a statement: (.*)")


class ChapmanShaoxingNingbo:
    """Every ``JS*.hea`` below a folder. One record a patient; folds are drawn from the record's name, ten alike."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        if not self._headers:
            raise InputError(f"{folder} holds no JS*.hea records; name the folder of Chapman-Shaoxing-Ningbo")

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(self._headers)

    def read(self, key: str) -> Example:
        case = read_wfdb(self._headers[key])
        unknown = [match[1] for line in case.recording.provenance.comments if (match := _UNKNOWN.match(line))]
        stated = [words_of_statement(mention.id) for mention in case.request.mentions]
        words = together([*stated, *_broader(", ".join(unknown))])
        return Example(
            key=key,
            patient=key,
            fold=1 + zlib.crc32(key.encode()) % 10,
            domain="csn",
            eight_mv=eight_leads(case.recording),
            words=words,
            age=case.request.age,
            sex=case.request.sex,
            annotations=measured_events(case.recording, words),
        )

    @cached_property
    def _headers(self) -> Mapping[str, Path]:
        found = sorted(self._folder.rglob("JS*.hea"), key=lambda path: path.stem)
        return {f"csn/{path.stem}": path for path in found}


def _broader(codes: str) -> list[Weights]:
    return [words_of_code(_SCP[code]) for code in re.findall(r"\d+", codes) if code in _SCP]
