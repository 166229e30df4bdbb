"""What of a case came from experience, because the request had left it open."""

from dataclasses import dataclass

from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.request import VALUE_LIMITS

SOURCE = "PTB-XL"
"""Where experience was counted."""


@dataclass(frozen=True)
class DrawnNumber:
    """A number (``VALUE_LIMITS``) as it was drawn, and in about how many patients alike it had been measured."""

    name: str
    value: float
    patients: int

    @property
    def text(self) -> str:
        """ "QTc 431 ms (of 193)"."""
        name = {"pr": "PR", "qrs": "QRS", "qtc": "QTc"}.get(self.name, self.name)
        return f"{name} {self.value:.0f} {VALUE_LIMITS[self.name][2]} (of {self.patients})"


@dataclass(frozen=True)
class FromExperience:
    """``numbers`` that were drawn from those of patients alike; ``companions``: statements that a composed report added;
    ``notes``: what was asked for though hardly anybody had it, one sentence each."""

    numbers: tuple[DrawnNumber, ...] = ()
    companions: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """ "Drawn from experience (patients alike in PTB-XL): rate 78 /min (of 193). Added: left axis deviation."""
        parts = list(self.notes)
        if self.companions:
            known = catalogue()
            names = ", ".join(known[item].in_words if item in known else item for item in self.companions)
            parts.insert(0, f"Added from experience: {names}")
        if self.numbers:
            told = ", ".join(number.text for number in self.numbers)
            parts.insert(0, f"Drawn from experience (patients alike in {SOURCE}): {told}")
        return "".join(f"{part}. " for part in parts).strip()
