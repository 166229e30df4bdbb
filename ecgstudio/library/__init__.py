"""The library: cases kept in one file, drafts, sample cases.

SQLAlchemy is imported when ``Library`` is first asked for, so that drafts and samples cost nothing at start-up.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from ecgstudio.library.draft import clear_draft, read_draft, write_draft
from ecgstudio.library.query import CaseSummary, CollectionSummary, Page, Query, Version, read_query
from ecgstudio.library.samples import read_samples, write_samples

if TYPE_CHECKING:
    from ecgstudio.library.collections import Collections
    from ecgstudio.library.duplicates import Duplicates
    from ecgstudio.library.store import Library

__all__ = [
    "CaseSummary",
    "CollectionSummary",
    "Collections",
    "Duplicates",
    "Library",
    "Page",
    "Query",
    "Version",
    "clear_draft",
    "read_draft",
    "read_query",
    "read_samples",
    "write_draft",
    "write_samples",
]


_HOMES = {
    "Library": "store",
    "Collections": "collections",
    "Duplicates": "duplicates",
}


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
