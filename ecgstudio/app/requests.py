"""Requests: what the teacher typed, or chose one by one, as an engine takes it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.contradictions import contradictions, contradictions_in
from ecgstudio.core.engine_options import EngineOptions
from ecgstudio.core.errors import InputError
from ecgstudio.core.parameters import Value
from ecgstudio.core.request import EngineName, ExperienceUse, Mention, Request, Sex
from ecgstudio.language import Reading, meant, read


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
    experience: ExperienceUse = "off",
) -> tuple[Request, Reading]:
    """The request that a text makes together with the fields beside it; a field beside the text wins over the text, takes part in
    what it means, and what it contradicts stands in the reading. InputError when a value is out of range."""
    beside = {name: value for name, value in {"age": age, "rate": rate}.items() if value is not None}
    known = {**(values or {}), **beside}
    reading = read(text, known)
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
        experience=experience,
    )
    return request, _against_fields(reading, request, known)


def _against_fields(reading: Reading, request: Request, known: Mapping[str, Value]) -> Reading:
    """The reading with the contradictions of the whole request: a number beside the text counts, one that it overrules not."""
    of_text = contradictions(reading.mentions, {**reading.values, **known}, sex=reading.sex)
    of_words = [item for item in reading.contradictions if item not in of_text]
    return replace(reading, contradictions=(*contradictions_in(request), *of_words))


def request_for(statements: Iterable[str], **fields: object) -> Request:
    """A request for statements chosen one by one, by id or by any of their names ("LBBB"); InputError for an unknown one. A rate
    among the ``fields`` takes part in what they mean."""
    fixed = Request(**fields)  # type: ignore[arg-type]
    mentions = meant((Mention(statement_id(name)) for name in statements), _numbers(fixed))
    return replace(fixed, text=title_of(mentions), mentions=mentions)


def _numbers(request: Request) -> dict[str, float]:
    known = {**request.values, "rate": request.rate, "age": request.age}
    return {name: value for name, value in known.items() if isinstance(value, (int, float))}


def statement_id(name: str) -> str:
    """The id of one statement from its id, name or synonym; InputError when none or several are meant."""
    if name in catalogue():
        return name
    found = [mention.id for mention in read(name).mentions if mention.present]
    if len(found) != 1:
        raise InputError(f"'{name}' is not one statement; 'ecgstudio parse \"{name}\"' shows what is read")
    return found[0]


def title_of(mentions: Sequence[Mention]) -> str:
    """The statements that are present, by name, separated by commas."""
    return ", ".join(catalogue()[mention.id].name for mention in mentions if mention.present)
