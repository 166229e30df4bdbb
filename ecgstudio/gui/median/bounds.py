"""The bounds of a median beat as the window shows and moves them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecgstudio.core.corrections import Edge
from ecgstudio.core.delineation import WaveKind
from ecgstudio.gui.kit.words import tr

if TYPE_CHECKING:
    from ecgstudio.measure.median import MedianBeat


@dataclass(frozen=True)
class Bound:
    """Onset or end of one wave, ``time_s`` from the middle of QRS."""

    wave: WaveKind
    edge: Edge
    time_s: float

    @property
    def name(self) -> str:
        return tr("{wave} onset").format(wave=self.wave) if self.edge == "onset" else self._end

    @property
    def key(self) -> tuple[WaveKind, Edge]:
        return self.wave, self.edge

    @property
    def _end(self) -> str:
        return tr("{wave} end").format(wave=self.wave)


def bounds_of(beat: "MedianBeat", rate_hz: float) -> list[Bound]:
    """Every bound of a beat, in order of time; a wave that is not there has none."""
    spans: list[tuple[WaveKind, tuple[int, int] | None]] = [("P", beat.p), ("QRS", beat.qrs), ("T", beat.t)]
    edges: tuple[Edge, Edge] = ("onset", "offset")
    return [
        Bound(wave, edge, (sample - beat.fiducial) / rate_hz)
        for wave, span in spans
        if span is not None
        for edge, sample in zip(edges, span, strict=True)
    ]
