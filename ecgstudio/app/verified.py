"""Verified generation: what the diffusion engine draws is measured and checked before it is shown, best first.

When none of the candidates meets what was asked for more are drawn, then some that begin with the simulator's ECG, then the
simulator draws; each case says which way was taken and how many tries it took.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from ecgstudio.app.requests import title_of
from ecgstudio.app.simulated import simulate_all
from ecgstudio.app.verified_abilities import objection, own_beats, unable
from ecgstudio.app.verified_check import Judged, judge
from ecgstudio.core.case import Case
from ecgstudio.core.errors import RecordError, ResourceError, UnavailableError
from ecgstudio.core.jobs import Reporter
from ecgstudio.core.making import Making
from ecgstudio.core.request import EngineName, Mention, Request
from ecgstudio.core.verdict import tally

if TYPE_CHECKING:
    from ecgstudio.app.diffusion import Load, Sampler
    from ecgstudio.app.diffusion_previews import Show

MORE: Final = 4
"""ECGs of each further round."""
LOWER: Final = 0.5
"""Realism of the round that begins with the simulator's ECGs."""
STEERED: Final = 0.4
"""The network's own share of the beats where a number of the request is in their shape; QTc is then within 15 ms in 17 of 20."""
_SHAPED: Final = frozenset({"qt", "qtc", "axis"})


@dataclass(frozen=True)
class _Round:
    """ECGs that are drawn one way; ``request`` is of the first of them."""

    request: Request
    count: int

    @property
    def engine(self) -> EngineName:
        return self.request.engine


def verified(
    request: Request, count: int, load: "Load | None", report: Reporter, show: "Show | None" = None
) -> list[Case]:
    """``count`` candidates, measured and checked, best first.

    Where the engine is not installed or cannot be read, or cannot draw a statement, the simulator's, which say why.
    Cancelled when the reporter says stop.
    """
    beyond = unable(request.statement_ids)
    if beyond:
        names, why = title_of([Mention(item) for item in beyond]), objection(beyond)
        message = f"The diffusion engine cannot draw this yet: {names}" + (f" ({why})" if why else "")
        return _by_simulator(request, count, message, report)
    if request.options.realism == 0:
        return _by_simulator(request, count, "", report)
    try:
        engine = _load(load, report)
    except (UnavailableError, ResourceError) as error:
        return _by_simulator(request, count, f"The simulator drew it: {str(error).partition(';')[0]}", report)
    return _best(as_drawn(request), count, engine, report, show)


def as_drawn(request: Request) -> Request:
    """The request as the first round draws it: no more of the beats the network's own than its statements and numbers bear."""
    steered = STEERED if _SHAPED.intersection(request.values) else 1.0
    beats = min(request.options.beats, own_beats(request.statement_ids), steered)
    return replace(request, options=replace(request.options, beats=beats))


def _load(load: "Load | None", report: Reporter) -> "Sampler":
    from ecgstudio.app import diffusion

    return (load or diffusion.load)(report)


def _by_simulator(request: Request, count: int, note: str, report: Reporter) -> list[Case]:
    cases = simulate_all(replace(request, engine="simulator"), count, report)
    made = Making("simulator", note=note)
    best = sorted(_judged(cases, report)[0], key=lambda item: item.rank, reverse=True)
    return [replace(item.case, making=replace(made, objections=item.objections)) for item in best]


def _best(request: Request, count: int, engine: "Sampler", report: Reporter, show: "Show | None") -> list[Case]:
    """Round after round until one meets what was asked for; then the best of all that were drawn."""
    pool: list[Judged] = []
    notes: list[str] = []
    vain: list[str] = []
    for step in _rounds(request, count):
        drawn = _draw(step, engine, report, show)
        judged, dropped = _judged(drawn, report)
        pool += judged
        notes += dropped
        if any(item.met for item in pool):
            break
        vain.append(_in_vain(step, judged))
    if not pool:
        raise RecordError(f"none of the ECGs could be measured; ask with another seed than {request.seed}")
    best = sorted(pool, key=lambda item: item.rank, reverse=True)[:count]
    way = best[0].case.request
    as_asked = best[0].met and (way.engine, way.options.realism) == (request.engine, request.options.realism)
    why = [*dict.fromkeys([*notes, *(() if as_asked else vain)]), engine.message]
    return [_with_making(item, len(pool), why) for item in best]


def _rounds(request: Request, count: int) -> Iterator[_Round]:
    """As asked; more of it; begun with the simulator's ECGs; the simulator's own."""
    seed, options = request.seed, request.options
    yield _Round(request, count)
    yield _Round(replace(request, seed=seed + count), MORE)
    if options.realism > LOWER:
        yield _Round(replace(request, seed=seed, options=replace(options, realism=LOWER)), min(count, MORE))
    yield _Round(replace(request, seed=seed, engine="simulator"), min(count, MORE))


def _draw(step: _Round, engine: "Sampler", report: Reporter, show: "Show | None") -> list[Case]:
    if step.engine == "simulator":
        return simulate_all(step.request, step.count, report)
    return engine.draw(step.request, step.count, report, show)


def _judged(cases: list[Case], report: Reporter) -> tuple[list[Judged], list[str]]:
    """The cases measured and checked; one that measuring fails on is dropped, with a note, and the others stay."""
    judged: list[Judged] = []
    notes: list[str] = []
    for index, case in enumerate(cases):
        report(index / len(cases), f"measuring {index + 1} of {len(cases)}")
        try:
            judged.append(judge(case))
        except (ArithmeticError, LookupError, ValueError) as error:
            notes.append(f"The ECG of seed {case.request.seed} could not be measured ({error}) and was left out")
    return judged, notes


def _in_vain(step: _Round, judged: list[Judged]) -> str:
    way = f"at realism {step.request.options.realism:g}" if step.engine == "diffusion" else "of the simulator"
    if any(tally(item.case.verdicts).all_met for item in judged):
        return f"No ECG {way} was without an objection"
    return f"No ECG {way} met every criterion"


def _with_making(item: Judged, tries: int, notes: list[str]) -> Case:
    request, options = item.case.request, item.case.request.options
    note = ". ".join(part.rstrip(".") for part in notes if part)
    making = Making(request.engine, options.realism, tries, note, options.beats, item.objections)
    return replace(item.case, making=making)
