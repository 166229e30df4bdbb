"""What is run: fixed before anything is, and kept with the results."""

import hashlib
import json
from dataclasses import asdict, dataclass
from typing import Final

STATEMENTS: Final = ("CLBBB", "CRBBB", "AFIB", "AVB1", "LAFB", "PVC")
NETWORK_ARMS: Final = ("real", "augmented", "mixed", "made first", "simulator first")
MODEL_ARMS: Final = ("logistic", "logistic mixed")
ARMS: Final = (*NETWORK_ARMS, *MODEL_ARMS)
AGAINST: Final = {
    "real": "augmented",
    "mixed": "augmented",
    "made first": "augmented",
    "simulator first": "augmented",
    "logistic mixed": "logistic",
}
"""What each arm is compared with."""
_AGES: Final = (45, 55, 65, 75, 85)


@dataclass(frozen=True)
class Options:
    """``shots``: how many real positives are known; ``draws`` of them; ``negatives``: real records without the statement that are
    known beside; ``made``: ECGs of each statement, and ``others``: of anybody's labels, by each engine. ``steps`` of training, of
    ``first`` training on made ECGs and of fine-tuning; ``tested``: held-out records at most, 0 for all."""

    statements: tuple[str, ...] = STATEMENTS
    shots: tuple[int, ...] = (1, 5, 20)
    draws: int = 5
    negatives: int = 500
    made: int = 200
    others: int = 600
    steps: int = 300
    first: int = 600
    tuned: int = 150
    resamples: int = 2000
    seed: int = 0

    def digest(self) -> str:
        """A fingerprint of all that the results depend on, but for how they are compared."""
        own = {name: value for name, value in asdict(self).items() if name != "resamples"}
        return hashlib.sha256(json.dumps(own, sort_keys=True).encode()).hexdigest()[:16]


def quick(statements: tuple[str, ...] = ("CLBBB", "AFIB")) -> Options:
    """Small enough for ten minutes on two cores: it shows that all runs, not what is so."""
    return Options(statements, (1, 5), 2, 120, 20, 40, 80, 120, 40, 500)


def wanted_table(options: Options) -> str:
    """The requests, as ``ecgstudio dataset`` takes them, for the ECGs that have the statements: each as often in five ages and
    both sexes, so that no more is known of them than the statement."""
    rows = ["statements,age,sex,count"]
    people = [(age, sex) for age in _AGES for sex in ("female", "male")]
    for statement in options.statements:
        for place, (age, sex) in enumerate(people):
            count = options.made // len(people) + (place < options.made % len(people))
            rows += [f"{statement},{age},{sex},{count}"] if count else []
    return "\n".join(rows) + "\n"
