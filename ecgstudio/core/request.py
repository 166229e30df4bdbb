"""A Request: what the teacher asks for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from ecgstudio.core.engine_options import EngineOptions
from ecgstudio.core.errors import InputError
from ecgstudio.core.parameters import Value

Sex = Literal["female", "male"]
Certainty = Literal["certain", "possible"]
EngineName = Literal["simulator", "diffusion"]
ExperienceUse = Literal["off", "numbers", "report"]
"""What of it is drawn from experience: nothing, the numbers that were left open, or companions of a short report too."""

VALUE_LIMITS: Mapping[str, tuple[float, float, str]] = MappingProxyType(
    {
        "rate": (10.0, 400.0, "/min"),
        "atrial_rate": (20.0, 600.0, "/min"),
        "pr": (60.0, 600.0, "ms"),
        "qrs": (50.0, 300.0, "ms"),
        "qt": (150.0, 900.0, "ms"),
        "qtc": (200.0, 800.0, "ms"),
        "axis": (-180.0, 180.0, "degrees"),
        "p_axis": (-180.0, 180.0, "degrees"),
        "t_axis": (-180.0, 180.0, "degrees"),
        "age": (0.0, 120.0, "years"),
        "potassium": (1.5, 10.0, "mmol/l"),
        "calcium": (1.0, 4.5, "mmol/l"),
    }
)
"""Numbers that can be asked for by name, with lowest, highest and unit."""


@dataclass(frozen=True)
class Mention:
    """One statement of the catalogue found in a text or chosen by hand.

    ``span`` is the half-open character range in the text, None when it was chosen by hand or follows from others.
    """

    id: str
    present: bool = True
    certainty: Certainty = "certain"
    span: tuple[int, int] | None = None
    modifiers: tuple[str, ...] = ()


@dataclass(frozen=True)
class Request:
    """What to make. ``values`` fixes numbers by the names in VALUE_LIMITS or by a Physiology field's name; ``options`` are the
    diffusion engine's.

    Same request, same seed, same engine version: the same recording.
    """

    text: str = ""
    mentions: tuple[Mention, ...] = ()
    age: float | None = None
    sex: Sex | None = None
    rate: float | None = None
    values: Mapping[str, Value] = field(default_factory=dict)
    engine: EngineName = "simulator"
    seed: int = 0
    options: EngineOptions = field(default_factory=EngineOptions)
    experience: ExperienceUse = "off"

    def __post_init__(self) -> None:
        if self.sex not in (None, "female", "male"):
            raise InputError(f"sex is '{self.sex}'; use female or male, or leave it out")
        if not 0 <= self.seed < 2**63:
            raise InputError(f"seed {self.seed} is out of range; use a whole number from 0 to {2**63 - 1}")
        for name, value in {"age": self.age, "rate": self.rate, **self.values}.items():
            check_value(name, value)
        object.__setattr__(self, "values", MappingProxyType(dict(self.values)))

    def __reduce__(self) -> tuple[object, ...]:
        values = dict(self.values)
        numbers = (self.age, self.sex, self.rate, values)
        return (Request, (self.text, self.mentions, *numbers, self.engine, self.seed, self.options, self.experience))

    @property
    def statement_ids(self) -> tuple[str, ...]:
        """The statements that are to be present, in the order they were named."""
        return tuple(mention.id for mention in self.mentions if mention.present)


def check_value(name: str, value: Value | None) -> None:
    """Raise InputError when a named number is outside what can be asked for; names not in the table pass."""
    if value is None or name not in VALUE_LIMITS:
        return
    lowest, highest, unit = VALUE_LIMITS[name]
    if isinstance(value, str) or not lowest <= value <= highest:
        raise InputError(f"{name} {value} {unit} is out of range; use {lowest:g} to {highest:g} {unit}")
