"""Whether the diffusion engine draws what a heart draws: waves without a beat, the beat before 0 s, the frontal plane of right
bundle branch block, and how often an ECG is handed over though something stands against it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from ecgstudio.app.requests import request_for
from ecgstudio.app.simulated import simulate_all
from ecgstudio.app.verified import as_drawn, verified
from ecgstudio.app.verified_abilities import unable
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.core.leads import LEADS, eight_from_twelve, twelve_from_eight
from ecgstudio.core.request import Request

if TYPE_CHECKING:
    from ecgstudio.app.diffusion import Sampler
    from ecgstudio.core.case import Case
    from ecgstudio.core.delineation import Delineation

STATEMENTS: Final = ("NORM", "SBRAD", "AVB1", "CHBJ", "VPACE", "IVR", "SPAUSE", "CRBBB", "INFMI", "LVHS")
"""Where a wave without a beat would teach another diagnosis, or a line between T and P is long."""
_NEVER_LEVEL: Final = ("fibrillation", "flutter")
_RIGHT_BLOCK: Final = "CRBBB"
_BEFORE_S: Final = 0.04
"""So long before the next wave the T of the beat before is looked at."""
_EARLY_S: Final = 0.06
"""So much of a T wave at least must lie after 0 s to be looked for."""
_SEEN: Final = 0.5
"""The share of what stands there that a beat before 0 s has to explain."""
_LEAST_MV: Final = 0.08
_CANDIDATES: Final = 4
_QRS: Final = slice(15, 85)
"""Of a template at 500 Hz: from the onset of QRS to 140 ms after it."""


@dataclass(frozen=True)
class Waves:
    """Of one statement or several together: ``drawn`` ECGs; of the ``level`` ones, whose atria do not fibrillate or flutter, how
    many have a bump ``in_ii`` or ``anywhere`` outside the waves of the simulated rhythm; the ``early`` ones, whose rhythm has
    a T of a beat before 0 s, and in how many that is ``seen``; of the ``right_blocks``, how many have an ``extreme`` axis by
    amplitude; of those ``delivered`` after verified generation, how many with an ``objection``."""

    drawn: int = 0
    level: int = 0
    in_ii: int = 0
    anywhere: int = 0
    early: int = 0
    seen: int = 0
    right_blocks: int = 0
    extreme: int = 0
    delivered: int = 0
    objection: int = 0

    def __add__(self, other: "Waves") -> "Waves":
        return Waves(**{name: value + getattr(other, name) for name, value in vars(self).items()})


def measure_waves(
    engine: "Sampler",
    statement_ids: Iterable[str],
    count: int,
    seed: int,
    deliver: bool = True,
    report: Reporter = silent,
) -> dict[str, dict[str, Waves]]:
    """``count`` first draws of each statement that is not left to the simulator, and the simulator's ECGs of the same rhythms, by
    statement and engine; with ``deliver`` as many are asked for as the window asks, four candidates each."""
    wanted = [item for item in statement_ids if not unable([item])]
    table = {}
    for place, item in enumerate(wanted):
        report(place / max(1, len(wanted)), f"{item}: {place + 1} of {len(wanted)}")
        request = as_drawn(request_for([item], engine="diffusion", seed=seed))
        drawn = engine.draw(request, count)
        rhythms = simulate_all(replace(request, engine="simulator"), count, silent)
        given = _delivered(engine, request, count) if deliver else Waves()
        table[item] = {
            "diffusion": _together(drawn, rhythms, item) + given,
            "simulator": _together(rhythms, rhythms, item),
        }
    return table


def _together(cases: Sequence["Case"], rhythms: Sequence["Case"], statement_id: str) -> Waves:
    looked = (_looked(case, rhythm, statement_id) for case, rhythm in zip(cases, rhythms, strict=True))
    return sum(looked, Waves())


def _looked(case: "Case", simulated: "Case", statement_id: str) -> Waves:
    from ecgstudio.engine.beats import beats_of
    from ecgstudio.engine.stray import outside_waves, standing
    from ecgstudio.engine.track import events_of

    rhythm = simulated.delineation
    eight = eight_from_twelve(case.recording.signal_mv).astype(np.float32)
    events = events_of(rhythm)
    level = simulated.physiology is None or simulated.physiology.atrial_rhythm not in _NEVER_LEVEL
    found = standing(eight, outside_waves(rhythm, eight.shape[1]))
    early = _early_t(eight, events, rhythm)
    block = statement_id == _RIGHT_BLOCK
    return Waves(
        drawn=1,
        level=int(level),
        in_ii=int(level and any(stray.lead == "II" for stray in found)),
        anywhere=int(level and bool(found)),
        early=int(early is not None),
        seen=int(bool(early)),
        right_blocks=int(block),
        extreme=int(block and abs(_axis_by_amplitude(beats_of(eight, events).qrs_mv[0])) > 90),
    )


def _early_t(eight_mv: NDArray[np.float32], events: NDArray[np.float32], rhythm: "Delineation") -> bool | None:
    """Whether the T of the beat before 0 s is seen; None where the rhythm has none that reaches far enough."""
    from ecgstudio.engine.beats import beats_of, template

    before = events[(events[:, 0] == 1) & (events[:, 2] < 0)]
    first = min([start for chamber, _, start, _ in events if chamber < 2 and start > 0], default=0.0)
    ends = [wave.offset_s for wave in rhythm.waves_of("T") if wave.onset_s < 0 < wave.offset_s]
    last = round(min([max(ends, default=0.0), first - _BEFORE_S]) * 500)
    if not len(before) or last < _EARLY_S * 500:
        return None
    expected = template(beats_of(eight_mv, events), before, samples=eight_mv.shape[1])[:, :last]
    if np.abs(expected).max() < _LEAST_MV:
        return None
    there, expected = (part - part[:, -5:].mean(axis=1, keepdims=True) for part in (eight_mv[:, :last], expected))
    return bool(1 - ((there - expected) ** 2).sum() / max(float((there**2).sum()), 1e-9) > _SEEN)


def _axis_by_amplitude(qrs_mv: NDArray[np.float32]) -> float:
    """The frontal axis in degrees of a template [8, samples], by the sum of its tallest R and deepest S in I and aVF."""
    twelve = twelve_from_eight(qrs_mv[:, _QRS])
    net_i, net_f = (float(lead.max() + lead.min()) for lead in (twelve[LEADS.index("I")], twelve[LEADS.index("aVF")]))
    return float(np.degrees(np.arctan2(2 * net_f / np.sqrt(3), net_i)))


def _delivered(engine: "Sampler", request: Request, count: int) -> Waves:
    return sum((Waves(delivered=1, objection=int(against)) for against in _against(engine, request, count)), Waves())


def _against(engine: "Sampler", request: Request, count: int) -> Iterator[bool]:
    for index in range(count):
        best = verified(
            replace(request, seed=request.seed + 1000 * (index + 1)), _CANDIDATES, lambda _: engine, silent
        )[0]
        yield best.making is not None and bool(best.making.objections)
