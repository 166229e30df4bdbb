"""Measurements: numbers read from a recording's samples, each with a reason when it cannot be had."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from types import MappingProxyType

from ecgstudio.core.translation import shown, tr


@dataclass(frozen=True)
class Measured:
    """One number, or the reason why there is none. ``span_s`` and ``lead`` say where it was read."""

    value: float | None = None
    unit: str = ""
    reason: str = shown("not measured yet")
    lead: str = ""
    span_s: tuple[float, float] | None = None

    @property
    def available(self) -> bool:
        return self.value is not None


@dataclass(frozen=True)
class Measurements:
    """Global measurements in the order of the sheet's block, and ``features`` by the names of the rule language.

    rate in /min, intervals in ms, axes in degrees (-179..180). ``part_s``: the part of the recording that was measured, in
    seconds; None for all of it.
    """

    rate: Measured = Measured(unit="/min")
    pr: Measured = Measured(unit="ms")
    qrs: Measured = Measured(unit="ms")
    qt: Measured = Measured(unit="ms")
    qtc: Measured = Measured(unit="ms")
    p_axis: Measured = Measured(unit="degrees")
    qrs_axis: Measured = Measured(unit="degrees")
    t_axis: Measured = Measured(unit="degrees")
    qtc_formula: str = "Bazett"
    atrial_rate: Measured = Measured(unit="/min")
    part_s: tuple[float, float] | None = None
    features: Mapping[str, Measured] = field(default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "features", MappingProxyType(dict(self.features)))

    def __reduce__(self) -> tuple[object, ...]:
        parts = [getattr(self, item.name) for item in fields(self)]
        return (Measurements, (*parts[:-1], dict(self.features)))

    @property
    def available(self) -> bool:
        return self.rate.available or self.qrs.available

    @property
    def part_text(self) -> str:
        """ "5.2 to 10.0 s measured"; empty where the whole recording was."""
        if self.part_s is None:
            return ""
        return tr("{first:.1f} to {last:.1f} s measured").format(first=self.part_s[0], last=self.part_s[1])


NOT_MEASURED = Measurements()
