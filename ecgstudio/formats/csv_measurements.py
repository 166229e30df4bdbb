"""Measurements as a table of text: one row a number, with unit, place and the reason where there is none."""

import csv
import io
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Final

from ecgstudio.core.case import Case
from ecgstudio.core.files import write_atomically
from ecgstudio.core.measurements import Measured, Measurements
from ecgstudio.formats.own_words import own_words

_HEADER: Final = ("measurement", "value", "unit", "lead", "begin_s", "end_s", "reason")


def write_measurements(case: Case, path: Path) -> Path:
    """Write the measurements of a case, those of the sheet first, then the features by the names of the rule language;
    last that the recording was made, where it was."""
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(_HEADER)
    table.writerows(_row(name, measured) for name, measured in _named(case.measurements))
    words = own_words(case.recording.provenance)
    if words:
        table.writerow(["recording", *[""] * (len(_HEADER) - 2), words])
    write_atomically(path, text.getvalue().encode())
    return path


def _named(measurements: Measurements) -> Iterator[tuple[str, Measured]]:
    for item in fields(measurements):
        measured = getattr(measurements, item.name)
        if isinstance(measured, Measured):
            yield item.name, measured
    yield from measurements.features.items()


def _row(name: str, measured: Measured) -> list[str]:
    begin, end = measured.span_s or (None, None)
    numbers = ["" if number is None else f"{number:.4g}" for number in (measured.value,)]
    places = ["" if number is None else f"{number:.3f}" for number in (begin, end)]
    return [name, *numbers, measured.unit, measured.lead, *places, measured.reason]
