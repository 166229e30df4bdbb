"""The person behind a case: beats, QT and numbers that stay when the disease changes, read from the samples alone."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from ecgstudio.core.case import Case
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.errors import RecordError, StudioError
from ecgstudio.core.request import Request
from ecgstudio.core.statement import NORMAL, Statement

if TYPE_CHECKING:
    from ecgstudio.core.measurements import Measurements
    from ecgstudio.core.parameters import Value
    from ecgstudio.engine.autoencoder import Floats
    from ecgstudio.engine.beats import Beats

_USUAL: Final = {"pr": (120.0, 200.0), "qrs": (70.0, 109.0), "qtc": (350.0, 460.0), "axis": (-29.0, 89.0)}
"""In ms and degrees: numbers of a person, beside the rate, that stay where nothing is said of them; outside of these a number
belongs to a disease (AHA/ACC/HRS 2009)."""
_OWN_CONDUCTION: Final = frozenset({"Atrial", "Junctional", "Ventricular", "AV block", "Paced"})
"""Groups whose conduction is not the person's at rest."""
_WIDE_MS: Final = 120.0


@dataclass(frozen=True, eq=False)
class Person:
    """``case`` and what was measured of it: ``beats``, QT ``qt_s``, ``numbers``, the ``statements`` that its ECG shows or is said
    to show, its base vector ``vector`` [60]; ``calls``: the statements that the analysis calls."""

    case: Case
    beats: "Beats"
    qt_s: float | None
    numbers: "Measurements"
    statements: tuple[str, ...]
    vector: "Floats"
    calls: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """The case's name, as a twin tells it."""
        return self.case.title or self.case.recording.provenance.origin or "untitled"

    @property
    def after(self) -> str:
        """The real record whose person this is; "" for a made one."""
        made = self.case.recording.provenance
        return made.after if made.synthetic else (made.origin.removesuffix(".hea") or self.title)


def person_of(case: Case) -> Person:
    """The person whose ECG a case holds; RecordError when no beat of it can be measured."""
    from ecgstudio.app.identity import identity, measured_beats
    from ecgstudio.measure import analyse
    from ecgstudio.sim import supported_statements

    try:
        found = analyse(case.recording)
        beats = measured_beats(case.recording, found)
    except RecordError as error:
        raise RecordError(f"'{case.title or 'this ECG'}' has no twin: {error}") from error
    calls = tuple(call.id for call in found.calls)
    qt = found.measurements.qt.value
    return Person(
        case,
        beats,
        None if qt is None else qt / 1000,
        found.measurements,
        tuple(item for item in shown_statements(case, calls) if item in supported_statements()) or (NORMAL,),
        identity().vector(beats),
        calls,
    )


def shown_statements(case: Case, calls: Iterable[str] = ()) -> tuple[str, ...]:
    """The statements that a case was asked for or came with; those that the analysis ``calls`` where there are none. A call of
    several statements alike, as of flutter of any ratio, is none of them."""
    return case.request.statement_ids or tuple(item for item in calls if item in catalogue())


def as_person(person: Person, request: Request) -> Request:
    """The request with the person's age and sex, and the rate, where it says nothing of them and its statements allow them."""
    own = person.case.request
    rate = request.rate
    if rate is None and person.numbers.rate.value is not None and _may_stay("rate", person.numbers.rate.value, request):
        rate = round(person.numbers.rate.value)
    age = own.age if request.age is None else request.age
    return replace(request, age=age, sex=request.sex or own.sex, rate=rate, engine="diffusion")


def simulated_as(person: Person, request: Request) -> Case:
    """A simulated patient of the request with the person's intervals, where they can stay; its case has the request as it was.
    InputError when a value does not fit."""
    from ecgstudio.app.simulated import simulated

    kept: dict[str, Value] = {name: value for name in _USUAL if (value := _staying(name, person, request)) is not None}
    try:
        patient = simulated(replace(request, values={**kept, **request.values}))
    except StudioError:
        patient = simulated(request)
    return replace(patient, request=request)


def exchanges_qrs(request: Request) -> tuple[str, ...]:
    """The names of statements that exchange QRS, by which people are known: wide ones, and beats of the ventricles."""
    return tuple(item.name for item in map(catalogue().__getitem__, request.statement_ids) if _wide(item))


def _wide(statement: Statement) -> bool:
    limit = statement.ranges.get("qrs")
    return limit is not None and limit.lowest is not None and limit.lowest >= _WIDE_MS


def _staying(name: str, person: Person, request: Request) -> float | None:
    """A number of the person, None where it was asked for, belongs to a disease, or cannot be of the request's ECG."""
    found = own_number(person, name)
    lowest, highest = _USUAL[name]
    usual = found is not None and lowest <= found <= highest
    foreign = any(
        _wide(item) or (name == "pr" and item.group in _OWN_CONDUCTION)
        for item in map(catalogue().__getitem__, request.statement_ids)
    )
    if found is None or not usual or foreign or name in request.values or not _may_stay(name, found, request):
        return None
    return found


def usual_numbers(person: Person) -> "dict[str, Value]":
    """The rate and the numbers of a person that belong to no disease."""
    found = {name: own_number(person, name) for name in ("rate", *_USUAL)}
    limits = {"rate": (50.0, 100.0), **_USUAL}
    return {name: value for name, value in found.items() if value is not None and _inside(value, *limits[name], 0.0)}


def own_number(person: Person, name: str) -> float | None:
    """A measured number of a person by its name in a request."""
    value = getattr(person.numbers, "qrs_axis" if name == "axis" else name).value
    return None if value is None else float(value)


def _may_stay(name: str, value: float, request: Request) -> bool:
    """Whether every statement of the request allows the number, well inside its limits."""
    for item in map(catalogue().__getitem__, request.statement_ids):
        limit = item.ranges.get(name)
        if limit is not None and not _inside(value, limit.lowest, limit.highest):
            return False
    return True


def _inside(value: float, lowest: float | None, highest: float | None, margin: float = 0.02) -> bool:
    above = lowest is None or value >= lowest * (1 + margin)
    return above and (highest is None or value <= highest * (1 - margin))
