"""Whether the atria fibrillate: a logistic regression on two stated features, fitted on PTB-XL folds 1-8 and CSN."""

import math

import numpy as np

from ecgstudio.measure.find import Found
from ecgstudio.measure.median import ms

_BIAS, _UNLIKE, _COHERENCE = 7.0, 2.0, -10.1
_FEWEST_INTERVALS = 4
_LEAST_UNLIKE = 0.03  # a regular rhythm without P is another rhythm


def fibrillation_score(found: Found) -> float:
    """Log odds of atrial fibrillation; minus infinity with too few beats.

    From how unlike neighbouring intervals typically are (as a share of the mean interval, log 10), and from the share of
    energy before QRS that repeats from beat to beat: P waves repeat, fibrillation does not.
    """
    rr = ms(1) * np.diff(found.beats.at)
    if rr.size < _FEWEST_INTERVALS or found.p_before is None:
        return -math.inf
    unlike = float(np.median(np.abs(np.diff(rr))) / rr.mean())
    if unlike < _LEAST_UNLIKE:
        return -math.inf
    return _BIAS + _UNLIKE * math.log10(unlike + 0.005) + _COHERENCE * found.p_before.coherence
