"""Every statement on rhythm and conduction: fifty patients each, held against the catalogue by the timeline's own truth."""

import math
from collections.abc import Callable, Mapping
from functools import cache

import numpy as np
import pytest

from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.physiology import Physiology
from ecgstudio.sim.presets import draw_physiology
from ecgstudio.sim.rhythm import make_timeline
from ecgstudio.sim.timeline import Timeline

GROUPS = ("Sinus", "Atrial", "Junctional", "Ventricular", "AV block")
IDS = [statement.id for statement in catalogue().values() if statement.group in GROUPS]
SEEDS = 50
NOT_OF_THE_MEAN_RATE = ("SPAUSE", "SAB2", "VCPL", "NSVT", "TDP", "PMVT", "VF", "ASYS")  # pauses and runs come on top
LOOSE_RATE = {  # groups cut off by the edges of ten seconds
    "PVC": 4.0,
    "PJC": 4.0,
    "PAC": 3.0,
    "VBIG": 4.0,
    "VTRIG": 4.0,
    "MOB1": 5.0,
    "MOB2": 5.0,
    "HGAVB": 8.0,
    "AFLVAR": 5.0,
    "MAT": 3.0,
    "SARRH": 2.5,
}

Features = Callable[[Timeline], Mapping[str, float]]


@cache
def patients(statement_id: str) -> tuple[tuple[Physiology, Timeline], ...]:
    drawn = [draw_physiology([statement_id], seed=seed) for seed in range(SEEDS)]
    return tuple((physiology, make_timeline(physiology, 10.0, seed)) for seed, physiology in enumerate(drawn))


@pytest.mark.parametrize("statement_id", IDS)
def test_criteria_of_rhythm_hold_for_every_patient(statement_id: str, rhythm_features: Features) -> None:
    statement = catalogue()[statement_id]
    rules = [rule for rule in statement.criteria if not rule.leads and rule.value is not None]
    for seed, (_, timeline) in enumerate(patients(statement_id)):
        found = rhythm_features(timeline)
        for rule in rules:
            assert rule.met_by(found[rule.feature], rule.value), (
                f"seed {seed}: {rule.text}, is {found[rule.feature]:.3f}"
            )
        for name, key in (("rate", "rate"), ("pr", "PR")):
            if name in statement.ranges and key in found:
                assert statement.ranges[name].allows(found[key]), f"seed {seed}: {name} is {found[key]:.1f}"


@pytest.mark.parametrize("statement_id", IDS)
def test_atrial_rate_is_in_range(statement_id: str) -> None:
    allowed = catalogue()[statement_id].ranges.get("atrial_rate")
    for physiology, timeline in patients(statement_id) if allowed else ():
        waves = [beat.onset_s for beat in timeline.atrial]
        for activity in timeline.continuous:
            waves += activity.cycle_s
        assert allowed.allows(60.0 / float(np.mean(np.diff(waves)))), physiology.atrial_rate


@pytest.mark.parametrize("statement_id", [item for item in IDS if item not in NOT_OF_THE_MEAN_RATE])
def test_the_heart_rate_is_the_one_asked_for(statement_id: str, rhythm_features: Features) -> None:
    for physiology, timeline in patients(statement_id):
        found = rhythm_features(timeline)["rate"]
        assert found == pytest.approx(physiology.rate, abs=LOOSE_RATE.get(statement_id, 2.0))


@pytest.mark.parametrize("statement_id", IDS)
def test_patients_differ(statement_id: str) -> None:
    assert len({physiology for physiology, _ in patients(statement_id)}) == SEEDS
    assert len({timeline for _, timeline in patients(statement_id)}) >= (1 if statement_id == "ASYS" else SEEDS // 2)


def test_a_wrong_rhythm_fails(rhythm_features: Features) -> None:
    """The criteria are no rubber stamp: sinus rhythm breaks what the arrhythmias ask for."""
    sinus = rhythm_features(patients("SR")[0][1])
    for statement_id in ("AFIB", "PVC", "PAC", "MOB1", "MOB2", "CHBJ", "AFL21", "VBIG", "SPAUSE", "VT", "TDP", "VPACE"):
        rules = [rule for rule in catalogue()[statement_id].criteria if not rule.leads and rule.value is not None]
        assert any(not rule.met_by(sinus.get(rule.feature, math.nan), rule.value) for rule in rules), statement_id


@pytest.mark.parametrize(
    ("statements", "feature", "value"),
    [
        (("AFIB", "PVC"), "Pmorph", 0),
        (("MOB1", "PVC"), "DROP", None),
        (("SBRAD", "AVB1"), "PPRR", 1),
        (("AFIB", "CHBJ"), "Pmorph", 0),
        (("SR", "CHBJ"), "AVDISS", 1),
    ],
)
def test_statements_combine(
    statements: tuple[str, ...], feature: str, value: float | None, rhythm_features: Features
) -> None:
    for seed in range(10):
        found = rhythm_features(make_timeline(draw_physiology(statements, seed=seed), 10.0, seed))
        assert found["rate"] > 0
        assert value is None or found[feature] == value


def test_a_fixed_rate_is_kept(rhythm_features: Features) -> None:
    for statement_id, rate in (("AFIB", 88.0), ("CHBJ", 45.0), ("AFL21", 150.0), ("VT", 190.0), ("SBRAD", 50.0)):
        physiology = draw_physiology([statement_id], seed=3, values={"rate": rate})
        assert rhythm_features(make_timeline(physiology, 10.0, 3))["rate"] == pytest.approx(rate, abs=2.0)


def test_a_fixed_flutter_rate_sets_the_ventricles(rhythm_features: Features) -> None:
    physiology = draw_physiology(["AFL41"], seed=3, values={"atrial_rate": 280.0})
    assert rhythm_features(make_timeline(physiology, 10.0, 3))["rate"] == pytest.approx(70, abs=1)


@pytest.mark.parametrize(
    ("statements", "rate", "atrial_rate"),
    [
        (("VT", "MOB2"), (142, 205), None),
        (("ANTMI", "VT"), (142, 205), (65, 105)),
        (("SVT", "AVB1"), (152, 205), None),
        (("STACH", "CHBJ"), (42, 52), (105, 145)),
        (("MOB1", "STACH"), (70, 125), (105, 145)),
        (("STACH", "AVB21"), (52, 73), (105, 145)),
        (("CHBJ", "AFIB"), (42, 52), None),
    ],
)
def test_what_leads_the_ventricles_has_the_rate_whatever_the_order(
    statements: tuple[str, ...], rate: tuple[float, float], atrial_rate: tuple[float, float] | None
) -> None:
    for order in (statements, statements[::-1]):
        for seed in range(5):
            drawn = draw_physiology(order, seed=seed)
            assert rate[0] <= drawn.rate <= rate[1]
            assert atrial_rate is None or atrial_rate[0] <= drawn.atrial_rate <= atrial_rate[1]
