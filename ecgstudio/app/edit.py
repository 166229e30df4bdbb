"""Editing an ECG: a finding added or removed, a number set, and all else left as it is, down to the noise.

A simulated patient is simulated again from the same seed with what the edit says, and nothing else, another. In any other ECG
beats are exchanged where they stand; the rest of the samples stays. So only what a changed beat draws can change. An edit that
moves the rhythm itself cannot keep the samples: the person is drawn anew with it, as a twin of the same seed.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final
from uuid import uuid4

import numpy as np

from ecgstudio import __version__
from ecgstudio.app.edit_request import NEAR, Edit, edit_of
from ecgstudio.app.twin_nearest import nearest
from ecgstudio.app.twin_person import Person, exchanges_qrs, person_of, shown_statements, simulated_as
from ecgstudio.app.verified_check import Judged, judge
from ecgstudio.core.case import Case
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.cautions import missing
from ecgstudio.core.delineation import Delineation
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.core.leads import eight_from_twelve, twelve_from_eight
from ecgstudio.core.making import Making
from ecgstudio.core.parameters import Value
from ecgstudio.core.physiology import Physiology
from ecgstudio.core.recording import Provenance, Recording
from ecgstudio.core.request import Request
from ecgstudio.core.statement import NORMAL, RHYTHM_GROUPS

if TYPE_CHECKING:
    from ecgstudio.app.diffusion import Load
    from ecgstudio.engine.autoencoder import Floats
    from ecgstudio.engine.beats import Beats
    from ecgstudio.engine.twin import Kept, TwinRequest

_IN_PLACE: Final = frozenset({"pr", "qrs", "qt", "qtc", "axis"})
"""Numbers that can be set while every QRS stays where it is."""
_RHYTHM: Final = frozenset(RHYTHM_GROUPS)
_AIMED: Final = 3
"""How often a number is aimed at anew by what was missed."""


@dataclass(frozen=True, eq=False)
class _Plan:
    """Where beats stand now and will stand, and what they are drawn from; ``aims``: what numbers are drawn at so that they
    measure what was asked for."""

    person: Person
    request: Request
    wanted: "TwinRequest"
    events: "Floats"
    moved: "Floats"
    aims: Mapping[str, float] = field(default_factory=dict)


def edited(
    case: Case,
    add: Iterable[str] = (),
    remove: Iterable[str] = (),
    values: Mapping[str, Value] | None = None,
    load: "Load | None" = None,
    report: Reporter = silent,
) -> Case:
    """The case with statements added and removed, by id or name, and numbers set, as a case of its own, measured and checked.

    InputError where nothing is to be changed, a statement is unknown or is not there to be removed, or a number cannot be;
    RecordError when the case cannot be measured; UnavailableError when the rhythm is to be moved and the diffusion engine is not
    installed.
    """
    if case.physiology is not None:
        from ecgstudio.app.edit_simulated import edited_patient

        report(0.1, "simulating")
        return edited_patient(case, edit_of(case, shown_statements(case), add, remove, values or {}))
    person = person_of(case)
    edit = edit_of(case, shown_statements(case, person.calls), add, remove, values or {})
    made = _drawn_anew(person, edit, load, report) if _moves_rhythm(edit) else _changed_in_place(person, edit, report)
    return replace(made, title=edit.title).changed(edit.told)


def _moves_rhythm(edit: Edit) -> bool:
    moved = (item for item in edit.changed if catalogue()[item].group in _RHYTHM)
    return any(set(catalogue()[item].ranges) != {"pr"} for item in moved) or bool(set(edit.values) - _IN_PLACE)


def _drawn_anew(person: Person, edit: Edit, load: "Load | None", report: Reporter) -> Case:
    from ecgstudio.app.twin import twins

    return twins(person.case, edit.request, load=load, report=report, same_day=True)[0]


def _changed_in_place(person: Person, edit: Edit, report: Reporter) -> Case:
    """As much of the person as the criteria allow, each way aimed at the numbers that were asked for."""
    from ecgstudio.engine.twin import Kept

    tried: list[tuple[Judged, float]] = []
    for _, judged, kept in nearest(lambda kept: (None, _aimed(person, edit.request, kept)), Kept()):
        tried.append((judged, kept.departure))
        report(min(0.9, 0.1 * len(tried)), f"changing the beats, way {len(tried)}")
        if judged.met:
            break
    best, departure = max(tried, key=lambda item: item[0].rank)
    return _told(best, person, departure, len(tried))


def _aimed(person: Person, request: Request, kept: "Kept") -> Judged:
    """Drawn again while a number is missed, each time aimed beyond it by what was missing; the nearest of them."""
    aims = {name: float(value) for name, value in request.values.items() if isinstance(value, (int, float))}
    tried: list[tuple[float, Judged]] = []
    for _ in range(_AIMED if aims else 1):
        found = judge(_drawn(_plan(person, request, aims), kept))
        off = missing(request, found.case.measurements)
        tried.append((sum(map(abs, off.values())), found))
        if all(abs(apart) <= NEAR for apart in off.values()):
            break
        aims = {name: value + off.get(name, 0.0) for name, value in aims.items()}
    return min(tried, key=lambda item: item[0])[1]


def _plan(person: Person, request: Request, aims: Mapping[str, float]) -> _Plan:
    from ecgstudio.app.diffusion_twin import twin_request
    from ecgstudio.app.identity import measured_events

    events = measured_events(person.case.recording)
    patient = simulated_as(person, replace(request, values={**request.values, **_within(aims)}))
    patient = replace(patient, request=request)
    pr, own = _pr(patient, request, aims), person.numbers.pr.value
    moved = events.copy()
    if pr is not None and own is not None:
        moved[moved[:, 0] == 0, 2] -= (pr - own) / 1000
    wanted = twin_request(person, patient, None)
    return _Plan(person, request, replace(wanted, request=replace(wanted.request, events=events)), events, moved, aims)


def _pr(patient: Case, request: Request, aims: Mapping[str, float]) -> float | None:
    """The PR to move P waves to: the one asked for, or the simulated patient's where a block of the AV node comes or goes."""
    if "pr" in aims:
        return aims["pr"]
    spoken = any("pr" in catalogue()[item].ranges for item in request.statement_ids if item != NORMAL)
    return float(patient.physiology.pr) if spoken and patient.physiology is not None else None


