"""What experience is worth to the engines: criteria met at the first draw, and how drawn numbers are spread beside real ones.

Requests are one statement, age and sex of held-out records, each asked with experience and without, from the same seed. The
spread of numbers is the distance (Wasserstein, in the number's unit) from what is measured in those very records.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ecgstudio.app.diffusion import Sampler
from ecgstudio.app.experience import experience
from ecgstudio.app.left_open import open_spreads
from ecgstudio.app.measure import analysed
from ecgstudio.app.requests import request_for
from ecgstudio.app.simulated import simulated
from ecgstudio.app.verified import as_drawn
from ecgstudio.app.verified_abilities import unable
from ecgstudio.app.verified_check import judge
from ecgstudio.core.case import Case
from ecgstudio.core.errors import RecordError
from ecgstudio.core.experience import shipped_base
from ecgstudio.core.jobs import Reporter, silent, stretch
from ecgstudio.core.measurements import Measurements
from ecgstudio.core.request import ExperienceUse, Request
from ecgstudio.engine.vocabulary import terms_of_codes
from ecgstudio.formats import read_wfdb
from ecgstudio.formats.ptbxl import PtbXlRow, read_ptbxl_table
from ecgstudio.sim import draw_physiology, supported_statements

_USES: Final[tuple[ExperienceUse, ...]] = ("off", "numbers")
_NUMBERS: Final = {"rate": "rate", "pr": "pr", "qrs": "qrs", "qtc": "qtc", "axis": "qrs_axis"}
"""Names of Physiology, and of what is measured."""
_PATIENTS: Final = 8
"""Drawn for each record whose numbers are measured."""


@dataclass(frozen=True)
class _Asked:
    """A held-out record and what is asked for to get its like."""

    row: PtbXlRow
    request: Request


def experience_rates(
    data: Path, fold: int, draws: int, records: int, engine: Sampler | None, seed: int = 0, report: Reporter = silent
) -> dict[str, object]:
    """``draws`` first draws (by the simulator where ``engine`` is None), and the spreads of numbers beside ``records`` records of
    a fold, evenly spaced: with experience and without. ``data`` holds ptbxl/; InputError where it does not."""
    asked = list(_asked(data / "ptbxl", fold, seed))
    figures: dict[str, object] = {}
    if draws:
        drawn = _spaced([item for item in asked if engine is None or not unable(item.request.statement_ids)], draws)
        figures["first_draw"] = _first_draws(drawn, engine, stretch(report, 0.0, 0.6))
    if records:
        figures["spread"] = _spreads(_spaced(asked, records), stretch(report, 0.6, 1.0))
    return figures


def _asked(ptbxl: Path, fold: int, seed: int) -> Iterator[_Asked]:
    """Each record's rarest statement that experience knows and the simulator draws."""
    base = shipped_base()
    for row in read_ptbxl_table(ptbxl):
        terms = terms_of_codes({code: sure for code, sure in row.codes.items() if sure >= 0.5}, row.acute)
        drawable = [term for term in terms if term in supported_statements() and experience([term]).known]
        if row.fold == fold and drawable:
            rarest = max(drawable, key=base.weight)
            yield _Asked(row, request_for([rarest], age=row.age, sex=row.sex, seed=seed + row.number))


def _spaced(items: Sequence[_Asked], most: int) -> list[_Asked]:
    return [items[index] for index in np.unique(np.linspace(0, len(items) - 1, min(most, len(items))).astype(int))]


def _first_draws(asked: Sequence[_Asked], engine: Sampler | None, report: Reporter) -> dict[str, object]:
    met: dict[str, int] = dict.fromkeys(_USES, 0)
    for number, item in enumerate(asked):
        report(number / len(asked), f"drawing {number + 1} of {len(asked)}")
        for use in _USES:
            met[use] += judge(_drawn(replace(item.request, experience=use), engine)).met
    return {"ecgs": len(asked), "engine": "diffusion" if engine else "simulator", "met": met}


def _drawn(request: Request, engine: Sampler | None) -> Case:
    return engine.draw(as_drawn(replace(request, engine="diffusion")), 1)[0] if engine else simulated(request)


def _spreads(asked: Sequence[_Asked], report: Reporter) -> dict[str, object]:
    """For each number the distance from the real ones, without experience and with it, over patients of the same requests."""
    from scipy.stats import wasserstein_distance

    real: list[Measurements] = []
    patients: dict[str, list[dict[str, float]]] = {use: [] for use in _USES}
    for number, item in enumerate(asked):
        report(number / len(asked), f"measuring {number + 1} of {len(asked)}")
        try:
            real.append(analysed(read_wfdb(item.row.header).recording).measurements)
        except RecordError:
            continue
        for use in _USES:
            patients[use] += list(_patients(replace(item.request, experience=use)))
    table: dict[str, object] = {"records": len(real), "patients": len(patients["off"])}
    for name, measured in _NUMBERS.items():
        values = _known([getattr(one, measured).value for one in real])
        table[name] = {
            use: round(float(wasserstein_distance(values, [one[name] for one in patients[use]])), 2) for use in _USES
        }
    return table


def _patients(request: Request) -> Iterator[dict[str, float]]:
    """The numbers of the simulator's patients, which both engines draw."""
    spreads = open_spreads(request)
    for index in range(_PATIENTS):
        physiology = draw_physiology(
            request.statement_ids, seed=request.seed + index, age=request.age, sex=request.sex, spreads=spreads
        )
        yield {name: float(getattr(physiology, name)) for name in _NUMBERS}


def _known(values: Sequence[float | None]) -> NDArray[np.float64]:
    return np.array([value for value in values if value is not None], np.float64)
