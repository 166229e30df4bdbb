"""How a number that a teacher may turn is declared: once, with label, unit, limits and help.

Physiology and Anatomy are frozen dataclasses of such fields; sliders, the command line's ``--set``, the manual and the
checks are all made from the declarations.
"""

from collections.abc import Iterable, Mapping
from dataclasses import Field, dataclass, field, fields, replace
from functools import cache
from typing import Any, Self, cast

from ecgstudio.core.errors import InputError
from ecgstudio.core.translation import shown

Value = float | int | bool | str


@dataclass(frozen=True)
class Parameter:
    """A declared field. ``choices`` is set for a choice among words; ``minimum`` and ``maximum`` for a number."""

    name: str
    label: str
    group: str
    default: Value
    unit: str = ""
    minimum: float = 0.0
    maximum: float = 0.0
    step: float = 0.0
    choices: tuple[str, ...] = ()
    help: str = ""

    @property
    def kind(self) -> str:
        """ "choice", "switch", "text", "count" or "number": what control suits it."""
        if self.choices:
            return "choice"
        if isinstance(self.default, bool):
            return "switch"
        if isinstance(self.default, str):
            return "text"
        return "count" if isinstance(self.default, int) else "number"

    def check(self, value: Value) -> Value:
        """The value in this parameter's own type; InputError says what is allowed when it does not fit."""
        if self.kind == "choice":
            if value not in self.choices:
                raise InputError(f"{self.name} '{value}' is not known; use one of {', '.join(self.choices)}")
            return value
        if self.kind == "switch":
            return _as_switch(self.name, value)
        if self.kind == "text":
            return _as_text(self.name, str(value), round(self.maximum))
        try:
            number = float(value)
        except ValueError:
            raise InputError(f"{self.name} '{value}' is not a number; give {self._range()}") from None
        if not self.minimum <= number <= self.maximum:
            raise InputError(f"{self.name} {number:g} is out of range; use {self._range()}")
        return round(number) if self.kind == "count" else number

    def clamp(self, value: Value) -> Value:
        """The nearest allowed number."""
        return self.check(min(max(float(value), self.minimum), self.maximum))

    def _range(self) -> str:
        return shown(f"{self.minimum:g} to {self.maximum:g} {self.unit}").rstrip()


def _as_switch(name: str, value: Value) -> bool:
    words = {"true": True, "yes": True, "on": True, "1": True, "false": False, "no": False, "off": False, "0": False}
    answer = words.get(str(int(value)) if isinstance(value, (int, float)) else value.lower())
    if answer is None:
        raise InputError(f"{name} '{value}' is not a switch; use on or off")
    return answer


def _as_text(name: str, value: str, longest: int) -> str:
    text = value.strip()
    if len(text) > longest or not text.isprintable():
        raise InputError(f"{name} is no line of at most {longest} letters")
    return text


def number(default: float, lo: float, hi: float, step: float, unit: str, label: str, help: str = "") -> Any:
    """Declare a number (or a count, when the default is an int) with its limits and slider step."""
    metadata = {"label": label, "unit": unit, "minimum": lo, "maximum": hi, "step": step, "help": help}
    return field(default=default, metadata=metadata)


def choice(default: str, choices: Iterable[str], label: str, help: str = "") -> Any:
    """Declare a choice among words."""
    return field(default=default, metadata={"label": label, "choices": tuple(choices), "help": help})


def switch(default: bool, label: str, help: str = "") -> Any:
    """Declare something that is on or off."""
    return field(default=default, metadata={"label": label, "help": help})


def text(default: str, longest: int, label: str, help: str = "") -> Any:
    """Declare a line of text of at most so many letters."""
    return field(default=default, metadata={"label": label, "maximum": longest, "help": help})


class Parametered:
    """A frozen dataclass whose declared fields are checked when it is made and can be listed, set and reset by name.

    A field's group is the ``GROUP`` of the class in whose body it is declared.
    """

    GROUP = ""

    def __post_init__(self) -> None:
        for parameter in self.parameters():
            checked = parameter.check(getattr(self, parameter.name))
            object.__setattr__(self, parameter.name, checked)

    @classmethod
    def parameters(cls) -> tuple[Parameter, ...]:
        """Every declared field in the order of declaration, base classes first; built once per class."""
        return _parameters_of(cls)  # type: ignore[arg-type]  # mypy takes the class for an instance

    @classmethod
    def parameter(cls, name: str) -> Parameter:
        """One declared field; InputError names the nearest ones when there is none of that name."""
        for parameter in cls.parameters():
            if parameter.name == name:
                return parameter
        raise InputError(f"there is no parameter '{name}'; known are {', '.join(p.name for p in cls.parameters())}")

    def with_values(self, values: Mapping[str, Value]) -> Self:
        """A copy with some fields changed and checked."""
        checked = {name: self.parameter(name).check(value) for name, value in values.items()}
        return cast(Self, replace(cast(Any, self), **checked))


@cache
def _parameters_of(cls: type[Parametered]) -> tuple[Parameter, ...]:
    groups = {
        name: base.GROUP for base in reversed(cls.__mro__) if issubclass(base, Parametered) for name in vars(base)
    }
    declared = [item for item in fields(cast(Any, cls)) if "label" in item.metadata]
    return tuple(_parameter(item, groups.get(item.name, "")) for item in declared)


def _parameter(item: "Field[Any]", group: str) -> Parameter:
    return Parameter(name=item.name, group=group, default=cast(Value, item.default), **item.metadata)
