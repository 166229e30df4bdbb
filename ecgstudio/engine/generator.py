"""The engine's front door: requests in, recordings out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Final, Protocol

import numpy as np
import torch
from torch import Tensor

from ecgstudio import __version__
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.core.leads import eight_from_twelve, twelve_from_eight
from ecgstudio.core.recording import Provenance, Recording
from ecgstudio.engine import edm
from ecgstudio.engine.autoencoder import RATE_HZ, Floats
from ecgstudio.engine.axis import with_axis
from ecgstudio.engine.beat_model import BeatModel
from ecgstudio.engine.beats import Beats, template, with_p_seen, with_second
from ecgstudio.engine.calm import calmed
from ecgstudio.engine.checkpoint import REAL_EXAMPLES, TEXTURES, Checkpoint, load_checkpoint
from ecgstudio.engine.conditions import (
    BeatConditions,
    EngineRequest,
    StripConditions,
    conditions_of,
    holds_of,
    present_in,
    shapes_of,
    timing_of,
    usual_qrs_s,
)
from ecgstudio.engine.guidance import denoiser_of, guided
from ecgstudio.engine.measured import qt_of_beats
from ecgstudio.engine.seams import without_seams
from ecgstudio.engine.sharpen import sharpened
from ecgstudio.engine.stretch import squeezed_beats_of, stretched, with_qt
from ecgstudio.engine.texture import TEXTURE, TextureSpread, with_tremor
from ecgstudio.engine.track import dense_track

MOST_EVALUATIONS: Final = 16
SIMULATED: Final = "simulated"
_BEAT_EVALUATIONS: Final = 16
"""QRS-T differ from those of 200 evaluations by 4 to 6 % of the spread between patients (7 statements, 16 patients each)."""
_ENOUGH: Final = 25
"""Real examples of a statement, fewer of which teach less than the simulator does."""
_REST: Final = 0.75
"""The denoiser draws what lies between beats a third too large: 14 / 16 / 13 uV in II / V3 / V5 from 1.5 to 15 Hz, where real
normal ECGs have 10 / 9 / 9."""
_NOTHING: Final = np.zeros((0, 4), np.float32)


class Watch(Protocol):
    """Told of the template, which is ``done`` 0, and after each evaluation; ``look`` decodes what the recordings look like
    now, and costs nothing when not called."""

    def __call__(self, done: int, of: int, look: Callable[[], list[Recording]]) -> None: ...


@dataclass(frozen=True)
class Sampling:
    """How to sample. ``evaluations``: of the denoiser, up to 16; ``guidance``: how far the beats are led away from those of
    nobody in particular, 1 for none (Ho and Salimans 2022); ``realism`` 1 starts from noise, less from a drawing given beside
    the requests (SDEdit, Meng et al. 2022), 0 keeps all of it but its finest detail; ``beats``: the same for the beats alone,
    at most ``realism``."""

    evaluations: int = MOST_EVALUATIONS
    guidance: float = 1.7
    realism: float = 1.0
    beats: float = 1.0

    def __post_init__(self) -> None:
        if not 2 <= self.evaluations <= MOST_EVALUATIONS:
            raise ValueError(f"{self.evaluations} evaluations are out of range; use 2 to {MOST_EVALUATIONS}")
        for name in ("realism", "beats"):
            if not 0 <= getattr(self, name) <= 1:
                raise ValueError(f"{name} {getattr(self, name)} is out of range; use 0 to 1")


class Generator:
    """A checkpoint ready to draw. One at a time: it is not made for several threads at once."""

    def __init__(self, checkpoint: Checkpoint, device: torch.device | None = None) -> None:
        self.checkpoint = checkpoint
        self.device = device or torch.device("cuda" if torch.cuda.is_available() else "cpu")
        self._strip = checkpoint.strip.network.to(self.device)
        self._beats = checkpoint.beats.network.to(self.device)

    @classmethod
    def load(cls, folder: Path, device: torch.device | None = None) -> "Generator":
        """From the engine's folder; ResourceError when a file of it cannot be read."""
        return cls(load_checkpoint(folder), device)

    @property
    def text_width(self) -> int:
        """Of the sentence vectors that the weights have learnt; 0 for none."""
        return self.checkpoint.beats.network.config.text

    @torch.no_grad()
    def generate(
        self,
        requests: Sequence[EngineRequest],
        seed: int,
        sampling: Sampling | None = None,
        drawings: Sequence[Recording] = (),
        report: Reporter = silent,
        watch: Watch | None = None,
    ) -> list[Recording]:
        """One recording a request, 10 s at 500 Hz, limb leads exact. Request k has noise of its own from ``seed + k``.

        ``drawings``: as many recordings at 500 Hz to start from where ``realism`` or ``beats`` is below 1.
        Cancelled when the reporter says stop.
        """
        sampling = sampling or Sampling()
        drawn = [eight_from_twelve(drawing.signal_mv) for drawing in drawings]
        seeds = [seed + index for index in range(len(requests))]
        beats = self.draw_beats(requests, seed, sampling, drawn, report)
        templates_mv = self._templates_mv(requests, beats)
        templates = torch.from_numpy(self.checkpoint.strip.basis.encode(templates_mv)).to(self.device)
        noise = self.checkpoint.strip.noise
        levels = edm.from_level(edm.schedule(sampling.evaluations, noise), sampling.realism, noise.sigma_data)
        config = self._strip.config
        x = _normal(seeds, (config.tokens, config.latent), stream=0).to(self.device) * float(levels[0])
        if drawn and sampling.realism < 1:
            x = x + torch.from_numpy(self.checkpoint.strip.basis.encode(np.stack(drawn))).to(self.device) - templates
        total = len(levels) - 1
        conditions = self._strip_conditions(requests, templates, seeds)

        def made(residual: Tensor) -> list[Recording]:
            if sampling.realism < 1:
                return self._recordings(residual, templates_mv, seeds)
            return self._recordings(_with_tremor(_REST * residual, conditions.texture), templates_mv, seeds, calm=True)

        def told(done: int, clean: Tensor) -> None:
            report(done / total, f"step {done} of {total}")
            if watch is not None:
                watch(done, total, lambda: made(clean))

        told(0, torch.zeros_like(templates))
        residual = edm.sample_dpmpp_2m(denoiser_of(self._strip, conditions, levels, noise.sigma_data), x, levels, told)
        return made(residual)

    @torch.no_grad()
    def draw_beats(
        self,
        requests: Sequence[EngineRequest],
        seed: int,
        sampling: Sampling | None = None,
        drawn_mv: Sequence[Floats] = (),
        report: Reporter = silent,
    ) -> list[Beats]:
        """The beats of each request: its own where it has them, else drawn by the beat model as its events ask.

        ``drawn_mv``: eight leads [8, 5000] each, whose beats to start from where ``realism`` or ``beats`` is below 1.
        """
        sampling = sampling or Sampling()
        part = self.checkpoint.beats
        events = [_NOTHING if request.events is None else request.events for request in requests]
        conditions = self.beat_conditions(requests)
        seeds = [seed + index for index in range(len(requests))]
        realism = min(sampling.realism, sampling.beats)
        levels = edm.from_level(edm.schedule(_BEAT_EVALUATIONS, part.noise), realism, part.noise.sigma_data)
        x = _normal(seeds, (part.basis.size,), stream=1).to(self.device) * float(levels[0])
        begin = _begin(requests, events, drawn_mv)
        if begin and realism < 1:
            x = x + torch.from_numpy(np.stack([part.basis.encode(own) for own in begin])).to(self.device)
        denoise = guided(self._beats, conditions, sampling.guidance, levels, part.noise.sigma_data)
        found = edm.sample_dpmpp_2m(denoise, x, levels, lambda _, __: report(0.0, "drawing the beats"))
        vectors = found.float().cpu().numpy()
        made = [part.basis.decode(vector, present_in(when)) for vector, when in zip(vectors, events, strict=True)]
        if self.checkpoint.detail is not None:
            add = partial(self.checkpoint.detail.added, basis=part.basis, share=sampling.realism)
            made = [add(own, vector, seed=one) for own, vector, one in zip(made, vectors, seeds, strict=True)]
        if sampling.realism == 1:
            made = [sharpened(own, usual_qrs_s(when)) for own, when in zip(made, events, strict=True)]
        return [request.beats or as_told(beats, request) for request, beats in zip(requests, made, strict=True)]

    @property
    def beat_network(self) -> BeatModel:
        """The beat model on its device."""
        return self._beats

    def beat_conditions(self, requests: Sequence[EngineRequest]) -> BeatConditions:
        """What the beat model is told of each request."""
        part = self.checkpoint.beats
        events = [_NOTHING if request.events is None else request.events for request in requests]
        taught = [self._best_taught(request) for request in requests]
        asked = conditions_of(taught, part.words, part.domains, self.text_width).parts()
        timing = torch.from_numpy(np.stack([timing_of(when) for when in events]))
        present = torch.tensor([present_in(when) for when in events])
        holds = holds_of(requests, part.words)
        made = BeatConditions(**asked, timing=timing, present=present, holds=holds, shape=shapes_of(requests))
        return made.to(self.device)

    def _best_taught(self, request: EngineRequest) -> EngineRequest:
        """The request in the domain that knows its statements: the simulator's where too few real patients had one of them."""
        examples = self.checkpoint.beats.about.get(REAL_EXAMPLES)
        statements = [word for word in request.words or {} if not word.startswith("scp:")]
        if examples is None or all(examples.get(word, 0) >= _ENOUGH for word in statements):
            return request
        return replace(request, domain=SIMULATED)

    def _strip_conditions(
        self, requests: Sequence[EngineRequest], templates: Tensor, seeds: Sequence[int]
    ) -> StripConditions:
        part = self.checkpoint.strip
        asked = conditions_of(requests, part.words, part.domains, 0).parts()
        tracks = np.stack([dense_track(_NOTHING if request.events is None else request.events) for request in requests])
        tracked = torch.tensor([request.events is not None for request in requests])
        texture = torch.from_numpy(np.stack([*map(self._texture, requests, seeds)]))
        track = torch.from_numpy(tracks)
        told = StripConditions(**asked, track=track, tracked=tracked, template=templates.cpu(), texture=texture)
        return told.to(self.device)

    def _texture(self, request: EngineRequest, seed: int) -> Floats:
        """The request's own, or one as real records of its domain have it; unknown where nothing is known of them."""
        if request.texture is not None:
            return request.texture
        stored = self.checkpoint.strip.about.get(TEXTURES, {}).get(request.domain)
        unknown: Floats = np.full(len(TEXTURE), np.nan, np.float32)
        return unknown if stored is None else TextureSpread.read(stored).draw(seed)

    def _templates_mv(self, requests: Sequence[EngineRequest], beats: Sequence[Beats]) -> Floats:
        drawn = [
            template(own, _NOTHING if request.events is None else request.events, request.atria_mv)
            for request, own in zip(requests, beats, strict=True)
        ]
        return np.stack(drawn)

    def _recordings(
        self, residual: Tensor, templates_mv: Floats, seeds: Sequence[int], calm: bool = False
    ) -> list[Recording]:
        """``templates_mv`` [requests, 8, 5000] as drawn: patches would lose what is finest in QRS."""
        residual_mv = without_seams(self.checkpoint.strip.basis.decode(residual.float().cpu().numpy()))
        eight_mv = templates_mv + (calmed(residual_mv, templates_mv) if calm else residual_mv)
        if calm and self.checkpoint.electrodes is not None:
            noise = [self.checkpoint.electrodes.draw(seed, eight_mv.shape[2]) for seed in seeds]
            eight_mv = eight_mv + np.stack(noise)
        return [_recording(one, seed) for one, seed in zip(eight_mv, seeds, strict=True)]


