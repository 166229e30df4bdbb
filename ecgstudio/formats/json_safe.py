"""JSON of others: what it would take in memory is limited before it is parsed."""

import json
from typing import Any, Final

MOST_VALUES: Final = 8_000_000
"""Numbers, texts and the like; twelve leads of 22 minutes at 500 Hz."""
_MOST_CONTAINERS: Final = 500_000
_LARGEST: Final = 128 * 2**20


def parse_json(data: bytes, largest: int = _LARGEST) -> Any:
    """The document in ``data``; ValueError of one line when it is none, too large or too deep."""
    if len(data) > largest:
        raise ValueError(f"it is larger than {largest >> 20} MB")
    if data.count(b",") > MOST_VALUES or data.count(b"[") + data.count(b"{") > _MOST_CONTAINERS:
        raise ValueError("it holds more values than any ECG")
    try:
        return json.loads(data)
    except RecursionError as error:
        raise ValueError("it is nested too deeply") from error
