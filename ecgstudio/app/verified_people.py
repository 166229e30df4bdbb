"""Whether people have what was drawn: heights of waves and the frontal axis beside those of real people with the same statements.

The limits (``people.json`` beside the weights, ``ecgstudio train people``) are of folds 1 to 8; of held-out records 2 %
lie beyond them. Where few people had a statement, what nobody at all had is beyond people: a tall T may be what the
statement means, but not taller than any.
"""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from ecgstudio.app.diffusion_weights import weights_folder
from ecgstudio.core.errors import ResourceError
from ecgstudio.core.people import AXIS, FILE
from ecgstudio.core.request import Request

if TYPE_CHECKING:
    from ecgstudio.core.measurements import Measurements

_TIMES: Final = frozenset({"rate", "pr", "qrs", "qt", "qtc", "axis"})
"""What may be asked for and says nothing of heights."""
_NAMES: Final = {"R": "R", "S": "S", "Tmax": "T", "Tmin": "the negative T"}


def beyond_people(request: Request, measured: "Measurements") -> Iterator[str]:
    """What nobody has and nobody asked for, in sentences, the farthest first; nothing without the table of limits."""
    table = _table()
    if not table:
        return
    own = [table["statements"].get(item) for item in request.statement_ids]
    known = [limits for limits in own if limits is not None]
    many = bool(known) and len(known) == len(own)
    limits = known if many else [table["everyone"]]
    names = [
        name
        for name in table["numbers"]
        if (_axis_is_open(request, many) if name == AXIS else _heights_are_open(request))
    ]
    found = [item for name in names if (item := _beyond(name, table, limits, measured)) is not None]
    for _, sentence in sorted(found, reverse=True):
        yield sentence


def _axis_is_open(request: Request, many: bool) -> bool:
    """Whether nobody asked for an axis; a rare statement may be a rare axis."""
    return many and "axis" not in request.values


def _heights_are_open(request: Request) -> bool:
    """Whether no number was asked for that makes waves taller or flatter."""
    return _TIMES.issuperset(request.values)


def _beyond(
    name: str, table: Mapping[str, Any], limits: list[Mapping[str, Any]], measured: "Measurements"
) -> tuple[float, str] | None:
    """By how much of the range a number lies outside every one of the limits, and the sentence that says so."""
    value = measured.qrs_axis.value if name == AXIS else _feature(name, measured)
    if value is None:
        return None
    place = table["numbers"].index(name)
    over = min((_distance(name, value, one, place), one["people"]) for one in limits)
    return (over[0], _sentence(name, value, over[1])) if over[0] > 0 else None


def _distance(name: str, value: float, limits: Mapping[str, Any], place: int) -> float:
    low, high = limits["low"][place], limits["high"][place]
    if name == AXIS:
        value = (value - limits["middle"] + 180) % 360 - 180
    return float(max(low - value, value - high) / max(high - low, 1e-6))


def _feature(name: str, measured: "Measurements") -> float | None:
    found = measured.features.get(name)
    return None if found is None else found.value


def _sentence(name: str, value: float, people: int) -> str:
    if name == AXIS:
        return f"Its QRS axis of {value:.0f}° is one that {people} real people do not have"
    height, _, lead = name.rstrip("]").partition("[")
    return f"{_NAMES[height]} in {lead} of {abs(value):.1f} mV is beyond what {people} real people have"


@cache
def _table() -> Mapping[str, Any]:
    path = weights_folder() / FILE
    if not path.exists():
        return {}
    try:
        table = json.loads(path.read_text(encoding="utf-8"))
        assert set(table) >= {"numbers", "everyone", "statements"}
    except (OSError, ValueError, AssertionError, TypeError) as error:
        raise ResourceError(
            f"{FILE} of the engine cannot be read; make it again with 'ecgstudio train people'"
        ) from error
    loaded: Mapping[str, Any] = table
    return loaded
