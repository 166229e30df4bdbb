"""Twins on trial: what the benchmark needs of the program to hold twins against real second recordings."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ecgstudio.app.edit import edited
from ecgstudio.app.requests import request_for
from ecgstudio.app.simulated import simulated
from ecgstudio.app.twin import likeness, twins
from ecgstudio.app.twin_person import as_person, person_of
from ecgstudio.app.verified import as_drawn
from ecgstudio.app.verified_check import judge
from ecgstudio.core.case import Case
from ecgstudio.core.errors import RecordError
from ecgstudio.core.making import Making

if TYPE_CHECKING:
    from ecgstudio.app.diffusion import DiffusionEngine

_SEED: Final = 7_000_000


@dataclass(frozen=True)
class TwinTrial:
    """Twins, and ECGs of nobody in particular, of one loaded engine."""

    engine: "DiffusionEngine"

    def twin(self, reference: Case, statement: str, seed: int) -> Case:
        """The person of a case with a statement."""
        return twins(reference, request_for([statement], seed=seed), load=lambda _: self.engine)[0]

    def anybody(self, reference: Case, statement: str, seed: int) -> Case:
        """What the engine draws of the same statement, age, sex, rate and seed, with no reference."""
        request = as_person(person_of(reference), request_for([statement], seed=seed))
        judged = judge(self.engine.draw(as_drawn(request), 1)[0])
        return replace(judged.case, making=Making("diffusion", objections=judged.objections))

    def added(self, case: Case, statement: str) -> Case:
        """The ECG with a statement added."""
        return edited(case, [statement])

    def removed(self, case: Case, statement: str) -> Case:
        """The ECG without a statement."""
        return edited(case, remove=[statement])

    def set(self, case: Case, name: str, value: float) -> Case:
        """The ECG with a number set."""
        return edited(case, values={name: value})

    def likeness(self, case: Case, other: Case) -> float:
        """The share of strangers that are less alike to a case than the other is; NaN where it cannot be told."""
        found = likeness(person_of(case), other)
        return float("nan") if found is None else found

    def simulated(self, count: int) -> dict[str, Case]:
        """``count`` normal people of the simulator."""
        seeds = range(_SEED, _SEED + count)
        return {f"simulated {seed}": simulated(request_for(["NORM"], seed=seed)) for seed in seeds}

    def references(self, ptbxl: Path, people: Sequence[str], count: int) -> dict[str, Case]:
        """The first recording at 500 Hz that can be measured of the first ``count`` of these people, by person."""
        from ecgstudio.formats import read_wfdb
        from ecgstudio.formats.ptbxl import read_ptbxl_table

        rows = [row for row in read_ptbxl_table(ptbxl) if row.header.name.endswith("_hr.hea")]
        found: dict[str, Case] = {}
        for name in people:
            for row in (row for row in rows if row.patient == name):
                case = read_wfdb(row.header)
                told = replace(case.request, age=row.age, sex=row.sex)
                try:
                    person_of(case)
                except RecordError:
                    continue
                found[name] = replace(case, request=told)
                break
            if len(found) == count:
                break
        return found

    def made(self, count: int) -> dict[str, Case]:
        """``count`` normal people of the engine."""
        request = request_for(["NORM"], engine="diffusion", seed=_SEED)
        return {f"made {case.request.seed}": case for case in (self.engine.draw(request, count) if count else [])}
