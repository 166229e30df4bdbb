"""How far each lead can be trusted: missing, flat, clipped, noisy; and gaps filled so that filters can run."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.leads import LEADS
from ecgstudio.measure.signals import Samples, filtered, medians

Fault = Literal["missing", "flat", "clipped", "noisy"]
UNUSABLE: frozenset[Fault] = frozenset({"missing", "flat"})

FLAT_MV = 0.01
_CLIPPED_SHARE = 0.01
_NOISY_MV = 0.08
_MISSING_SHARE = 0.3


@dataclass(frozen=True)
class LeadQuality:
    """One lead's faults in words; ``noise_mv`` is the typical (median) noise above 40 Hz in mV."""

    lead: str
    faults: tuple[Fault, ...] = ()
    noise_mv: float = 0.0
    missing_share: float = 0.0

    @property
    def usable(self) -> bool:
        return not UNUSABLE.intersection(self.faults)

    @property
    def reason(self) -> str:
        return f"lead {self.lead} is {' and '.join(self.faults)}" if self.faults else ""


def lead_quality(signal_mv: NDArray[np.float32], rate_hz: float) -> tuple[LeadQuality, ...]:
    """The quality of each of the twelve leads [12, samples] in mV."""
    filled = fill_gaps(signal_mv)
    fast = filtered(filled, rate_hz, [(40.0, np.inf)])[0] if rate_hz > 90 else np.zeros_like(filled)
    noise = medians(np.abs(fast)) / 0.6745
    return tuple(_judge(lead, signal_mv[row], filled[row], float(noise[row])) for row, lead in enumerate(LEADS))


def fill_gaps(signal_mv: NDArray[np.floating]) -> Samples:
    """The signal [leads, samples] with NaN bridged by straight lines; a lead without any sample becomes zero."""
    filled = np.array(signal_mv, dtype=np.float64)
    if np.isfinite(filled).all():
        return filled
    position = np.arange(filled.shape[1])
    for row in filled:
        known = np.isfinite(row)
        if not known.any():
            row[:] = 0.0
        elif not known.all():
            row[~known] = np.interp(position[~known], position[known], row[known])
    return filled


def _judge(lead: str, samples: NDArray[np.float32], filled: Samples, noise_mv: float) -> LeadQuality:
    known = samples[np.isfinite(samples)]
    missing_share = 1 - known.size / samples.size
    if missing_share > _MISSING_SHARE:
        return LeadQuality(lead, ("missing",), 0.0, missing_share)
    faults: list[Fault] = []
    if np.ptp(known) < FLAT_MV or _longest_standstill(known) > 0.5 * known.size:
        faults.append("flat")
    elif _clipped(known):
        faults.append("clipped")
    if noise_mv > _NOISY_MV:
        faults.append("noisy")
    return LeadQuality(lead, tuple(faults), noise_mv, missing_share)


def _longest_standstill(samples: NDArray[np.float32]) -> int:
    changes = np.flatnonzero(samples[1:] != samples[:-1])
    edges = np.concatenate([[-1], changes, [samples.size - 1]])
    return int(np.diff(edges).max())


def _clipped(samples: NDArray[np.float32]) -> bool:
    """Whether more samples sit exactly at an extreme, several in a row, than a real wave's peak allows."""
    for extreme in (samples.min(), samples.max()):
        at_limit = samples == extreme
        in_row = np.count_nonzero(at_limit[:-2] & at_limit[1:-1] & at_limit[2:])
        if in_row > _CLIPPED_SHARE / 3 * (samples.size - 2) and abs(extreme) > 0.5:
            return True
    return False
