"""What measuring adds to an example: its events, which statements' criteria its ECG meets, and its numbers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.errors import RecordError
from ecgstudio.core.leads import LEADS
from ecgstudio.core.measurements import Measurements
from ecgstudio.core.recording import Recording
from ecgstudio.measure import Analysis, analyse
from ecgstudio.measure.check import passing

INTERVALS: Final = ("rate", "pr", "qrs", "qt", "qtc", "p_axis", "qrs_axis", "t_axis")
"""In /min, ms and degrees."""
HEIGHTS: Final = ("Pamp", "Pmin", "R", "S", "Tmax", "Tmin", "J60")
"""Of each lead, in mV, named as the rule language names them."""
NUMBERS: Final = (*INTERVALS, *(f"{height}[{lead}]" for height in HEIGHTS for lead in LEADS))


@dataclass(frozen=True, eq=False)
class Findings:
    """``analysis`` is None where the recording cannot be measured, and then the rest is empty; ``verdicts``: of each statement
    whether its criteria are met; ``numbers``: those of NUMBERS that can be had."""

    analysis: Analysis | None = None
    verdicts: Mapping[str, bool] = field(default_factory=dict)
    qt_s: float | None = None
    numbers: Mapping[str, float] = field(default_factory=dict)


def measured(recording: Recording) -> Findings:
    """All that is measured of one recording; nothing of what cannot be measured."""
    try:
        analysis = analyse(recording)
    except RecordError:
        return Findings()
    held, qt = passing(analysis), analysis.measurements.qt.value
    verdicts = {item: item in held for item in catalogue()}
    return Findings(analysis, verdicts, None if qt is None else qt / 1000, numbers_of(analysis.measurements))


def numbers_of(measurements: Measurements) -> dict[str, float]:
    """What there is of NUMBERS."""
    intervals = {name: getattr(measurements, name).value for name in INTERVALS}
    known = {name: float(value) for name, value in intervals.items() if value is not None}
    heights = {
        name: measurements.features[name].value for name in NUMBERS[len(INTERVALS) :] if name in measurements.features
    }
    return known | {name: float(value) for name, value in heights.items() if value is not None}
