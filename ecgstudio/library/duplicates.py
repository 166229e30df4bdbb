"""Cases that are the same ECG twice: the very same signal, or a trace that differs by hardly anything.

A copy that was rounded, filtered lightly or went through another file has another checksum but nearly the same
thumbnail, so traces are compared by those: 192 points of lead II. Traces nearer than the limit are also nearer than it on any
line through their space, so only neighbours on one such line need to be compared.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, func, select

from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.library import tables
from ecgstudio.library.thumbnails import read_thumbnail

_cases = tables.cases.c
NEAR_MV = 0.02
"""Root mean square of the difference, a fifth of a small square: less than two recordings of one patient differ by."""
_FLAT_MV = 0.05
"""A trace of less than this (asystole) is like every other flat one, and says nothing."""


@dataclass(frozen=True)
class Duplicates:
    """Cases that are alike, oldest first: all of the ``same`` signal, or ``near`` to the first."""

    kind: Literal["same", "near"]
    case_ids: tuple[str, ...]


def find_duplicates(connection: Connection, report: Reporter = silent) -> list[Duplicates]:
    """Every group of cases outside the trash; each case is in one group at most, same signals first."""
    report(0.0, "comparing signals")
    same = list(_same(connection))
    known = {case_id for group in same for case_id in group.case_ids[1:]}
    chosen = select(_cases.id, _cases.thumbnail).where(_cases.trashed.is_(None)).order_by(_cases.created, _cases.number)
    rows = [row for row in connection.execute(chosen) if row.id not in known]
    report(0.3, "comparing traces")
    near = list(_near([row.id for row in rows], np.array([read_thumbnail(row.thumbnail) for row in rows]), report))
    return [*same, *near]


def _same(connection: Connection) -> Iterator[Duplicates]:
    doubled = select(_cases.digest).where(_cases.trashed.is_(None)).group_by(_cases.digest).having(func.count() > 1)
    chosen = select(_cases.digest, _cases.id).where(_cases.trashed.is_(None), _cases.digest.in_(doubled))
    groups: dict[str, list[str]] = {}
    for digest, case_id in connection.execute(chosen.order_by(_cases.created, _cases.number)):
        groups.setdefault(digest, []).append(case_id)
    return (Duplicates("same", tuple(ids)) for ids in groups.values())


def _near(ids: list[str], traces: NDArray[np.float32], report: Reporter) -> Iterator[Duplicates]:
    if len(ids) < 2:
        return
    traces = traces - np.median(traces, axis=1, keepdims=True)
    telling = np.flatnonzero(np.sqrt((traces**2).mean(axis=1)) > _FLAT_MV)
    reach = NEAR_MV * np.sqrt(traces.shape[1])
    line = np.random.default_rng(0).standard_normal(traces.shape[1])
    along = traces @ (line / np.linalg.norm(line))
    order = telling[np.argsort(along[telling], kind="stable")]
    ends = np.searchsorted(along[order], along[order] + reach, side="right")
    near: dict[int, list[int]] = {}
    for place, (index, end) in enumerate(zip(order, ends, strict=True)):
        if place % 2000 == 0:
            report(0.3 + 0.7 * place / len(order), f"comparing traces: {place} of {len(order)}")
        others = order[place + 1 : end]
        close = others[np.linalg.norm(traces[others] - traces[index], axis=1) <= reach]
        for other in close:
            near.setdefault(min(index, other), []).append(int(max(index, other)))
    taken: set[int] = set()
    for first in sorted(near):
        group = [first, *(other for other in sorted(near[first]) if other not in taken)]
        if first not in taken and len(group) > 1:
            taken.update(group)
            yield Duplicates("near", tuple(ids[index] for index in group))
