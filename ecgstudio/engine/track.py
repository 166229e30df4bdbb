"""The event track: where atria and ventricles are activated, by what kind of beat and for how long, on the token grid.

From the simulator's conduction model when generating, from ``measure`` or the simulator's truth when training; both arrive
as ``core.delineation``, so that the engine knows neither.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.delineation import Delineation, Origin
from ecgstudio.engine.autoencoder import TOKEN_S, TOKENS

Floats = NDArray[np.float32]

ATRIAL: Final = ("sinus", "ectopic atrial", "retrograde", "flutter", "paced")
VENTRICULAR: Final = ("conducted", "ventricular", "paced", "fusion")
SPANS: Final = ("atria known", "fibrillation", "flutter", "ventricular fibrillation")
BINS: Final = 8
"""Places inside a token (10 ms each); an event between two of them is shared, so that no time is rounded."""

_ATRIA, _VENTRICLES, _SPAN = 0, 1, 2
_KINDS: Final = (ATRIAL, VENTRICULAR, SPANS)
_RHYTHMS: Final = {"(AFIB": "fibrillation", "(AFL": "flutter", "(VF": "ventricular fibrillation"}
_DURATION_UNIT_S: Final = 0.1
_REACH_S: Final = (0.17, 0.7, 0.0)
"""How long after its start a chamber's event draws: a template of P (``engine.beats``), of QRS and a late T."""
_AHEAD_S: Final = (0.03, 0.03, 0.0)
"""How long before its start a template begins."""

CHANNELS: Final = (BINS + len(ATRIAL) + 1) + (BINS + len(VENTRICULAR) + 1) + len(SPANS)
"""Width of the dense track: places, kinds and duration of either chamber, then what spans a stretch."""

MEASURED: Final = "measured"
"""Author of annotations read from a record: what they lack is unknown, not absent."""


def events_of(delineation: Delineation, duration_s: float = TOKENS * TOKEN_S) -> Floats:
    """Events [count, 4] as rows of chamber, kind, start in s and duration in s, in order of time.

    Chamber 0 is the atria, 1 the ventricles, 2 a span; kinds count in ATRIAL, VENTRICULAR and SPANS. A recording begins and ends
    anywhere in a beat: an event before 0 s whose waves reach into it is one of its events, as is one just after its end.
    """
    rows = [*_activated(delineation), *_waves_without_cause(delineation), *_spans(delineation, duration_s)]
    inside = [row for row in rows if _reaches(row, duration_s)]
    return np.array(sorted(inside, key=lambda row: row[2]), dtype=np.float32).reshape(-1, 4)


def dense_track(events: Floats, tokens: int = TOKENS) -> Floats:
    """The track [tokens, CHANNELS] of events [count, 4]; what lies beyond its end is left out. Shares 0 to 1, durations
    in tenths of seconds."""
    parts = [_chamber(events[events[:, 0] == chamber], len(_KINDS[chamber]), tokens) for chamber in (0, 1)]
    return np.concatenate([*parts, _stretches(events[events[:, 0] == _SPAN], tokens)], axis=1)


def _reaches(row: tuple[float, ...], duration_s: float) -> bool:
    chamber, _, start, length = row
    reach = max(length, _REACH_S[int(chamber)])
    return start < duration_s + _AHEAD_S[int(chamber)] and start + reach > 0


def _activated(delineation: Delineation) -> list[tuple[float, ...]]:
    rows: list[tuple[float, ...]] = []
    for item in delineation.activations:
        length = item.end_s - item.start_s
        if item.chamber == "atria" and item.origin in ATRIAL:
            rows.append((_ATRIA, ATRIAL.index(item.origin), item.start_s, length))
        elif item.chamber == "ventricles":
            rows.append((_VENTRICLES, VENTRICULAR.index(_ventricular(item.origin)), item.start_s, length))
    return rows


def _ventricular(origin: Origin) -> str:
    return origin if origin in VENTRICULAR else "conducted"


def _waves_without_cause(delineation: Delineation) -> list[tuple[float, ...]]:
    """Complexes of polymorphic tachycardia and torsades: waves that no single activation draws."""
    kind = VENTRICULAR.index("ventricular")
    waves = [wave for wave in delineation.waves_of("QRS") if wave.activation is None]
    return [(_VENTRICLES, kind, wave.onset_s, wave.offset_s - wave.onset_s) for wave in waves]


def _spans(delineation: Delineation, duration_s: float) -> list[tuple[float, ...]]:
    rows: list[tuple[float, ...]] = []
    for span in delineation.rhythm:
        if span.code in _RHYTHMS:
            rows.append((_SPAN, SPANS.index(_RHYTHMS[span.code]), span.start_s, span.end_s - span.start_s))
    seen = bool(delineation.activations_of("atria"))
    told = any(span.code in ("(AFIB", "(VF") for span in delineation.rhythm)
    if delineation.author != MEASURED or seen or told:
        rows.append((_SPAN, SPANS.index("atria known"), 0.0, duration_s))
    return rows


def _chamber(events: Floats, kinds: int, tokens: int) -> Floats:
    place = events[:, 2] / TOKEN_S * BINS - 0.5
    first = np.floor(place).astype(np.intp)
    share = place - first
    bins = np.zeros(tokens * BINS, np.float32)
    for index, weight in ((first, 1 - share), (first + 1, share)):
        inside = (index >= 0) & (index < bins.size)
        np.add.at(bins, index[inside], weight[inside])
    token = np.floor(events[:, 2] / TOKEN_S).astype(np.intp)
    kept = (token >= 0) & (token < tokens)
    kind = np.zeros((tokens, kinds + 1), np.float32)
    kind[token[kept], events[kept, 1].astype(np.intp)] = 1.0
    kind[token[kept], kinds] = events[kept, 3] / _DURATION_UNIT_S
    return np.concatenate([bins.reshape(tokens, BINS), kind], axis=1)


def _stretches(events: Floats, tokens: int) -> Floats:
    covered = np.zeros((tokens, len(SPANS)), np.float32)
    for _, kind, start, length in events:
        first, last = max(0, round(start / TOKEN_S)), round((start + length) / TOKEN_S)
        covered[first:last, int(kind)] = 1.0
    return covered
