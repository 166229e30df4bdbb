"""What an import has to tell: one line each for what was left out, renamed, derived, resampled, is missing or looks wrong."""

from collections.abc import Iterable, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.leads import limb_lead_error_mv

EINTHOVEN_TOLERANCE_MV: Final = 0.05
_MOST_NAMED: Final = 6
_LONGEST_NAME: Final = 24


_GRAVEST_FIRST: Final = (
    "damaged",
    "missing",
    "not calibrated",
    "limb leads",
    "resampled",
    "units",
    "derived",
    "left out",
    "renamed",
)


def gravest_first(notes: Iterable[str]) -> tuple[str, ...]:
    """Notes in the order in which they matter to a reader of the ECG."""
    return tuple(sorted(notes, key=lambda note: [note.startswith(kind) for kind in _GRAVEST_FIRST], reverse=True))


def code_notes(unknown: Sequence[str]) -> list[str]:
    """SNOMED CT codes of the file that stand for no statement of the catalogue."""
    return [f"left out: SNOMED CT codes without a statement: {', '.join(unknown)}"] if unknown else []


def einthoven_notes(signal_mv: NDArray[np.float32]) -> list[str]:
    """Limb leads [12, samples] that do not obey Einthoven and Goldberger."""
    error = limb_lead_error_mv(signal_mv)
    if error <= EINTHOVEN_TOLERANCE_MV:
        return []
    return [f"limb leads differ by up to {error:.2f} mV from what I and II say (Einthoven, Goldberger)"]


def count_of(names: Sequence[str], what: str) -> str:
    """How many, and which: "2 signals (RESP, PLETH)"."""
    shown = ", ".join(name[:_LONGEST_NAME] or "without a name" for name in names[:_MOST_NAMED])
    more = " ..." if len(names) > _MOST_NAMED else ""
    return f"{len(names)} {what}{'' if len(names) == 1 else 's'} ({shown}{more})"
