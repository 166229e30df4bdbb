"""Fitting from one end to the other: measured, named, left to the person, simulated, measured again."""

from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ecgstudio.app.fit.conduction import conduction_fields, leading_kind
from ecgstudio.app.fit.misfit import Misfit, misfit
from ecgstudio.app.fit.numbers import Person, limited, with_p, with_qrs, with_recovery
from ecgstudio.app.fit.own import Phases, with_residual
from ecgstudio.app.fit.remarks import remarks_on
from ecgstudio.app.fit.rhythm import own_rhythm, rhythm_fields
from ecgstudio.app.fit.target import Array, Target, drawn_beat, target_of
from ecgstudio.app.measure import analysed
from ecgstudio.core.anatomy import Anatomy
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.core.own import QRS_BUMPS, OwnWaves
from ecgstudio.core.parameters import Value
from ecgstudio.core.physiology import Physiology
from ecgstudio.core.recording import Recording
from ecgstudio.measure import Analysis
from ecgstudio.measure.median import ms
from ecgstudio.measure.prepare import RATE_HZ
from ecgstudio.sim import Simulation, simulate
from ecgstudio.sim.waves import frontal
from ecgstudio.sim.waves.activation import ST_IN_QRS, Complex, Ventricles
from ecgstudio.sim.waves.beats import Kind
from ecgstudio.sim.waves.chemistry import with_chemistry
from ecgstudio.sim.waves.territories import st_level

_ROUNDS: Final = 3
_CHECKS: Final = 2
_MOST_WANDER_MV: Final = 0.03  # more would part the fitted line from the original's, which drifts elsewhere
_NEAR_MS: Final = 4.0
_TRUE_QRS_MS: Final = 4.0
"""Measured QRS is so much longer than the true one."""
_QUIET: Final[dict[str, Value]] = {
    "respiration_axis": 1.0,
    "respiration_baseline": 0.01,
    "beat_variation": 1.0,
    "u_amplitude": 0.0,
}


@dataclass(frozen=True, eq=False)
class Fitted:
    """``physiology`` and ``anatomy`` of the patient, its ``simulation`` and what was measured of it; ``misfit`` against the
    original, None without beats; ``remarks``: what the simulator does not follow, in sentences."""

    physiology: Physiology
    anatomy: Anatomy
    simulation: Simulation
    analysis: Analysis
    misfit: Misfit | None
    remarks: tuple[str, ...]


def fit(
    recording: Recording,
    *,
    seed: int = 0,
    after: str = "",
    original: Analysis | None = None,
    report: Reporter = silent,
) -> Fitted:
    """The patient whose drawing comes nearest to a recording; ``original`` is its analysis where there is one already,
    ``after`` the name of a real record, which whatever is drawn of this patient says.

    RecordError when it cannot be measured; Cancelled when the reporter says stop.
    """
    report(0.05, "measuring the ECG")
    seen = original or analysed(recording)
    duration_s = float(np.clip(seen.found.prepared.samples / RATE_HZ, 2.5, 60.0))
    person = _by_rhythm(seen, after)
    if seen.median is None:
        return _told(seen, person, simulate(person.physiology, person.anatomy, seed=seed, duration_s=duration_s))
    report(0.25, "the numbers that have a name")
    target = target_of(seen.median)
    person = _by_numbers(_timed(person, seen), target)
    work = _Work(seen, target, seed, duration_s)
    report(0.4, "what is the person's own")
    person = work.refined(person, _ROUNDS)
    return work.checked(person, report)


def _by_rhythm(seen: Analysis, after: str) -> Person:
    quiet = {**_QUIET, **_disturbances(seen)}
    body = Anatomy(individuality=1.0, own_waves=OwnWaves(after=after))
    person = Person(Physiology(), body).with_values({**quiet, **conduction_fields(seen)})
    return person.with_values(rhythm_fields(seen))


def _disturbances(seen: Analysis) -> dict[str, Value]:
    """Wander and tremor of the recording: what is below 0.4 Hz, and what differs from sample to sample."""
    prepared = seen.found.prepared
    usable = prepared.signal_mv[prepared.usable]
    wander = prepared.baseline_mv[prepared.usable] - usable
    rough = 1.4826 * np.median(np.abs(np.diff(usable, 2, axis=1)), axis=1) / np.sqrt(6)
    size = min(float(np.median(wander.std(axis=1))), _MOST_WANDER_MV)
    return {"baseline_wander": size, "muscle_noise": float(np.median(rough))}


