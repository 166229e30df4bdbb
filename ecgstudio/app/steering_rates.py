"""How near generated ECGs come to the numbers asked for: rate, PR, QRS, QTc and axis, for several shares of the network."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np

from ecgstudio.app.requests import request_for
from ecgstudio.app.verified import as_drawn
from ecgstudio.core.engine_options import EngineOptions
from ecgstudio.core.errors import RecordError
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.core.request import Request
from ecgstudio.measure import analyse

if TYPE_CHECKING:
    from ecgstudio.app.diffusion import Sampler
    from ecgstudio.core.case import Case

RANGES: Final = {"pr": (130, 260), "qrs": (80, 120), "qtc": (370, 500), "axis": (-20, 85)}
"""Asked for evenly in these, in ms and degrees, in sinus rhythm of RATES /min: what one heart can have together."""
RATES: Final = (55, 100)
WITHIN: Final = {"rate": 2.0, "pr": 15.0, "qrs": 15.0, "qtc": 15.0, "axis": 10.0}


@dataclass(frozen=True)
class Kept:
    """Of one number: ``measured`` in so many of the ECGs ``drawn``, ``within`` its tolerance in so many; median ``error``, with
    its sign, and median ``distance``, in the number's unit."""

    drawn: int
    measured: int
    within: int
    error: float | None
    distance: float | None


def measure_steering(
    engine: "Sampler",
    realisms: Sequence[float],
    count: int,
    seed: int,
    report: Reporter = silent,
    statement_ids: Sequence[str] = (),
) -> dict[float, dict[str, Kept]]:
    """``count`` ECGs for each realism, every one after other numbers, all of them fixed; by name what was kept. With statements
    only rate and axis are asked for, which most diseases leave open.

    The same numbers and patients for each realism. What is asked for begins the beats as it does in the window.
    """
    table = {}
    for place, realism in enumerate(realisms):
        found: list[dict[str, float]] = []
        for number, request in enumerate(_requests(count, seed, realism, statement_ids)):
            report((place + number / count) / len(realisms), f"realism {realism:g}: {number + 1} of {count}")
            found.append(_errors(engine.draw(as_drawn(request), 1)[0]))
        table[realism] = {name: _kept(name, found) for name in (("rate", "axis") if statement_ids else WITHIN)}
    return table


def _requests(count: int, seed: int, realism: float, statement_ids: Sequence[str]) -> list[Request]:
    rng = np.random.default_rng(seed)
    asked = []
    for number in range(count):
        drawn = {name: float(rng.integers(low, high + 1)) for name, (low, high) in RANGES.items()}
        values = {"axis": drawn["axis"]} if statement_ids else drawn
        plain = request_for(statement_ids, engine="diffusion", seed=seed + number)
        rate = float(rng.integers(RATES[0], RATES[1] + 1))
        asked.append(replace(plain, values=values, rate=rate, options=EngineOptions(realism=realism)))
    return asked


def _errors(case: "Case") -> dict[str, float]:
    """By how much each number that can be measured misses."""
    try:
        found = analyse(case.recording).measurements
    except RecordError:
        return {}
    measured = {"rate": found.rate, "pr": found.pr, "qrs": found.qrs, "qtc": found.qtc, "axis": found.qrs_axis}
    asked = {"rate": case.request.rate, **case.request.values}
    return {
        name: item.value - float(asked[name])  # type: ignore[arg-type]
        for name, item in measured.items()
        if item.value is not None and name in asked
    }


def _kept(name: str, found: Sequence[dict[str, float]]) -> Kept:
    errors = np.array([errors[name] for errors in found if name in errors])
    if not errors.size:
        return Kept(len(found), 0, 0, None, None)
    distances = np.abs(errors)
    within = int((distances <= WITHIN[name]).sum())
    return Kept(len(found), errors.size, within, float(np.median(errors)), float(np.median(distances)))
