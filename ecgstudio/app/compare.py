"""Compare: the same patient with another disease, the way from one to the other, and what differs."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime
from uuid import uuid4

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.case import Case
from ecgstudio.core.errors import InputError, RecordError
from ecgstudio.core.leads import LEADS
from ecgstudio.core.measurements import NOT_MEASURED, Measured, Measurements
from ecgstudio.core.parameters import Parameter, Value
from ecgstudio.core.physiology import Physiology
from ecgstudio.core.request import Request

_GLOBAL = {
    "rate": "Rate", "pr": "PR", "qrs": "QRS", "qt": "QT", "qtc": "QTc Bazett",
    "p_axis": "P axis", "qrs_axis": "QRS axis", "t_axis": "T axis",
}  # fmt: skip
_FEATURES = ("P duration", "QTc Fridericia", "QTc Framingham", "QTc Hodges")
_PER_LEAD = {"R": "R", "S": "S", "J": "J point", "Tamp": "T"}


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


@dataclass(frozen=True)
class Difference:
    """One number of A and of B; ``value`` is B - A, None unless both could be measured."""

    name: str
    unit: str
    first: Measured
    second: Measured

    @property
    def value(self) -> float | None:
        if self.first.value is None or self.second.value is None:
            return None
        off = self.second.value - self.first.value
        return (off + 180.0) % 360.0 - 180.0 if self.unit == "degrees" else off


def other_disease(case: Case, statements: Iterable[str]) -> Case:
    """The same patient (anatomy and seed) with other statements, as a case of its own.

    InputError when the case was not simulated, or when a statement is unknown or cannot be simulated.
    """
    from ecgstudio.app.generate import request_for, title_of
    from ecgstudio.sim import draw_physiology, supported_statements

    _patient(case)
    wanted, asked = case.request, request_for(statements)
    missing = [item for item in asked.statement_ids if item not in supported_statements()]
    if missing:
        raise InputError(f"the simulator cannot draw yet: {title_of(asked.mentions)}; choose another statement")
    request = request_for(asked.statement_ids, age=wanted.age, sex=wanted.sex, seed=wanted.seed)
    physiology = draw_physiology(request.statement_ids, seed=wanted.seed, age=wanted.age, sex=wanted.sex)
    return _variant(case, physiology, request.text or "Normal ECG", request=request)


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
    return _variant(first, morph(begin, end, share), title)


def look(case: Case) -> Look:
    """Numbers and median beat of one case; a recording that cannot be measured has the reason."""
    from ecgstudio.measure import analyse
    from ecgstudio.measure.prepare import RATE_HZ

    try:
        found = analyse(case.recording)
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


def differences(first: Measurements, second: Measurements) -> tuple[Difference, ...]:
    """Every global number, then R, S, J point and T of every lead, of A beside B."""
    return tuple(Difference(name, one.unit or other.unit, one, other) for name, one, other in _pairs(first, second))


def _pairs(first: Measurements, second: Measurements) -> Iterator[tuple[str, Measured, Measured]]:
    for field in (item.name for item in fields(Measurements) if item.name in _GLOBAL):
        yield _GLOBAL[field], getattr(first, field), getattr(second, field)
    none = Measured(reason="not measured")
    names = {name: name for name in _FEATURES}
    names |= {f"{key}[{lead}]": f"{word} in {lead}" for lead in LEADS for key, word in _PER_LEAD.items()}
    for key, name in names.items():
        one, other = first.features.get(key, none), second.features.get(key, none)
        if one.available or other.available:
            yield name, one, other


def _patient(case: Case) -> Physiology:
    if case.physiology is None:
        raise InputError(f"'{case.title or 'this ECG'}' was not simulated: its patient cannot be given another disease")
    return case.physiology


def _variant(case: Case, physiology: Physiology, title: str, request: Request | None = None) -> Case:
    """Another case of the same patient, without what was written about the first."""
    from ecgstudio.app.generate import adjust

    return replace(
        adjust(case, physiology),
        request=request or case.request,
        title=title,
        id=uuid4().hex,
        created=datetime.now(UTC),
        measurements=NOT_MEASURED,
        verdicts=(),
        calipers=(),
        notes="",
        teaching_points="",
        tags=(),
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
