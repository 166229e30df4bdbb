"""Where cases stand in a collection or course."""

from sqlalchemy import Select, func, select, union_all

from ecgstudio.library import tables

_kept = tables.collections.c
_members = tables.collection_members.c
_PLACES = 10**6
"""More places than any collection has: a course's place and the place within its part make one number."""


def placed(collection_id: str) -> Select[tuple[int, int]]:
    """The numbers of a collection's cases (``case_number``) and their ``place`` in it, a course's collections opened."""
    parts = tables.collection_members.alias("parts")
    course = select(_kept.number).where(_kept.id == tables.storable(collection_id)).scalar_subquery()
    own = select(_members.case_number, (_members.position * _PLACES).label("place")).where(
        _members.collection_number == course, _members.case_number.is_not(None)
    )
    opened = (
        select(parts.c.case_number, (_members.position * _PLACES + parts.c.position).label("place"))
        .join_from(tables.collection_members, tables.collections, _kept.number == _members.part_number)
        .join(parts, parts.c.collection_number == _kept.number)
        .where(_members.collection_number == course, _kept.trashed.is_(None))
    )
    both = union_all(own, opened).subquery()
    return select(both.c.case_number, func.min(both.c.place).label("place")).group_by(both.c.case_number)
