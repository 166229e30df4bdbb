"""Between the core's annotations and WFDB's: beats, waves, rhythm and pacing spikes.

A wave is ``(`` at its onset, ``p``, ``t``, ``u`` or a beat's own symbol at its peak and ``)`` at its offset; ``num`` of the
brackets is 0 for P, 1 for QRS, 2 for T (PhysioNet's "Annotations" and the QT Database), 3 for U. Rhythm is ``+`` with its
code in the aux note, a pacing spike ``^`` with its chamber there.
"""

from bisect import bisect_right
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.delineation import Activation, Chamber, Delineation, Origin, RhythmSpan, Spike, Wave, WaveKind

_NUMBERS: Mapping[WaveKind, int] = {"P": 0, "QRS": 1, "T": 2, "U": 3}
_PEAKS: Mapping[str, WaveKind] = {"p": "P", "t": "T", "u": "U"}
_ORIGIN_SYMBOLS: Mapping[Origin, str] = {
    "ectopic atrial": "A",
    "junctional": "j",
    "supraventricular": "S",
    "ventricular": "E",
    "paced": "/",
    "fusion": "F",
}
# a premature beat has a focus of its own, an escape has none
_PREMATURE_SYMBOLS: Mapping[Origin, str] = {"junctional": "J", "ventricular": "V"}
# PhysioNet, "Annotations: beat annotation codes"; a focus above 0 tells premature from escape
_BEATS: Mapping[str, tuple[Origin, int]] = {
    **dict.fromkeys("NLRB", ("sinus", 0)),
    **dict.fromkeys("Aae", ("ectopic atrial", 0)),
    "J": ("junctional", 1),
    "j": ("junctional", 0),
    **dict.fromkeys("Sn", ("supraventricular", 0)),
    **dict.fromkeys("Vr", ("ventricular", 1)),
    "E": ("ventricular", 0),
    "F": ("fusion", 0),
    **dict.fromkeys("/f", ("paced", 0)),
}
_UNSURE_BEATS = frozenset("Q?")
_RHYTHM_ORIGINS: Mapping[str, Origin] = {"(AFIB": "fibrillation", "(AFL": "flutter"}


# brackets that stay open wait for so many others and are then forgotten, so that reading stays linear
_OPEN = 12

_Group = list[tuple[float, str, int, str]]
"""What belongs together in time: (seconds, symbol, num, aux note) each."""


@dataclass(frozen=True)
class Mark:
    """One WFDB annotation at a sample."""

    sample: int
    symbol: str
    num: int = 0
    aux_note: str = ""


def marks_of(
    delineation: Delineation, sampling_rate_hz: float, samples: int, statements: Sequence[str] = ()
) -> list[Mark]:
    """The marks within a recording of ``samples`` samples, in order of time; empty when nothing is known.

    ``statements``: ids that are present; where one is or entails a bundle branch block, conducted beats are "L" or "R".
    """
    known = sorted(_with_entailed(statements))
    normal = next((beat for item in known if (beat := catalogue()[item].codes.wfdb)), "N")
    groups: list[_Group] = [
        *([(span.start_s, "+", 0, span.code)] for span in delineation.rhythm),
        *([(spike.time_s, "^", 0, str(spike.chamber))] for spike in delineation.spikes),
        *(_wave_marks(wave, delineation.activations, normal) for wave in delineation.waves),
        *_bare_beats(delineation, normal),
    ]
    # marks of one wave stay in their order even where they fall on one sample
    groups.sort(key=lambda group: group[0][0])
    marks = [
        Mark(round(time * sampling_rate_hz), symbol, num, note) for group in groups for time, symbol, num, note in group
    ]
    return sorted((mark for mark in marks if 0 <= mark.sample < samples), key=lambda mark: mark.sample)


def annotations_of(marks: Sequence[Mark], sampling_rate_hz: float, samples: int, author: str) -> Delineation:
    """What marks tell: waves with their brackets, beats as activations of the ventricles, rhythm, spikes.

    A beat without brackets becomes an activation without extent at its mark.
    """
    reader = _Reader(sampling_rate_hz, _rhythm_of(marks, sampling_rate_hz, samples))
    for mark in marks:
        reader.take(mark)
    return reader.delineation(author)


def _with_entailed(statements: Iterable[str]) -> frozenset[str]:
    found: set[str] = set()
    waiting = [item for item in statements if item in catalogue()]
    while waiting:
        item = waiting.pop()
        waiting += [other for other in catalogue()[item].entails if other not in found]
        found.add(item)
    return frozenset(found)


