"""Editing a simulated patient: simulated again with what the edit says and nothing else another, so that nothing can leak."""

from dataclasses import replace
from typing import Final

from ecgstudio.app.compare import variant
from ecgstudio.app.edit_request import NEAR, Edit
from ecgstudio.app.verified_check import judge
from ecgstudio.core.anatomy import Anatomy
from ecgstudio.core.case import Case
from ecgstudio.core.cautions import missing
from ecgstudio.core.errors import InputError
from ecgstudio.core.parameters import Value
from ecgstudio.core.physiology import Physiology
from ecgstudio.sim import clear_patient, draw_anatomy, fields_of, supported_statements

_RATES: Final = frozenset({"rate", "atrial_rate", "flutter_rate", "escape_rate"})
"""Fields that hang together."""
_AIMED: Final = 2
"""How often a number that measures another one than was asked for is aimed at anew."""


def edited_patient(case: Case, edit: Edit) -> Case:
    """The simulated patient of a case after an edit, as a case of its own, measured and checked; numbers that a teacher has moved
    stay as far as the edit does not speak of them. InputError when a statement cannot be simulated or a number cannot be."""
    foreign = [item for item in edit.request.statement_ids if item not in supported_statements()]
    if foreign:
        raise InputError(f"the simulator cannot draw yet: {', '.join(foreign)}; choose another statement")
    physiology, anatomy = _exchanged(case, edit)
    patient = replace(case, anatomy=anatomy)
    values = _fields_of(edit, physiology)
    made = judge(variant(patient, physiology.with_values(values), edit.title, edit.request))
    for _ in range(_AIMED):
        off = missing(edit.request, made.case.measurements)
        far = {name: apart for name, apart in off.items() if name in values and abs(apart) > NEAR}
        if not far:
            break
        values |= {name: Physiology.parameter(name).clamp(float(values[name]) + apart) for name, apart in far.items()}
        made = judge(variant(patient, physiology.with_values(values), edit.title, edit.request))
    return made.case.changed(edit.told)


def _exchanged(case: Case, edit: Edit) -> tuple[Physiology, Anatomy]:
    """The patient with other statements: what neither speaks of, and what is alike with both, stays as it is in the case."""
    seen, own = case.physiology, case.request
    assert seen is not None
    anatomy = case.anatomy or draw_anatomy(seed=own.seed, age=own.age, sex=own.sex)
    if not edit.changed:
        return seen, anatomy
    if anatomy.own_waves is not None:
        from ecgstudio.app.fit import same_person

        return same_person(anatomy, seen, edit.request)
    before, after = (
        clear_patient(ids, seed=own.seed, age=own.age, sex=own.sex, anatomy=anatomy)[0]
        for ids in (own.statement_ids, edit.request.statement_ids)
    )
    spoken = fields_of(own.statement_ids) | fields_of(edit.request.statement_ids) | _RATES
    moved = {name: getattr(after, name) for name in spoken if getattr(after, name) != getattr(before, name)}
    return replace(seen, **moved), anatomy


def _fields_of(edit: Edit, physiology: Physiology) -> dict[str, Value]:
    """The numbers that are set, as fields of the physiology; QT by its QTc (Bazett 1920)."""
    values = dict(edit.values)
    qt = values.pop("qt", None)
    if qt is not None:
        values["qtc"] = float(qt) / (60.0 / physiology.rate) ** 0.5
    return values
