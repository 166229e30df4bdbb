"""Annotation files beside a WFDB record: ``atr``, or one file per lead as in LUDB (``.i``, ``.ii``, ... ``.v6``)."""

from collections.abc import Sequence
from pathlib import Path
from statistics import median

from ecgstudio.core.delineation import Delineation, Wave
from ecgstudio.core.leads import LEADS
from ecgstudio.formats.wfdb_annotations import annotations_of
from ecgstudio.formats.wfdb_marks import read_marks

_FEWEST_LEADS = 6
_MOST_OF_ONE = 64


def read_annotations(stem: Path, sampling_rate_hz: float, samples: int) -> Delineation:
    """What the files beside a record say; empty when there are none or none can be read, which spoils no recording."""
    marks = read_marks(stem.with_name(f"{stem.name}.atr"))
    if marks:
        return annotations_of(marks, sampling_rate_hz, samples, f"{stem.name}.atr")
    per_lead = [read_marks(stem.with_name(f"{stem.name}.{lead.lower()}")) for lead in LEADS]
    waves = [annotations_of(found, sampling_rate_hz, samples, "").waves for found in per_lead if found]
    if len(waves) < _FEWEST_LEADS:
        return Delineation()
    return Delineation(waves=over_leads(waves), author=f"{stem.name}, per lead")


def over_leads(per_lead: Sequence[Sequence[Wave]]) -> tuple[Wave, ...]:
    """Global waves out of each lead's own: those that overlap in at least six leads, from the earliest onset to the
    latest offset, with the median of the peaks."""
    every = sorted((wave for waves in per_lead for wave in waves), key=lambda wave: (wave.kind, wave.onset_s))
    groups: list[list[Wave]] = []
    for wave in every:
        group = groups[-1] if groups else []
        same = bool(group) and group[0].kind == wave.kind
        if same and len(group) < _MOST_OF_ONE and wave.onset_s < median(item.offset_s for item in group):
            group.append(wave)
        else:
            groups.append([wave])
    found = [_united(group) for group in groups if len(group) >= _FEWEST_LEADS]
    return tuple(sorted(found, key=lambda wave: wave.onset_s))


def _united(group: Sequence[Wave]) -> Wave:
    peak = median(wave.peak_s for wave in group)
    return Wave(group[0].kind, min(wave.onset_s for wave in group), peak, max(wave.offset_s for wave in group))
