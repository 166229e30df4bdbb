"""Names: of leads, as other programs write them, and of records, as every file system takes them."""

import re
import unicodedata
from collections.abc import Sequence

from ecgstudio.core.errors import RecordError
from ecgstudio.core.leads import LEADS

_LONGEST = 60
# not to be used as file names on Windows (learn.microsoft.com, "Naming Files, Paths, and Namespaces")
_RESERVED = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))})
_LETTERS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss", "µ": "u", "–": "-", "—": "-"}
)
_LEAD_PREFIX = re.compile(r"^(mdc_ecg_lead_|ecg|ekg|lead)[\s_\-]*")
_LEAD_SUFFIX = re.compile(r"(-ref|\s*\(einthoven\))$")
# D1, DI (Romance languages) and C1..C6 (IEC 60601-2-25) beside the usual names
_LEAD_ALIASES = {
    **{lead.casefold(): lead for lead in LEADS},
    **{f"d{'i' * n}": "I" * n for n in (1, 2, 3)},
    **{f"d{n}": "I" * n for n in (1, 2, 3)},
    **{f"c{n}": f"V{n}" for n in range(1, 7)},
}


def ascii_text(text: str) -> str:
    """One line of plain ASCII: German letters spelt out, accents dropped, what is left over as "?"."""
    plain = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    kept = "".join(char for char in plain if not unicodedata.combining(char))
    return " ".join(kept.encode("ascii", "replace").decode("ascii").split())


def record_name(title: str) -> str:
    """A name for a record's files out of any title: ASCII letters, digits, "-" and "_", never empty or reserved."""
    name = re.sub(r"[^A-Za-z0-9_-]+", "_", ascii_text(title)).strip("_-")[:_LONGEST].strip("_-")
    return f"ecg_{name}" if name.casefold() in _RESERVED else name or "ecg"


def lead_named(name: str) -> str | None:
    """The lead that a name means ("AVR", "lead ii", "DIII"), or None when it is none of the twelve ("MLII", "-aVR")."""
    bare = _LEAD_SUFFIX.sub("", _LEAD_PREFIX.sub("", name.strip().casefold()))
    return _LEAD_ALIASES.get(bare)


def lead_columns(names: Sequence[str], record: str) -> dict[str, int]:
    """Where leads of the twelve stand among a record's signals, in our order; RecordError when one is doubled or none there."""
    found: dict[str, int] = {}
    for column, name in enumerate(names):
        lead = lead_named(name)
        if lead in found:
            raise RecordError(f"record {record} has lead {lead} twice; which one is meant cannot be told")
        if lead is not None:
            found[lead] = column
    if not found:
        has = ", ".join(names) or "no signals"
        raise RecordError(f"record {record} has none of the twelve leads (it has {has}); open a 12-lead ECG")
    return {lead: found[lead] for lead in LEADS if lead in found}
