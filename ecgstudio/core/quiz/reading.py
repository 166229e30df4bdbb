"""Systematic reading: rate, rhythm, axis, intervals, hypertrophy, ischaemia, each step checked against what was measured.

A number is right within a tolerance of what a careful reader of paper can do; the tolerance stands beside the answer. What
could not be measured has the reason and counts as right when it is left empty.
"""

from collections.abc import Collection, Mapping
from typing import Literal, get_args

from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.leads import LEADS
from ecgstudio.core.measurements import Measured, Measurements
from ecgstudio.core.quiz.item import Checked, Item, ItemOutcome
from ecgstudio.core.statement import Chamber

StepName = Literal["rate", "rhythm", "axis", "intervals", "hypertrophy", "ischaemia"]
STEPS: tuple[StepName, ...] = ("rate", "rhythm", "axis", "intervals", "hypertrophy", "ischaemia")

RATE_SHARE, LEAST_RATE = 0.10, 5.0
"""A tenth, at least 5 /min: counting QRS complexes of 10 s and multiplying by six is that coarse."""
INTERVAL_MS = 20.0
"""PR and QRS: half a small square of 40 ms, the finest a ruler reads at 25 mm/s."""
QT_MS = 40.0
"""QTc: a small square, for the end of T is seen no better than that."""
AXIS_DEGREES = 20.0
"""The hexaxial leads stand 30 degrees apart; a reader who finds the isoelectric lead is within two thirds of that."""
REGULAR_CV = 0.08
"""RR that vary by less (standard deviation / mean) are regular: the limit of the catalogue's normal ECG."""
IRREGULAR_CV = 0.10
"""RR that vary by more are irregular: the limit of the catalogue's atrial fibrillation. In between, either may be said."""
ST_UP_MV, ST_UP_V2_V3_MV, ST_DOWN_MV = 0.10, 0.20, -0.05
"""J point limits of the fourth universal definition of infarction (Thygesen 2018); in V2 and V3 that for men from 40."""
ST_DOUBT_MV = 0.04
"""Nearer to the limit than this (less than half a small square) a lead may be named or not."""

REGULARITY = ("regular", "irregular")
P_WAVES = ("one before each QRS", "more P waves than QRS", "none to be seen")
CHAMBERS: tuple[str, ...] = get_args(Chamber)


_ASKED: Mapping[StepName, tuple[Item, ...]] = {
    "rate": (Item("rate", "Ventricular rate", "number", "/min", hint="300 / large squares between two R"),),
    "rhythm": (
        Item("regular", "RR intervals", "choice", options=REGULARITY),
        Item("p_waves", "P waves", "choice", options=P_WAVES),
    ),
    "axis": (Item("axis", "QRS axis", "number", "degrees", hint="90 degrees from the lead whose QRS is isoelectric"),),
    "intervals": (
        Item("pr", "PR", "number", "ms", hint="leave empty when there is none"),
        Item("qrs", "QRS", "number", "ms", hint="the widest lead"),
        Item("qtc", "QTc (Bazett)", "number", "ms", hint="QT / square root of RR in s"),
    ),
    "hypertrophy": (
        Item("hypertrophy", "Enlarged or hypertrophied", "several", options=CHAMBERS, hint="none: leave all unticked"),
    ),
    "ischaemia": (
        Item("st_up", "ST elevation in", "several", options=LEADS, hint="at the J point"),
        Item("st_down", "ST depression in", "several", options=LEADS, hint="at the J point"),
    ),
}
ITEMS: tuple[Item, ...] = tuple(item for step in STEPS for item in _ASKED[step])


def items_of(step: StepName) -> tuple[Item, ...]:
    """What is asked in one step."""
    return _ASKED[step]


def check_item(item: Item, said: str, measured: Measurements, there: Collection[str]) -> Checked:
    """One answer (as typed; several with commas) held against the numbers; ``there``: the statements this ECG shows."""
    if item.kind == "number":
        return _check_number(item, said, _number_of(item.name, measured))
    if item.kind == "choice":
        return _check_regularity(said, measured) if item.name == "regular" else _check_p_waves(said, measured)
    return _check_chambers(said, there) if item.name == "hypertrophy" else _check_st(item.name, said, measured)


def _number_of(name: str, measured: Measurements) -> Measured:
    found: Measured = getattr(measured, "qrs_axis" if name == "axis" else name)
    return found


