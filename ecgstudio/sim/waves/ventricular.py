"""Drawing the ventricles: every beat's QRS, ST, T and U, beats of one kind together."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np

from ecgstudio.core.anatomy import Anatomy
from ecgstudio.core.annotations import Wave
from ecgstudio.core.physiology import Physiology
from ecgstudio.sim.timeline import Timeline
from ecgstudio.sim.waves import recovery as rec
from ecgstudio.sim.waves.activation import Complex, Ventricles
from ecgstudio.sim.waves.beats import Kind, kinds_of
from ecgstudio.sim.waves.chemistry import st_change_s
from ecgstudio.sim.waves.kernel import END, Array, bump
from ecgstudio.sim.waves.shapes import Shapes

_SHORTEST_QT: Final = 0.18
_BEFORE_S: Final = 0.03


@dataclass(frozen=True, eq=False)
class Group:
    """Beats of one kind, ready to be drawn: onsets, QT and the spread of heights from beat to beat, all [beats]."""

    kind: Kind
    complex: Complex
    recovery: rec.Recovery
    times: rec.Times
    onset_s: Array
    qrs_scale: Array
    t_scale: Array
    indices: tuple[int, ...]

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
    )


def _qt_s(rr_s: Array, kind: Kind, physiology: Physiology) -> Array:
    """QT [beats] after Bazett (1920): QTc times the root of RR; a beat wider than the rhythm's own has its longer QRS on top."""
    qt = physiology.qtc / 1000 * np.sqrt(np.clip(rr_s, 0.2, 2.5)) + st_change_s(physiology)
    extra = max(0.0, kind.duration_ms - physiology.qrs) / 1000
    return np.maximum(qt + 0.7 * extra, np.maximum(_SHORTEST_QT, kind.duration_ms / 1000 + 0.12))


def draw_group(group: Group, shapes: Shapes, out: Array, sampling_rate_hz: float) -> None:
    """Add the group's beats to ``out`` [8, samples]."""
    _add(out, group, (-_BEFORE_S, 1.25 * group.duration_s + 0.06), sampling_rate_hz, _qrs_parts(group, shapes))
    _add(out, group, (0.3 * group.duration_s, group.reach_s), sampling_rate_hz, _recovery_parts(group))


def _qrs_parts(group: Group, shapes: Shapes):  # type: ignore[no-untyped-def]
    complex_, duration = group.complex, group.duration_s

    def parts(time: Array) -> Iterator[tuple[Array, Array]]:
        fraction = complex_.start + time / duration * (complex_.end - complex_.start)
        for index, centre in enumerate(shapes.centres):
            yield bump((fraction - centre) / shapes.width) * group.qrs_scale[:, None], complex_.weights[:, index]
        for offset, width, weights in group.recovery.after:
            yield bump((time - duration - offset) / width), weights

    return parts


def _recovery_parts(group: Group):  # type: ignore[no-untyped-def]
    recovery, times = group.recovery, group.times

    def parts(time: Array) -> Iterator[tuple[Array, Array]]:
        scale = group.t_scale[:, None]
        peak, width, j = times.t_peak[:, None], times.t_width[:, None], times.j[:, None]
        main = rec.t_wave(time, peak, width, recovery.skew)
        yield main * scale, recovery.t
        if recovery.late_t.any():
            yield bump((time - peak - 0.75 * width) / (0.6 * width)) * scale, recovery.late_t
        left = rec.t_wave(j, peak, width, recovery.skew)
        yield rec.segment(time, j, peak, recovery.segment), recovery.st - recovery.t * float(left.mean())
        if recovery.u.any():
            yield bump((time - times.u_peak[:, None]) / times.u_width[:, None]), recovery.u

    return parts


def _add(out: Array, group: Group, span_s: tuple[float, float], rate_hz: float, parts) -> None:  # type: ignore[no-untyped-def]
    """Evaluate parts over a window after each onset and add them where they fall."""
    samples = out.shape[1]
    first = np.ceil((group.onset_s + span_s[0]) * rate_hz).astype(int)
    length = int(np.ceil((span_s[1] - span_s[0]) * rate_hz))
    sample = first[:, None] + np.arange(length)
    time = sample / rate_hz - group.onset_s[:, None]
    evaluated, weights = zip(*parts(time), strict=True)
    drawn = np.tensordot(np.array(weights).T, np.array(evaluated), axes=1)
    for beat, start in enumerate(first):
        low, high = max(start, 0), min(start + length, samples)
        if low < high:
            out[:, low:high] += drawn[:, beat, low - start : high - start]


def waves_of(group: Group, before: int) -> Iterator[Wave]:
    """The true QRS, T and U of every beat; ``before``: how many activations stand before the ventricular ones."""
    times, recovery = group.times, group.recovery
    has_u = bool(np.abs(recovery.u).max() >= 0.04)
    for beat, (onset, index) in enumerate(zip(group.onset_s, group.indices, strict=True)):
        index += before
        yield Wave("QRS", onset, onset + _peak_fraction(group) * group.duration_s, onset + group.duration_s, index)
        start = max(times.t_peak[beat] - END * (1 + recovery.skew) * times.t_width[beat], times.j[beat])
        yield Wave("T", onset + start, onset + times.t_peak[beat], onset + times.t_end[beat], index)
        if has_u:
            peak, half = onset + times.u_peak[beat], END * times.u_width[beat]
            yield Wave("U", max(peak - half, onset + times.t_end[beat]), peak, peak + half, index)


def _peak_fraction(group: Group) -> float:
    from ecgstudio.sim.waves.shapes import shapes

    fraction = np.linspace(group.complex.start, group.complex.end, 101)
    size = np.sqrt(((group.complex.weights @ shapes().basis(fraction)) ** 2).sum(axis=0))
    return float(np.argmax(size)) / 100
