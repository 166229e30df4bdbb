"""Polymorphic ventricular tachycardia: a run of fast rounded waves of ever other shape, in which no QRS can be delineated.

QT, PR and all else are read from the beats before it, when there are enough: torsade de pointes is such a run in a long QT
(Al-Khatib 2017). Limits by simulated rhythms: at most 0.38 of such a run's waves are of one shape, of other fast rhythms at
least 0.94; its waves move at most 29 times their size in a second, those of monomorphic tachycardia at least 41 times.
"""

from dataclasses import dataclass, replace

import numpy as np

from ecgstudio.core.measurements import Measured, Measurements
from ecgstudio.core.recording import Recording
from ecgstudio.measure.beats import windows
from ecgstudio.measure.calls import Call
from ecgstudio.measure.find import Found
from ecgstudio.measure.median import samples_of
from ecgstudio.measure.prepare import RATE_HZ
from ecgstudio.measure.signals import slope
from ecgstudio.measure.silence import without_beats

NO_QRS_REPEATS = "polymorphic tachycardia has no QRS complex that repeats"
_GAP, _FAST = samples_of(600), samples_of(400)  # a low wave between two may be missed
_FEWEST = 6
_ONE_SHAPE = 0.6
_QUICK_PER_S = 36.0
_AROUND = samples_of(80)
_BEFORE = samples_of(60)
_LONG_QTC_MS = 500.0


@dataclass(frozen=True)
class Run:
    """``first`` and ``last`` sample, how many waves and their rate in /min."""

    first: int
    last: int
    waves: int
    rate: float

    @property
    def span_s(self) -> tuple[float, float]:
        return self.first / RATE_HZ, self.last / RATE_HZ


def polymorphic_run(found: Found) -> Run | None:
    """The longest fast stretch of a recording when its waves are rounded and hardly one is like another; None otherwise."""
    at = found.beats.at
    slow = np.flatnonzero(np.diff(at) >= _GAP)
    edges = np.concatenate([[-1], slow, [at.size - 1]])
    longest = int(np.argmax(np.diff(edges)))
    first, last = int(edges[longest]) + 1, int(edges[longest + 1])
    own = at[first : last + 1]
    if own.size <= _FEWEST or np.median(np.diff(own)) >= _FAST:
        return None
    first += int(np.argmax(np.diff(own) < _FAST))
    own, kinds = at[first : last + 1], found.beats.kind[first : last + 1]
    if own.size <= _FEWEST or np.bincount(kinds).max() > _ONE_SHAPE * own.size:
        return None
    parts = windows(found.prepared.smooth_mv[found.prepared.detecting], own, _AROUND, _AROUND)
    size = np.sqrt(np.mean((parts - parts.mean(axis=2, keepdims=True)) ** 2, axis=(1, 2))) + 1e-9
    quick = np.sqrt(np.mean(slope(parts, RATE_HZ) ** 2, axis=(1, 2))) / size
    if np.median(quick) > _QUICK_PER_S:
        return None
    return Run(int(own[0]), int(own[-1]), own.size, 60 * RATE_HZ / float(np.median(np.diff(own))))


def before_run(recording: Recording, run: Run) -> Recording:
    """The recording up to where the run begins."""
    samples = round((run.first - _BEFORE) / RATE_HZ * recording.sampling_rate_hz)
    return replace(recording, signal_mv=recording.signal_mv[:, : max(1, samples)])


def with_run(numbers: Measurements | None, found: Found, run: Run) -> Measurements:
    """The numbers of the beats before a run, none without such beats, with the rate and the features of the run."""
    numbers = numbers or without_beats(found, NO_QRS_REPEATS)
    told = {"TWIST": 1.0, "WIDEFRAC": 1.0, "RUN": float(run.waves)}
    features = {name: value for name, value in numbers.features.items() if name != "Fhz"}
    features |= {name: Measured(value, "", "", span_s=run.span_s) for name, value in told.items()}
    return replace(numbers, rate=Measured(run.rate, "/min", "", span_s=run.span_s), features=features)


def call_run(numbers: Measurements, run: Run) -> Call:
    """Torsade de pointes after a long QT, polymorphic tachycardia otherwise."""
    qtc = numbers.qtc.value
    text = f"{run.waves} fast broad waves of changing shape at {run.rate:.0f}/min"
    if qtc is not None and qtc >= _LONG_QTC_MS:
        return Call("TDP", f"{text} after QTc {qtc:.0f} ms")
    return Call("PMVT", text)
