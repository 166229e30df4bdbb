"""What can be said of a recording in which no QRS complex was found: amplitudes and the frequency of what is there."""

import numpy as np

from ecgstudio.core.leads import LEADS
from ecgstudio.core.measurements import Measured, Measurements
from ecgstudio.measure.find import Found
from ecgstudio.measure.prepare import RATE_HZ
from ecgstudio.measure.signals import slope

NO_QRS = "no QRS complex was found"
QUIET_MV = 0.15
_RESTING, _KINDS = 0.3, 0.4  # of 168 recordings of PTB-XL none rests less than 0.64 of its time


def is_chaos(found: Found) -> bool:
    """Whether what was taken for QRS is ventricular fibrillation: hardly a shape comes twice and the leads never rest."""
    beats = found.beats
    if beats.count < 5 or beats.kinds < _KINDS * beats.count:
        return False
    lines = found.prepared.smooth_mv[found.prepared.detecting]
    speed = np.sqrt(np.mean(slope(lines, RATE_HZ) ** 2, axis=0))
    return float((speed < 0.15 * np.percentile(speed, 95)).mean()) < _RESTING


def without_beats(found: Found, reason: str = NO_QRS) -> Measurements:
    """Numbers without beats: rate 0 where hardly anything moves, no rate otherwise; QRSpp is the whole peak to peak."""
    span = (0.0, found.prepared.samples / RATE_HZ)
    none = Measured(reason=reason)
    size = peak_to_peak_mv(found)
    quiet = float(np.median(size[found.prepared.usable])) < QUIET_MV
    features = {
        f"QRSpp[{lead}]": Measured(float(size[row]), "mV", "", lead, span)
        if found.prepared.usable[row]
        else Measured(reason=found.prepared.quality[row].reason, lead=lead)
        for row, lead in enumerate(LEADS)
    }
    features["Fhz"] = Measured(dominant_hz(found), "Hz", "", "", span)
    rate = Measured(0.0, "/min", "", "", span) if quiet else Measured(unit="/min", reason=reason)
    return Measurements(
        rate,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        atrial_rate=none,
        part_s=found.prepared.part_s,
        features=features,
    )


def peak_to_peak_mv(found: Found) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    """The spread [12] in mV that 98 % of the samples keep within."""
    low, high = np.percentile(found.prepared.smooth_mv[:, found.prepared.live], [1, 99], axis=1)
    return np.asarray(high - low)


def dominant_hz(found: Found) -> float:
    """The frequency between 2 and 12 Hz with the most power over the leads."""
    lines = found.prepared.smooth_mv[found.prepared.detecting]
    power = np.abs(np.fft.rfft(lines * np.hanning(lines.shape[1]), 8192)).sum(axis=0)
    frequency = np.fft.rfftfreq(8192, 1 / RATE_HZ)
    band = (frequency >= 2) & (frequency <= 12)
    return float(frequency[band][np.argmax(power[band])])
