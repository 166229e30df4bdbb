"""Every statement against its own criteria, by the simulator's own truth: many patients each."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.evaluate import evaluate
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.core.statement import Statement
from ecgstudio.sim import clear_patient, simulate
from ecgstudio.sim.truth import features


@dataclass(frozen=True)
class Held:
    """How many of ``patients`` met all criteria of a statement, and how often each criterion failed."""

    tier: str
    patients: int
    met: int
    failed: Mapping[str, int]


def held_by_truth(patients: int, report: Reporter = silent, statement_ids: Sequence[str] = ()) -> dict[str, Held]:
    """Some statements, or all of the catalogue, by id, seeds 0 to ``patients`` - 1."""
    statements = [catalogue()[item] for item in statement_ids or catalogue()]
    found = {}
    for number, statement in enumerate(statements):
        report(number / len(statements), statement.id)
        found[statement.id] = _held(statement, patients)
    return found


def _held(statement: Statement, patients: int) -> Held:
    failed: Counter[str] = Counter()
    met = 0
    for seed in range(patients):
        simulation = simulate(*clear_patient([statement.id], seed=seed), seed=seed)
        wrong = [v.criterion for v in evaluate(statement, features(simulation)) if v.outcome != "met"]
        failed.update(wrong)
        met += not wrong
    return Held(statement.tier, patients, met, dict(failed))


def summary(held: Mapping[str, Held]) -> dict[str, object]:
    """For each tier how many statements hold for every patient, and which ones do not."""
    figures: dict[str, object] = {}
    for tier in ("A", "B", "C"):
        chosen = {name: item for name, item in held.items() if item.tier == tier}
        figures[f"tier_{tier}"] = {
            "statements": len(chosen),
            "all_patients_hold": sum(item.met == item.patients for item in chosen.values()),
            "patients_percent": 100
            * sum(i.met for i in chosen.values())
            / max(1, sum(i.patients for i in chosen.values())),
            "wrong": {name: dict(item.failed) for name, item in chosen.items() if item.met < item.patients},
        }
    figures["limits_published"] = sum(bool(statement.limit) for statement in catalogue().values())
    return figures
