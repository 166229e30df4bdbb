"""What is to be changed in the open ECG, before it is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from textwrap import shorten
from typing import Final, Self

from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.request import VALUE_LIMITS
from ecgstudio.gui.kit.chip_row import Chip, ChipKind
from ecgstudio.gui.kit.words import tr

_WIDTH: Final = 36
"""Letters of a name that have room in the panel."""


@dataclass(frozen=True)
class Pending:
    """``shown``: the statements that the ECG shows; ``added`` and ``removed``: those to come and to go, by id; ``values``: the
    numbers to set."""

    shown: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    values: Mapping[str, float] = field(default_factory=dict)

    @property
    def anything(self) -> bool:
        return bool(self.added or self.removed or self.values)

    @property
    def text(self) -> str:
        """ "+ Left bundle branch block, − Atrial fibrillation, PR 240 ms"."""
        known = catalogue()
        parts = [f"+ {tr(known[item].name)}" for item in self.added]
        parts += [f"\N{MINUS SIGN} {tr(known[item].name)}" for item in self.removed]
        return ", ".join((*parts, *(value_text(name, value) for name, value in self.values.items())))

    def taking(self, add: Iterable[str], remove: Iterable[str], values: Mapping[str, float]) -> Self:
        """With more to change; what is there already is not added, what is not there is not removed."""
        added = dict.fromkeys((*self.added, *(item for item in add if item not in self.shown)))
        gone = dict.fromkeys((*self.removed, *(item for item in remove if item in self.shown)))
        kept = tuple(item for item in added if item not in set(remove))
        return replace(self, added=kept, removed=tuple(gone), values={**self.values, **values})

    def toggled(self, name: str) -> Self:
        """A statement crossed out or put back; one to add, or a number to set, is left out again."""
        if name in self.values:
            return replace(self, values={key: value for key, value in self.values.items() if key != name})
        if name in self.added:
            return replace(self, added=tuple(item for item in self.added if item != name))
        gone = tuple(item for item in self.removed if item != name)
        return replace(self, removed=gone if name in self.removed else (*self.removed, name))

    def chips(self) -> tuple[Chip, ...]:
        """What the ECG shows, what comes and what is set, each to be crossed out."""
        there = (
            _chip(item, "removed", tr("{name}: goes. Click to leave it."))
            if item in self.removed
            else _chip(item, "present", tr("{name}: the ECG shows it. Click to take it away."))
            for item in self.shown
        )
        come = (_chip(item, "possible", tr("{name}: comes. Click to leave it out."), "+ ") for item in self.added)
        tip = tr("Is set. Click to leave it as it is.")
        numbers = (Chip(name, value_text(name, value), "value", tip) for name, value in self.values.items())
        return (*there, *come, *numbers)


def _chip(statement_id: str, kind: ChipKind, tip: str, mark: str = "") -> Chip:
    name = tr(catalogue()[statement_id].name)
    return Chip(
        statement_id, mark + shorten(name, _WIDTH, placeholder=" \N{HORIZONTAL ELLIPSIS}"), kind, tip.format(name=name)
    )


def value_text(name: str, value: float) -> str:
    """ "PR 240 ms"."""
    unit = VALUE_LIMITS[name][2].replace("degrees", "°")
    return f"{tr(NUMBERS[name])} {value:.0f} {unit}".replace(" °", "°").replace("-", "\N{MINUS SIGN}")


NUMBERS: Mapping[str, str] = {"rate": "Rate", "pr": "PR", "qrs": "QRS", "qtc": "QTc", "axis": "Axis"}
"""The numbers that can be raised and lowered, as they are called."""
