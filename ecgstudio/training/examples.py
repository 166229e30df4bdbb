"""One example to learn from, whatever it comes from; readers give these, the packer takes them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, Protocol

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.delineation import Delineation
from ecgstudio.core.request import Sex

Domain = Literal["ptbxl", "ptbxl-100", "csn", "simulated"]
DOMAINS: Final[tuple[Domain, ...]] = ("ptbxl", "ptbxl-100", "csn", "simulated")
"""Where a signal's texture comes from: each database's filters, the rate of 100 Hz, the simulator."""

TRAINING_FOLDS: Final = frozenset(range(1, 9))
HELD_OUT_FOLD: Final = 9


@dataclass(frozen=True, eq=False)
class Example:
    """``eight_mv``: float32 [8, 5000] in mV at 500 Hz; ``fold`` 1 to 10, all of a patient's examples in one;
    ``words``: the engine's words with their certainty; ``age`` in years; ``verdicts``: of which statements the ECG is known
    to meet all criteria or not to; ``qt_s``: its QT interval; ``numbers``: what was measured of ``findings.NUMBERS``."""

    key: str
    patient: str
    fold: int
    domain: Domain
    eight_mv: NDArray[np.float32]
    words: Mapping[str, float]
    age: float | None = None
    sex: Sex | None = None
    text: str = ""
    delineation: Delineation = field(default_factory=Delineation)
    verdicts: Mapping[str, bool] = field(default_factory=dict)
    qt_s: float | None = None
    numbers: Mapping[str, float] = field(default_factory=dict)


class Source(Protocol):
    """A data set: what it holds, in an order that does not change, and each example on demand."""

    @property
    def keys(self) -> tuple[str, ...]: ...

    def read(self, key: str) -> Example:
        """One example; RecordError with the reason when its file is damaged or its signal fails a gate."""
        ...
