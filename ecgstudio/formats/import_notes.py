"""What an import has to tell: one line each for what was left out, renamed, derived, resampled, is missing or looks wrong.

Each line begins with its kind and a colon. All of them stand here, so that they can be translated and put in order.
"""

from collections.abc import Iterable, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.leads import limb_lead_error_mv

EINTHOVEN_TOLERANCE_MV: Final = 0.05
WHO: Final = "left out: name, number and dates of the patient"
MEDIAN_BEATS: Final = "left out: median beats"
WRONG_CHECKSUM: Final = "damaged: the checksum of the file does not fit, so samples may be wrong; copy it again"
_GRAVEST_FIRST: Final = (
    "damaged", "missing", "not calibrated", "limb leads", "resampled", "units", "derived", "left out", "renamed",
)  # fmt: skip
_MOST_NAMED: Final = 6
_LONGEST_NAME: Final = 24


def gravest_first(notes: Iterable[str]) -> tuple[str, ...]:
    """Notes in the order in which they matter to a reader of the ECG, each once."""
    once = dict.fromkeys(notes)
    return tuple(sorted(once, key=lambda note: [note.startswith(kind) for kind in _GRAVEST_FIRST], reverse=True))


def code_notes(unknown: Sequence[str]) -> list[str]:
    """SNOMED CT codes of the file that stand for no statement of the catalogue."""
    return [f"left out: SNOMED CT codes without a statement: {', '.join(unknown)}"] if unknown else []


def einthoven_notes(signal_mv: NDArray[np.float32]) -> list[str]:
    """Limb leads [12, samples] that do not obey Einthoven and Goldberger."""
    error = limb_lead_error_mv(signal_mv)
    if error <= EINTHOVEN_TOLERANCE_MV:
        return []
    return [f"limb leads: up to {error:.2f} mV off what I and II say (Einthoven, Goldberger)"]


def other_signals(names: Sequence[str]) -> list[str]:
    """Signals that are none of the twelve leads."""
    return [f"left out: signals that are none of the twelve leads ({listed(names)})"] if names else []


def doubled(leads: Sequence[str]) -> list[str]:
    """Leads that a file has more than once, as a strip of rhythm under the others."""
    return [f"left out: leads that come a second time, the shorter ones ({listed(leads)})"] if leads else []


def renamed(pairs: Sequence[tuple[str, str]]) -> list[str]:
    """Names as the file has them, and ours."""
    shown = [f"{name[:_LONGEST_NAME]} = {lead}" for name, lead in pairs]
    return [f"renamed: {listed(shown)}"] if pairs else []


def resampled(leads: Sequence[str], rate_hz: float) -> list[str]:
    """Leads whose rate was another than that of most."""
    return [f"resampled: {', '.join(leads)} to {rate_hz:g} Hz, the rate of the other leads"] if leads else []


def derived(leads: Sequence[str], first: str, second: str) -> list[str]:
    """Limb leads that follow from two others."""
    return [f"derived: {', '.join(leads)} from {first} and {second}"] if leads else []


def missing(leads: Sequence[str], partly: Sequence[str]) -> list[str]:
    """Leads, and samples of leads, that are not there."""
    notes = [f"missing: {', '.join(leads)}; they stay empty"] if leads else []
    return notes + ([f"missing: samples in {', '.join(partly)}; they stay empty"] if partly else [])


def pulse_at_end(seconds: float) -> list[str]:
    """A calibration pulse behind the recording."""
    return [f"left out: {seconds:.1f} s of calibration pulse at the end"] if seconds else []


def other_frames(count: int) -> list[str]:
    """Frames of a file that have other channels than the first."""
    return [f"left out: {count} frames with other channels than the first"] if count else []


def default_rate(rate_hz: float) -> str:
    """A file that says no sampling rate, in a format that has one for this."""
    return f"units: the file gives no sampling rate, so {rate_hz:g} Hz are taken, the default of its format"


def taken_as_mv(names: Sequence[str]) -> list[str]:
    """Leads whose unit is not said."""
    return [f"units: the header gives none for {listed(names)}, so mV are taken"] if names else []


def default_gain(units_per_mv: float) -> str:
    """A WFDB record that says no gain."""
    return f"not calibrated: the header gives no gain, so {units_per_mv:g} units per mV are taken"


def listed(names: Sequence[str]) -> str:
    """The first names, and whether there are more: "RESP, PLETH"."""
    shown = ", ".join(name.strip()[: 2 * _LONGEST_NAME] or "?" for name in names[:_MOST_NAMED])
    return f"{shown} ..." if len(names) > _MOST_NAMED else shown
