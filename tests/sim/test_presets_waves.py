"""Every statement, fifty patients each, held against the catalogue by the simulation's own truth."""

from collections import Counter

import pytest

from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.evaluate import evaluate
from ecgstudio.core.statement import Statement
from ecgstudio.sim import draw_anatomy, draw_physiology, simulate, supported_statements
from ecgstudio.sim.truth import features

SEEDS = {"M": 20, "C": 6, "A": 6}  # the command that prints the figures takes fifty of each
WAVES = ("IV conduction", "Axis/voltage", "Ischaemia", "ST-T/QT", "Technical")
RHYTHMS = [statement for statement in catalogue().values() if statement.group not in WAVES]
SHAPES = [statement for statement in catalogue().values() if statement.group in WAVES]


def failures(statement: Statement, seeds: int, **person: object) -> Counter[str]:
    failed: Counter[str] = Counter()
    for seed in range(seeds):
        physiology = draw_physiology([statement.id], seed=seed, **person)  # type: ignore[arg-type]
        simulation = simulate(physiology, draw_anatomy(seed=seed, **person), seed=seed)  # type: ignore[arg-type]
        for verdict in evaluate(statement, features(simulation)):
            if verdict.outcome != "met":
                failed[f"{verdict.criterion}: {verdict.outcome}, {verdict.number}"] += 1
    return failed


def test_all_statements_can_be_drawn() -> None:
    assert supported_statements() == set(catalogue())


@pytest.mark.parametrize("statement", SHAPES, ids=lambda statement: statement.id)
def test_statements_of_shape_hold_by_truth(statement: Statement) -> None:
    assert failures(statement, SEEDS[statement.level]) == Counter()


@pytest.mark.parametrize("statement", RHYTHMS, ids=lambda statement: statement.id)
def test_statements_of_rhythm_hold_by_truth(statement: Statement) -> None:
    assert failures(statement, 6) == Counter()


@pytest.mark.parametrize("person", [{"age": 22.0, "sex": "male"}, {"age": 75.0, "sex": "female"}], ids=["young", "old"])
@pytest.mark.parametrize("statement_id", ["NORM", "CLBBB", "LVHV", "RVH", "ANTMI", "INFMI", "PERI", "HYPERK1"])
def test_statements_hold_at_every_age_and_sex(statement_id: str, person: dict[str, object]) -> None:
    assert failures(catalogue()[statement_id], 8, **person) == Counter()


@pytest.mark.parametrize(
    ("wrong", "statement_id"),
    [
        ("NORM", "CLBBB"),
        ("NORM", "CRBBB"),
        ("NORM", "INFMI"),
        ("NORM", "LVHV"),
        ("NORM", "LQT"),
        ("NORM", "AFIB"),
        ("CLBBB", "NORM"),
        ("AFIB", "SR"),
        ("INFMI", "ANTMI"),
        ("PVC", "VBIG"),
        ("CRBBB", "CLBBB"),
    ],
)
def test_a_wrong_ecg_fails(wrong: str, statement_id: str) -> None:
    for seed in range(3):
        simulation = simulate(draw_physiology([wrong], seed=seed), draw_anatomy(seed=seed), seed=seed)
        outcomes = {verdict.outcome for verdict in evaluate(catalogue()[statement_id], features(simulation))}
        assert outcomes != {"met"}


@pytest.mark.parametrize(
    "together", [("AFRVR", "CLBBB"), ("AVB1", "CRBBB", "LAFB"), ("INFMI", "MOB1"), ("SBRAD", "LQT"), ("PVC", "LVHV")]
)
def test_statements_that_stand_together_hold_together(together: tuple[str, ...]) -> None:
    for seed in range(4):
        simulation = simulate(draw_physiology(together, seed=seed), draw_anatomy(seed=seed), seed=seed)
        found = features(simulation)
        for statement_id in together:
            failed = [
                v
                for v in evaluate(catalogue()[statement_id], found)
                if v.outcome != "met" and not v.criterion.startswith(("qrs ", "rate "))
            ]
            assert not failed


def test_age_and_sex_shift_the_healthy() -> None:
    def mean(field: str, **person: object) -> float:
        return sum(getattr(draw_physiology(["NORM"], seed=seed, **person), field) for seed in range(60)) / 60  # type: ignore[arg-type]

    assert mean("qtc", sex="female") > mean("qtc", sex="male") + 6
    assert mean("qrs", sex="male") > mean("qrs", sex="female") + 4
    assert mean("axis", age=25.0) > mean("axis", age=70.0) + 15
    assert mean("st_anterior", age=22.0, sex="male") > mean("st_anterior", age=22.0, sex="female") + 0.02
    assert mean("pr", age=75.0) > mean("pr", age=25.0) + 8


def test_the_patient_stays_when_the_disease_changes() -> None:
    assert draw_anatomy(seed=5) == draw_anatomy(seed=5)
    normal, ill = draw_physiology(["NORM"], seed=5), draw_physiology(["INFMI"], seed=5)
    assert (normal.p_axis, normal.p_amplitude, normal.t_asymmetry) == (ill.p_axis, ill.p_amplitude, ill.t_asymmetry)
