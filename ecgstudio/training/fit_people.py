"""The limits of what real people have: heights of waves lead by lead and the frontal axis, statement by statement."""

import json
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.errors import InputError
from ecgstudio.core.files import write_atomically
from ecgstudio.core.leads import LEADS, LIMB_LEADS, PRECORDIAL_LEADS
from ecgstudio.core.people import AXIS, FILE
from ecgstudio.training.batches import training_rows
from ecgstudio.training.examples import DOMAINS
from ecgstudio.training.findings import NUMBERS
from ecgstudio.training.pack import Packed, read_packed

LIMITED: Final = (AXIS, *(f"{height}[{lead}]" for height in ("R", "S", "Tmax", "Tmin") for lead in LEADS))
_LEAST: Final = 60
"""People with a statement, fewer of whom say nothing about the rare."""
_TAIL: Final = 0.005
_EXTREME: Final = 0.0005
_WIDER: Final = 0.25
_FEW: Final = 10.0
"""What 0.5 % of some hundred people exceed is known roughly: limits are wider by a quarter of their distance from the median, and
by as much again where 40 people are all."""
_READING: Final = (5.0, *([0.05] * (len(LIMITED) - 1)))
"""Careful readers differ by so much, in degrees and mV."""
_SURE: Final = 50
_GROUPS: Final = tuple(
    [LIMITED.index(f"{height}[{lead}]") for lead in leads]
    for height in ("R", "S", "Tmax", "Tmin")
    for leads in (LIMB_LEADS, PRECORDIAL_LEADS)
)

Floats = NDArray[np.float64]


def fit_people(packed_files: list[Path], folder: Path) -> dict[str, int]:
    """Write ``people.json`` into the folder of the weights, from the real records of the training folds; of how many people the
    limits of each statement are. InputError where there are too few."""
    packed = read_packed(*packed_files)
    rows = training_rows(packed)
    rows = rows[packed.domain[rows] != DOMAINS.index("simulated")]
    numbers = packed.numbers[rows][:, [NUMBERS.index(name) for name in LIMITED]].astype(np.float64)
    measured = np.isfinite(numbers[:, 1:]).any(axis=1)
    rows, numbers = rows[measured], numbers[measured]
    if len(rows) < _LEAST:
        raise InputError(f"{len(rows)} measured real records are too few for limits; pack at least {_LEAST}")
    own = _own_rows(packed, rows)
    table: dict[str, Any] = {
        "numbers": list(LIMITED),
        "everyone": _alike(_limits(numbers, _EXTREME, wider=0.0)),
        "statements": {name: _limits(numbers[has], _TAIL, _WIDER + _FEW / has.sum()) for name, has in own.items()},
    }
    write_atomically(folder / FILE, json.dumps(table, indent=1).encode())
    return {"everyone": len(rows), **{name: int(has.sum()) for name, has in own.items()}}


def _own_rows(packed: Packed, rows: NDArray[np.intp]) -> dict[str, NDArray[np.bool_]]:
    """Of each statement that enough people have, which of the rows do."""
    has = {word: packed.certainty[rows, place] >= _SURE for place, word in enumerate(packed.words) if ":" not in word}
    return {word: chosen for word, chosen in has.items() if chosen.sum() >= _LEAST}


def _limits(numbers: Floats, tail: float, wider: float) -> dict[str, Any]:
    """The lowest and highest of each of LIMITED, in degrees and mV; the axis counts from ``middle``, its circular mean."""
    middle = _circular_mean(numbers[:, 0])
    turned = numbers.copy()
    turned[:, 0] = (numbers[:, 0] - middle + 180) % 360 - 180
    low, median, high = np.nanquantile(turned, [tail, 0.5, 1 - tail], axis=0)
    low, high = (edge + wider * (edge - median) for edge in (low, high))
    reading = np.array(_READING)
    return {
        "people": len(numbers),
        "middle": round(middle, 1),
        "low": [round(float(value), 2) for value in low - reading],
        "high": [round(float(value), 2) for value in high + reading],
    }


def _alike(limits: dict[str, Any]) -> dict[str, Any]:
    """The limits with one lowest and one highest for all limb and one for all chest leads."""
    for edge, widest in (("low", min), ("high", max)):
        for group in _GROUPS:
            value = widest(limits[edge][place] for place in group)
            for place in group:
                limits[edge][place] = value
    return limits


def _circular_mean(degrees: Floats) -> float:
    angle = np.radians(degrees[np.isfinite(degrees)])
    return float(np.degrees(np.arctan2(np.sin(angle).mean(), np.cos(angle).mean())))
