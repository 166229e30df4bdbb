"""Simulated patients: drawn from a request, and the adjusting of one of them."""

import math
from dataclasses import replace

from ecgstudio.app.left_open import from_experience, open_spreads
from ecgstudio.app.requests import title_of
from ecgstudio.core.case import Case
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.evaluate import all_met
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.core.parameters import Value
from ecgstudio.core.physiology import Physiology
from ecgstudio.core.quiz.wholes import beside
from ecgstudio.core.request import Request
from ecgstudio.sim import clear_simulation, draw_anatomy, simulate
from ecgstudio.sim.truth import features


def simulate_all(request: Request, count: int, report: Reporter = silent) -> list[Case]:
    """``count`` simulated patients, with seeds from ``request.seed`` on."""
    cases = []
    for index in range(count):
        report(index / count, f"candidate {index + 1} of {count}")
        cases.append(simulated(replace(request, seed=request.seed + index)))
    report(1.0, "done")
    return cases


def simulated(request: Request) -> Case:
    """One patient of the simulator, from the request's seed. InputError when a value does not fit."""
    spreads = open_spreads(request)
    physiology, anatomy, simulation = clear_simulation(
        request.statement_ids,
        seed=request.seed,
        age=request.age,
        sex=request.sex,
        values=_fixed_fields(request),
        spreads=spreads,
    )
    if "qt" in request.values:
        physiology = physiology.with_values({"qtc": _bazett(float(request.values["qt"]), physiology.rate)})
        simulation = simulate(physiology, anatomy, seed=request.seed)
    return Case(
        request=request,
        recording=simulation.recording,
        title=title_of(request.mentions) or request.text.strip() or "Normal ECG",
        delineation=simulation.delineation,
        physiology=physiology,
        anatomy=anatomy,
        experience=from_experience(request, spreads, physiology),
    )


def met_in_truth(case: Case) -> frozenset[str]:
    """The statements asked of a simulated case whose every criterion its clean signal meets, and that give way to nothing else
    that it meets; of those a series names what each of its ECGs shows."""
    if case.physiology is None or case.anatomy is None:
        return frozenset()
    truth, known = features(simulate(case.physiology, case.anatomy, seed=case.request.seed)), catalogue()
    ids = case.request.statement_ids
    met = (item for item in ids if all_met(beside(known[item], ids), truth))
    return frozenset(
        item for item in met if not any(all_met(known[other], truth) for other in known.overridden_by(item))
    )


def adjust(case: Case, physiology: Physiology) -> Case:
    """The same patient with other physiology: the recording is simulated anew with the same seed.

    Corrections go, for they belong to the samples they were made on.
    """
    request = case.request
    anatomy = case.anatomy or draw_anatomy(seed=request.seed, age=request.age, sex=request.sex)
    simulation = simulate(physiology, anatomy, seed=request.seed)
    return replace(
        case,
        recording=simulation.recording,
        delineation=simulation.delineation,
        physiology=physiology,
        anatomy=anatomy,
        corrections=(),
        making=None,
        experience=None,
    )


def _fixed_fields(request: Request) -> dict[str, Value]:
    """What the request fixes, by Physiology field; InputError names what the simulator has no field for."""
    fixed: dict[str, Value] = {name: value for name, value in request.values.items() if name != "qt"}
    if request.rate is not None:
        fixed["rate"] = request.rate
    for name in fixed:
        Physiology.parameter(name)
    return fixed


def _bazett(qt_ms: float, rate: float) -> float:
    """QTc in ms after Bazett (1920): QT / sqrt(RR in s)."""
    return qt_ms / math.sqrt(60.0 / rate)
