"""What measuring adds to an example: which statements' criteria its ECG meets, and its QT interval."""

from collections.abc import Mapping

from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.errors import RecordError
from ecgstudio.core.recording import Recording
from ecgstudio.measure import analyse
from ecgstudio.measure.check import passing


def measured(recording: Recording) -> tuple[Mapping[str, bool], float | None]:
    """Of each statement whether its criteria are met, and QT in s where it can be had; nothing of what cannot be measured."""
    try:
        analysis = analyse(recording)
    except RecordError:
        return {}, None
    held, qt = passing(analysis), analysis.measurements.qt.value
    return {item: item in held for item in catalogue()}, None if qt is None else qt / 1000
