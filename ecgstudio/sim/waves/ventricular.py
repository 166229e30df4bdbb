"""Drawing the ventricles: every beat's QRS, ST, T and U, beats of one kind together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from ecgstudio.core.anatomy import Anatomy
from ecgstudio.core.delineation import Wave
from ecgstudio.core.physiology import Physiology
from ecgstudio.sim.timeline import Timeline
from ecgstudio.sim.waves import recovery as rec
from ecgstudio.sim.waves.activation import Complex, Ventricles
from ecgstudio.sim.waves.beats import Kind, kinds_of
from ecgstudio.sim.waves.chemistry import st_change_s
from ecgstudio.sim.waves.kernel import END, Array
from ecgstudio.sim.waves.own import own_recovery, recovery_bumps
from ecgstudio.sim.waves.parts import Bump, Part, Segment
from ecgstudio.sim.waves.shapes import Shapes

_SHORTEST_QT: Final = 0.18
_BEFORE_S: Final = 0.03


@dataclass(frozen=True, eq=False)
class Group:
    """Beats of one kind, ready to be drawn: onsets, QT and the spread of heights from beat to beat, all [beats];
    ``own`` [8, n]: the person's own departures in ST, T and U, mV."""

    kind: Kind
    complex: Complex
    recovery: rec.Recovery
    times: rec.Times
    onset_s: Array
    qrs_scale: Array
    t_scale: Array
    indices: tuple[int, ...]
    own: Array | None = None

    @property
    def duration_s(self) -> float:
        return self.kind.duration_ms / 1000

    @property
    def reach_s(self) -> float:
        """How long after the onset the slowest beat has ended."""
        return float((self.times.u_peak + END * self.times.u_width).max())


def groups(timeline: Timeline, physiology: Physiology, anatomy: Anatomy, seed: int) -> tuple[Group, ...]:
    """The timeline's ventricular beats by kind."""
    kinds = kinds_of(timeline, physiology)
    if not kinds:
        return ()
    ventricles = Ventricles(physiology, anatomy)
    reference = ventricles.reference()
    spread = np.random.default_rng((seed, 21)).standard_normal((2, len(kinds))) * physiology.beat_variation / 100
    found = []
    for kind in dict.fromkeys(kinds):
        chosen = tuple(index for index, other in enumerate(kinds) if other == kind)
        found.append(_group(kind, chosen, timeline, ventricles, reference, spread))
    return tuple(found)


def _group(
    kind: Kind, chosen: tuple[int, ...], timeline: Timeline, ventricles: Ventricles, reference: Complex, spread: Array
) -> Group:
    physiology = ventricles.physiology
    beats = [timeline.ventricular[index] for index in chosen]
    complex_ = ventricles.complex(kind)
    recovery = rec.recovery_of(kind, complex_, reference, physiology, ventricles.anatomy)
    rr = np.array([beat.rr_s for beat in beats])
    qt = _qt_s(rr, kind, physiology)
    index = np.array(chosen)
    return Group(
        kind=kind,
        complex=complex_,
        recovery=recovery,
        times=rec.times(recovery, kind.duration_ms / 1000, qt, st_change_s(physiology)),
        onset_s=np.array([beat.onset_s for beat in beats]),
        qrs_scale=np.array([beat.scale for beat in beats]) * (1 + spread[0, index]),
        t_scale=1 + 1.5 * spread[1, index],
        indices=chosen,
        own=own_recovery(ventricles.anatomy, kind, physiology.t_amplitude),
    )


def _qt_s(rr_s: Array, kind: Kind, physiology: Physiology) -> Array:
    """QT [beats] after Bazett (1920): QTc times the root of RR; a beat wider than the rhythm's own has its longer QRS on top."""
    qt = physiology.qtc / 1000 * np.sqrt(np.clip(rr_s, 0.2, 2.5)) + st_change_s(physiology)
    extra = max(0.0, kind.duration_ms - physiology.qrs) / 1000
    return np.maximum(qt + 0.7 * extra, np.maximum(_SHORTEST_QT, kind.duration_ms / 1000 + 0.12))


