"""A Collection: cases in the order in which they are taught; a course strings collections and cases together."""

from dataclasses import dataclass, field, replace
from typing import Literal
from uuid import uuid4

from ecgstudio.core.errors import InputError

CollectionKind = Literal["collection", "course"]
MemberKind = Literal["case", "collection"]


@dataclass(frozen=True)
class Member:
    """One place in a collection or course: the id of a case, or of a collection."""

    id: str
    kind: MemberKind = "case"


@dataclass(frozen=True)
class Collection:
    """A named, ordered list. A collection holds cases; a course holds cases and collections, never another course.

    Each member stands in it once. A case may be in any number of collections, a collection in any number of courses.
    """

    title: str
    members: tuple[Member, ...] = ()
    kind: CollectionKind = "collection"
    notes: str = ""
    id: str = field(default_factory=lambda: uuid4().hex)

    def __post_init__(self) -> None:
        if not self.title.strip():
            raise InputError(f"the {self.kind} has no title; give it one")
        if self.kind == "collection" and any(member.kind != "case" for member in self.members):
            raise InputError(
                f"'{self.title}' is a collection and holds cases only; make it a course to hold collections"
            )
        object.__setattr__(self, "members", tuple(dict.fromkeys(self.members)))

    def with_members(self, *members: Member) -> "Collection":
        """A copy with members added at its end; those that stand in it already stay where they are."""
        return replace(self, members=(*self.members, *members))

    def without(self, *ids: str) -> "Collection":
        """A copy without some members."""
        return replace(self, members=tuple(member for member in self.members if member.id not in ids))

    def ordered(self, ids: tuple[str, ...]) -> "Collection":
        """A copy with these members first, in this order; those that are not named follow as they stood."""
        places = {member_id: place for place, member_id in enumerate(ids)}
        return replace(self, members=tuple(sorted(self.members, key=lambda item: places.get(item.id, len(places)))))
