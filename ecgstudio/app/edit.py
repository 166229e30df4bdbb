"""Editing an ECG: a finding added or removed, a number set, and all else left as it is, down to the noise.

Beats are exchanged where they stand; the rest of the samples stays. So only what a changed beat draws can change. An edit that
moves the rhythm itself cannot keep the samples: the person is drawn anew with it, as a twin of the same seed.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final
from uuid import uuid4

import numpy as np

from ecgstudio import __version__
from ecgstudio.app.requests import request_for, title_of
from ecgstudio.app.twin_person import Person, exchanges_qrs, person_of, simulated_as
from ecgstudio.app.verified_check import Judged, judge
from ecgstudio.core.case import Case
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.delineation import Delineation
from ecgstudio.core.errors import InputError
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.core.leads import eight_from_twelve, twelve_from_eight
from ecgstudio.core.making import Making
from ecgstudio.core.parameters import Value
from ecgstudio.core.recording import Provenance, Recording
from ecgstudio.core.request import Request
from ecgstudio.core.statement import NORMAL, RHYTHM_GROUPS

if TYPE_CHECKING:
    from ecgstudio.app.diffusion import Load
    from ecgstudio.engine.autoencoder import Floats
    from ecgstudio.engine.beats import Beats
    from ecgstudio.engine.twin import TwinRequest

_IN_PLACE: Final = frozenset({"pr", "qt", "qtc", "axis"})
"""Numbers that can be set while every QRS stays where it is."""
_RHYTHM: Final = frozenset(RHYTHM_GROUPS)
_DEPARTURES: Final = (0.0, 0.3, 0.6, 1.0)
"""How much of what tells the person from the simulated patient is given up, in turn, until the criteria hold."""


@dataclass(frozen=True, eq=False)
class _Plan:
    """Where beats stand now and will stand, and what they are drawn from."""

    person: Person
    request: Request
    wanted: "TwinRequest"
    events: "Floats"
    moved: "Floats"


def edited(
    case: Case,
    add: Iterable[str] = (),
    remove: Iterable[str] = (),
    values: Mapping[str, Value] | None = None,
    load: "Load | None" = None,
    report: Reporter = silent,
) -> Case:
    """The case with statements added and removed, by id or name, and numbers set, as a case of its own.

    InputError where nothing is to be changed, a statement is unknown or is not there to be removed; RecordError when the case
    cannot be measured; UnavailableError when the rhythm is to be moved and the diffusion engine is not installed.
    """
    person = person_of(case)
    request, changed = _request(person, request_for(add).statement_ids, request_for(remove).statement_ids, values or {})
    if _moves_rhythm(changed, request.values):
        from ecgstudio.app.twin import twins

        drawn = twins(case, request, load=load, report=report, same_day=True)[0]
        return replace(drawn, title=request.text or case.title)
    report(0.1, "changing the beats")
    plan = _plan(person, request)
    judged: list[tuple[Judged, float]] = []
    for place, departure in enumerate(_DEPARTURES):
        report(0.1 + 0.8 * place / len(_DEPARTURES), f"way {place + 1}")
        judged.append((judge(_drawn(plan, departure)), departure))
        if judged[-1][0].met:
            break
    best, departure = max(judged, key=lambda item: item[0].rank)
    return _told(best, person, departure, len(judged))


def _request(
    person: Person, add: tuple[str, ...], remove: tuple[str, ...], values: Mapping[str, Value]
) -> tuple[Request, tuple[str, ...]]:
    """What the edited ECG is to show, and the statements that make the difference."""
    known = catalogue()
    if not add and not remove and not values:
        raise InputError("nothing is to be changed; name a statement to add or remove, or set a number")
    absent = [known[item].name for item in remove if item not in person.statements]
    if absent:
        shown = ", ".join(known[item].name for item in person.statements)
        raise InputError(f"{', '.join(absent)} is not among what the ECG shows ({shown}); nothing to remove")
    excluded = {other for item in add for other in known.excluded_by(item)}
    kept = [item for item in person.statements if item not in {*remove, *add, *excluded}]
    if add:
        kept = [item for item in kept if item != NORMAL]
    own, seed = person.case.request, person.case.recording.provenance.seed
    ids = [*kept, *add] or [NORMAL]
    request = request_for(ids, age=own.age, sex=own.sex, seed=seed or 0, values=dict(values), engine="diffusion")
    return request, (*add, *remove)


def _moves_rhythm(changed: Iterable[str], values: Mapping[str, Value]) -> bool:
    return any(catalogue()[item].group in _RHYTHM for item in changed) or bool(set(values) - _IN_PLACE)


def _plan(person: Person, request: Request) -> _Plan:
    from ecgstudio.app.diffusion_twin import twin_request
    from ecgstudio.app.identity import measured_events

    events = measured_events(person.case.recording)
    moved = events.copy()
    pr, own = request.values.get("pr"), person.numbers.pr.value
    if pr is not None and own is not None:
        moved[moved[:, 0] == 0, 2] -= (float(pr) - own) / 1000
    patient = simulated_as(person, request)
    wanted = twin_request(person, patient, None)
    return _Plan(person, request, replace(wanted, request=replace(wanted.request, events=events)), events, moved)


def _drawn(plan: _Plan, departure: float) -> Case:
    """The samples with each beat's change added where it stands."""
    from ecgstudio.engine.beats import template
    from ecgstudio.engine.recorded import eight_at_500_hz

    own = plan.person.beats
    taken = plan.person.case.recording
    levels = np.nanmedian(eight_from_twelve(taken.signal_mv), axis=1, keepdims=True)
    eight = eight_at_500_hz(taken) + levels
    samples = eight.shape[1]
    changed = _changed(plan, departure)
    eight = eight + template(changed, plan.moved, samples=samples) - template(own, plan.events, samples=samples)
    made = Provenance("diffusion", f"edit {__version__}", plan.request.seed, after=plan.person.after)
    recording = Recording(twelve_from_eight(eight).astype(np.float32), 500, made)
    return Case(plan.request, recording, title_of(plan.request.mentions), Delineation())


def _changed(plan: _Plan, departure: float) -> "Beats":
    """The person's beats with what the edit changes: the condition, T moved to a QT, QRS turned to an axis."""
    from ecgstudio.engine.axis import with_axis
    from ecgstudio.engine.conditions import usual_qrs_s
    from ecgstudio.engine.stretch import with_qt
    from ecgstudio.engine.twin import changed_beats

    values, own = plan.request.values, plan.person
    beats = own.beats
    rate = own.numbers.rate.value
    if "qtc" in values and rate:
        beats = with_qt(beats, own.qt_s, float(values["qtc"]) / 1000 * float(np.sqrt(60 / rate)))  # Bazett 1920
    if "qt" in values:
        beats = with_qt(beats, own.qt_s, float(values["qt"]) / 1000)
    second = beats.qrs_mv[1]
    if set(plan.request.statement_ids) != set(own.statements):
        beats = changed_beats(beats, plan.wanted, 1 - departure)
    beats = replace(beats, qrs_mv=np.stack([beats.qrs_mv[0], second]), present=own.beats.present)
    axis = values.get("axis")
    return with_axis(beats, usual_qrs_s(plan.events), None if axis is None else float(axis))


def _told(item: Judged, person: Person, departure: float, tries: int) -> Case:
    broad = exchanges_qrs(item.case.request)
    making = Making(
        "diffusion",
        tries=tries,
        note=f"{', '.join(broad)}: it exchanges QRS, by which a person is known" if broad else "",
        objections=item.objections,
        twin_of=person.title,
        departure=departure,
    )
    return replace(item.case, making=making, id=uuid4().hex)
