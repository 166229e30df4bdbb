"""The beats of one person under another condition, from the person's own, in steps that depart from them more and more.

A reference's beats get what the simulator says the condition changes in one patient (its beats with the condition, less those
without), or are inverted to noise by the sampler run backwards and drawn again under other words (Song et al. 2021, section 4.1;
Meng et al. 2022). What is exchanged no more than has to be keeps the person.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final, Literal

import numpy as np
import torch
from torch import Tensor

from ecgstudio.engine import edm
from ecgstudio.engine.beats import QRS_LENGTH, Beats
from ecgstudio.engine.conditions import EngineRequest, present_in, usual_qrs_s
from ecgstudio.engine.generator import Generator, Sampling, as_told
from ecgstudio.engine.guidance import denoiser_of, guided
from ecgstudio.engine.sharpen import sharpened
from ecgstudio.engine.stretch import DRAWN_S, with_qt

Road = Literal["changed", "inverted", "drawn", "simulated"]
STEPS: Final[tuple[tuple[float, Road], ...]] = (
    *((0.0, "changed"), (0.3, "changed"), (0.6, "changed")),
    *((0.9, "inverted"), (1.0, "drawn"), (1.0, "simulated")),
)
"""How far beats depart from the person's, and how they are made: with the condition's change, where the departure is the share
of what tells the person from the simulated patient that is given up; inverted and drawn again; drawn by the beat model as
anybody's; the simulated patient's. Measured over 12 people and 9 conditions (REPORT, "The twin")."""
_INVERTED: Final = 0.9
"""How far up an inversion goes (``edm.from_level``); to 0.7 few bundle branch blocks meet theirs, at 1 the person is lost."""
_LOWEST: Final = 0.05
_EVALUATIONS: Final = 16
_TURN_DEGREES: Final = 5.0
_HEIGHT: Final = 0.06
_MOVED: Final = 0.1
"""Normal deviations between visits: the frontal axis, heights, and electrodes V1 to V6 as a share of their neighbours; by the
benchmark of twins these bring them no nearer to the person than a real second recording is."""


@dataclass(frozen=True, eq=False)
class Reference:
    """One person: ``beats`` and QT, ``qt_s``, of a recording; ``words`` that its own statements are asked for with."""

    beats: Beats
    qt_s: float | None
    words: dict[str, float]


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


def twin_beats(
    generator: Generator, person: Reference, wanted: TwinRequest, keep: float | None = None
) -> Iterator[tuple[float, Beats]]:
    """Beats to try in turn with their departure, 0 to 1, from the nearest to the person to anybody's. ``keep`` 0 to 1: begin
    no nearer than this."""
    least = 0.0 if keep is None else 1 - keep
    for departure, road in STEPS:
        if departure >= least:
            yield departure, _made(generator, person, wanted, departure, road)


def _made(generator: Generator, person: Reference, wanted: TwinRequest, departure: float, road: Road) -> Beats:
    request = wanted.request
    if road == "drawn":
        begun = replace(request, begin=wanted.after)
        return generator.draw_beats([begun], wanted.seed, Sampling(beats=wanted.share))[0]
    own = with_qt(person.beats, person.qt_s, _drawn_qt(wanted))
    own = own if wanted.same_day else another_visit(own, wanted.seed)
    if road == "inverted":
        made = _inverted(generator, person, own, request)
    else:
        made = changed_beats(own, wanted, 0.0 if road == "simulated" else 1 - departure)
    return as_told(sharpened(made, _qrs_s(request)), request)


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


def changed_beats(own: Beats, wanted: TwinRequest, share: float) -> Beats:
    """The simulated patient's beats with the condition, and a ``share`` of what tells the person from that patient without it; a
    P wave or a kind that the person has not is the simulated patient's."""
    before, after = wanted.before, wanted.after
    there = np.array(present_in(wanted.request.events)) if wanted.request.events is not None else after.present
    p, qrs = after.p_mv.copy(), after.qrs_mv[:, :, :QRS_LENGTH].copy()
    if own.present[0] and before.present[0]:
        p += share * (own.p_mv - before.p_mv)
    if own.present[1]:
        qrs[0] += share * (own.qrs_mv[0] - before.qrs_mv[0])
    return Beats(p * float(there[0]), qrs, there)


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
