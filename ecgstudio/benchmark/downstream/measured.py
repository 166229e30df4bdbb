"""A logistic model on what is measured: few numbers, so that few examples go far."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ecgstudio.benchmark.ecg.cache import Cache
from ecgstudio.core.errors import RecordError
from ecgstudio.core.jobs import Reporter
from ecgstudio.core.leads import INDEPENDENT_LEADS
from ecgstudio.core.measurements import Measurements
from ecgstudio.formats import read_wfdb
from ecgstudio.measure import analyse

GLOBAL: Final = ("rate", "pr", "qrs", "qtc", "p_axis", "qrs_axis", "t_axis")
FEATURES: Final = (
    *("RRcv", "RRmaxmin", "PREM", "WIDEFRAC", "PRsd", "P duration"),
    *(f"{name}[{lead}]" for name in ("R", "S", "J60", "Tamp") for lead in INDEPENDENT_LEADS),
)
_PENALTY: Final = 1.0
_PART: Final = 100


def numbers_of(headers: Sequence[Path], cache: Cache, name: str, report: Reporter) -> NDArray[np.float64]:
    """What is measured in each record [records, numbers], in ms, mV, degrees and /min, NaN where it cannot be had; kept in parts,
    so that it goes on where it was stopped."""
    parts = []
    for first in range(0, len(headers), _PART):
        chosen = headers[first : first + _PART]

        def told(fraction: float, message: str = "", first: int = first, size: int = len(chosen)) -> None:
            report(
                (first + fraction * size) / len(headers), f"measuring {name}, ECG {first + round(fraction * size) + 1}"
            )

        key = f"numbers-{name.replace(' ', '-')}-{first}-{len(chosen)}"
        parts.append(cache.arrays(key, lambda chosen=chosen, told=told: {"x": _measured(chosen, told)})["x"])  # type: ignore[misc]
    return np.concatenate(parts) if parts else np.empty((0, len(GLOBAL) + len(FEATURES)))


def _measured(headers: Sequence[Path], report: Reporter) -> NDArray[np.float64]:
    rows = []
    for number, header in enumerate(headers):
        report(number / len(headers))
        try:
            found = analyse(read_wfdb(header).recording).measurements
        except RecordError:
            found = Measurements()
        values = [getattr(found, name).value for name in GLOBAL]
        values += [found.features[name].value if name in found.features else None for name in FEATURES]
        rows.append([np.nan if value is None else float(value) for value in values])
    return np.array(rows, np.float64)


def logistic_scores(
    positives: NDArray[np.float64], negatives: NDArray[np.float64], tested: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Log odds [records] of a logistic model with a penalty on its weights, both classes weighing the same. Numbers [records,
    numbers] in any unit: they are scaled by the negatives', and what is missing is their median, with a column that says so."""
    from scipy.optimize import minimize

    told = np.where(np.isfinite(negatives).any(axis=0), negatives, 0.0)  # what none of them has says nothing
    middle, spread = np.nanmedian(told, axis=0), np.nanstd(told, axis=0)
    spread[spread < 1e-6] = 1.0

    def columns(numbers: NDArray[np.float64]) -> NDArray[np.float64]:
        known = np.isfinite(numbers)
        scaled = np.clip(np.where(known, (numbers - middle) / spread, 0.0), -5, 5)
        return np.concatenate([scaled, (~known[:, : len(GLOBAL)]).astype(float), np.ones((len(numbers), 1))], axis=1)

    x = np.concatenate([columns(positives), columns(negatives)])
    sign = np.concatenate([np.ones(len(positives)), -np.ones(len(negatives))])
    weight = np.where(sign > 0, 1 / len(positives), 1 / len(negatives))

    def loss(w: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        margin = sign * (x @ w)
        penalised = np.append(w[:-1], 0.0)
        value = float(weight @ np.logaddexp(0, -margin) + _PENALTY / 20 * penalised @ penalised)
        slope = -(weight * sign / (1 + np.exp(np.clip(margin, -50, 50)))) @ x + _PENALTY / 10 * penalised
        return value, slope

    found = minimize(loss, np.zeros(x.shape[1]), jac=True, method="L-BFGS-B")
    scored: NDArray[np.float64] = columns(tested) @ found.x
    return scored
