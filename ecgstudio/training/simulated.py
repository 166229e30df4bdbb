"""Simulated ECGs as a data set: every statement and compositions of two, each seed another patient, with their whole truth."""

from collections.abc import Mapping
from functools import cache, cached_property

import numpy as np

from ecgstudio.core.anatomy import Anatomy
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.errors import RecordError, StudioError
from ecgstudio.core.leads import eight_from_twelve
from ecgstudio.core.physiology import Physiology
from ecgstudio.core.request import Sex
from ecgstudio.engine.shape import qt_of
from ecgstudio.engine.vocabulary import together, words_of_statement
from ecgstudio.sim import draw_anatomy, draw_physiology, simulate, supported_statements
from ecgstudio.training.examples import Example
from ecgstudio.training.signals import HIGHEST_MV


class Simulated:
    """``count`` examples; number k is always the same. Every statement comes first alone, then pairs that can stand together."""

    def __init__(self, count: int, first: int = 0) -> None:
        self._range = range(first, first + count)

    @cached_property
    def keys(self) -> tuple[str, ...]:
        return tuple(f"simulated/{number}" for number in self._range)

    def read(self, key: str) -> Example:
        """The example of one key; RecordError when its statements cannot be drawn together."""
        number, statements, age, sex = _asked(key)
        physiology, anatomy = patient_of(key)
        made = simulate(physiology, anatomy, seed=number)
        eight = eight_from_twelve(made.recording.signal_mv).astype(np.float32)
        eight -= np.median(eight, axis=1, keepdims=True)
        if np.abs(eight).max() > HIGHEST_MV:
            raise RecordError(f"{key}: peaks of more than {HIGHEST_MV:g} mV")
        return Example(
            key=key,
            patient=key,
            fold=1 + number % 8,
            domain="simulated",
            eight_mv=eight,
            words=together(words_of_statement(item) for item in statements),
            age=age,
            sex=sex,
            delineation=made.delineation,
            verdicts=dict.fromkeys(statements, True),
            qt_s=qt_of(made.delineation),
        )


def patient_of(key: str) -> tuple[Physiology, Anatomy]:
    """The simulated patient of one key; RecordError when the statements cannot be drawn together."""
    number, statements, age, sex = _asked(key)
    try:
        physiology = draw_physiology(statements, seed=number, age=age, sex=sex)
    except StudioError as error:
        raise RecordError(f"{key}: {' and '.join(statements)} cannot be drawn together ({error})") from error
    return physiology, draw_anatomy(seed=number, age=age, sex=sex)


def _asked(key: str) -> tuple[int, tuple[str, ...], float, Sex]:
    """Number, statements, age in years and sex of one key."""
    number = int(key.partition("/")[2])
    rng = np.random.default_rng((20_000, number))
    statements = _statements(number, rng)
    sex: Sex = "female" if rng.random() < 0.5 else "male"
    return number, statements, float(rng.integers(18, 90)), sex


def _statements(number: int, rng: np.random.Generator) -> tuple[str, ...]:
    every = sorted(supported_statements())
    one = every[number % len(every)]
    if (number // len(every)) % 2 == 0:
        return (one,)
    partners = _partners()[one]
    return (one, str(rng.choice(partners))) if partners else (one,)


@cache
def _partners() -> Mapping[str, list[str]]:
    """The statements that can stand beside each other one."""
    every = sorted(supported_statements())
    return {
        one: [
            other
            for other in every
            if other != one
            and other not in catalogue().excluded_by(one)
            and other not in catalogue().entailed_by(one)
            and one not in catalogue().entailed_by(other)
        ]
        for one in every
    }