def _wave_marks(wave: Wave, activations: Sequence[Activation], normal: str) -> _Group:
    number = _NUMBERS[wave.kind]
    cause = activations[wave.activation] if wave.activation is not None else None
    peak = _beat_symbol(cause, normal) if wave.kind == "QRS" else wave.kind.lower()
    return [(wave.onset_s, "(", number, ""), (wave.peak_s, peak, 0, ""), (wave.offset_s, ")", number, "")]


def _bare_beats(delineation: Delineation, normal: str) -> Iterator[_Group]:
    """Ventricular activations that no QRS wave stands for."""
    drawn = {wave.activation for wave in delineation.waves_of("QRS")}
    for index, item in enumerate(delineation.activations):
        if item.chamber == "ventricles" and index not in drawn and None not in drawn:
            yield [(item.start_s, _beat_symbol(item, normal), 0, "")]


def _beat_symbol(cause: Activation | None, normal: str) -> str:
    if cause is None:
        return normal
    if cause.focus > 0 and cause.origin in _PREMATURE_SYMBOLS:
        return _PREMATURE_SYMBOLS[cause.origin]
    return _ORIGIN_SYMBOLS.get(cause.origin, normal)


def _rhythm_of(marks: Sequence[Mark], sampling_rate_hz: float, samples: int) -> tuple[RhythmSpan, ...]:
    found = (mark for mark in marks if mark.symbol == "+" and mark.aux_note.startswith("("))
    changes = sorted(found, key=lambda mark: mark.sample)
    ends = [*(mark.sample for mark in changes[1:]), samples][: len(changes)]
    return tuple(
        RhythmSpan(mark.sample / sampling_rate_hz, end / sampling_rate_hz, mark.aux_note.rstrip("\x00"))
        for mark, end in zip(changes, ends, strict=True)
    )


class _Reader:
    """Brackets matched to the peaks between them: by number where the file gives them, by nearness where not."""

    def __init__(self, sampling_rate_hz: float, rhythm: tuple[RhythmSpan, ...]) -> None:
        self._rate = sampling_rate_hz
        self._rhythm = rhythm
        self._rhythm_starts = [span.start_s for span in rhythm]
        self._opened: deque[Mark] = deque(maxlen=_OPEN)
        self._peaked: deque[tuple[Mark, Mark, WaveKind]] = deque(maxlen=_OPEN)
        self._activations: list[Activation] = []
        self._waves: list[Wave] = []
        self._spikes: list[Spike] = []

    def take(self, mark: Mark) -> None:
        if mark.symbol == "(":
            self._opened.append(mark)
        elif mark.symbol == ")":
            self._close(mark)
        elif mark.symbol == "^":
            chamber: Chamber = "atria" if mark.aux_note == "atria" else "ventricles"
            self._spikes.append(Spike(mark.sample / self._rate, chamber))
        elif mark.symbol in _PEAKS:
            self._peak(mark, _PEAKS[mark.symbol])
        elif (mark.symbol in _BEATS or mark.symbol in _UNSURE_BEATS) and not self._peak(mark, "QRS"):
            self._activate(mark, mark.sample, mark.sample)

    def delineation(self, author: str) -> Delineation:
        waves = tuple(sorted(self._waves, key=lambda wave: wave.onset_s))
        return Delineation(tuple(self._activations), waves, self._rhythm, tuple(self._spikes), author)

    def _peak(self, mark: Mark, kind: WaveKind) -> bool:
        numbered = [item for item in self._opened if item.num == _NUMBERS[kind]]
        nearest = numbered or [item for item in self._opened if item.num == 0]
        if not nearest:
            return False
        self._opened.remove(nearest[-1])
        self._peaked.append((nearest[-1], mark, kind))
        return True

    def _close(self, mark: Mark) -> None:
        numbered = [item for item in self._peaked if mark.num and item[0].num == mark.num]
        nearest = numbered or [item for item in self._peaked if item[0].num == 0]
        if not nearest:
            return
        self._peaked.remove(nearest[-1])
        onset, peak, kind = nearest[-1]
        index = self._activate(peak, onset.sample, mark.sample) if kind == "QRS" else None
        self._waves.append(
            Wave(kind, onset.sample / self._rate, peak.sample / self._rate, mark.sample / self._rate, index)
        )

    def _activate(self, mark: Mark, start: int, end: int) -> int:
        origin, focus = _BEATS.get(mark.symbol, ("sinus", 0))
        start_s, end_s = start / self._rate, end / self._rate
        if origin == "sinus":
            number = bisect_right(self._rhythm_starts, mark.sample / self._rate) - 1
            origin = _RHYTHM_ORIGINS.get(self._rhythm[number].code, origin) if number >= 0 else origin
        self._activations.append(Activation("ventricles", start_s, end_s, origin, focus=focus))
        return len(self._activations) - 1
