"""What stands close to a statement: the family of diagnoses it shares with another, its mimics, and what tells them apart."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.related import Related


@dataclass(frozen=True)
class Mimic:
    """One statement that looks like another, and what tells them apart."""

    id: str
    tell: str


def related_by(one: str, other: str) -> Related | None:
    """The family in which both stand, the closest one; None when they are not related."""
    shared = [item for item in catalogue().related if one != other and {one, other} <= item.statements]
    return max(shared, key=lambda item: item.credit, default=None)


def common_name(statement_id: str) -> str:
    """What all members of a statement's family are, in words; empty where no family of it has such a name."""
    return next((item.name for item in catalogue().related if item.name and statement_id in item.statements), "")


def is_general_name(name: str, other: str) -> bool:
    """Whether a statement's name is also that of the family in which the other stands."""
    return any(item.general == name != other and other in item.statements for item in catalogue().related)


def mimics_of(statements: Iterable[str], leave_out: Collection[str] = ()) -> tuple[Mimic, ...]:
    """What looks like some statements, never the statements themselves; first what is alike in the most ways."""
    wanted = set(statements)
    groups = [group for group in catalogue().mimics if wanted & set(group.statements)]
    ways = Counter(other for group in groups for other in group.statements)
    found: dict[str, Mimic] = {}
    for group in groups:
        for other in group.statements:
            if other not in wanted and other not in leave_out:
                found.setdefault(other, Mimic(other, group.tell))
    return tuple(sorted(found.values(), key=lambda mimic: -ways[mimic.id]))


def tell_apart(one: str, other: str) -> str:
    """What tells two statements apart, in one sentence; empty when nobody takes one for the other."""
    return next((group.tell for group in catalogue().mimics if {one, other} <= set(group.statements)), "")