def tolerance(name: str, found: float) -> float:
    """How far a number may be off, in its own unit."""
    return {
        "rate": max(LEAST_RATE, RATE_SHARE * found),
        "axis": AXIS_DEGREES,
        "qtc": QT_MS,
    }.get(name, INTERVAL_MS)


def _check_number(item: Item, said: str, found: Measured) -> Checked:
    text = said.strip()
    if found.value is None:
        outcome: ItemOutcome = "wrong" if text else "right"
        return Checked(item.name, outcome, text, "–", f"not to be measured: {found.reason}")
    near = tolerance(item.name, found.value)
    shown, reason = f"{found.value:.0f} {item.unit}", f"± {near:.0f} {item.unit} is right"
    value = _value(text)
    if value is None:
        return Checked(item.name, "left out", text, shown, reason)
    off = value - found.value
    if item.name == "axis":
        off = (off + 180.0) % 360.0 - 180.0
    return Checked(item.name, "right" if abs(off) <= near else "wrong", f"{value:g} {item.unit}", shown, reason)


def _value(text: str) -> float | None:
    try:
        return float(text.replace(",", ".").replace("−", "-"))
    except ValueError:
        return None


def _check_regularity(said: str, measured: Measurements) -> Checked:
    found = measured.features.get("RRcv", Measured())
    if found.value is None:
        return Checked("regular", "not measurable", said, "–", found.reason)
    share = f"RR vary by {100 * found.value:.0f} %"
    if REGULAR_CV < found.value < IRREGULAR_CV:
        return Checked("regular", "either" if said else "left out", said, "between the two", share)
    truth = REGULARITY[found.value >= IRREGULAR_CV]
    return Checked("regular", _chosen(said, truth), said, truth, share)


def _check_p_waves(said: str, measured: Measurements) -> Checked:
    found = measured.features.get("PPRR", Measured())
    if found.value is None:
        return Checked("p_waves", "not measurable", said, "–", found.reason)
    many = found.value > 1 or (measured.features.get("AVDISS", Measured()).value or 0) > 0
    truth = P_WAVES[1] if many else P_WAVES[0] if found.value == 1 else P_WAVES[2]
    return Checked("p_waves", _chosen(said, truth), said, truth, f"{found.value:g} for each QRS")


def _chosen(said: str, truth: str) -> ItemOutcome:
    return "left out" if not said else "right" if said == truth else "wrong"


def _check_chambers(said: str, there: Collection[str]) -> Checked:
    truth = {chamber for item in there if (chamber := catalogue()[item].chamber)}
    named = _several(said)
    return Checked("hypertrophy", "right" if named == truth else "wrong", _listed(named), _listed(truth))


def _check_st(name: str, said: str, measured: Measurements) -> Checked:
    levels = {lead: measured.features.get(f"J[{lead}]", Measured()) for lead in LEADS}
    known = {lead: found.value for lead, found in levels.items() if found.value is not None}
    if not known:
        return Checked(name, "not measurable", said, "–", next(iter(levels.values())).reason)
    beyond = {lead: _beyond_mv(name, lead, value) for lead, value in known.items()}
    sure = {lead for lead, over in beyond.items() if over >= ST_DOUBT_MV}
    never = {lead for lead, over in beyond.items() if over <= -ST_DOUBT_MV}
    doubt = [lead for lead in known if lead not in sure | never]
    named = _several(said)
    right = sure <= named and not named & never
    reason = f"within {ST_DOUBT_MV:g} mV of the limit, either may be said: {', '.join(doubt)}" if doubt else ""
    return Checked(name, "right" if right else "wrong", _listed(named), _listed(sure), reason)


def _beyond_mv(name: str, lead: str, value: float) -> float:
    """How far the J point is beyond the limit, negative on the near side of it, in mV."""
    if name == "st_down":
        return ST_DOWN_MV - value
    return value - (ST_UP_V2_V3_MV if lead in ("V2", "V3") else ST_UP_MV)


def _several(said: str) -> set[str]:
    return {part.strip() for part in said.split(",") if part.strip()}


def _listed(names: Collection[str]) -> str:
    order = [*LEADS, *CHAMBERS]
    return ", ".join(sorted(names, key=lambda name: order.index(name) if name in order else len(order))) or "none"
