"""How likely experience thinks what held-out patients have: numbers and companions, given one statement, age and sex.

Beside it the same of all patients alike, and for numbers of the simulator's own patients with the statement. Each density has
5 % of a flat one mixed in, so that nobody is thought impossible; the difference in nats a record is what counts.
"""

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.experience import LEVELS, NUMBERS, Base, Experience, PatientRecord, Spread, experience_of
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.sim import draw_physiology, supported_statements

_FLAT: Final = 0.05
_RANGE: Final = {
    "rate": (20.0, 220.0),
    "pr": (80.0, 400.0),
    "qrs": (50.0, 250.0),
    "qtc": (280.0, 650.0),
    "qrs_axis": (-180.0, 180.0),
}
_ERROR: Final = {"rate": 3.0, "pr": 10.0, "qrs": 6.0, "qtc": 12.0, "qrs_axis": 8.0}
"""How far a measured number lies from the field that was drawn, one standard deviation (E)."""
_FIELDS: Final = {"qrs_axis": "axis"}
_DRAWN: Final = 60
_COMMON: Final = 100
_LEAST: Final = 0.002


def benchmark_experience(
    rows: Sequence[PatientRecord], base: Base, most: int = 400, report: Reporter = silent
) -> dict[str, object]:
    """Mean log-likelihood in nats for each number and for companions, over ``rows`` evenly spaced."""
    chosen = [row for row in rows if _asked(row, base)]
    chosen = [chosen[index] for index in np.unique(np.linspace(0, len(chosen) - 1, min(most, len(chosen))).astype(int))]
    nobody = experience_of((), None, None, base)
    scores: dict[str, list[tuple[float, ...]]] = {name: [] for name in (*NUMBERS, "companions")}
    for number, row in enumerate(chosen):
        report(number / len(chosen), f"record {number + 1} of {len(chosen)}")
        asked = _asked(row, base)
        found = experience_of((asked,), row.age, row.sex, base)
        scores["companions"].append((_companions(row, asked, found, base), _companions(row, asked, nobody, base)))
        for name, values in _numbers(row, asked, found, nobody):
            scores[name].append(values)
    return {"records": len(chosen), **{name: _means(values) for name, values in scores.items()}}


def _asked(row: PatientRecord, base: Base) -> str:
    """The rarest of a record's terms that the base knows as a context of its own; empty for none."""
    known = {next(iter(context.terms)) for context in base.contexts if len(context.terms) == 1}
    return max(sorted(row.terms & known), key=base.weight, default="")


def _numbers(
    row: PatientRecord, asked: str, found: Experience, nobody: Experience
) -> Iterator[tuple[str, tuple[float, ...]]]:
    drawn = _simulated(row, asked)
    for name, value in row.numbers.items():
        own, every = (item.spreads.get(name) for item in (found, nobody))
        if own is not None and every is not None:
            values = (_log(name, density(value, own)), _log(name, density(value, every)))
            yield name, (*values, _log(name, _kernel(value, drawn[name], _ERROR[name]))) if name in drawn else values


def density(value: float, spread: Spread) -> float:
    """The density of a spread at a value: flat between its levels, falling off exponentially beyond the outermost."""
    if value < spread[0] or value > spread[-1]:
        edge, inner = (spread[0], spread[1]) if value < spread[0] else (spread[-1], spread[-2])
        scale = max(abs(edge - inner), 1.0)
        return LEVELS[0] / scale * math.exp(-abs(value - edge) / scale)
    for (low, below), (high, above) in pairwise(zip(spread, LEVELS, strict=True)):
        if value <= high:
            return (above - below) / max(high - low, 1.0)
    return 0.0


def _simulated(row: PatientRecord, asked: str) -> dict[str, NDArray[np.float64]]:
    """The fields of the simulator's patients with the statement; empty where it is none."""
    if asked not in supported_statements():
        return {}
    drawn = [draw_physiology([asked], seed=seed, age=row.age, sex=row.sex) for seed in range(_DRAWN)]
    return {name: np.array([getattr(one, _FIELDS.get(name, name)) for one in drawn]) for name in NUMBERS}


def _kernel(value: float, drawn: NDArray[np.float64], error: float) -> float:
    width = max(error, float(drawn.std()) * drawn.size**-0.2)
    return float(np.exp(-(((value - drawn) / width) ** 2) / 2).mean() / (width * math.sqrt(2 * math.pi)))


def _log(name: str, likely: float) -> float:
    low, high = _RANGE[name]
    return math.log((1 - _FLAT) * likely + _FLAT / (high - low))


def _companions(row: PatientRecord, asked: str, found: Experience, base: Base) -> float:
    """The log-likelihood of which common terms a record has, each by itself."""
    shares = {item.term: item.share for item in found.companions}
    total = 0.0
    for term, has in base.everybody.companions.items():
        if has >= _COMMON and term != asked:
            share = min(max(shares.get(term, 0.0), _LEAST), 1 - _LEAST)
            total += math.log(share if term in row.terms else 1 - share)
    return total


def _means(values: Sequence[tuple[float, ...]]) -> dict[str, object]:
    """Means over records; those the simulator draws are compared on the same records."""
    if not values:
        return {"records": 0}
    own, every = (np.array([row[index] for row in values]) for index in (0, 1))
    gain = own - every
    half = 1.96 * gain.std() / math.sqrt(gain.size)
    figures: dict[str, object] = {
        "records": len(values),
        "experience": round(float(own.mean()), 3),
        "all_alike": round(float(every.mean()), 3),
        "gain": [round(float(gain.mean() + side * half), 3) for side in (-1, 0, 1)],
    }
    drawn = np.array([(row[0], row[2]) for row in values if len(row) == 3])
    if drawn.size:
        both = {"records": len(drawn), "experience": round(float(drawn[:, 0].mean()), 3)}
        figures["against_simulator"] = both | {"simulator": round(float(drawn[:, 1].mean()), 3)}
    return figures
