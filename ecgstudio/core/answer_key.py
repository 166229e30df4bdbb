"""What a quiz asks of a case, where its teacher has said so."""

from dataclasses import dataclass

from ecgstudio.core.errors import InputError


@dataclass(frozen=True)
class AnswerKey:
    """Ids of statements. ``must``: each is worth a point; ``should``: naming one earns back an over-call, leaving it out costs
    nothing. InputError without a Must, for then an answer could be worth nothing."""

    must: tuple[str, ...]
    should: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        must = tuple(dict.fromkeys(self.must))
        if not must:
            raise InputError("nothing must be named; choose at least one statement that must")
        object.__setattr__(self, "must", must)
        object.__setattr__(self, "should", tuple(item for item in dict.fromkeys(self.should) if item not in must))
