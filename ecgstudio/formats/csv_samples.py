"""Samples as a table of text: one row a sample, the time in s and the leads in mV, with their units in the header."""

import io
import re
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.case import Case
from ecgstudio.core.errors import RecordError
from ecgstudio.core.files import write_atomically
from ecgstudio.core.leads import LEADS
from ecgstudio.formats.foreign import Channel, ForeignEcg, case_of
from ecgstudio.formats.foreign_file import check_size
from ecgstudio.formats.import_notes import taken_as_mv
from ecgstudio.formats.names import lead_named
from ecgstudio.formats.own_words import own_words
from ecgstudio.formats.units import mv_per

_LARGEST: Final = 64 * 2**20
_LONGEST_HEAD: Final = 100
_TIME: Final = re.compile(r"(?:time|t|zeit|seconds?|sec)?[\s_]*[\[(]?(s|ms)?[\])]?", re.IGNORECASE)
_COLUMN: Final = re.compile(r"(.*?)(?:[\s_]*[\[(]\s*([^\])]+)\s*[\])]|[\s_]+([munµμ]?v))?", re.IGNORECASE)
_UNEVEN: Final = 0.01


def write_csv(case: Case, path: Path) -> Path:
    """Write the samples of a case to 0.01 uV; missing ones are empty, a made recording says so in a line that begins with "#"."""
    recording, text = case.recording, io.StringIO()
    words = own_words(recording.provenance)
    text.write(f"# {words}\n" if words else "")
    text.write(",".join(["time_s", *(f"{lead}_mV" for lead in LEADS)]) + "\n")
    step = f"%.{max(4, len(f'{1 / recording.sampling_rate_hz:.9f}'.rstrip('0')) - 2)}f"
    np.savetxt(text, np.column_stack([recording.time_s(), recording.signal_mv.T]), [step, *["%.5f"] * 12], ",")
    write_atomically(path, text.getvalue().replace("nan", "").encode())
    return path


def read_csv(path: Path) -> Case:
    """A table of samples with a header: a column of times in s or ms, others named after leads ("V1_mV", "II (uV)", "aVR").

    Columns are divided by commas, semicolons (then with decimal commas, too) or tabs. RecordError of one line when it is none.
    """
    check_size(path, _LARGEST)
    text = path.read_bytes().decode("utf-8-sig", "replace")
    lines = text.splitlines()
    comments = [line.lstrip("# ").strip() for line in lines[:_LONGEST_HEAD] if line.startswith("#")]
    rows = [line for line in lines if line.strip() and not line.startswith("#")]
    if len(rows) < 3:
        raise _no_table(path, "it has no rows of samples")
    divider = max(";\t,", key=rows[0].count)
    names = [name.strip().strip('"') for name in rows[0].split(divider)]
    at, unit = _time_column(names, path)
    values = _values(rows[1:], divider, len(names), path)
    channels, notes = _channels(names, values, at, _rate(values[:, at] * unit, path))
    return case_of(
        ForeignEcg(channels=tuple(channels), comments=tuple(comments), notes=tuple(notes)), path.name, path.stem
    )


def _no_table(path: Path, why: str) -> RecordError:
    return RecordError(f"{path.name} is no ECG record: {why}; a table needs a header as 'time_s,I_mV,II_mV'")


def _time_column(names: list[str], path: Path) -> tuple[int, float]:
    """Which column has the times, and how many seconds one of its unit is."""
    for at, name in enumerate(names):
        match = _TIME.fullmatch(name)
        if name and match:
            return at, 1e-3 if (match[1] or "s").casefold() == "ms" else 1.0
    raise _no_table(path, "no column has the time")


def _values(rows: list[str], divider: str, columns: int, path: Path) -> NDArray[np.float64]:
    text = "\n".join(rows)
    if divider == ";":
        text = text.replace(",", ".")
    text = re.sub(rf"(?m)(?:(?<={divider})|^)[ ]*(?={divider}|$)", "nan", text)
    try:
        values = np.loadtxt(io.StringIO(text), delimiter=divider, ndmin=2)
    except ValueError as error:
        raise _no_table(path, f"a row is no row of {columns} numbers") from error
    if values.shape[1] != columns:
        raise _no_table(path, f"a row has {values.shape[1]} numbers and the header {columns} names")
    return values


def _rate(times_s: NDArray[np.float64], path: Path) -> float:
    steps = np.diff(times_s)
    if not np.isfinite(steps).all() or (steps <= 0).any():
        raise _no_table(path, "the times do not run on")
    rate = (times_s.size - 1) / (times_s[-1] - times_s[0])
    if np.abs(steps * rate - 1).max() > max(_UNEVEN, _rounding(times_s) * rate):
        raise _no_table(path, "the times are not evenly apart")
    return float(round(rate, 3))


def _rounding(times_s: NDArray[np.float64]) -> float:
    """By how much two neighbours may be off when times were rounded to the digits that they have."""
    digits = next((digits for digits in range(9) if np.allclose(times_s, np.round(times_s, digits), atol=1e-10)), 9)
    return float(10.0**-digits)


def _channels(
    names: list[str], values: NDArray[np.float64], time_at: int, rate: float
) -> tuple[list[Channel], list[str]]:
    channels, bare = [], []
    for at, name in enumerate(names):
        if at == time_at:
            continue
        match = _COLUMN.fullmatch(name)
        lead, unit = (match[1], match[2] or match[3] or "") if match else (name, "")
        scale = mv_per(unit) if unit else 1.0
        bare += [] if unit or lead_named(lead) is None else [lead]
        # a column in another unit is no lead
        channels.append(Channel(lead if scale else name, values[:, at] * (scale or 1.0), rate))
    return channels, taken_as_mv(bare)
