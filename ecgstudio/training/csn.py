"""Chapman-Shaoxing-Ningbo as a source of examples: one record a patient; folds are drawn from the record's name, ten alike."""

from collections.abc import Mapping
from pathlib import Path

from ecgstudio.engine.vocabulary import together, words_of_code, words_of_statement
from ecgstudio.formats import read_wfdb
from ecgstudio.formats.csn import CsnRow, read_csn_headers
from ecgstudio.training.events import measured_events
from ecgstudio.training.examples import Example
from ecgstudio.training.findings import measured
from ecgstudio.training.signals import eight_leads


class ChapmanShaoxingNingbo:
    """Every ``JS*.hea`` below a folder; InputError when there is none."""

    def __init__(self, folder: Path) -> None:
        self._rows: Mapping[str, CsnRow] = {f"csn/{row.name}": row for row in read_csn_headers(folder)}

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(self._rows)

    def read(self, key: str) -> Example:
        row = self._rows[key]
        recording = read_wfdb(row.header).recording
        words = together([*map(words_of_statement, row.statements), *map(words_of_code, row.codes)])
        eight = eight_leads(recording)
        found = measured(recording)
        return Example(
            key=key,
            patient=key,
            fold=row.fold,
            domain="csn",
            eight_mv=eight,
            words=words,
            age=row.age,
            sex=row.sex,
            delineation=measured_events(found.analysis, words, eight),
            verdicts=found.verdicts,
            qt_s=found.qt_s,
            numbers=found.numbers,
        )
