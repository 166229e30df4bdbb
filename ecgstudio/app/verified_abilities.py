"""What the diffusion engine can draw: pass rates at the first draw, statement by statement, beside its weights.

A statement that beats drawn from noise seldom meet has them begun with the simulator's, as little as is enough.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ecgstudio.app.diffusion_weights import weights_folder
from ecgstudio.app.requests import request_for
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.engine_options import EngineOptions
from ecgstudio.core.errors import ResourceError
from ecgstudio.core.files import write_atomically
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.core.plain import to_plain
from ecgstudio.core.statement import RHYTHM_GROUPS

if TYPE_CHECKING:
    from ecgstudio.app.diffusion import Sampler

ABLE: Final = 0.25
"""Pass rate below which the simulator draws: of eight tries nine in ten would still meet the criteria at this rate."""
GOOD: Final = 0.8
"""Pass rate at which no more help is looked for."""
BEATS: Final = (1.0, 0.7, 0.55, 0.4, 0.25)
"""How much of the beats is tried to be the network's own (``EngineOptions.beats``), until enough meet."""
ORDINARY: Final = 0.7
"""How much of the beats is the network's own where only a rhythm is asked for. Eight ECGs each of eight rhythms met the criteria
of 2.4 other statements at 1, of 1.9 at this."""
FILE: Final = "abilities.json"


@dataclass(frozen=True)
class Ability:
    """How many ECGs of a statement were drawn at the first draw, and how many of them met all that could be decided;
    ``beats``: how much of their beats was the network's own; ``alone``: how many met when all of it was. ``against``: what was
    objected to by who looked at them though they meet, in half a sentence; measured anew, they are to be looked at anew."""

    drawn: int
    met: int
    beats: float = 1.0
    alone: int | None = None
    against: str = ""

    @property
    def able(self) -> bool:
        return self.met >= ABLE * self.drawn and not self.against


def unable(statement_ids: Iterable[str]) -> tuple[str, ...]:
    """The statements of these that the engine cannot draw, or that are newer than its table; without one all may be tried."""
    table = _installed_abilities()
    return tuple(item for item in statement_ids if table and not (item in table and table[item].able))


def objection(statement_ids: Iterable[str]) -> str:
    """What was objected to the ECGs of these statements, "" for nothing."""
    table = _installed_abilities()
    return ", ".join(table[item].against for item in statement_ids if item in table and table[item].against)


def own_beats(statement_ids: Iterable[str]) -> float:
    """How much of the beats is the network's own when these are to be met, and nothing remarkable besides."""
    asked, table = list(statement_ids), _installed_abilities()
    ordinary = all(catalogue()[item].group in RHYTHM_GROUPS for item in asked)
    return min([ORDINARY if ordinary else 1.0, *(table[item].beats for item in asked if item in table)])


def measure_abilities(
    engine: "Sampler", statement_ids: Iterable[str], count: int, seed: int = 0, report: Reporter = silent
) -> dict[str, Ability]:
    """The table, from ``count`` ECGs of each statement at each share of own beats that is tried, checked as candidates are."""
    wanted, table = list(statement_ids), {}
    for index, item in enumerate(wanted):
        report(index / len(wanted), f"{item}: {index + 1} of {len(wanted)}")
        table[item] = _ability(engine, item, count, seed)
    return table


def _ability(engine: "Sampler", statement_id: str, count: int, seed: int) -> Ability:
    from ecgstudio.app.verified_check import judge

    tried: dict[float, int] = {}
    for beats in BEATS:
        options = EngineOptions(beats=beats)
        request = replace(request_for([statement_id], engine="diffusion", seed=seed), options=options)
        tried[beats] = sum(judge(case).met for case in engine.draw(request, count))
        if tried[beats] >= GOOD * count:
            break
    best = max(tried, key=lambda beats: (tried[beats], beats))
    return Ability(count, tried[best], best, tried[1.0])


def write_abilities(table: Mapping[str, Ability], path: Path) -> None:
    """Write the table, whole or not at all."""
    write_atomically(path, (json.dumps(to_plain(dict(sorted(table.items()))), indent=1) + "\n").encode())


def read_abilities(path: Path) -> dict[str, Ability]:
    """The table, empty when there is none; ResourceError when it cannot be read."""
    if not path.is_file():
        return {}
    try:
        return {item: Ability(**counts) for item, counts in json.loads(path.read_bytes()).items()}
    except (OSError, ValueError, TypeError, AttributeError) as error:
        raise ResourceError(f"{path.name} cannot be read ({error}); install ECG Studio again") from error


@cache
def _installed_abilities() -> dict[str, Ability]:
    return read_abilities(weights_folder() / FILE)
