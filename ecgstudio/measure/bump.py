"""One small wave of one lead of a median beat: what delta, J, epsilon and U waves have in common."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Bump:
    """Where it begins, is highest and ends, in samples of the median beat, and how high it is over the level before QRS in mV."""

    first: int
    peak: int
    last: int
    height_mv: float
