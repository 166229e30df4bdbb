"""A patient who shows what was asked for clearly: drawn again when the simulator's own truth stands at a limit.

Statements are ranges of physiology; what a lead shows also depends on the person's anatomy. An example to learn from should
not stand on the very limit of its own criteria. Nothing is measured here: the numbers are those that were drawn.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from ecgstudio.core.anatomy import Anatomy
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.evaluate import all_met, evaluate
from ecgstudio.core.experience import Spread
from ecgstudio.core.measurements import Measured
from ecgstudio.core.parameters import Value
from ecgstudio.core.physiology import Physiology
from ecgstudio.core.quiz.wholes import beside
from ecgstudio.core.request import Sex
from ecgstudio.sim.presets import draw_anatomy, draw_physiology
from ecgstudio.sim.simulate import Simulation, simulate
from ecgstudio.sim.truth import features

_MOST, _ALIKE, _SAME_PERSON = 10, 6, 3
_MARGIN = 0.02
"""Voltages and times may be so much larger or smaller: about what careful readers differ by (E)."""
_WITH_MARGIN = ("mV", "ms", "mV ms")


def clear_patient(
    statement_ids: Iterable[str],
    *,
    seed: int,
    age: float | None = None,
    sex: Sex | None = None,
    values: Mapping[str, Value] | None = None,
    anatomy: Anatomy | None = None,
) -> tuple[Physiology, Anatomy]:
    """One person whose ECG meets all criteria of these statements with ``_MARGIN`` to spare: the first of a few draws that does,
    else the nearest to it. First the disease is drawn again, then the whole physiology, then the person, unless the
    ``anatomy`` is given. Drawn no more when no draw changes what fails. InputError as of ``draw_physiology``.
    """
    return clear_simulation(statement_ids, seed=seed, age=age, sex=sex, values=values, anatomy=anatomy)[:2]


def clear_simulation(
    statement_ids: Iterable[str],
    *,
    seed: int,
    age: float | None = None,
    sex: Sex | None = None,
    values: Mapping[str, Value] | None = None,
    anatomy: Anatomy | None = None,
    spreads: Mapping[str, Spread] | None = None,
) -> tuple[Physiology, Anatomy, Simulation]:
    """``clear_patient`` with its ten seconds, which were simulated anyway to see what they show; ``spreads`` as of
    ``draw_physiology``."""
    ids = tuple(statement_ids)
    tried: list[tuple[frozenset[str], Physiology, Anatomy, Simulation]] = []
    while len(tried) < _MOST and not _in_vain([item[0] for item in tried]):
        again = len(tried)
        drawn = draw_physiology(ids, seed=seed, age=age, sex=sex, values=values, again=again, spreads=spreads)
        person = anatomy or draw_anatomy(seed=seed, age=age, sex=sex, again=max(0, again - _SAME_PERSON))
        made = simulate(drawn, person, seed=seed)
        wrong = _wrong(ids, features(made)) if ids else frozenset()
        tried.append((wrong, drawn, person, made))
        if not wrong:
            break
    return min(tried, key=lambda item: len(item[0]))[1:]


def _in_vain(failed: list[frozenset[str]]) -> bool:
    return len(failed) >= _ALIKE and len(set(failed)) == 1


def _wrong(ids: tuple[str, ...], truth: Mapping[str, Measured]) -> frozenset[str]:
    """The criteria, of all statements, that do not hold for each of the truth, a little more and a little less of it, and what
    is met besides that one of them gives way to."""
    statements = [beside(catalogue()[item], ids) for item in ids]
    others = {other for item in ids for other in catalogue().overridden_by(item)}.difference(ids)
    versions = [truth, *(_scaled(truth, 1 + share) for share in (-_MARGIN, _MARGIN))]
    verdicts = (verdict for numbers in versions for item in statements for verdict in evaluate(item, numbers))
    wrong = {f"{found.statement_id}: {found.criterion}" for found in verdicts if found.outcome != "met"}
    besides = (other for numbers in versions for other in others if all_met(catalogue()[other], numbers))
    return frozenset((*wrong, *besides))


def _scaled(truth: Mapping[str, Measured], share: float) -> dict[str, Measured]:
    return {
        name: replace(found, value=found.value * share)
        if found.unit in _WITH_MARGIN and found.value is not None
        else found
        for name, found in truth.items()
    }
