"""The beats of one person under another condition, from the person's own, in steps that depart from them more and more.

A reference's beats get what the simulator says the condition changes in one patient (its beats with the condition, less those
without), or are inverted to noise by the sampler run backwards and drawn again under other words (Song et al. 2021, section 4.1;
Meng et al. 2022). What is exchanged no more than has to be keeps the person.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Final, Literal

import numpy as np
import torch
from torch import Tensor

from ecgstudio.engine import edm
from ecgstudio.engine.autoencoder import RATE_HZ, Floats
from ecgstudio.engine.beats import QRS_BEFORE, QRS_LENGTH, Beats
from ecgstudio.engine.conditions import EngineRequest, present_in, usual_qrs_s
from ecgstudio.engine.generator import Generator, Sampling, as_told
from ecgstudio.engine.guidance import denoiser_of, guided
from ecgstudio.engine.sharpen import sharpened
from ecgstudio.engine.stretch import DRAWN_S, with_qt

Road = Literal["inverted", "drawn", "simulated"]
FARTHER: Final[tuple[tuple[float, Road], ...]] = ((0.9, "inverted"), (1.0, "drawn"), (1.0, "simulated"))
"""How far beats depart from the person's where nothing kept of them holds, and how they are made: inverted and drawn again; drawn
by the beat model as anybody's; the simulated patient's. Measured over 12 people and 9 conditions (REPORT, "The twin")."""
_LESS: Final = 0.35
"""How much less is kept of a phase in which a criterion fails."""
_FADED: Final = 16
"""Samples over which what is kept of QRS fades into what is kept of ST and T: 32 ms."""
_SETTLED_S: Final = 0.08
"""So long after QRS a beat stands again where it stood."""
_ALIKE: Final = 1.15
"""QRS durations that differ by less than this factor are not laid upon one another."""
_INVERTED: Final = 0.9
"""How far up an inversion goes (``edm.from_level``); to 0.7 few bundle branch blocks meet theirs, at 1 the person is lost."""
_LOWEST: Final = 0.05
_EVALUATIONS: Final = 16
_TURN_DEGREES: Final = 7.0
_HEIGHT: Final = 0.08
_MOVED: Final = 0.14
"""Normal deviations between visits: the frontal axis, heights, and electrodes V1 to V6 as a share of their neighbours; by the
benchmark of twins these bring them no nearer to the person than a real second recording is."""


@dataclass(frozen=True)
class Kept:
    """How much is kept of what tells a person from the simulated patient, 0 to 1, in P, in QRS, in ST and T."""

    p: float = 1.0
    qrs: float = 1.0
    st: float = 1.0

    @property
    def departure(self) -> float:
        """0 for all of the person, 1 for the simulated patient."""
        return round(1 - (self.p + self.qrs + self.st) / 3, 3)

    def less(self, phases: Collection[str]) -> "Kept":
        """A step less in some of "P", "QRS" and "ST-T"."""
        named = {"p": "P", "qrs": "QRS", "st": "ST-T"}
        lower = {name: max(0.0, getattr(self, name) - _LESS) for name, phase in named.items() if phase in phases}
        return replace(self, **lower)


@dataclass(frozen=True, eq=False)
class Reference:
    """One person: ``beats``, QT ``qt_s`` and QRS duration ``qrs_s`` of a recording; ``words`` that its own statements are asked
    for with."""

    beats: Beats
    qt_s: float | None
    words: dict[str, float]
    qrs_s: float = 0.0


@dataclass(frozen=True, eq=False)
class TwinRequest:
    """What to draw for a person: the ``request`` of a simulated patient with the condition, that patient's beats ``after`` and,
    without the condition, ``before``; ``qt_s`` is the condition's QT, ``share`` how much of the
    beats is the beat model's own where it draws them; ``same_day``: no other visit is drawn."""

    request: EngineRequest
    before: Beats
    after: Beats
    qt_s: float | None
    seed: int
    share: float = 1.0
    same_day: bool = False


def near_beats(person: Reference, wanted: TwinRequest, kept: Kept) -> Beats:
    """The person's beats with what the condition changes, and as much of the person as is ``kept``."""
    request = wanted.request
    own = replace(person, beats=_on_that_day(person, wanted))
    return as_told(sharpened(changed_beats(own, wanted, kept), _qrs_s(request)), request)


def far_beats(generator: Generator, person: Reference, wanted: TwinRequest, road: Road) -> Beats:
    """Beats that keep hardly anything of the person, or nothing."""
    request = wanted.request
    if road == "drawn":
        begun = replace(request, begin=wanted.after)
        return generator.draw_beats([begun], wanted.seed, Sampling(beats=wanted.share))[0]
    if road == "simulated":
        return near_beats(person, wanted, Kept(0.0, 0.0, 0.0))
    made = _inverted(generator, person, _on_that_day(person, wanted), request)
    return as_told(sharpened(made, _qrs_s(request)), request)


def _on_that_day(person: Reference, wanted: TwinRequest) -> Beats:
    """The person's beats with the condition's QT, of another visit unless it is the same day."""
    own = with_qt(person.beats, person.qt_s, _drawn_qt(wanted))
    return own if wanted.same_day else another_visit(own, wanted.seed)


