"""Two sets of measurements beside each other: every number of A and of B, and what B has more."""

from collections.abc import Iterator
from dataclasses import dataclass, fields

from ecgstudio.core.leads import LEADS
from ecgstudio.core.measurements import Measured, Measurements
from ecgstudio.core.translation import decimal, tr

_GLOBAL = {
    "rate": "Rate", "pr": "PR", "qrs": "QRS", "qt": "QT", "qtc": "QTc Bazett",
    "p_axis": "P axis", "qrs_axis": "QRS axis", "t_axis": "T axis",
}  # fmt: skip
_FEATURES = ("P duration", "QTc Fridericia", "QTc Framingham", "QTc Hodges")
_PER_LEAD = {"R": "R", "S": "S", "J": "J point", "Tamp": "T"}
NOTHING = "\N{EN DASH}"


@dataclass(frozen=True)
class Difference:
    """One number of A and of B; ``value`` is B - A, None unless both could be measured. ``lead`` is empty for a number of
    the whole recording; otherwise ``what`` says what was measured in it."""

    name: str
    unit: str
    first: Measured
    second: Measured
    lead: str = ""

    @property
    def value(self) -> float | None:
        if self.first.value is None or self.second.value is None:
            return None
        off = self.second.value - self.first.value
        return (off + 180.0) % 360.0 - 180.0 if self.unit == "degrees" else off

    @property
    def what(self) -> str:
        """The name without its lead."""
        return tr(self.name.removesuffix(f" in {self.lead}") if self.lead else self.name)

    @property
    def texts(self) -> tuple[str, str, str]:
        """A, B and B - A as they are shown, units apart (``shown_unit``)."""
        return self._text(self.first.value), self._text(self.second.value), self._text(self.value, signed=True)

    @property
    def shown_unit(self) -> str:
        return self.unit.replace("degrees", "°")

    def _text(self, value: float | None, *, signed: bool = False) -> str:
        if value is None:
            return NOTHING
        decimals = 2 if self.unit == "mV" else 0
        rounded = round(value, decimals) + 0.0
        number = f"{rounded:+.{decimals}f}" if signed and rounded else f"{rounded:.{decimals}f}"
        return decimal(number.replace("-", "\N{MINUS SIGN}"))


def differences(first: Measurements, second: Measurements) -> tuple[Difference, ...]:
    """Every global number, then R, S, J point and T of every lead, of A beside B."""
    return tuple(_differences(first, second))


def _differences(first: Measurements, second: Measurements) -> Iterator[Difference]:
    for field in (item.name for item in fields(Measurements) if item.name in _GLOBAL):
        one, other = getattr(first, field), getattr(second, field)
        yield Difference(_GLOBAL[field], one.unit or other.unit, one, other)
    none = Measured(reason="not measured")
    names = {name: (name, "") for name in _FEATURES}
    names |= {f"{key}[{lead}]": (f"{word} in {lead}", lead) for lead in LEADS for key, word in _PER_LEAD.items()}
    for key, (name, lead) in names.items():
        one, other = first.features.get(key, none), second.features.get(key, none)
        if one.available or other.available:
            yield Difference(name, one.unit or other.unit, one, other, lead)
