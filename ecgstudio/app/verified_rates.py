"""How often verified generation gives what was asked for, statement by statement, and which way it took."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from ecgstudio.app.requests import request_for
from ecgstudio.app.verified import as_drawn, verified
from ecgstudio.app.verified_abilities import unable
from ecgstudio.app.verified_check import judge
from ecgstudio.core.jobs import Reporter, silent, stretch

if TYPE_CHECKING:
    from ecgstudio.app.diffusion import Sampler

CANDIDATES: Final = 4


@dataclass(frozen=True)
class Rates:
    """Of one statement or of several together: ECGs ``drawn`` once and how many of them ``met``, with the beats as the table of
    abilities has them; of so many ``asked`` for with four candidates, how many were ``given`` one that meets, and by which way:
    "first round", "diffusion, later", "simulator"."""

    drawn: int = 0
    met: int = 0
    asked: int = 0
    given: int = 0
    ways: Mapping[str, int] = field(default_factory=dict)

    def __add__(self, other: "Rates") -> "Rates":
        ways = dict(Counter(self.ways) + Counter(other.ways))
        return Rates(
            self.drawn + other.drawn, self.met + other.met, self.asked + other.asked, self.given + other.given, ways
        )


def measure_rates(
    engine: "Sampler", statement_ids: Iterable[str], count: int, seed: int, report: Reporter = silent
) -> dict[str, Rates]:
    """``count`` first draws, and ``count`` times four candidates, of each statement that is not left to the simulator."""
    wanted = [item for item in statement_ids if not unable([item])]
    table = {}
    for place, item in enumerate(wanted):
        report(place / len(wanted), f"{item}: {place + 1} of {len(wanted)}")
        table[item] = _rates(engine, item, count, seed, stretch(report, place / len(wanted), (place + 1) / len(wanted)))
    return table


def _rates(engine: "Sampler", statement_id: str, count: int, seed: int, report: Reporter) -> Rates:
    plain = request_for([statement_id], engine="diffusion", seed=seed)
    first = [judge(case) for case in engine.draw(as_drawn(plain), count, report)]
    ways: Counter[str] = Counter()
    for index in range(count):
        best = verified(replace(plain, seed=seed + 1000 * (index + 1)), CANDIDATES, lambda _: engine, report)[0]
        made = best.making
        if judge(best).met and made is not None:
            later = "simulator" if made.engine == "simulator" else "diffusion, later"
            ways["first round" if made.engine == "diffusion" and made.tries == CANDIDATES else later] += 1
    return Rates(count, sum(item.met for item in first), count, ways.total(), dict(ways))
