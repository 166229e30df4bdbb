"""A whole case as one JSON document and back.

``{"format": "ecgstudio-case/1", "notice": "...", "case": {...}, "signal_mv": {"I": [...], ... "V6": [...]}}``: the case is
``core.plain.case_to_plain``; the notice says after which real record an ECG was made, where it was; samples are numbers in
mV with as many digits as a float32 needs to come back bit for bit, so that any program can plot them; null is a missing sample.
Numbers are plain JSON: no NaN, no infinity, no code.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.case import Case
from ecgstudio.core.errors import RecordError, StudioError
from ecgstudio.core.files import write_atomically
from ecgstudio.core.ids import check_id
from ecgstudio.core.leads import LEADS
from ecgstudio.core.plain import case_from_plain, case_to_plain
from ecgstudio.formats.json_safe import MOST_VALUES, parse_json

FORMAT = "ecgstudio-case/1"
LARGEST_SIGNAL = MOST_VALUES - 500_000
"""Samples of all leads together; the rest of what a document may hold is left to the case."""
_FAMILY = "ecgstudio-case/"


def write_json(case: Case, path: Path) -> Path:
    """Write a case as a JSON document, whole or not at all; RecordError when the file cannot be written or read again."""
    if case.recording.signal_mv.size > LARGEST_SIGNAL:
        raise RecordError(f"a recording of {case.recording.duration_s / 60:.0f} min is too long for JSON; use WFDB")
    made = case.recording.provenance
    document = {
        "format": FORMAT,
        **({"notice": made.maker} if made.after else {}),
        "case": case_to_plain(case),
        "signal_mv": {lead: _numbers(case.recording.lead(lead)) for lead in LEADS},
    }
    try:
        write_atomically(path, json.dumps(document, ensure_ascii=False, allow_nan=False).encode("utf-8", "replace"))
    except OSError as error:
        raise RecordError(f"{path} cannot be written ({error.strerror}); choose another place") from error
    return path


def read_json(path: Path) -> Case:
    """The case in a JSON document, samples bit for bit; RecordError when it is none, damaged, or of a newer program."""
    document = _document(path)
    stated = document.get("format")
    if stated != FORMAT:
        newer = isinstance(stated, str) and stated.startswith(_FAMILY)
        why = f"it is of a newer ECG Studio ({stated}); update to open it" if newer else "it is no ECG Studio case"
        raise RecordError(f"{path.name} cannot be opened: {why}")
    try:
        case = case_from_plain(document["case"], _signal(document["signal_mv"]))
        check_id(case.id)
    except (StudioError, LookupError, TypeError, ValueError, ArithmeticError) as error:
        raise RecordError(f"{path.name} is damaged: {' '.join(str(error).split())[:160]}") from error
    return case


def _document(path: Path) -> Mapping[str, Any]:
    try:
        document = parse_json(path.read_bytes())
    except OSError as error:
        raise RecordError(f"{path} cannot be read ({error.strerror})") from error
    except (ValueError, MemoryError) as error:
        raise RecordError(f"{path.name} is no JSON document ({' '.join(str(error).split())[:120]})") from error
    return document if isinstance(document, dict) else {}


def _numbers(lead: NDArray[np.float32]) -> list[float | None]:
    # the shortest text of a float32 is found by NumPy; its float64 is written by json as short
    return [None if text == "nan" else float(text) for text in lead.astype(str)]


def _signal(leads: Mapping[str, Any]) -> NDArray[np.float32]:
    rows = [[np.nan if value is None else value for value in leads[lead]] for lead in LEADS]
    if len({len(row) for row in rows}) != 1:
        raise ValueError("its leads differ in length")
    with np.errstate(over="ignore"):
        return np.array(rows, dtype=np.float32)
