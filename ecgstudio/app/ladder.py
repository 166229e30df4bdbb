"""A ladder for an ECG that was not simulated: what was measured of atria and ventricles, as an estimate.

Only what the samples show is said: a P wave is led to a beat where P keeps its distance to QRS, and ends in a bar where no beat
follows it for long; where atria and ventricles go their own ways, or flutter, nothing is drawn through the node.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

import numpy as np

from ecgstudio.app.measure import analysed
from ecgstudio.core.case import Case
from ecgstudio.core.delineation import Activation, Delineation, RhythmSpan
from ecgstudio.core.errors import RecordError
from ecgstudio.core.ladder import ESTIMATED, FIBRILLATION
from ecgstudio.core.paper import SheetStyle
from ecgstudio.measure import Analysis
from ecgstudio.measure.annotate import delineation
from ecgstudio.measure.prepare import RATE_HZ

_P_TO_PEAK_S: Final = 0.055
"""From the onset of a P wave to its peak: half of a normal P of 110 ms (AHA/ACC/HRS 2009, part II)."""
_ENTRY_S: Final = 0.04
"""Onset of P to the AV node (PA interval 25 to 55 ms, Josephson)."""
_PR_S: Final = (0.08, 0.48)
"""PR of a P wave that is taken to be conducted."""
_ALONE_S: Final = 0.6
"""A P wave without a QRS for so long is drawn as blocked."""
_BLOCKED_S: Final = 0.06


def with_ladder(case: Case, style: SheetStyle) -> Case:
    """The case as a sheet of this style needs it: when it shows a ladder and the ECG was not simulated, an estimate."""
    if not style.ladder or case.recording.provenance.source == "simulator":
        return case
    try:
        return replace(case, delineation=estimated(case, analysed(case.recording)))
    except RecordError:
        return case


def estimated(case: Case, analysis: Analysis | None) -> Delineation:
    """Atria, node and ventricles as far as the analysis shows them; no activations, and no author, without QRS complexes.

    The case's pacing stimuli stay.
    """
    spikes = case.delineation.spikes
    if analysis is None or analysis.atria is None or analysis.table is None:
        return Delineation(spikes=spikes)
    beats = delineation(analysis).activations
    if "AFIB" in {call.id for call in analysis.calls}:
        return _fibrillating(beats, case.recording.duration_s, case)
    atria, linked = tuple(_atria(analysis)), analysis.atria.locked and not analysis.atria.flutters
    items = (*atria, *(_conducted(beats, atria) if linked else beats))
    passages = tuple(_passages(items)) if linked else ()
    return Delineation((*items, *passages), spikes=spikes, author=ESTIMATED)


def _fibrillating(beats: tuple[Activation, ...], duration_s: float, case: Case) -> Delineation:
    """Conducted beats through the node, each as if it had entered it 100 ms before."""
    through = [replace(beat, origin="fibrillation") if beat.origin in _NORMAL else beat for beat in beats]
    passages = [
        Activation("av node", beat.start_s - 0.1, beat.start_s, "fibrillation")
        for beat in through
        if beat.origin == "fibrillation"
    ]
    span = RhythmSpan(0.0, duration_s, FIBRILLATION)
    return Delineation((*through, *passages), rhythm=(span,), spikes=case.delineation.spikes, author=ESTIMATED)


_NORMAL = ("sinus", "supraventricular")


def _atria(analysis: Analysis) -> Iterator[Activation]:
    """One for every P (or flutter) wave that shows."""
    assert analysis.atria is not None
    origin, atria = "flutter" if analysis.atria.flutters else "sinus", analysis.atria
    for at in np.sort(atria.p_peaks[atria.p_seen]).tolist():
        start = at / RATE_HZ - _P_TO_PEAK_S
        yield Activation("atria", start, start + 2 * _P_TO_PEAK_S, origin, conducted=False)  # type: ignore[arg-type]


def _conducted(beats: tuple[Activation, ...], atria: tuple[Activation, ...]) -> Iterator[Activation]:
    """The beats, each that came through the node with the last P wave before it."""
    for beat in beats:
        before = [index for index, p in enumerate(atria) if _PR_S[0] <= beat.start_s - p.start_s <= _PR_S[1]]
        yield replace(beat, source=before[-1]) if before and beat.origin in _NORMAL else beat


def _passages(items: tuple[Activation, ...]) -> Iterator[Activation]:
    """Down with each led beat; a little way, blocked, with each P wave that nothing follows."""
    starts = [item.start_s for item in items if item.chamber == "ventricles"]
    conducted = {item.source for item in items if item.source is not None}
    for index, item in enumerate(items):
        if item.chamber == "ventricles" and item.source is not None:
            yield Activation(
                "av node", items[item.source].start_s + _ENTRY_S, item.start_s, item.origin, True, item.source
            )
        elif item.chamber == "atria" and index not in conducted:
            following = min((start - item.start_s for start in starts if start > item.start_s), default=0.0)
            if following > _ALONE_S:
                entry = item.start_s + _ENTRY_S
                yield Activation("av node", entry, entry + _BLOCKED_S, item.origin, False, index)
