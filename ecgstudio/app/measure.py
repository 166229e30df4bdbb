"""Measure: an analysis as plain data and as annotation files."""

import math
from logging import getLogger
from pathlib import Path

from ecgstudio.core.errors import RecordError, StudioError
from ecgstudio.core.plain import to_plain
from ecgstudio.core.recording import Recording
from ecgstudio.measure import Analysis, analyse
from ecgstudio.measure.prepare import RATE_HZ
from ecgstudio.measure.rhythm import BeatTable

log = getLogger(__name__)


def analysed(recording: Recording, part_s: tuple[float, float] | None = None, name: str = "this recording") -> Analysis:
    """``analyse``, of a part of the recording where one is named; whatever goes wrong is a RecordError of one line."""
    try:
        return analyse(recording, part_s=part_s)
    except StudioError:
        raise
    except Exception as error:
        log.exception("%s cannot be measured", name)
        what = f"{type(error).__name__}: {' '.join(str(error).split())[:120]}"
        raise RecordError(f"{name} could not be measured ({what})") from error


def describe(analysis: Analysis) -> dict[str, object]:
    """An analysis as plain data: measurements, rhythm calls, extra waves, quality per lead, suspected cables and beats."""
    table = analysis.table
    return {
        "measurements": to_plain(analysis.measurements),
        "rhythm": [to_plain(call) for call in analysis.calls],
        "extra_waves": [to_plain(wave) for wave in analysis.extra],
        "quality": [{**to_plain(lead), "usable": lead.usable} for lead in analysis.quality],
        "suspicions": [to_plain(item) for item in analysis.lead_reversals],
        "beats": [] if table is None else [_beat(table, index) for index in range(table.at.size)],
    }


def _beat(table: BeatTable, index: int) -> dict[str, object]:
    pr = float(table.pr_ms[index])
    return {
        "time_s": float(table.at[index]) / RATE_HZ,
        "label": table.label[index],
        "qrs_ms": float(table.width_ms[index]),
        "pr_ms": None if math.isnan(pr) else pr,
    }


def write_lead_annotations(analysis: Analysis, recording: Recording, folder: Path, name: str) -> list[Path]:
    """One WFDB annotation file per lead (``.i`` to ``.v6``) with onset, peak and offset of P, QRS and T, as LUDB has them."""
    from ecgstudio.core.delineation import Delineation
    from ecgstudio.core.leads import LEADS
    from ecgstudio.formats.wfdb_lead_annotations import write_lead_marks
    from ecgstudio.measure.annotate import AUTHOR, lead_waves

    waves = {lead: Delineation(waves=lead_waves(analysis, lead), author=AUTHOR) for lead in LEADS}
    return write_lead_marks(waves, recording.sampling_rate_hz, recording.samples, folder, name)
