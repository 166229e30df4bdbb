"""The median beat of the dominant kind with its global bounds: what intervals and amplitudes are read from."""

from dataclasses import dataclass

from ecgstudio.measure.prepare import RATE_HZ
from ecgstudio.measure.signals import Samples


@dataclass(frozen=True, eq=False)
class MedianBeat:
    """``signal_mv`` [12, samples] of the median beat, ``fiducial`` its sample of the QRS centre; bounds are samples in it.

    Every level is relative to the level just before QRS (0 there). P and T bounds are None when there is no such wave.
    ``at_s``: the time of the fiducial of the beat that shows it in the recording (the most typical one). ``j_wave``: the
    samples at which a J wave that follows QRS is highest and ends; None without one.
    """

    signal_mv: Samples
    fiducial: int
    qrs: tuple[int, int]
    p: tuple[int, int] | None
    t: tuple[int, int] | None
    t_peak: int | None
    next_start: int
    at_s: float
    j_wave: tuple[int, int] | None = None

    def span_s(self, first: int, last: int) -> tuple[float, float]:
        """Where two samples of the median beat lie in the recording, in seconds."""
        return self.at_s + (first - self.fiducial) / RATE_HZ, self.at_s + (last - self.fiducial) / RATE_HZ


def ms(samples: float) -> float:
    """Samples at the measuring rate as ms."""
    return 1000.0 * samples / RATE_HZ


def samples_of(milliseconds: float) -> int:
    """Milliseconds as whole samples at the measuring rate."""
    return round(milliseconds * RATE_HZ / 1000.0)
