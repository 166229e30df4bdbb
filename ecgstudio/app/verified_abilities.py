"""What the diffusion engine can draw: pass rates at the first draw, statement by statement, beside its weights."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ecgstudio.app.diffusion_weights import weights_folder
from ecgstudio.core.errors import ResourceError
from ecgstudio.core.files import write_atomically
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.core.plain import to_plain

if TYPE_CHECKING:
    from ecgstudio.app.diffusion import Drawer

ABLE: Final = 0.25
"""Pass rate below which the simulator draws: of eight tries nine in ten would still meet the criteria at this rate."""
FILE: Final = "abilities.json"


@dataclass(frozen=True)
class Ability:
    """How many ECGs of a statement were drawn at the first draw, and how many of them met all that could be decided."""

    drawn: int
    met: int

    @property
    def able(self) -> bool:
        return self.met >= ABLE * self.drawn


def unable(statement_ids: Iterable[str]) -> tuple[str, ...]:
    """The statements of these that the engine is known not to draw; without a table all may be tried."""
    table = _installed_abilities()
    return tuple(item for item in statement_ids if item in table and not table[item].able)


def measure_abilities(
    engine: "Drawer", statement_ids: Iterable[str], count: int, seed: int = 0, report: Reporter = silent
) -> dict[str, Ability]:
    """The table, from ``count`` ECGs of each statement, each drawn once and checked as candidates are."""
    from ecgstudio.app.generate import request_for
    from ecgstudio.app.verified_check import judge

    wanted, table = list(statement_ids), {}
    for index, item in enumerate(wanted):
        report(index / len(wanted), f"{item}: {index + 1} of {len(wanted)}")
        drawn = engine.draw(request_for([item], engine="diffusion", seed=seed), count)
        table[item] = Ability(count, sum(judge(case).met for case in drawn))
    return table


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
