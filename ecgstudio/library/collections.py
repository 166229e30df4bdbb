"""Collections and courses in the library."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Table, delete, func, insert, select, update

from ecgstudio.core.collection import Collection, CollectionKind, Member
from ecgstudio.core.errors import LibraryError
from ecgstudio.library import tables
from ecgstudio.library.positions import placed
from ecgstudio.library.query import CollectionSummary
from ecgstudio.library.rows import chunks

_kept = tables.collections.c
_members = tables.collection_members.c
_cases = tables.cases.c
_ORDER = (_kept.position, _kept.number)


class Collections:
    """The collections and courses of a library (``library.collections``), in the order in which the teacher keeps them.

    - ``save`` keeps a Collection whole, as its members stand in it, so undoing an edit is saving the value of before.
    - Cases and collections in the trash stay members but are not shown; they are back when they are restored.
    - Each method is one transaction and raises LibraryError of one line, as those of the library do.
    """

    def __init__(
        self,
        reading: Callable[[], AbstractContextManager[Connection]],
        writing: Callable[[], AbstractContextManager[Connection]],
    ) -> None:
        """For ``Library`` alone."""
        self._reading, self._writing = reading, writing

    # -- keep

    def create(self, title: str, case_ids: Sequence[str] = (), kind: CollectionKind = "collection") -> Collection:
        """A new collection (or course) of some cases, at the end of the list; InputError without a title."""
        made = Collection(title, tuple(Member(case_id) for case_id in case_ids), kind)
        self.save(made)
        return made

    def save(self, collection: Collection) -> None:
        """Keep a collection: a new one at the end of the list, or in place of the one with its id; out of the trash too."""
        with self._writing() as connection:
            put(connection, collection)

    def add(self, collection_id: str, *case_ids: str) -> Collection:
        """Put cases at the end of a collection, those that are in it already excepted; the collection as it is now."""
        return self._edit(collection_id, lambda one: one.with_members(*(Member(item) for item in case_ids)))

    def remove(self, collection_id: str, *ids: str) -> Collection:
        """Take cases, or collections of a course, out; the cases themselves stay in the library."""
        return self._edit(collection_id, lambda one: one.without(*ids))

    def order(self, collection_id: str, ids: Sequence[str]) -> Collection:
        """Put members into this order; members that are not named follow as they stood."""
        return self._edit(collection_id, lambda one: one.ordered(tuple(ids)))

    def arrange(self, collection_ids: Sequence[str]) -> None:
        """Put the collections themselves into this order; those that are not named follow as they stood."""
        with self._writing() as connection:
            now = list(connection.scalars(select(_kept.id).order_by(_kept.position)))
            places = {item: place for place, item in enumerate(collection_ids)}
            for place, item in enumerate(sorted(now, key=lambda one: places.get(one, len(places)))):
                connection.execute(update(tables.collections).where(_kept.id == item).values(position=place))

    def delete(self, *collection_ids: str) -> int:
        """Put collections into the trash, their cases not; how many went there."""
        return self._mark(collection_ids, datetime.now(UTC))

    def restore(self, *collection_ids: str) -> int:
        """Take collections out of the trash; how many came back."""
        return self._mark(collection_ids, None)

    # -- give back

    def all(self) -> tuple[CollectionSummary, ...]:
        """Every collection and course that is not in the trash, in the teacher's order."""
        with self._reading() as connection:
            chosen = select(_kept.id, _kept.title, _kept.kind).where(_kept.trashed.is_(None)).order_by(*_ORDER)
            kept = list(connection.execute(chosen))
            return tuple(CollectionSummary(*row, _count(connection, row.id)) for row in kept)

    def get(self, collection_id: str) -> Collection:
        """A collection as it was saved, members in the trash included; LibraryError for an unknown id."""
        with self._reading() as connection:
            return take(connection, collection_id)

    def cases(self, collection_id: str) -> tuple[str, ...]:
        """The ids of a collection's cases in order, each once; a course gives those of its collections in their places.

        Cases in the trash are left out. LibraryError for an unknown id.
        """
        with self._reading() as connection:
            take(connection, collection_id)
            places = placed(collection_id).subquery()
            chosen = select(_cases.id).join(places, places.c.case_number == _cases.number)
            return tuple(connection.scalars(chosen.where(_cases.trashed.is_(None)).order_by(places.c.place)))

    def titles(self, collection_id: str) -> dict[str, str]:
        """The members of a collection itself that are not in the trash, by id in their order, with their titles."""
        part = tables.collections.alias("part")
        chosen = (
            select(func.coalesce(_cases.id, part.c.id), func.coalesce(_cases.title, part.c.title))
            .select_from(tables.collection_members)
            .join(tables.collections, _kept.number == _members.collection_number)
            .outerjoin(tables.cases, _cases.number == _members.case_number)
            .outerjoin(part, part.c.number == _members.part_number)
            .where(_kept.id == tables.storable(collection_id), func.coalesce(_cases.trashed, part.c.trashed).is_(None))
        )
        with self._reading() as connection:
            return {row[0]: row[1] for row in connection.execute(chosen.order_by(_members.position))}

    def holding(self, case_id: str) -> tuple[str, ...]:
        """The ids of the collections and courses in which a case itself is a member."""
        held = select(_members.collection_number).join(tables.cases, _cases.number == _members.case_number)
        chosen = select(_kept.id).where(_kept.number.in_(held.where(_cases.id == tables.storable(case_id))))
        with self._reading() as connection:
            return tuple(connection.scalars(chosen.where(_kept.trashed.is_(None)).order_by(*_ORDER)))

    def _edit(self, collection_id: str, change: Callable[[Collection], Collection]) -> Collection:
        with self._writing() as connection:
            changed = change(take(connection, collection_id))
            put(connection, changed)
        return changed

    def _mark(self, collection_ids: Sequence[str], trashed: datetime | None) -> int:
        now = _kept.trashed.is_(None) if trashed else _kept.trashed.is_not(None)
        with self._writing() as connection:
            change = update(tables.collections).where(now, _kept.id.in_(collection_ids)).values(trashed=trashed)
            return int(connection.execute(change).rowcount)


