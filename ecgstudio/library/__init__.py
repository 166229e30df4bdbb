"""The library: cases kept in one file, drafts, sample cases.

SQLAlchemy is imported when ``Library`` is first asked for, so that drafts and samples cost nothing at start-up.
"""

from typing import TYPE_CHECKING, Any

from ecgstudio.library.draft import clear_draft, read_draft, write_draft
from ecgstudio.library.query import CaseSummary, Page, Query, Version
from ecgstudio.library.samples import read_samples, write_samples

if TYPE_CHECKING:
    from ecgstudio.library.store import Library

__all__ = [
    "CaseSummary",
    "Library",
    "Page",
    "Query",
    "Version",
    "clear_draft",
    "read_draft",
    "read_samples",
    "write_draft",
    "write_samples",
]


def __getattr__(name: str) -> Any:
    if name == "Library":
        from ecgstudio.library.store import Library

        return Library
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