def another_visit(beats: Beats, seed: int) -> Beats:
    """The same person on another day: axis, heights and chest electrodes a little different, as ``seed`` has it."""
    rng = np.random.default_rng((seed, QRS_LENGTH))
    turn = np.radians(_TURN_DEGREES * rng.standard_normal())
    leads = np.eye(8)
    plane = np.array([[1, 0], [-1 / np.sqrt(3), 2 / np.sqrt(3)]])
    rotation = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    leads[:2, :2] = np.linalg.inv(plane) @ rotation @ plane
    for lead, share in enumerate(_MOVED * rng.standard_normal(6), 2):
        beside = min(lead + 1, 7) if share > 0 else max(lead - 1, 2)
        leads[lead, lead] -= abs(share)
        leads[lead, beside] += abs(share)
    leads *= np.exp(_HEIGHT * rng.standard_normal())
    p, qrs = (np.einsum("ab,...bt->...at", leads, part).astype(np.float32) for part in (beats.p_mv, beats.qrs_mv))
    return replace(beats, p_mv=p, qrs_mv=qrs)


def changed_beats(person: Reference, wanted: TwinRequest, kept: Kept) -> Beats:
    """The simulated patient's beats with the condition, and what is ``kept`` of what tells the person from that patient without
    it; a P wave or a kind that the person has not is the simulated patient's.

    Where the condition makes QRS longer or shorter, what the person's QRS has of its own becomes so too.
    """
    own, before, after = person.beats, wanted.before, wanted.after
    there = np.array(present_in(wanted.request.events)) if wanted.request.events is not None else after.present
    p, qrs = after.p_mv.copy(), after.qrs_mv[:, :, :QRS_LENGTH].copy()
    if own.present[0] and before.present[0]:
        p += kept.p * (own.p_mv - before.p_mv)
    if own.present[1]:
        length = _qrs_s(wanted.request)
        departure = _laid_upon(own.qrs_mv[0] - before.qrs_mv[0], person.qrs_s, length)
        qrs[0] += _weights(kept, length or person.qrs_s) * departure
    return Beats(p * float(there[0]), qrs, there)


def _weights(kept: Kept, qrs_s: float) -> Floats:
    """How much is kept at each sample of a beat [samples]: of QRS until its end, then of ST and T."""
    after_end = np.arange(QRS_LENGTH) - (QRS_BEFORE + RATE_HZ * qrs_s)
    later = np.clip(after_end / _FADED + 0.5, 0, 1)
    weights: Floats = (kept.qrs + (kept.st - kept.qrs) * later).astype(np.float32)
    return weights


def _laid_upon(departure: Floats, from_s: float, to_s: float) -> Floats:
    """What is a person's own [8, samples] in a QRS of one duration, as it is in one of another; T stays where it is."""
    if min(from_s, to_s) <= 0 or 1 / _ALIKE < to_s / from_s < _ALIKE:
        return departure
    known = [0.0, QRS_BEFORE, QRS_BEFORE + RATE_HZ * to_s, QRS_BEFORE + RATE_HZ * (to_s + _SETTLED_S), QRS_LENGTH]
    source = [0.0, QRS_BEFORE, QRS_BEFORE + RATE_HZ * from_s, QRS_BEFORE + RATE_HZ * (to_s + _SETTLED_S), QRS_LENGTH]
    place = np.arange(departure.shape[1])
    at = np.interp(place, known, source)
    laid: Floats = np.stack([np.interp(at, place, row) for row in departure]).astype(np.float32)
    return laid


@torch.inference_mode()
def _inverted(generator: Generator, person: Reference, own: Beats, request: EngineRequest) -> Beats:
    """The person's beats as noise under the reference's words, drawn again under the request's."""
    part = generator.checkpoint.beats
    down = edm.from_level(edm.schedule(_EVALUATIONS, part.noise), _INVERTED, part.noise.sigma_data)
    up = torch.from_numpy(np.append(np.geomspace(_LOWEST, float(down[0]), _EVALUATIONS + 1), 0).astype(np.float32))
    known = generator.beat_conditions([replace(request, words=person.words, holds=frozenset(), shape=None, text=None)])
    x = torch.from_numpy(part.basis.encode(own)[None]).to(generator.device)
    x = _run_backwards(denoiser_of(generator.beat_network, known, up, part.noise.sigma_data), x, up[:-1])
    wanted = generator.beat_conditions([request])
    denoise = guided(generator.beat_network, wanted, Sampling().guidance, down, part.noise.sigma_data)
    vector = edm.sample_dpmpp_2m(denoise, x, down).float().cpu().numpy()[0]
    events = request.events
    return part.basis.decode(vector, own.present if events is None else present_in(events))


def _run_backwards(denoise: edm.Denoise, x: Tensor, levels: Tensor) -> Tensor:
    """x at the last of rising ``levels`` from x at the first: Euler's steps of the probability flow (Karras 2022, eq. 1)."""
    for sigma, following in zip(levels[:-1].tolist(), levels[1:].tolist(), strict=True):
        clean = denoise(x, torch.full((len(x),), sigma, device=x.device))
        x = clean + following / sigma * (x - clean)
    return x


def _drawn_qt(wanted: TwinRequest) -> float | None:
    """The QT at which beats are drawn before late T waves are stretched."""
    return wanted.qt_s if wanted.request.stretch == 1 else DRAWN_S


def _qrs_s(request: EngineRequest) -> float:
    return 0.0 if request.events is None else usual_qrs_s(request.events)
