"""The J wave (Osborn wave, end-QRS notch): a hump that follows QRS in the inferior and left leads.

After the consensus on early repolarisation (Macfarlane 2015): QRS ends where the hump begins, its peak is what counts, and ST is
read where it ends. A late r' of V1 or V2 is right bundle branch block, a notch on top of a broad R left bundle branch block.
"""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.leads import LEAD_INDEX
from ecgstudio.measure.bump import Bump
from ecgstudio.measure.median import samples_of
from ecgstudio.measure.signals import Samples, smooth

_LEADS = ("I", "II", "III", "aVL", "aVF", "V3", "V4", "V5", "V6")
_LEFT = ("I", "V4", "V5", "V6")
_LEAST_MV = 0.1  # Macfarlane 2015
_LEAST_STEP_MV = 0.05  # up from the notch before it and down to ST after it
_DEEPEST, _HIGHEST = 0.5, 0.9  # of R: a notch that stays above is one within QRS, a higher hump is R itself
_LEAST = samples_of(40)  # shorter ones are the last deflection of QRS
_EARLIEST, _LATEST = samples_of(50), samples_of(40)
_AFTER_R = samples_of(16)
_AFTER = samples_of(60)
_APART = samples_of(14)
_LEAST_LEADS = 3
_ENDED = 0.1


def j_waves(signal_mv: Samples, qrs: tuple[int, int], usable: NDArray[np.bool_]) -> Mapping[str, Bump]:
    """The J wave of each lead that shows one, in a median beat [12, samples]; empty unless three leads, one of them I or V4 to
    V6, show a hump of 0.1 mV at the same time."""
    calm = smooth(signal_mv, 5)
    found = {lead: _j_wave(calm[LEAD_INDEX[lead]], qrs) for lead in _LEADS if usable[LEAD_INDEX[lead]]}
    j_waves = {lead: j_wave for lead, j_wave in found.items() if j_wave is not None}
    if not j_waves:
        return {}
    together = np.median([j_wave.peak for j_wave in j_waves.values()])
    j_waves = {lead: j_wave for lead, j_wave in j_waves.items() if abs(j_wave.peak - together) <= _APART}
    enough = len(j_waves) >= _LEAST_LEADS and any(lead in j_waves for lead in _LEFT)
    return j_waves if enough and not _right_bundle(calm[:, round(float(together))], j_waves) else {}


def _right_bundle(at_peak: Samples, j_waves: Mapping[str, Bump]) -> bool:
    """Whether the late forces go to the right, where a J wave does not: R' in V1, or S in I or V6."""
    left = max(j_wave.height_mv for lead, j_wave in j_waves.items() if lead in _LEFT)
    v1, one, v6 = (float(at_peak[LEAD_INDEX[lead]]) for lead in ("V1", "I", "V6"))
    return v1 > left or min(one, v6) < -_LEAST_STEP_MV


def qrs_end(j_waves: Mapping[str, Bump], ends: Mapping[str, float], measured: int) -> int:
    """Where QRS ends in a median beat with J waves: as in the leads without one, between the notch and the peak of the others.
    ``ends``: where QRS was seen to end in each lead; ``measured``: over all of them."""
    if not j_waves:
        return measured
    notch, peak = (_typical(j_waves, name) for name in ("first", "peak"))
    others = [end for lead, end in ends.items() if lead not in j_waves]
    return round(float(np.clip(np.median(others) if others else notch, notch, peak)))


def peak_and_end(j_waves: Mapping[str, Bump]) -> tuple[int, int] | None:
    """Where the J waves of a median beat are highest and where they end; None without any."""
    return (_typical(j_waves, "peak"), _typical(j_waves, "last")) if j_waves else None


def _typical(j_waves: Mapping[str, Bump], edge: str) -> int:
    return round(float(np.median([getattr(j_wave, edge) for j_wave in j_waves.values()])))


def _j_wave(line: Samples, qrs: tuple[int, int]) -> Bump | None:
    """The last local maximum near the end of QRS that rises from a notch and falls to ST."""
    first, last = qrs[0] + _EARLIEST, min(qrs[1] + _LATEST, line.size - _AFTER - 1)
    inner = np.arange(first, last)
    tops = inner[(line[inner] > line[inner - 1]) & (line[inner] >= line[inner + 1]) & (line[inner] >= _LEAST_MV)]
    for peak in tops[::-1]:
        before = qrs[0] + int(np.argmax(line[qrs[0] : peak - _AFTER_R]))
        notch = before + int(np.argmin(line[before:peak]))
        level = float(line[peak : peak + _AFTER].min())
        steps = line[peak] - line[notch], line[peak] - level
        low = line[peak : peak + _AFTER] - level < _ENDED * (line[peak] - level)
        j_wave = Bump(notch, int(peak), int(peak) + int(np.argmax(low)), float(line[peak]))
        after_r = line[notch] <= _DEEPEST * line[before] and j_wave.height_mv <= _HIGHEST * line[before]
        if notch >= first and after_r and min(steps) >= _LEAST_STEP_MV and j_wave.last - j_wave.first >= _LEAST:
            return j_wave
    return None
