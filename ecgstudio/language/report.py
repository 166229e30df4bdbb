"""A Reading as plain data for ``ecgstudio parse --json``."""

from typing import Any

from ecgstudio.core.cautions import CHILD, is_child
from ecgstudio.language.reading import Reading


def to_json(reading: Reading) -> dict[str, Any]:
    """Statements, values, contradictions and what was not understood, as JSON can hold them; units as in VALUE_LIMITS."""
    values: dict[str, Any] = {name: _plain(value) for name, value in reading.values.items()}
    if reading.sex:
        values["sex"] = reading.sex
    return {
        "statements": [
            {
                "id": mention.id,
                "present": mention.present,
                "certainty": mention.certainty,
                "span": list(mention.span) if mention.span else None,
                "modifiers": list(mention.modifiers),
            }
            for mention in reading.mentions
        ],
        "values": values,
        "contradictions": [
            {"statements": list(item.statements), "reason": item.reason} for item in reading.contradictions
        ],
        "cautions": [CHILD] if is_child(reading.values.get("age")) else [],
        "not_understood": [item.text for item in reading.not_understood],
    }


def _plain(value: float) -> float | int:
    return int(value) if float(value).is_integer() else value
