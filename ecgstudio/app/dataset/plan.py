"""What a data set is to hold: number by number the same request, whichever shard draws it and whenever."""

import hashlib
import json
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate
from typing import Final

import numpy as np

from ecgstudio import __version__
from ecgstudio.app.dataset.tables import Row
from ecgstudio.app.diffusion_weights import weights_digest
from ecgstudio.core.engine_options import EngineOptions
from ecgstudio.core.errors import InputError
from ecgstudio.core.plain import to_plain
from ecgstudio.core.request import EngineName, ExperienceUse, Request
from ecgstudio.core.statement import NORMAL

_APART: Final = 10
"""Seeds between two numbers: what is drawn again when an ECG does not meet its criteria takes the next ones."""


@dataclass(frozen=True)
class Making:
    """How all of them are drawn."""

    engine: EngineName = "diffusion"
    seed: int = 0
    experience: ExperienceUse = "numbers"
    options: EngineOptions = field(default_factory=EngineOptions)


@dataclass(frozen=True)
class Shard:
    """Of ``count`` programs the one that draws every number that leaves ``index`` (from 0 on) when divided by it."""

    index: int = 0
    count: int = 1

    @property
    def name(self) -> str:
        return f"{self.index + 1}-of-{self.count}"

    def numbers(self, total: int) -> range:
        """Its numbers, from 1 to ``total``."""
        return range(1 + self.index, total + 1, self.count)


class Plan:
    """``total`` requests. Of a table of requests one after the other, each as often as it says; of a table of labels
    (``sampled`` so many) one drawn for each number, from the seed and the number alone."""

    def __init__(self, rows: Sequence[Row], making: Making, sampled: int | None = None) -> None:
        if not rows:
            raise InputError("the table holds no row to draw; add one below its first line")
        self._rows, self.making, self._sampled = rows, making, sampled
        self._ends = list(accumulate(row.count for row in rows))
        self.total = self._ends[-1] if sampled is None else sampled

    def row(self, number: int) -> Row:
        """The row of the table that number 1 to ``total`` is drawn after."""
        if self._sampled is None:
            return self._rows[bisect_right(self._ends, number - 1)]
        rng = np.random.default_rng((self.making.seed, number))
        return self._rows[int(rng.integers(len(self._rows)))]

    def request(self, number: int) -> Request:
        """What number 1 to ``total`` asks for."""
        making = self.making
        seed = making.seed + _APART * number
        drawn = replace(self.row(number).request, engine=making.engine, seed=seed, options=making.options)
        return replace(drawn, experience=making.experience)

    @property
    def weights(self) -> str:
        """The fingerprint of the engine's weights; "" for the simulator."""
        return weights_digest() if self.making.engine == "diffusion" else ""

    def digest(self) -> str:
        """A fingerprint of all that decides which ECG a number is."""
        rows = [[row.count, to_plain(row.request)] for row in self._rows]
        whole = [__version__, self.weights, self.total, to_plain(self.making), rows]
        return hashlib.sha256(json.dumps(whole, sort_keys=True).encode()).hexdigest()[:24]


def shown_statements(request: Request) -> tuple[str, ...]:
    """What an ECG of a request is labelled with."""
    return request.statement_ids or (NORMAL,)
