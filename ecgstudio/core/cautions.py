"""What must be said of an ECG beside its verdicts: numbers asked for that are not there, a child drawn as an adult, electrodes
exchanged or off."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from ecgstudio.core.case import Case
from ecgstudio.core.contradictions import ADULT_FROM
from ecgstudio.core.electrodes import fault_text
from ecgstudio.core.measurements import Measured, Measurements
from ecgstudio.core.request import VALUE_LIMITS, Request
from ecgstudio.core.translation import tr
from ecgstudio.core.verdict import tally

CHILD: Final = (
    "The patient is a child, drawn as an adult: rate, intervals, axis and T in V1 to V3 are not those of this age"
)

TOLERANCES: Final[Mapping[str, float]] = MappingProxyType(
    {"rate": 2.0, "pr": 15.0, "qrs": 15.0, "qt": 15.0, "qtc": 15.0, "axis": 10.0}
)
"""How far a measured number may be from the one asked for, in /min, ms and degrees.

Rate: what breathing does to the mean of ten seconds. Intervals: readers' bounds spread so that PR and QRS differ by 12 to 13 ms
in one of twenty (two standard deviations; CSE Working Party 1985, recalled), and QT is held to the same. Axis: a third of the 30
degrees between leads.
"""
_LABELS: Final = MappingProxyType({"rate": "rate", "qtc": "QTc", "axis": "axis"})


@dataclass(frozen=True)
class Unmet:
    """A number that was asked for and is not there; ``found`` None: it cannot be measured, for the ``reason``."""

    name: str
    asked: float
    found: float | None
    unit: str
    reason: str = ""

    @property
    def text(self) -> str:
        """ "Its PR measures 195 ms instead of 240"."""
        label = tr(_LABELS[self.name]) if self.name in _LABELS else self.name.upper()
        if self.found is None:
            return tr("Its {label} was asked to be {asked:.0f} {unit} and cannot be measured ({reason})").format(
                label=label, asked=self.asked, unit=tr(self.unit), reason=tr(self.reason)
            )
        return tr("Its {label} measures {found:.0f} {unit} instead of {asked:.0f}").format(
            label=label, found=self.found, unit=tr(self.unit), asked=self.asked
        )


def unmet(request: Request, measurements: Measurements) -> tuple[Unmet, ...]:
    """The numbers asked for that are beyond ``TOLERANCES``, or cannot be measured; none while nothing was measured at all."""
    return tuple(_unmet(request, measurements)) if measurements.available else ()


def missing(request: Request, measurements: Measurements) -> dict[str, float]:
    """What each number that was asked for is short of when it is measured, in its own unit; of those that can be measured."""
    wanted = {"rate": request.rate, **request.values}
    pairs = ((name, wanted.get(name), _measured(measurements, name).value) for name in TOLERANCES)
    return {
        name: -_signed(name, found, float(asked))
        for name, asked, found in pairs
        if isinstance(asked, (int, float)) and found is not None
    }


def _unmet(request: Request, measurements: Measurements) -> Iterator[Unmet]:
    wanted = {"rate": request.rate, **request.values}
    for name, tolerance in TOLERANCES.items():
        asked, found = wanted.get(name), _measured(measurements, name)
        if not isinstance(asked, (int, float)):
            continue
        if found.value is None:
            yield Unmet(name, float(asked), None, VALUE_LIMITS[name][2], found.reason)
        elif _apart(name, found.value, float(asked)) > tolerance:
            yield Unmet(name, float(asked), found.value, VALUE_LIMITS[name][2])


def _measured(measurements: Measurements, name: str) -> Measured:
    found: Measured = getattr(measurements, "qrs_axis" if name == "axis" else name)
    return found


def _apart(name: str, found: float, asked: float) -> float:
    return abs(_signed(name, found, asked))


def _signed(name: str, found: float, asked: float) -> float:
    apart = found - asked
    return (apart + 180.0) % 360.0 - 180.0 if name == "axis" else apart


def is_child(age: float | None) -> bool:
    """Whether the limits of adults do not hold at this age in years."""
    return age is not None and age < ADULT_FROM


def cautions(case: Case) -> tuple[str, ...]:
    """Everything to be said of a case, in sentences without a full stop; from what it stores, so that no case is too old."""
    child = (tr(CHILD),) if is_child(case.request.age) and case.recording.provenance.synthetic else ()
    return (
        *child,
        *map(fault_text, _untold_faults(case)),
        *(item.text for item in unmet(case.request, case.measurements)),
    )


def _untold_faults(case: Case) -> Iterator[str]:
    """The faults of its electrodes that none of its statements names."""
    told = {"RA/LA"} if "RALA" in case.request.statement_ids else set()
    yield from (fault for fault in case.recording.provenance.faults if fault not in told)


def criteria_text(case: Case) -> str:
    """ "7 of 8": how many criteria are met, and that they are an adult's where the patient is none."""
    text = tally(case.verdicts).text
    return tr("{text} (limits of adults)").format(text=text) if text and is_child(case.request.age) else text
