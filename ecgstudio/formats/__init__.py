"""Records and cases as files, in and out. The wfdb package is imported when a record is first read or written."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ecgstudio.formats.json_format import read_json, write_json
    from ecgstudio.formats.wfdb_read import read_wfdb
    from ecgstudio.formats.wfdb_write import write_wfdb

__all__ = ["read_json", "read_wfdb", "write_json", "write_wfdb"]

_HOMES = {"read_json": "json_format", "write_json": "json_format", "read_wfdb": "wfdb_read", "write_wfdb": "wfdb_write"}


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