def put(connection: Connection, collection: Collection) -> None:
    """Keep a collection within a transaction; LibraryError names a member that is not in the library."""
    rows = list(_member_rows(connection, collection))
    columns: dict[str, Any] = {
        "title": collection.title.strip(),
        "notes": collection.notes,
        "kind": collection.kind,
        "trashed": None,
    }
    found = connection.scalar(select(_kept.number).where(_kept.id == collection.id))
    if found is None:
        last = connection.scalar(select(func.max(_kept.position)))
        columns |= {"id": collection.id, "created": datetime.now(UTC), "position": 0 if last is None else last + 1}
        found = connection.execute(insert(tables.collections).values(columns).returning(_kept.number)).scalar_one()
    else:
        connection.execute(update(tables.collections).where(_kept.number == found).values(columns))
        connection.execute(delete(tables.collection_members).where(_members.collection_number == found))
    if rows:
        connection.execute(insert(tables.collection_members), [{**row, "collection_number": found} for row in rows])


def take(connection: Connection, collection_id: str) -> Collection:
    """A collection within a transaction; LibraryError for an unknown id."""
    row = connection.execute(select(tables.collections).where(_kept.id == tables.storable(collection_id))).first()
    if row is None:
        raise LibraryError(f"the library has no collection with the id '{collection_id}'; look for it in the list")
    part = tables.collections.alias("part")
    chosen = (
        select(_cases.id.label("case_id"), part.c.id.label("part_id"))
        .select_from(tables.collection_members)
        .outerjoin(tables.cases, _cases.number == _members.case_number)
        .outerjoin(part, part.c.number == _members.part_number)
        .where(_members.collection_number == row.number)
    )
    members = tuple(
        Member(case_id) if part_id is None else Member(part_id, "collection")
        for case_id, part_id in connection.execute(chosen.order_by(_members.position))
    )
    return Collection(row.title, members, row.kind, row.notes, row.id)


def _count(connection: Connection, collection_id: str) -> int:
    places = placed(collection_id).subquery()
    chosen = select(func.count()).select_from(places)
    shown = chosen.join(tables.cases, _cases.number == places.c.case_number).where(_cases.trashed.is_(None))
    return int(connection.execute(shown).scalar_one())


def _member_rows(connection: Connection, collection: Collection) -> Iterator[dict[str, int | None]]:
    case_numbers = _numbers(connection, tables.cases, [item.id for item in collection.members if item.kind == "case"])
    part_numbers = _numbers(
        connection, tables.collections, [item.id for item in collection.members if item.kind == "collection"]
    )
    for place, member in enumerate(collection.members):
        known = case_numbers if member.kind == "case" else part_numbers
        if member.id not in known:
            raise LibraryError(f"the library has no {member.kind} '{member.id}' to put into '{collection.title}'")
        number = known[member.id]
        is_case = member.kind == "case"
        yield {
            "position": place,
            "case_number": number if is_case else None,
            "part_number": None if is_case else number,
        }


def _numbers(connection: Connection, table: Table, ids: Sequence[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for chunk in chunks(tables.storable(item) for item in ids):
        chosen = select(table.c.id, table.c.number).where(table.c.id.in_(chunk))
        if table is tables.collections:
            chosen = chosen.where(table.c.kind == "collection")
        found |= {row.id: row.number for row in connection.execute(chosen)}
    return found