def _timed(person: Person, seen: Analysis) -> Person:
    """Durations and intervals as measured, and the beats as they came."""
    beat, numbers = seen.median, seen.measurements
    assert beat is not None
    values: dict[str, Value] = {"qrs": ms(beat.qrs[1] - beat.qrs[0]) - _TRUE_QRS_MS}
    if beat.p is not None:
        values |= {"p_duration": ms(beat.p[1] - beat.p[0]), "pr": ms(beat.qrs[0] - beat.p[0])}
    else:
        values |= {"p_amplitude": 0.0, "p_initial": 0.0, "p_terminal": 0.0}
    if numbers.qrs_axis.value is not None:
        values["axis"] = numbers.qrs_axis.value
    timed = person.with_values(values)
    heart = timed.physiology
    if leading_kind(heart).entry == "ventricular":
        timed = timed.with_values({"ectopic_qrs": heart.qrs})
        heart = timed.physiology
    timed = Person(heart, replace(timed.anatomy, own_rhythm=own_rhythm(seen, heart)))
    qt = numbers.qt.value
    return timed if qt is None else timed.with_values({"qtc": qt / np.sqrt(_rr_s(timed))})


def _rr_s(person: Person) -> float:
    return float(np.clip(60.0 / person.physiology.rate, 0.2, 2.5))


def _by_numbers(person: Person, target: Target) -> Person:
    kind = leading_kind(person.physiology)
    qt_s = person.physiology.qtc / 1000 * np.sqrt(_rr_s(person))
    shaped = with_qrs(person, kind, target)
    return with_recovery(with_p(shaped, target), kind, target, float(qt_s))


@dataclass(frozen=True, eq=False)
class _Work:
    """One fit in progress."""

    seen: Analysis
    target: Target
    seed: int
    duration_s: float

    def refined(self, person: Person, rounds: int, *, still: bool = False) -> Person:
        """What the drawing lacks is added to the person's own departures, some rounds, for one moves the other; ``still`` as
        ``with_residual`` takes it."""
        for _ in range(rounds):
            kind = leading_kind(person.physiology)
            phases = _phases(person, kind)
            residual = self.target.eight_mv - self._drawn(person)
            anatomy = with_residual(person.anatomy, residual, self.target, phases, person.physiology, still=still)
            person = _noted(_on_its_axis(person, anatomy, kind, phases.complex), kind)
        return person

    def _drawn(self, person: Person) -> Array:
        still = limited(person.physiology, {"beat_variation": 0.0, "respiration_axis": 0.0, "f_amplitude": 0.0})
        drawn = simulate(still, person.anatomy, seed=self.seed, duration_s=self.duration_s)
        return drawn_beat(drawn, _led_onsets(person.anatomy, drawn), self.target)

    def checked(self, person: Person, report: Reporter) -> Fitted:
        """Measured, and where an interval is off moved by as much, and shaped again; the nearest of all."""
        best: Fitted | None = None
        for number in range(_CHECKS + 1):
            report(0.6 + 0.13 * number, "measuring the fitted patient")
            made = simulate(person.physiology, person.anatomy, seed=self.seed, duration_s=self.duration_s)
            now = _told(self.seen, person, made)
            if best is None or _distance(now) < _distance(best):
                best = now
            wrong = _wrong(now.misfit)
            if not wrong or number == _CHECKS:
                break
            person = self.refined(_moved(person, wrong), 2, still=wrong.get("qt", 0.0) > 0)
        assert best is not None
        report(1.0, "fitted")
        return best


def _noted(person: Person, kind: Kind) -> Person:
    """The departures with what they were seen in."""
    heart, waves = person.physiology, person.anatomy.own_waves
    assert waves is not None
    seen = replace(
        waves,
        entry=kind.entry,
        branch=kind.focus if kind.entry == "ventricular" else kind.branch,
        p_origin="ectopic atrial" if heart.atrial_rhythm == "ectopic" else _p_origin(heart),
        axis=heart.axis,
        p_amplitude=heart.p_amplitude,
        t_amplitude=heart.t_amplitude,
    )
    return Person(heart, replace(person.anatomy, own_waves=seen))