def _within(aims: Mapping[str, float]) -> dict[str, float]:
    """Aims as the simulated patient can have them; only QRS is drawn by it."""
    return {"qrs": float(Physiology.parameter("qrs").clamp(aims["qrs"]))} if "qrs" in aims else {}


def _drawn(plan: _Plan, kept: "Kept") -> Case:
    """The samples with each beat's change added where it stands."""
    from ecgstudio.engine.beats import template
    from ecgstudio.engine.recorded import eight_at_500_hz

    own = plan.person.beats
    taken = plan.person.case.recording
    levels = np.nanmedian(eight_from_twelve(taken.signal_mv), axis=1, keepdims=True)
    eight = eight_at_500_hz(taken) + levels
    samples = eight.shape[1]
    changed = _changed(plan, kept)
    eight = eight + template(changed, plan.moved, samples=samples) - template(own, plan.events, samples=samples)
    made = Provenance("diffusion", f"edit {__version__}", plan.request.seed, after=plan.person.after)
    recording = Recording(twelve_from_eight(eight).astype(np.float32), 500, made)
    return Case(plan.request, recording, delineation=Delineation())


def _changed(plan: _Plan, kept: "Kept") -> "Beats":
    """The person's beats with what the edit changes: the condition, T moved to a QT, QRS widened or turned to an axis."""
    from ecgstudio.app.diffusion_twin import reference_of
    from ecgstudio.engine.axis import with_axis
    from ecgstudio.engine.conditions import usual_qrs_s
    from ecgstudio.engine.stretch import with_qt
    from ecgstudio.engine.twin import changed_beats

    own, aims, wanted, qt_s = plan.person, plan.aims, plan.wanted, _qt_s(plan)
    beats = with_qt(own.beats, own.qt_s, qt_s)
    second = beats.qrs_mv[1]
    if "qrs" in aims or set(plan.request.statement_ids) != set(own.statements):
        before, after = (with_qt(part, wanted.qt_s, qt_s) for part in (wanted.before, wanted.after))
        changed = replace(wanted, before=before, after=after)
        beats = changed_beats(replace(reference_of(own), beats=beats), changed, kept)
    beats = replace(beats, qrs_mv=np.stack([beats.qrs_mv[0], second]), present=own.beats.present)
    return with_axis(beats, usual_qrs_s(plan.events), aims.get("axis"))


def _qt_s(plan: _Plan) -> float | None:
    """Where T ends after the edit, in s from QRS: as it was asked for, as the condition has it, else where the person's ends."""
    own, aims = plan.person, plan.aims
    if "qt" in aims:
        return aims["qt"] / 1000
    if "qtc" in aims and own.numbers.rate.value:
        return aims["qtc"] / 1000 * float(np.sqrt(60 / own.numbers.rate.value))  # Bazett 1920
    named = {name for item in plan.request.statement_ids for name in catalogue()[item].ranges if item != NORMAL}
    return plan.wanted.qt_s if named & {"qt", "qtc"} else own.qt_s


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
