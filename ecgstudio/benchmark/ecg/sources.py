"""Where ECGs come from: each source answers the same requests, so that all columns of a table are made by one code."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

import numpy as np

from ecgstudio.benchmark.ecg.requests import AskedEcg, physiology_for
from ecgstudio.benchmark.ecg.texts import label_text
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.jobs import Reporter, silent, stretch
from ecgstudio.core.leads import eight_from_twelve, twelve_from_eight
from ecgstudio.core.recording import Recording
from ecgstudio.engine.autoencoder import Autoencoder
from ecgstudio.engine.conditions import EngineRequest
from ecgstudio.engine.generator import Generator
from ecgstudio.engine.track import events_of
from ecgstudio.sim import draw_anatomy, simulate
from ecgstudio.sim.simulate import Simulation

if TYPE_CHECKING:
    from ecgstudio.engine.text import TextEncoder

_NOISE_MV: Final = 0.05
_BATCH: Final = 8


class Source(Protocol):
    """``name`` heads its column; ``free`` says whether it answers requests that no real record stands behind."""

    @property
    def name(self) -> str: ...

    @property
    def free(self) -> bool: ...

    def draw(self, asked: Sequence[AskedEcg], seed: int, report: Reporter = silent) -> list[Recording]:
        """One recording a request, of ten seconds."""
        ...


class Real:
    """The held-out records themselves; what everything is held against."""

    name = "real"
    free = False

    def draw(self, asked: Sequence[AskedEcg], seed: int, report: Reporter = silent) -> list[Recording]:
        return [_real(item) for item in _told(asked, report)]


class Noisy:
    """The held-out records with white noise of 50 uV in each independent lead: what a little damage costs."""

    name = "real + 50 uV noise"
    free = False

    def draw(self, asked: Sequence[AskedEcg], seed: int, report: Reporter = silent) -> list[Recording]:
        rng = np.random.default_rng(seed)
        return [_with_noise(_real(item), rng) for item in _told(asked, report)]


class Simulator:
    """The simulator alone, with the statements nearest to the request."""

    name = "simulator"
    free = True

    def draw(self, asked: Sequence[AskedEcg], seed: int, report: Reporter = silent) -> list[Recording]:
        return [simulation_for(item, seed + index).recording for index, item in enumerate(_told(asked, report))]


class Diffusion:
    """Weights of the diffusion engine; with ``track`` the beats stand where the simulator's conduction model has them, without it
    the network makes the rhythm too."""

    free = True

    def __init__(self, weights: Path, track: bool = True) -> None:
        self.name = "diffusion" if track else "diffusion, no track"
        self._track = track
        self._generator = Generator.load(weights)
        self._encoder = _encoder(weights / "text") if self._generator.text_width else None

    @property
    def autoencoder(self) -> Autoencoder:
        return self._generator.checkpoint.strip.basis

    def draw(self, asked: Sequence[AskedEcg], seed: int, report: Reporter = silent) -> list[Recording]:
        made: list[Recording] = []
        for first in range(0, len(asked), _BATCH):
            batch = asked[first : first + _BATCH]
            own = stretch(report, first / len(asked), (first + len(batch)) / len(asked))
            requests = [self._request(item, seed + first + index) for index, item in enumerate(batch)]
            made += self._generator.generate(requests, seed + first, report=own)
        return made

    def _request(self, asked: AskedEcg, seed: int) -> EngineRequest:
        events = events_of(simulation_for(asked, seed).delineation) if self._track else None
        encoder = self._encoder
        text = encoder.encode([label_text(asked.sure_words)]).sentence[0] if encoder else None
        holds = asked.sure_words.intersection(catalogue())
        return EngineRequest(asked.words, asked.age, asked.sex, self._domain(asked), events, text, holds=holds)

    def _domain(self, asked: AskedEcg) -> str:
        """Whose texture: that of the request's own record, so that both sides have the same mix; PTB-XL's without one."""
        own = asked.record.key.partition("/")[0] if asked.record is not None else ""
        return own if own in self._generator.checkpoint.strip.domains else "ptbxl"


def _encoder(folder: Path) -> "TextEncoder | None":
    if not folder.is_dir():
        return None
    from ecgstudio.engine.text import TextEncoder

    return TextEncoder.load(folder)


def simulation_for(asked: AskedEcg, seed: int) -> Simulation:
    """What the simulator makes of a request."""
    return simulate(physiology_for(asked, seed), draw_anatomy(seed=seed, age=asked.age, sex=asked.sex), seed=seed)


def _told(asked: Sequence[AskedEcg], report: Reporter) -> Iterator[AskedEcg]:
    for index, item in enumerate(asked):
        report(index / len(asked), f"ECG {index + 1} of {len(asked)}")
        yield item


def _real(asked: AskedEcg) -> Recording:
    if asked.record is None:
        raise ValueError("a wish without a record has no real ECG")
    return asked.record.recording()


def _with_noise(recording: Recording, rng: np.random.Generator) -> Recording:
    eight = eight_from_twelve(recording.signal_mv)
    noisy = eight + _NOISE_MV * rng.standard_normal(eight.shape)
    return Recording(twelve_from_eight(noisy).astype(np.float32), recording.sampling_rate_hz)
