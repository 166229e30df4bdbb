"""Compare: the same patient with another disease, the way from one to the other, and what is measured of each."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from uuid import uuid4

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.case import Case
from ecgstudio.core.errors import InputError, RecordError
from ecgstudio.core.measurements import NOT_MEASURED, Measurements
from ecgstudio.core.parameters import Parameter, Value
from ecgstudio.core.physiology import Physiology
from ecgstudio.core.request import Request
from ecgstudio.core.vignette import NO_VIGNETTE


@dataclass(frozen=True, eq=False)
class Beat:
    """A median beat: ``signal_mv`` [12, samples] at ``time_s`` [samples], 0 at the R peak (largest over all leads)."""

    time_s: NDArray[np.float64]
    signal_mv: NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Look:
    """What was measured of one side; ``beat`` is None with a ``reason`` when there is none."""

    measurements: Measurements = NOT_MEASURED
    beat: Beat | None = None
    reason: str = ""


def other_disease(case: Case, statements: Iterable[str]) -> Case:
    """The same patient (anatomy and seed) with other statements, as a case of its own.

    InputError when the case was not simulated, or when a statement is unknown or cannot be simulated.
    """
    from ecgstudio.app.requests import request_for, title_of  # in time for the comparison, not for the window
    from ecgstudio.sim import clear_patient, draw_anatomy, supported_statements

    seen = _patient(case)
    wanted, asked = case.request, request_for(statements)
    missing = [item for item in asked.statement_ids if item not in supported_statements()]
    if missing:
        raise InputError(f"the simulator cannot draw yet: {title_of(asked.mentions)}; choose another statement")
    request = request_for(asked.statement_ids, age=wanted.age, sex=wanted.sex, seed=wanted.seed)
    anatomy = case.anatomy or draw_anatomy(seed=wanted.seed, age=wanted.age, sex=wanted.sex)
    if anatomy.own_waves is not None:
        from ecgstudio.app.fit import same_person

        physiology, anatomy = same_person(anatomy, seen, request)
        return variant(replace(case, anatomy=anatomy), physiology, request.text or "Normal ECG", request=request)
    physiology, _ = clear_patient(
        request.statement_ids, seed=wanted.seed, age=wanted.age, sex=wanted.sex, anatomy=anatomy
    )
    return variant(case, physiology, request.text or "Normal ECG", request=request)


def morph(first: Physiology, second: Physiology, share: float) -> Physiology:
    """The physiology ``share`` (0 to 1) of the way: numbers between the two, choices and switches change at half.

    InputError for a share outside 0 to 1.
    """
    if not 0.0 <= share <= 1.0:
        raise InputError(f"{share:g} of the way is out of range; use 0 to 1")
    if share in (0.0, 1.0):
        return second if share else first
    between = {
        item.name: _between(item, getattr(first, item.name), getattr(second, item.name), share)
        for item in Physiology.parameters()
    }
    return replace(first, **between)  # type: ignore[arg-type]


def morphed(first: Case, second: Case, share: float) -> Case:
    """The patient of ``first`` on the way to ``second``; at 0 the first case's ECG. InputError unless both were simulated."""
    begin, end = _patient(first), _patient(second)
    title = f"{100 * share:.0f} % from {first.title} to {second.title}"
    return variant(first, morph(begin, end, share), title)


def look(case: Case) -> Look:
    """Numbers and median beat of one case; a recording that cannot be measured has the reason."""
    from ecgstudio.app.measure import analysed
    from ecgstudio.measure.prepare import RATE_HZ

    try:
        found = analysed(case.recording)
    except RecordError as error:
        return Look(reason=str(error))
    median = found.median
    if median is None:
        return Look(found.measurements, reason=found.measurements.qrs.reason)
    first, last = median.qrs
    size = np.sum(np.square(median.signal_mv[:, first : last + 1]), axis=0)
    peak = first + int(np.argmax(size))
    times = (np.arange(median.signal_mv.shape[1]) - peak) / RATE_HZ
    return Look(found.measurements, Beat(times, np.asarray(median.signal_mv, dtype=np.float64)))


def _patient(case: Case) -> Physiology:
    if case.physiology is None:
        raise InputError(f"'{case.title or 'this ECG'}' was not simulated: its patient cannot be given another disease")
    return case.physiology


def variant(case: Case, physiology: Physiology, title: str, request: Request | None = None) -> Case:
    """Another case of the same patient, without what was written about the first."""
    from ecgstudio.app.simulated import adjust

    return replace(
        adjust(case, physiology),
        request=request or case.request,
        title=title,
        id=uuid4().hex,
        created=datetime.now(UTC),
        measurements=NOT_MEASURED,
        verdicts=(),
        calipers=(),
        annotations=(),
        fit=None,
        notes="",
        teaching_points="",
        vignette=NO_VIGNETTE,
        tags=(),
        answer_key=None,
        history=(),
    )


def _between(parameter: Parameter, first: Value, second: Value, share: float) -> Value:
    if parameter.kind in ("choice", "switch"):
        return first if share < 0.5 else second
    return parameter.clamp(float(first) + share * (float(second) - float(first)))


def possible_statements() -> tuple[str, ...]:
    """The statements that ``other_disease`` can give a patient, by id."""
    from ecgstudio.sim import supported_statements

    return tuple(supported_statements())
