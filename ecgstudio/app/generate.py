"""Generate: from what the teacher typed to candidates, and the adjusting of one of them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ecgstudio.core.anatomy import Anatomy
from ecgstudio.core.case import Case
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.errors import UnavailableError
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.core.parameters import Value
from ecgstudio.core.physiology import Physiology
from ecgstudio.core.request import EngineName, Mention, Request, Sex
from ecgstudio.language import Reading, read
from ecgstudio.sim import draw_anatomy, draw_physiology, simulate


def read_request(
    text: str,
    *,
    age: float | None = None,
    sex: Sex | None = None,
    rate: float | None = None,
    values: Mapping[str, float] | None = None,
    engine: EngineName = "simulator",
    seed: int = 0,
) -> tuple[Request, Reading]:
    """The request that a text makes together with the fields beside it; what is given beside the text wins over the text."""
    reading = read(text)
    numbers = {name: value for name, value in reading.values.items() if name not in ("age", "rate")}
    request = Request(
        text=text,
        mentions=reading.mentions,
        age=age if age is not None else reading.values.get("age"),
        sex=sex or reading.sex,
        rate=rate if rate is not None else reading.values.get("rate"),
        values=numbers | dict(values or {}),
        engine=engine,
        seed=seed,
    )
    return request, reading


def generate(request: Request, count: int = 4, report: Reporter = silent) -> list[Case]:
    """``count`` candidates for one request; candidate k has seed ``request.seed + k`` and is another patient.

    UnavailableError when the request's engine is not there; Cancelled when the reporter says stop.
    """
    if request.engine != "simulator":
        raise UnavailableError(f"the {request.engine} engine is not available yet; use the simulator")
    cases = []
    for index in range(count):
        report(index / count, f"candidate {index + 1} of {count}")
        cases.append(_simulated_case(replace(request, seed=request.seed + index)))
    report(1.0, "done")
    return cases


def adjust(case: Case, physiology: Physiology, anatomy: Anatomy | None = None) -> Case:
    """The same patient with other physiology: the recording is simulated anew with the same seed."""
    patient = (
        anatomy or case.anatomy or draw_anatomy(seed=case.request.seed, age=case.request.age, sex=case.request.sex)
    )
    simulation = simulate(physiology, patient, seed=case.request.seed, duration_s=case.recording.duration_s)
    return replace(
        case,
        recording=simulation.recording,
        annotations=simulation.annotations,
        physiology=physiology,
        anatomy=patient,
    )


def _simulated_case(request: Request) -> Case:
    fixed: dict[str, Value] = dict(request.values)
    if request.rate is not None:
        fixed["rate"] = request.rate
    physiology = draw_physiology(
        request.statement_ids, seed=request.seed, age=request.age, sex=request.sex, values=fixed
    )
    anatomy = draw_anatomy(seed=request.seed, age=request.age, sex=request.sex)
    simulation = simulate(physiology, anatomy, seed=request.seed)
    return Case(
        request=request,
        recording=simulation.recording,
        title=title_of(request.mentions) or request.text.strip(),
        annotations=simulation.annotations,
        physiology=physiology,
        anatomy=anatomy,
    )


def title_of(mentions: Sequence[Mention]) -> str:
    """The statements that are present, by name, separated by commas."""
    return ", ".join(catalogue()[mention.id].name for mention in mentions if mention.present)