def _p_origin(heart: Physiology) -> str:
    if heart.retrograde_conduction:
        return "retrograde"
    return "paced" if heart.pacing in ("AAI", "DDD") else "sinus"


def _on_its_axis(person: Person, anatomy: Anatomy, kind: Kind, complex_: Complex) -> Person:
    """The person with another anatomy, on the axis that its departures make of the complex, so that nothing is turned."""
    if kind.entry != "conducted":
        return Person(person.physiology, anatomy)
    before, after = (_qrs_rows(item) for item in (person.anatomy, anatomy))
    area = complex_.weights.sum(axis=1) + person.physiology.left_ventricle * (after - before).sum(axis=1)
    axis = frontal.axis_of(area[:2] + ST_IN_QRS * st_level(person.physiology)[:2])
    return Person(limited(person.physiology, {"axis": axis}), anatomy)


def _qrs_rows(anatomy: Anatomy) -> Array:
    own = anatomy.own_waves
    return np.array(own.qrs) if own is not None and own.qrs else np.zeros((8, QRS_BUMPS))


def _phases(person: Person, kind: Kind) -> Phases:
    heart = with_chemistry(person.physiology)
    rr_s = _rr_s(person)
    has_p = heart.p_amplitude > 0 and person.anatomy.own_rhythm is not None
    retrograde = heart.retrograde_conduction
    onset = heart.rp / 1000 if retrograde else -heart.pr / 1000
    return Phases(
        complex=Ventricles(heart, person.anatomy).complex(kind),
        qrs_s=kind.duration_ms / 1000,
        qt_s=float(heart.qtc / 1000 * np.sqrt(rr_s)),
        p_onset_s=onset if has_p and heart.atrial_rhythm not in ("fibrillation", "flutter", "none") else None,
        p_s=heart.p_duration / 1000,
    )


def _led_onsets(anatomy: Anatomy, drawn: Simulation) -> NDArray[np.float64]:
    """True onsets in s of the beats of the leading rhythm."""
    onsets = np.array([wave.onset_s for wave in drawn.delineation.waves if wave.kind == "QRS"])
    own = anatomy.own_rhythm
    if own is None:
        return onsets
    led = np.array([beat.onset_s for beat in own.beats if not beat.place])
    near = np.abs(onsets[:, None] - led[None, :]).min(axis=1, initial=1.0) < 0.05
    return onsets[near] if near.any() else onsets


def _told(seen: Analysis, person: Person, made: Simulation) -> Fitted:
    found = analysed(made.recording)
    distance = misfit(seen, found)
    return Fitted(
        person.physiology, person.anatomy, made, found, distance, remarks_on(seen, found, person.physiology, distance)
    )


def _wrong(distance: Misfit | None) -> dict[str, float]:
    """Intervals in ms that are off by more than measuring can tell."""
    numbers = {} if distance is None else distance.numbers
    return {name: value for name in ("pr", "qrs", "qt") if (value := numbers.get(name)) and abs(value) > _NEAR_MS}


def _distance(fitted: Fitted) -> float:
    """How far a fit is off: uV, and 4 uV for each ms of an interval beyond 4."""
    if fitted.misfit is None:
        return 0.0
    off = sum(abs(value) - _NEAR_MS for value in _wrong(fitted.misfit).values())
    return fitted.misfit.overall_uv + 4.0 * off


def _moved(person: Person, wrong: dict[str, float]) -> Person:
    heart = person.physiology
    values: dict[str, Value] = {}
    if "pr" in wrong:
        values["pr"] = heart.pr - wrong["pr"]
    if "qrs" in wrong:
        values["qrs"] = heart.qrs - wrong["qrs"]
    if "qt" in wrong:
        values["qtc"] = heart.qtc - wrong["qt"] / np.sqrt(_rr_s(person))
    moved = person.with_values(values)
    own = moved.anatomy.own_rhythm
    if own is None or "pr" not in values:
        return moved
    later = moved.physiology.pr - heart.pr
    beats = tuple(beat if beat.pr_ms is None else replace(beat, pr_ms=beat.pr_ms + later) for beat in own.beats)
    return Person(
        moved.physiology, replace(moved.anatomy, own_rhythm=replace(own, beats=beats, pr_ms=moved.physiology.pr))
    )
