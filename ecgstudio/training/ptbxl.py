"""PTB-XL as a source of examples: the records that are there, at 500 Hz where the file exists, else at 100 Hz as a domain of
their own."""

from collections.abc import Mapping
from pathlib import Path

from ecgstudio.engine.vocabulary import together, words_of_code
from ecgstudio.formats import read_wfdb
from ecgstudio.formats.ptbxl import PtbXlRow, read_ptbxl_table
from ecgstudio.training.events import measured_events
from ecgstudio.training.examples import Example
from ecgstudio.training.findings import measured
from ecgstudio.training.signals import eight_leads


class PtbXl:
    """PhysioNet's own folder of it; InputError when it is none."""

    def __init__(self, folder: Path) -> None:
        self._rows: Mapping[str, PtbXlRow] = {f"ptbxl/{row.number}": row for row in read_ptbxl_table(folder)}

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(self._rows)

    def read(self, key: str) -> Example:
        row = self._rows[key]
        recording = read_wfdb(row.header).recording
        words = together(words_of_code(code, sure, row.acute) for code, sure in row.codes.items())
        eight = eight_leads(recording)
        found = measured(recording)
        return Example(
            key=key,
            patient=f"ptbxl/{row.patient}",
            fold=row.fold,
            domain="ptbxl" if recording.sampling_rate_hz >= 500 else "ptbxl-100",
            eight_mv=eight,
            words=words,
            age=row.age,
            sex=row.sex,
            text=row.text,
            delineation=measured_events(found.analysis, words, eight),
            verdicts=found.verdicts,
            qt_s=found.qt_s,
            numbers=found.numbers,
        )