def draw_group(group: Group, shapes: Shapes, out: Array, sampling_rate_hz: float) -> None:
    """Add the group's beats to ``out`` [8, samples]."""
    _add(out, group, (-_BEFORE_S, 1.25 * group.duration_s + 0.06), sampling_rate_hz, qrs_parts(group, shapes))
    _add(out, group, (0.3 * group.duration_s, group.reach_s), sampling_rate_hz, recovery_parts(group))


def qrs_parts(group: Group, shapes: Shapes) -> list[Part]:
    """The bumps of QRS, stretched so that it truly starts at 0 and ends after the asked duration, and what follows at its end."""
    complex_, duration = group.complex, group.duration_s
    stretch = duration / (complex_.end - complex_.start)
    scale = group.qrs_scale[:, None]
    parts: list[Part] = [
        Bump((centre - complex_.start) * stretch, shapes.width * stretch, complex_.weights[:, index], 0.0, scale)
        for index, centre in enumerate(shapes.centres)
    ]
    return parts + [Bump(duration + offset, width, weights) for offset, width, weights in group.recovery.after]


def recovery_parts(group: Group) -> list[Part]:
    """T (and its last part), ST and U. ST is what was asked at J: what T already shows there is taken off."""
    recovery, times = group.recovery, group.times
    scale = group.t_scale[:, None]
    j, peak, width = times.j[:, None], times.t_peak[:, None], times.t_width[:, None]
    main = Bump(peak, width, recovery.t, recovery.skew)
    st = recovery.st - recovery.t * float(main.value(j).mean())
    parts: list[Part] = [replace(main, scale=scale), Segment(j, peak, recovery.segment, st)]
    if recovery.late_t.any():
        parts.append(Bump(peak + 0.75 * width, 0.6 * width, recovery.late_t, 0.0, scale))
    if recovery.u.any():
        parts.append(Bump(times.u_peak[:, None], times.u_width[:, None], recovery.u))
    if group.own is not None:
        parts += recovery_bumps(group.own, j, times.t_end[:, None], scale)
    return parts


def _add(out: Array, group: Group, span_s: tuple[float, float], rate_hz: float, parts: Sequence[Part]) -> None:
    """Evaluate parts over a window after each onset and add them where they fall."""
    samples = out.shape[1]
    first = np.ceil((group.onset_s + span_s[0]) * rate_hz).astype(int)
    length = int(np.ceil((span_s[1] - span_s[0]) * rate_hz))
    time = (first[:, None] + np.arange(length)) / rate_hz - group.onset_s[:, None]
    weights = np.array([part.weights_mv for part in parts])
    drawn = np.tensordot(weights.T, np.array([part.value(time) for part in parts]), axes=1)
    for beat, start in enumerate(first):
        low, high = max(start, 0), min(start + length, samples)
        if low < high:
            out[:, low:high] += drawn[:, beat, low - start : high - start]


def waves_of(group: Group, shapes: Shapes, before: int) -> Iterator[Wave]:
    """The true QRS, T and U of every beat; ``before``: how many activations stand before the ventricular ones."""
    times, recovery = group.times, group.recovery
    qrs_peak = _peak_fraction(group, shapes) * group.duration_s
    has_u = bool(np.abs(recovery.u).max() >= 0.04)
    for beat, (onset, index) in enumerate(zip(group.onset_s, group.indices, strict=True)):
        index += before
        yield Wave("QRS", onset, onset + qrs_peak, onset + group.duration_s, index)
        start = max(times.t_peak[beat] - END * (1 + recovery.skew) * times.t_width[beat], times.j[beat])
        yield Wave("T", onset + start, onset + times.t_peak[beat], onset + times.t_end[beat], index)
        if has_u:
            peak, half = onset + times.u_peak[beat], END * times.u_width[beat]
            yield Wave("U", max(peak - half, onset + times.t_end[beat]), peak, peak + half, index)


def _peak_fraction(group: Group, shapes: Shapes) -> float:
    fraction = np.linspace(group.complex.start, group.complex.end, 101)
    size = np.sqrt(((group.complex.weights @ shapes.basis(fraction)) ** 2).sum(axis=0))
    return float(np.argmax(size)) / 100
