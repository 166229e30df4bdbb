"""What is entered in the prompt bar, and the request it makes."""

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from ecgstudio.core.engine_options import EngineOptions
from ecgstudio.core.request import EngineName, ExperienceUse, Request, Sex

if TYPE_CHECKING:
    from ecgstudio.language import Reading


@dataclass(frozen=True)
class PromptEntry:
    """The text with the fields beside it; None leaves the choice open. ``removed`` are the names of crossed-out chips:
    statement ids, names of values, "age", "sex" and "rate"."""

    text: str = ""
    age: float | None = None
    sex: Sex | None = None
    rate: float | None = None
    engine: EngineName = "simulator"
    options: EngineOptions = field(default_factory=EngineOptions)
    experience: ExperienceUse = "off"
    removed: frozenset[str] = field(default_factory=frozenset)


def request_of(entry: PromptEntry, seed: int = 0) -> tuple[Request, "Reading"]:
    """The request without what was crossed out, and the reading of the whole text. InputError for unusable numbers."""
    from ecgstudio.app.requests import read_request

    request, reading = read_request(
        entry.text,
        age=entry.age,
        sex=entry.sex,
        rate=entry.rate,
        engine=entry.engine,
        seed=seed,
        options=entry.options,
        experience=entry.experience,
    )
    return _without_removed(request, entry), reading


def _without_removed(request: Request, entry: PromptEntry) -> Request:
    def kept(name: str, beside: object) -> bool:
        return beside is not None or name not in entry.removed

    return replace(
        request,
        mentions=tuple(mention for mention in request.mentions if mention.id not in entry.removed),
        values={name: value for name, value in request.values.items() if name not in entry.removed},
        age=request.age if kept("age", entry.age) else None,
        sex=request.sex if kept("sex", entry.sex) else None,
        rate=request.rate if kept("rate", entry.rate) else None,
    )
