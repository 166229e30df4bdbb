"""Made people: each has beats of an own, a visit differs a little, and how tall its waves are changes from visit to visit."""

import numpy as np

from ecgstudio.core.catalogue import catalogue
from ecgstudio.engine.beats import P_LENGTH, QRS_LENGTH
from ecgstudio.engine.people import Visits
from ecgstudio.training.findings import NUMBERS


def made_visits(people: int = 120, twice: int = 40, numbers: int = 1000, seed: int = 0) -> Visits:
    """Visits of ``people``, the first ``twice`` of whom come again; folds 1 to 9; record numbers below ``numbers``."""
    rng = np.random.default_rng(seed)
    person = np.concatenate([np.arange(people), np.arange(twice)])
    count = len(person)
    own = rng.standard_normal((people, 8, 4))
    seen = (own[person] + 0.25 * rng.standard_normal((count, 8, 4))) * rng.uniform(0.7, 1.4, (count, 1, 1))
    time = np.arange(QRS_LENGTH)[None, None, :, None]
    waves = np.exp(-(((time - np.array([25, 32, 40, 170])) / np.array([4, 5, 5, 25])) ** 2))
    qrs = (seen[:, :, None, :] * waves).sum(axis=3) * 0.4
    p = np.exp(-(((np.arange(P_LENGTH) - 45) / 12) ** 2)) * rng.uniform(0.05, 0.15, (count, 8, 1))
    cycle = np.tile(qrs[:, :, ::5], (1, 1, 17))[:, :, :1000]
    return Visits(
        p_mv=p.astype(np.float16),
        qrs_mv=qrs.astype(np.float16),
        present=np.tile([True, True, False], (count, 1)),
        signal_mv=cycle.astype(np.float16),
        person=np.array([f"{one:04}" for one in person]),
        fold=1 + person % 9,
        codes=np.array(["NORM"] * count),
        number=np.arange(count) % numbers,
        told=np.concatenate(
            [np.tile([60.0, 1.0, 70.0], (count, 1)), rng.integers(0, 2, (count, len(catalogue())))], axis=1
        ).astype(np.float32),
        measured=np.full((count, len(NUMBERS)), 1.0, np.float32),
    )
