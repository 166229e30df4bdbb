"""Generate: from what the teacher typed to candidates, and the adjusting of one of them."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from ecgstudio.core.case import Case
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.engine_options import EngineOptions
from ecgstudio.core.errors import InputError
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.core.parameters import Value
from ecgstudio.core.physiology import Physiology
from ecgstudio.core.request import EngineName, Mention, Request, Sex
from ecgstudio.language import Reading, read
from ecgstudio.sim import clear_simulation, draw_anatomy, simulate, supported_statements

if TYPE_CHECKING:
    from ecgstudio.app.diffusion import Load
    from ecgstudio.app.diffusion_previews import Show


def read_request(
    text: str,
    *,
    age: float | None = None,
    sex: Sex | None = None,
    rate: float | None = None,
    values: Mapping[str, Value] | None = None,
    engine: EngineName = "simulator",
    seed: int = 0,
    options: EngineOptions | None = None,
) -> tuple[Request, Reading]:
    """The request that a text makes together with the fields beside it; a field beside the text wins over the text."""
    reading = read(text)
    numbers = {name: value for name, value in reading.values.items() if name not in ("age", "rate")}
    request = Request(
        text=text,
        mentions=reading.mentions,
        age=reading.values.get("age") if age is None else age,
        sex=sex or reading.sex,
        rate=reading.values.get("rate") if rate is None else rate,
        values={**numbers, **(values or {})},
        engine=engine,
        seed=seed,
        options=options or EngineOptions(),
    )
    return request, reading


def request_for(statements: Iterable[str], **fields: object) -> Request:
    """A request for statements chosen one by one, by id or by any of their names ("LBBB"); InputError for an unknown one."""
    mentions = tuple(Mention(statement_id(name)) for name in statements)
    return Request(text=title_of(mentions), mentions=mentions, **fields)  # type: ignore[arg-type]


def statement_id(name: str) -> str:
    """The id of one statement from its id, name or synonym; InputError when none or several are meant."""
    if name in catalogue():
        return name
    found = [mention.id for mention in read(name).mentions if mention.present]
    if len(found) != 1:
        raise InputError(f"'{name}' is not one statement; 'ecgstudio parse \"{name}\"' shows what is read")
    return found[0]


def generate(
    request: Request,
    count: int = 4,
    report: Reporter = silent,
    *,
    load: "Load | None" = None,
    show: "Show | None" = None,
) -> list[Case]:
    """``count`` candidates for one request; candidate k has seed ``request.seed + k`` and is another patient.

    The diffusion engine's are measured and checked, best first, and their ``making`` says how they came about; ``load`` gives
    it where it is loaded already, ``show`` gets previews while it draws. The simulator's are as they come.

    InputError when a statement or a value cannot be made; Cancelled when the reporter says stop.
    """
    _check_supported(request)
    if request.engine == "diffusion":
        from ecgstudio.app.verified import verified

        return verified(request, count, load, report, show)
    return simulate_all(request, count, report)


def simulate_all(request: Request, count: int, report: Reporter = silent) -> list[Case]:
    """``count`` simulated patients, with seeds from ``request.seed`` on."""
    cases = []
    for index in range(count):
        report(index / count, f"candidate {index + 1} of {count}")
        cases.append(simulated(replace(request, seed=request.seed + index)))
    report(1.0, "done")
    return cases


def simulated(request: Request) -> Case:
    """One patient of the simulator, from the request's seed. InputError when a value does not fit."""
    physiology, anatomy, simulation = clear_simulation(
        request.statement_ids, seed=request.seed, age=request.age, sex=request.sex, values=_fixed_fields(request)
    )
    if "qt" in request.values:
        physiology = physiology.with_values({"qtc": _bazett(float(request.values["qt"]), physiology.rate)})
        simulation = simulate(physiology, anatomy, seed=request.seed)
    return Case(
        request=request,
        recording=simulation.recording,
        title=title_of(request.mentions) or request.text.strip() or "Normal ECG",
        annotations=simulation.annotations,
        physiology=physiology,
        anatomy=anatomy,
    )


def adjust(case: Case, physiology: Physiology) -> Case:
    """The same patient with other physiology: the recording is simulated anew with the same seed.

    Corrections go, for they belong to the samples they were made on.
    """
    request = case.request
    anatomy = case.anatomy or draw_anatomy(seed=request.seed, age=request.age, sex=request.sex)
    simulation = simulate(physiology, anatomy, seed=request.seed)
    return replace(
        case,
        recording=simulation.recording,
        annotations=simulation.annotations,
        physiology=physiology,
        anatomy=anatomy,
        corrections=(),
        making=None,
    )


def title_of(mentions: Sequence[Mention]) -> str:
    """The statements that are present, by name, separated by commas."""
    return ", ".join(catalogue()[mention.id].name for mention in mentions if mention.present)


def _check_supported(request: Request) -> None:
    unknown = [item for item in request.statement_ids if item not in supported_statements()]
    if unknown:
        names = ", ".join(catalogue()[item].name for item in unknown)
        raise InputError(f"the simulator cannot draw yet: {names}; leave it out or choose another statement")


def _fixed_fields(request: Request) -> dict[str, Value]:
    """What the request fixes, by Physiology field; InputError names what the simulator has no field for."""
    fixed: dict[str, Value] = {name: value for name, value in request.values.items() if name != "qt"}
    if request.rate is not None:
        fixed["rate"] = request.rate
    for name in fixed:
        Physiology.parameter(name)
    return fixed


def _bazett(qt_ms: float, rate: float) -> float:
    """QTc in ms after Bazett (1920): QT / sqrt(RR in s)."""
    return qt_ms / math.sqrt(60.0 / rate)