def as_told(beats: Beats, request: EngineRequest) -> Beats:
    """Beats as they were drawn, with what the request says of them besides: P seen, axis, QT, late T, a second kind."""
    seen = with_p_seen(beats, request.p_mv, request.least_p_mv)
    if request.events is not None:
        qrs_s = usual_qrs_s(request.events)
        seen = with_axis(seen, qrs_s, request.axis)
        if request.qt_s is not None:
            seen = with_qt(seen, qt_of_beats(seen, qrs_s), request.qt_s)
    return with_second(stretched(seen, request.stretch), request.second_mv)


def _begin(requests: Sequence[EngineRequest], events: Sequence[Floats], drawn_mv: Sequence[Floats]) -> list[Beats]:
    """What the beats begin with where not all is noise: the requests' own beginning, else the drawings' beats."""
    if drawn_mv:
        drawn = zip(drawn_mv, events, requests, strict=True)
        return [squeezed_beats_of(eight, when, request.stretch) for eight, when, request in drawn]
    begun = [request.begin for request in requests if request.begin is not None]
    return begun if len(begun) == len(requests) else []


def _with_tremor(residuals: Tensor, textures: Tensor) -> Tensor:
    """Rests [requests, tokens, size] with as much tremor as their textures say."""
    pairs = zip(residuals.float().cpu().numpy(), textures.cpu().numpy(), strict=True)
    return torch.from_numpy(np.stack([with_tremor(*pair) for pair in pairs])).to(residuals.device)


def _recording(eight_mv: Floats, seed: int) -> Recording:
    provenance = Provenance(source="diffusion", engine=f"diffusion {__version__}", seed=seed)
    return Recording(twelve_from_eight(eight_mv).astype("float32"), RATE_HZ, provenance)


def _normal(seeds: Sequence[int], shape: tuple[int, ...], stream: int) -> Tensor:
    """Standard normal noise, each row from a seed of its own, so that a candidate does not depend on those beside it."""
    rows = []
    for seed in seeds:
        rng = torch.Generator().manual_seed((seed * 2 + stream) % 2**63)
        rows.append(torch.randn(shape, generator=rng))
    return torch.stack(rows)
