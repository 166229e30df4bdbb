"""Fitted cases: the patient of an ECG that the simulator did not make, and the same person with another disease."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final
from uuid import uuid4

from ecgstudio.app.fit.fit import fit
from ecgstudio.core.anatomy import Anatomy
from ecgstudio.core.case import Case
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.errors import InputError
from ecgstudio.core.evaluate import all_met
from ecgstudio.core.fit import Fit, StoredSignal
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.core.measurements import NOT_MEASURED
from ecgstudio.core.parameters import Value
from ecgstudio.core.physiology import Physiology
from ecgstudio.core.quiz.wholes import beside
from ecgstudio.core.request import Request
from ecgstudio.core.statement import NORMAL
from ecgstudio.measure import Analysis
from ecgstudio.sim import clear_simulation, fields_of, healthy_limits
from ecgstudio.sim.truth import features


def fitted_case(case: Case, *, original: Analysis | None = None, report: Reporter = silent) -> Case:
    """A case with the same patient as the simulator draws it, movable; the original stays in ``fit``.

    InputError when the simulator made it already; RecordError when it cannot be measured; Cancelled.
    """
    if case.physiology is not None:
        raise InputError(f"'{case.title or 'this ECG'}' is the simulator's own: its numbers can be moved as they are")
    found = fit(case.recording, seed=case.request.seed, after=_real(case), original=original, report=report)
    distance = found.misfit
    known = Fit(
        original=StoredSignal.of(case.recording),
        origin=case.title or case.recording.provenance.origin,
        leads_uv={} if distance is None else distance.leads_uv,
        off={} if distance is None else {name: value for name, value in distance.numbers.items() if value is not None},
        remarks=found.remarks,
    )
    return replace(
        case.changed("the simulator was fitted to it"),
        title=f"{case.title or 'An ECG'}, fitted",
        recording=found.simulation.recording,
        delineation=found.simulation.delineation,
        physiology=found.physiology,
        anatomy=found.anatomy,
        fit=known,
        measurements=NOT_MEASURED,
        verdicts=(),
        corrections=(),
        making=None,
        experience=None,
        id=uuid4().hex,
        created=datetime.now(UTC),
    )


def _real(case: Case) -> str:
    """The name of the real record that a case is, or was made after; empty where nobody's is."""
    made = case.recording.provenance
    return made.after if made.synthetic else (made.origin.removesuffix(".hea") or case.title or "of a patient")


_SHARES: Final = (1.0, 0.6, 0.3, 0.0)
"""How much of the person's own departures is kept, from all to none: the first that shows what is asked for is taken."""


def same_person(anatomy: Anatomy, seen: Physiology, request: Request) -> tuple[Physiology, Anatomy]:
    """A fitted person with the statements of a request instead of what the ECG showed.

    Numbers that are healthy and that no statement speaks of stay; ST and T are the disease's, QRS and P the person's, as far
    as the simulated truth then meets the criteria. InputError as of ``clear_patient``.
    """
    ids = request.statement_ids
    body = replace(anatomy, own_waves=anatomy.own_waves and replace(anatomy.own_waves, recovery=()))
    kept = _healthy(seen, ids, anatomy)
    tried = [(share, kept) for share in _SHARES] + [(0.0, {})]
    for share, values in tried:
        person = body.with_values({"individuality": share * anatomy.individuality})
        physiology, person, made = clear_simulation(
            ids, seed=request.seed, age=request.age, sex=request.sex, values=values, anatomy=person
        )
        truth = features(made)
        if all(all_met(beside(catalogue()[item], ids), truth) for item in ids or (NORMAL,)):
            break
    return physiology, person


def _healthy(seen: Physiology, ids: tuple[str, ...], anatomy: Anatomy) -> dict[str, Value]:
    """The numbers of a fitted person that have nothing of a disease in them and that the statements leave open."""
    claimed = fields_of(ids)
    limits = healthy_limits()
    numbers: dict[str, Value] = {
        name: value
        for name, (lowest, highest) in limits.items()
        if name not in claimed and lowest <= (value := getattr(seen, name)) <= highest
    }
    held: Mapping[str, Value] = anatomy.own_rhythm.fields if anatomy.own_rhythm is not None else {}
    if not claimed & held.keys() and all(
        held[name] == getattr(Physiology(), name) for name in held if name not in _SWINGS
    ):
        numbers |= held
    return numbers


_SWINGS: Final = ("respiratory_variability", "slow_variability", "irregularity", "pac_coupling", "pvc_coupling")
"""Fields of the rhythm that may be as they like in a healthy one."""
