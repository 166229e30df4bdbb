"""A Recording: twelve leads of samples, and where they come from."""

from dataclasses import dataclass, field
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from ecgstudio.core.errors import RecordError
from ecgstudio.core.leads import LEAD_INDEX
from ecgstudio.core.translation import shown

Source = Literal["simulator", "diffusion", "import"]


@dataclass(frozen=True)
class Provenance:
    """Where a recording comes from: enough to make it again, or to find it again.

    ``engine`` names the engine and its version ("simulator 0.1.0"); ``seed`` reproduces it; ``origin`` is the file
    name of an imported record (never its folder). ``after`` names the real record whose person a made one resembles.
    ``weights`` is the digest of the network's weights, ``batch`` which of how many that were drawn at once it was, from 0 on.
    ``import_notes``: what was left out, renamed, derived, resampled or is missing since it was read from another's file.
    ``faults``: what a teacher has done to the electrodes (``core.electrodes``).
    """

    source: Source = "import"
    engine: str = ""
    seed: int | None = None
    origin: str = ""
    comments: tuple[str, ...] = ()
    after: str = ""
    import_notes: tuple[str, ...] = ()
    weights: str = ""
    batch: tuple[int, int] = (0, 1)
    faults: tuple[str, ...] = ()

    @property
    def synthetic(self) -> bool:
        return self.source != "import"

    @property
    def maker(self) -> str:
        """The engine, and whom a twin was made after: "diffusion 0.1.0, synthetic, after record 01234_hr"."""
        return shown(f"{self.engine}, synthetic, after record {self.after}") if self.after else self.engine


@dataclass(frozen=True, eq=False)
class Recording:
    """Twelve simultaneous leads.

    ``signal_mv``: float32 [12, samples] in mV, leads in the order of ``core.leads.LEADS``, read-only; NaN is a missing
    sample. ``sampling_rate_hz``: samples per second.
    """

    signal_mv: NDArray[np.float32]
    sampling_rate_hz: float
    provenance: Provenance = field(default_factory=Provenance)

    def __post_init__(self) -> None:
        signal = np.array(self.signal_mv, dtype=np.float32)
        if signal.ndim != 2 or signal.shape[0] != 12 or signal.shape[1] == 0:
            raise RecordError(f"a recording needs 12 leads of samples, got an array of shape {signal.shape}")
        if np.isinf(signal).any():
            raise RecordError("a recording holds infinite samples; use NaN for what is missing")
        if not 1 <= self.sampling_rate_hz <= 100_000:
            raise RecordError(f"sampling rate {self.sampling_rate_hz} Hz is not usable")
        signal.setflags(write=False)
        object.__setattr__(self, "signal_mv", signal)

    @property
    def samples(self) -> int:
        return int(self.signal_mv.shape[1])

    @property
    def duration_s(self) -> float:
        return self.samples / self.sampling_rate_hz

    def lead(self, name: str) -> NDArray[np.float32]:
        """One lead's samples in mV, by name ("aVR")."""
        samples: NDArray[np.float32] = self.signal_mv[LEAD_INDEX[name]]
        return samples

    def time_s(self) -> NDArray[np.float64]:
        """The time of every sample in seconds from the start."""
        return np.arange(self.samples) / self.sampling_rate_hz
