"""What a real recording shows that its event track does not have: never taught as texture.

A P wave that measuring missed, an ectopic beat of a third kind or a movement of the patient would be learnt as what lies between
beats, and drawn where no heart draws it. The tokens about it take no part in the loss and are shown as if nothing stood there.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from ecgstudio.engine.autoencoder import RATE_HZ, TOKEN_S, TOKENS, Floats
from ecgstudio.engine.stray import STRAY, distance_from_beats, strays

_ABOUT_S: Final = 0.2
"""On either side of a wave's peak: half of the longest T."""


def unexplained(eight_mv: Floats, events: Floats, qt_s: float) -> NDArray[np.bool_]:
    """Which tokens [125] of a recording [8, 5000] in mV lie about a wave without an event; ``qt_s`` may be NaN."""
    peaks_s = [stray.at_s for stray in strays(eight_mv, events, qt_s)]
    peaks_s += [place / RATE_HZ for place in np.flatnonzero(distance_from_beats(eight_mv, events) > STRAY)]
    middle = (np.arange(TOKENS) + 0.5) * TOKEN_S
    found = np.zeros(TOKENS, np.bool_)
    for peak in peaks_s:
        found |= np.abs(middle - peak) < _ABOUT_S
    return found
