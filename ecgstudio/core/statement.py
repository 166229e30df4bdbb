"""A Statement: one coded ECG finding, with everything known of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from ecgstudio.core.criteria import Criterion

Group = Literal[
    "Sinus", "Atrial", "Junctional", "Ventricular", "AV block", "IV conduction", "Axis/voltage", "Ischaemia", "ST-T/QT",
    "Technical",
]  # fmt: skip
RHYTHM_GROUPS: frozenset[Group] = frozenset(["Sinus", "Atrial", "Junctional", "Ventricular", "AV block"])
"""The groups of rhythms, of beats out of turn among them, and of conduction to the ventricles."""
NORMAL = "NORM"
"""The statement of an ECG in which there is no other finding."""
Level = Literal["M", "C", "A"]
Tier = Literal["A", "B", "C"]
Chamber = Literal["left ventricle", "right ventricle", "left atrium", "right atrium"]
Regularity = Literal["regular", "irregular", "regularly_irregular", "mixed", "any", "none"]
PWave = Literal[
    "sinus", "ectopic", "multiform", "paced", "dissociated", "unconducted", "retrograde", "hidden", "any", "fibrillatory",
    "flutter", "absent",
]  # fmt: skip

_P_FACTS: Mapping[PWave, tuple[bool | None, bool | None]] = {
    "sinus": (True, True),
    "ectopic": (True, True),
    "multiform": (True, True),
    "paced": (None, True),
    "dissociated": (True, False),
    "unconducted": (None, False),
    "retrograde": (None, None),
    "hidden": (None, None),
    "any": (None, None),
    "fibrillatory": (False, False),
    "flutter": (False, False),
    "absent": (False, False),
}
"""Whether there are P waves, and whether they are conducted to the ventricles; None where either may be."""
_DECIMALS: Mapping[str, int] = {"axis": 1, "potassium": 2, "calcium": 2}


def rounded(quantity: str, value: float) -> float:
    """A number as it is compared with a range: whole /min and ms, tenths of a degree, hundredths of a mmol/l."""
    return round(value, _DECIMALS.get(quantity, 0))


@dataclass(frozen=True)
class Range:
    """An interval of allowed numbers, either end open when None. An axis range with lowest > highest wraps through 180."""

    lowest: float | None
    highest: float | None
    wraps: bool = False

    def allows(self, number: float) -> bool:
        above = self.lowest is None or number >= self.lowest
        below = self.highest is None or number <= self.highest
        return (above or below) if self.wraps else (above and below)


@dataclass(frozen=True)
class Codes:
    """The statement in other vocabularies; empty where it has none.

    ``scp``: SCP-ECG, several joined by "+" where it is more than one; ``scp_says_less``: the code alone does not mean it.
    ``old_of`` and ``acute_of``: codes of an infarction, which do not say when it was, that mean it when that was long ago or
    is now. ``aha``: of the statement list of Mason 2007. ``snomed``: SNOMED CT; ``snomed_says_less``: the code is
    broader, so that it is written and never read as the statement; ``reads``: codes that stand for it when they
    are read, though others write them too or nobody here does (PhysioNet Challenges 2020 and 2021, dx_mapping_scored.csv;
    Zheng 2020). ``wfdb``: how WFDB annotations mark its beats.
    """

    scp: str = ""
    aha: str = ""
    snomed: str = ""
    snomed_says_less: bool = False
    scp_says_less: bool = False
    old_of: tuple[str, ...] = ()
    acute_of: tuple[str, ...] = ()
    reads: tuple[str, ...] = ()
    wfdb: str = ""


@dataclass(frozen=True)
class Statement:
    """One row of the catalogue.

    ``p_wave`` and ``regularity`` are facts that it fixes, "any" where it fixes none; ``regularity`` "none": there are no beats.
    ``families``: those of exclusions.toml that it belongs to. ``always_read``: every reading names it, asked for or not (the
    rate of the sinus node, the axis). ``no_finding``: an ECG is neither worse nor harder for it. ``chamber``: what it says is
    enlarged.
    ``ranges``: allowed numbers for rate and atrial_rate (/min), pr, qrs, qtc (ms), axis (degrees), evaluated like its criteria.
    ``assumed``: those of them that go with it without defining it, so that another statement may explain another number.
    ``stated``: limits of what a text may say where they are wider than the criterion, or no ECG measures it (potassium, calcium
    in mmol/l); ``male``: limits of men where they differ. ``criteria`` must be met, ``forbidden`` must not.
    ``call``: the call of the whole analysis that must speak for it beside the criteria; ``ruled_out_by``: the calls that speak
    against it. ``entails``: ids. ``level``: M must know, C core, A advanced. ``tier``: A decided automatically, B soft, C for
    human review. ``limit`` says what the simulator cannot show of it.
    """

    id: str
    group: Group
    name: str
    name_de: str
    synonyms: tuple[str, ...]
    synonyms_de: tuple[str, ...]
    codes: Codes
    level: Level
    tier: Tier
    regularity: Regularity
    p_wave: PWave
    ranges: Mapping[str, Range]
    criteria: tuple[Criterion, ...]
    forbidden: tuple[Criterion, ...]
    entails: tuple[str, ...]
    modifiers: tuple[str, ...]
    sources: tuple[str, ...]
    teaching: str
    limit: str
    families: tuple[str, ...] = ()
    always_read: bool = False
    no_finding: bool = False
    chamber: Chamber | Literal[""] = ""
    assumed: tuple[str, ...] = ()
    stated: Mapping[str, Range] = field(default_factory=lambda: MappingProxyType({}))
    male: Mapping[str, Range] = field(default_factory=lambda: MappingProxyType({}))
    call: str = ""
    ruled_out_by: tuple[str, ...] = ()

    @property
    def has_p(self) -> bool | None:
        """Whether P waves belong to it; None where there may be some or none."""
        return _P_FACTS[self.p_wave][0]

    @property
    def conducted(self) -> bool | None:
        """Whether P waves are conducted to the ventricles, so that there is a PR interval; None where either may be."""
        return _P_FACTS[self.p_wave][1]

    @property
    def has_beats(self) -> bool:
        """Whether there are QRS complexes at all."""
        return self.regularity != "none"

    @property
    def of_early_beats(self) -> bool:
        """Whether it is of beats that come early, so that it is no rhythm."""
        return any(rule.feature == "PREM" for rule in self.criteria)

    @property
    def in_words(self) -> str:
        """Its name as it stands within a sentence: small, unless it is an abbreviation."""
        return self.name[0].lower() + self.name[1:] if self.name[1:2].islower() else self.name
