"""Twins: the person of one ECG under another condition, drawn by the diffusion engine, measured, checked and held for likeness.

Of the ways to draw one the nearest to the person is taken whose ECG meets what was asked for.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from ecgstudio.app.twin_nearest import failing, nearest
from ecgstudio.app.twin_person import Person, as_person, exchanges_qrs, person_of, simulated_as
from ecgstudio.app.verified_check import Judged, judge
from ecgstudio.core.case import Case
from ecgstudio.core.errors import InputError, RecordError, UnavailableError
from ecgstudio.core.jobs import Reporter, silent, stretch
from ecgstudio.core.making import Making
from ecgstudio.core.request import Request

if TYPE_CHECKING:
    from ecgstudio.app.diffusion import DiffusionEngine, Load
    from ecgstudio.app.diffusion_twin import Draft, Ways
    from ecgstudio.engine.twin import TwinRequest


def twins(
    reference: Case,
    request: Request,
    count: int = 1,
    load: "Load | None" = None,
    report: Reporter = silent,
    keep: float | None = None,
    *,
    same_day: bool = False,
) -> list[Case]:
    """``count`` ECGs of the person whose ECG ``reference`` is, with what is asked for; twin k has seed ``request.seed + k``
    and is another day's. ``keep`` 0 to 1: how much of the person's beats to keep at most, None for all that the criteria allow.

    ``same_day``: the same visit as the reference's, as an edit has it.

    InputError when a statement cannot be drawn; RecordError when the reference cannot be measured; UnavailableError without the
    engine's weights; Cancelled when the reporter says stop.
    """
    if keep is not None and not 0 <= keep <= 1:
        raise InputError(f"keep {keep:g} is out of range; use 0 to 1")
    engine = _load(load, report)
    report(0.0, "reading the person")
    person = person_of(reference)
    wanted = as_person(person, request)
    parts = [stretch(report, index / count, (index + 1) / count) for index in range(count)]
    seeds = [replace(wanted, seed=wanted.seed + index) for index in range(count)]
    return [_twin(engine, person, one, keep, part, same_day) for one, part in zip(seeds, parts, strict=True)]


def likeness(person: Person, case: Case) -> float | None:
    """The share of strangers that are less alike to a person than a case is, 0 to 1; None where the case cannot be measured."""
    from ecgstudio.app.identity import base_vector, identity

    try:
        return identity().others_below(float(base_vector(case.recording) @ person.vector))
    except RecordError:
        return None


def _twin(
    engine: "DiffusionEngine", person: Person, request: Request, keep: float | None, report: Reporter, same_day: bool
) -> Case:
    from ecgstudio.app.diffusion_twin import ways_of

    patient = simulated_as(person, request)
    finished: list[tuple[Judged, float]] = []
    tries = 0
    for draft, sketched in _drafts(ways_of(engine, person, patient, same_day=same_day), keep):
        tries += 1
        report(min(0.9, 0.05 * tries), f"way {tries}")
        if not sketched.met:
            continue
        finished.append((judge(draft.finished(report)), draft.departure))
        if finished[-1][0].met:
            break
    if not finished:
        finished.append((judge(draft.finished(report)), draft.departure))
    best, departure = max(finished, key=lambda item: item[0].rank)
    return _told(best, person, departure, tries)


def _drafts(ways: "Ways", keep: float | None) -> "Iterator[tuple[Draft, Judged]]":
    """Ways to draw the twin with what their sketches are found to be, from the nearest to the person on."""
    from ecgstudio.engine.twin import Kept

    def judged(draft: "Draft") -> Judged:
        return judge(replace(ways.patient, recording=draft.sketch(), verdicts=()))

    def near(wanted: "TwinRequest", kept: Kept) -> "tuple[Draft, Judged]":
        draft = ways.near(wanted, kept)
        return draft, judged(draft)

    most = 1.0 if keep is None else keep
    for wanted in (ways.beside, ways.alone):
        if wanted is None:
            continue
        for draft, found, _ in nearest(partial(near, wanted), Kept(most, most, most)):
            yield draft, found
            if wanted is ways.beside and "QRS" in failing(found):
                break
    yield from ((draft, judged(draft)) for draft in ways.far())


def _told(item: Judged, person: Person, departure: float, tries: int) -> Case:
    """The twin with how it came about, and after which real record where it is one's."""
    recording = item.case.recording
    made = replace(recording, provenance=replace(recording.provenance, after=person.after))
    broad = exchanges_qrs(item.case.request)
    note = f"{', '.join(broad)}: it exchanges QRS, by which a person is known; P, rate and what can be of QRS stay"
    making = Making(
        "diffusion",
        tries=tries,
        note=note if broad else "",
        objections=item.objections,
        twin_of=person.title,
        departure=departure,
        likeness=likeness(person, item.case),
    )
    return replace(item.case, recording=made, making=making)


def _load(load: "Load | None", report: Reporter) -> "DiffusionEngine":
    from ecgstudio.app import diffusion

    engine = (load or diffusion.load)(report)
    if not isinstance(engine, diffusion.DiffusionEngine):
        raise UnavailableError("twins need the diffusion engine's own networks; install its weights")
    return engine
