"""Experience for what a teacher asks: from statements to the base's terms, and back to statements that can be added."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.experience import Base, Companion, Experience, experience_of, shipped_base
from ecgstudio.core.from_experience import SOURCE
from ecgstudio.core.request import Sex
from ecgstudio.engine.vocabulary import terms_of_statement

_MOST_OFFERED = 3


@dataclass(frozen=True)
class Offer:
    """A statement that is often there too: its name, the share of so many patients and its 95 % interval."""

    statement_id: str
    name: str
    share: float
    low: float
    high: float
    patients: int

    @property
    def text(self) -> str:
        """ "Left anterior fascicular block, 12 % of 193 in PTB-XL"."""
        return f"{self.name}, {100 * self.share:.0f} % of {self.patients} in {SOURCE}"


def experience(
    statement_ids: Iterable[str], age: float | None = None, sex: Sex | None = None, base: Base | None = None
) -> Experience:
    """What was counted of patients with these statements, of this age and sex."""
    base = base or shipped_base()
    spoken = {term for context in base.contexts for term in context.terms}
    return experience_of(_terms(statement_ids, spoken), age, sex, base)


def _terms(statement_ids: Iterable[str], spoken: set[str]) -> Iterator[str]:
    """Each statement as the base knows it: by its own name, else by its code; unknown ones as they are."""
    for item in statement_ids:
        names = terms_of_statement(item)
        yield next((name for name in names if name in spoken), item)


def offers(found: Experience, asked: Iterable[str]) -> tuple[Offer, ...]:
    """The statements most worth offering beside what was asked: often there, and not excluded by it; none where what was
    asked for is not counted."""
    if not found.known:
        return ()
    often = set(found.often)
    return tuple(_offer(item, found) for item in addable(found, asked) if item in often)[:_MOST_OFFERED]


def addable(found: Experience, asked: Iterable[str]) -> tuple[Companion, ...]:
    """The companions that are statements, are not there already and may stand beside what was asked."""
    known, own = catalogue(), tuple(asked)
    taken = {*own, *(entailed for item in own for entailed in known.entailed_by(item))}
    out = {other for item in own for other in known.excluded_by(item)}
    return tuple(
        item
        for item in found.companions
        if item.term in known and item.term not in taken | out and not _is_plain(item.term)
    )


def _is_plain(term: str) -> bool:
    """Sinus rhythm and the normal ECG go without saying."""
    return term in ("SR", "NORM")


def _offer(item: Companion, found: Experience) -> Offer:
    name = catalogue()[item.term].name
    return Offer(item.term, name, item.share, item.low, item.high, round(found.patients))


def name_of(term: str) -> str:
    """A term in words."""
    known = catalogue()
    return known[term].name if term in known else f"code {term.removeprefix('scp:')}"
