"""The level of features: the heart rate that was asked for, and how intervals and axis are distributed per statement."""

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.stats import wasserstein_distance

from ecgstudio.benchmark.ecg.measured import INTERVALS, UNITS, Read, column
from ecgstudio.benchmark.ecg.numbers import Figure, bootstrapped_distance, mean_of
from ecgstudio.benchmark.ecg.requests import AskedEcg

_LEAST: Final = 8
_COMPARED: Final = tuple(name for name in INTERVALS if name != "rate")


def rate_row(asked: Sequence[AskedEcg], reads: Sequence[Read]) -> Figure | None:
    """The mean error of the heart rate measured against that asked for, in /min."""
    wanted = np.array([np.nan if item.rate is None else item.rate for item in asked], np.float64)
    return mean_of(np.abs(column(reads, "rate") - wanted))


def interval_rows(made: Sequence[Read], real: Sequence[Read]) -> Mapping[str, Figure | None]:
    """Wasserstein distances of PR, QRS, QT and axis over all requests, and how much of the made could be measured at all."""
    return {
        f"{name}, {UNITS[name]} (Wasserstein)": _apart(column(made, name), column(real, name)) for name in _COMPARED
    }


def interval_tables(
    labels: Sequence[str], asked: Sequence[AskedEcg], made: Sequence[Read], real: Sequence[Read]
) -> Mapping[str, Mapping[str, Figure | None]]:
    """The same per label, for those that enough of the requests name: one table a number."""
    named = {label: [row for row, item in enumerate(asked) if label in item.sure_words] for label in labels}
    return {
        f"{name} per label, {UNITS[name]} (Wasserstein)": {
            label: _apart(column([made[row] for row in rows], name), column([real[row] for row in rows], name))
            for label, rows in named.items()
            if len(rows) >= _LEAST
        }
        for name in _COMPARED
    }


def _apart(made: NDArray[np.float64], real: NDArray[np.float64]) -> Figure | None:
    def distance(rows: NDArray[np.intp]) -> float:
        one, other = made[rows], real[rows]
        one, other = one[np.isfinite(one)], other[np.isfinite(other)]
        return (
            float(wasserstein_distance(one, other)) if one.size >= _LEAST // 2 and other.size >= _LEAST // 2 else np.nan
        )

    return bootstrapped_distance(len(made), distance)
