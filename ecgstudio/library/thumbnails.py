"""A few hundred bytes of trace per case, for lists."""

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.recording import Recording

THUMBNAIL_LEAD = "II"
THUMBNAIL_S = 3.0
THUMBNAIL_POINTS = 192


def make_thumbnail(recording: Recording) -> bytes:
    """The first 3 s of lead II as 192 points in whole uV; each is the sample of its span farthest from the lead's median,
    so that narrow QRS complexes keep their height. A shorter recording is followed by its last value."""
    count = max(1, min(recording.samples, round(THUMBNAIL_S * recording.sampling_rate_hz)))
    lead = np.nan_to_num(recording.lead(THUMBNAIL_LEAD)[:count].astype(np.float64))
    level = float(np.median(lead))
    length = THUMBNAIL_S * recording.sampling_rate_hz
    edges = np.minimum(np.linspace(0, length, THUMBNAIL_POINTS + 1).astype(int), count - 1)
    spans = [lead[start : max(start + 1, end)] for start, end in pairwise(edges)]
    points = np.array([span[np.argmax(np.abs(span - level))] for span in spans])
    return bytes(np.clip(np.rint(points * 1000), -32767, 32767).astype("<i2").tobytes())


def read_thumbnail(data: bytes) -> NDArray[np.float32]:
    """The points [192] in mV, 64 a second."""
    return (np.frombuffer(data, dtype="<i2") / 1000).astype(np.float32)
