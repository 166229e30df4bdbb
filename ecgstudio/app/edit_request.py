"""What an edit asks for: statements to add and remove and numbers to set, and the request that the edited ECG has to meet."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from ecgstudio.app.requests import request_for, title_of
from ecgstudio.core.case import Case
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.errors import InputError
from ecgstudio.core.parameters import Value
from ecgstudio.core.request import VALUE_LIMITS, Request
from ecgstudio.core.statement import NORMAL

NEAR: Final = 5.0
"""Nearer than so many ms, degrees or /min a number is not aimed at anew; readers differ by more."""
SETTABLE: Final = ("rate", "pr", "qrs", "qtc", "axis")
"""The numbers that are raised and lowered one by one."""
_REMOVE: Final = re.compile(r"\b(?:remove|without|take away|minus)\s+(?:the\s+)?", re.IGNORECASE)
_LABELS: Final = {"rate": "rate", "axis": "axis", "qtc": "QTc"}


@dataclass(frozen=True)
class Edit:
    """``request`` is of the edited ECG; ``added`` and ``removed`` are statement ids, ``gone`` those that give way to what is
    added or set; ``values``: the numbers set, the rate among them; ``title`` of the edited case."""

    request: Request
    added: tuple[str, ...]
    removed: tuple[str, ...]
    gone: tuple[str, ...]
    values: Mapping[str, Value]
    title: str

    @property
    def changed(self) -> tuple[str, ...]:
        """Every statement that was not there before or is there no longer; that of a normal ECG says nothing."""
        return tuple(item for item in (*self.added, *self.removed, *self.gone) if item != NORMAL)

    @property
    def told(self) -> str:
        """ "edited: + Left bundle branch block, − Atrial fibrillation, PR 240 ms"."""
        known = catalogue()
        parts = [f"+ {known[item].name}" for item in self.added]
        parts += [f"\N{MINUS SIGN} {known[item].name}" for item in self.removed]
        return f"edited: {', '.join((*parts, *map(_value_text, self.values.items())))}"


def edit_of(
    case: Case, shown: Iterable[str], add: Iterable[str], remove: Iterable[str], values: Mapping[str, Value]
) -> Edit:
    """The edit of a case that shows some statements; names or ids to ``add`` and ``remove``.

    InputError where nothing is to be changed, a statement is unknown or is not there to be removed, or a number cannot be.
    """
    there = tuple(shown)
    added, removed = (request_for(items).statement_ids for items in (add, remove))
    if not added and not removed and not values:
        raise InputError("nothing is to be changed; name a statement to add or remove, or set a number")
    _check_there(removed, there)
    excluded = {other for item in added for other in (*catalogue().excluded_by(item), item)}
    gives_way = [item for item in there if item in excluded or not _allows(item, values) or (added and item == NORMAL)]
    kept = [item for item in there if item not in {*removed, *gives_way}]
    wanted = [*kept, *added]
    own = case.request
    request = request_for(
        wanted if wanted or not removed else [NORMAL],
        age=own.age,
        sex=own.sex,
        seed=own.seed,
        engine=own.engine if case.physiology is not None else "diffusion",
    )
    numbers = {name: value for name, value in {**own.values, "rate": own.rate}.items() if value is not None}
    numbers = {name: value for name, value in numbers.items() if all(_allows(item, {name: value}) for item in wanted)}
    request = _with_values(request, {**numbers, **values})
    gone = tuple(item for item in gives_way if item not in added)
    return Edit(request, added, removed, gone, dict(values), _title(case, request, gone, values))


def _with_values(request: Request, values: Mapping[str, Value]) -> Request:
    """A rate among the values stands in its own field."""
    rate = values.get("rate")
    rest = {name: value for name, value in values.items() if name != "rate"}
    return replace(request, rate=float(rate) if isinstance(rate, (int, float)) else None, values=rest)


def _check_there(removed: Iterable[str], there: tuple[str, ...]) -> None:
    known = catalogue()
    absent = ", ".join(known[item].name for item in removed if item not in there)
    if absent:
        shown = ", ".join(known[item].name for item in there) or "nothing that is named"
        raise InputError(f"{absent} is not among what the ECG shows ({shown}); nothing to remove")


def _allows(statement_id: str, values: Mapping[str, Value]) -> bool:
    """Whether a statement allows the numbers that are set."""
    ranges = catalogue()[statement_id].ranges
    named = {name: value for name, value in values.items() if name in ranges and isinstance(value, (int, float))}
    return all(ranges[name].allows(float(value)) for name, value in named.items())


def _title(case: Case, request: Request, gone: Iterable[str], values: Mapping[str, Value]) -> str:
    """What it shows and which numbers were set; the name of the case where neither says enough."""
    named = title_of(request.mentions) or ("" if tuple(gone) else case.title)
    return ", ".join(part for part in (named, *map(_value_text, values.items())) if part)


def _value_text(item: tuple[str, Value]) -> str:
    name, value = item
    unit = VALUE_LIMITS[name][2] if name in VALUE_LIMITS else ""
    shown = f"{value:g}" if isinstance(value, (int, float)) else value
    return f"{_LABELS.get(name, name.upper() if name in VALUE_LIMITS else name)} {shown} {unit}".strip()


def edit_words(text: str) -> tuple[tuple[str, ...], tuple[str, ...], dict[str, float]]:
    """What a text asks to add and to remove, statement ids, and the numbers to set: "LBBB, no AF, PR 240", "remove the AF".

    InputError where nothing of it is understood.
    """
    from ecgstudio.language import read

    found = read(_REMOVE.sub("no ", text))
    added = tuple(item.id for item in found.mentions if item.present)
    removed = tuple(item.id for item in found.mentions if not item.present)
    values = {name: value for name, value in found.values.items() if name in SETTABLE}
    if not added and not removed and not values:
        raise InputError(
            f"'{text.strip()}' names no finding and no number; type one, for example LBBB, no AF or PR 240"
        )
    return added, removed, values
