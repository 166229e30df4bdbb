"""What a batch of ECGs is asked to be, as tensors; every part of it can be left out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, Final, Self

import numpy as np
import torch
from torch import Tensor

from ecgstudio.core.request import Sex
from ecgstudio.engine.beats import Beats, kinds_of
from ecgstudio.engine.shape import SHAPE
from ecgstudio.engine.track import Floats

UNKNOWN: Final = 0
SEXES: Mapping[Sex | None, int] = {None: UNKNOWN, "female": 1, "male": 2}
TIMING: Final = ("RR", "QRS", "second QRS")
"""What a track says about the beats it will repeat."""

_RR_UNIT_S: Final = 0.8
_QRS_UNIT_S: Final = 0.1


@dataclass(frozen=True, eq=False)
class EngineRequest:
    """One ECG to draw. ``words``: the vocabulary's words with their certainty, None for unknown; ``domain``: whose texture;
    ``events`` [count, 4] (``track.events_of``), None leaves the rhythm to the network; ``text``: sentence vector [width] of
    the text encoder; ``beats``: the patient's own, None lets the beat model draw them; ``begin``: what they are
    begun with where some of them is to be kept; ``holds``: statements whose criteria the
    beats are to meet; ``shape`` [6] (``engine.shape``), NaN where it is free; ``texture`` [3] (``engine.texture``), None draws
    it.

    What a simulated patient gives besides: ``stretch``, how many times as long as drawn what follows QRS is (``engine.stretch``);
    ``atria_mv`` [8, 5000], what atria draw that the sinus node does not lead, None where it does; ``p_mv`` [8, 100], a P wave for
    when lead II does not show the drawn one at ``least_p_mv``; ``second_mv`` [8, samples], beats of the second kind, None lets
    the beat model draw them; ``axis`` in degrees, to which QRS of the first kind is turned (``engine.axis``), and ``qt_s``, to
    which its T is moved, None for as drawn."""

    words: Mapping[str, float] | None = None
    age: float | None = None
    sex: Sex | None = None
    domain: str | None = "ptbxl"
    events: Floats | None = None
    text: Floats | None = None
    beats: Beats | None = None
    begin: Beats | None = None
    holds: frozenset[str] = frozenset()
    shape: Floats | None = None
    texture: Floats | None = None
    stretch: float = 1.0
    atria_mv: Floats | None = None
    p_mv: Floats | None = None
    least_p_mv: float = 0.0
    second_mv: Floats | None = None
    axis: float | None = None
    qt_s: float | None = None


@dataclass(frozen=True, eq=False)
class Conditions:
    """Who and what, for a batch. ``certainty`` [records, words] 0..1, meaningful where ``stated``; ``age`` in years or NaN;
    ``sex`` 0 unknown, 1 female, 2 male; ``domain`` 0 unknown, else 1 + its index; ``text`` [records, width] sentence vectors,
    zero where there is none."""

    certainty: Tensor
    stated: Tensor
    age: Tensor
    sex: Tensor
    domain: Tensor
    text: Tensor

    @property
    def count(self) -> int:
        return len(self.age)

    def to(self, device: torch.device) -> Self:
        parts: dict[str, Any] = {name: part.to(device, non_blocking=True) for name, part in self.parts().items()}
        return replace(self, **parts)

    def without_diagnosis(self) -> Self:
        """What guidance leads away from: rhythm and texture stay; statements, text, age and sex are unknown."""
        return replace(
            self,
            stated=torch.zeros_like(self.stated),
            age=torch.full_like(self.age, torch.nan),
            sex=torch.zeros_like(self.sex),
            text=torch.zeros_like(self.text),
        )

    def and_also(self, other: Self) -> Self:
        """Two batches as one."""
        others = other.parts()
        parts: dict[str, Any] = {name: torch.cat([part, others[name]]) for name, part in self.parts().items()}
        return replace(self, **parts)

    def parts(self) -> dict[str, Tensor]:
        return {item.name: getattr(self, item.name) for item in fields(self)}


@dataclass(frozen=True, eq=False)
class BeatConditions(Conditions):
    """For the beat model: ``timing`` [records, 3] as ``TIMING`` names it, NaN where unknown; ``present`` bool [records, 3]:
    which of P wave, first and second kind of beat to draw; ``holds`` [records, words]: 1 where a statement's criteria are met,
    -1 where not, 0 unknown; ``shape`` [records, 6] as ``SHAPE`` names it, NaN where unknown."""

    timing: Tensor
    present: Tensor
    holds: Tensor
    shape: Tensor

    def without_diagnosis(self) -> Self:
        """Nobody in particular, and one who fails the criteria that are to be met."""
        return replace(super().without_diagnosis(), holds=-self.holds)


@dataclass(frozen=True, eq=False)
class StripConditions(Conditions):
    """For the denoiser: ``track`` [records, tokens, channels], meaningful where ``tracked``; ``template`` [records, tokens, size]
    latents of the repeated beats, zero where there is none; ``texture`` [records, 3] as ``TEXTURE`` names it, NaN where unknown.
    """

    track: Tensor
    tracked: Tensor
    template: Tensor
    texture: Tensor


def conditions_of(
    requests: Sequence[EngineRequest], words: Sequence[str], domains: Sequence[str], text: int
) -> Conditions:
    """Requests as a batch, in a checkpoint's own words and domains and its ``text`` width; a word it does not know is passed
    over."""
    table = {word: index for index, word in enumerate(words)}
    certainty = np.zeros((len(requests), len(words)), np.float32)
    for row, request in enumerate(requests):
        for word, sure in (request.words or {}).items():
            if word in table:
                certainty[row, table[word]] = sure
    nothing = np.zeros(text, np.float32)
    return Conditions(
        certainty=torch.from_numpy(certainty),
        stated=torch.tensor([request.words is not None for request in requests]),
        age=torch.tensor(
            [torch.nan if request.age is None else request.age for request in requests], dtype=torch.float32
        ),
        sex=torch.tensor([SEXES[request.sex] for request in requests]),
        domain=torch.tensor(
            [UNKNOWN if request.domain is None else 1 + list(domains).index(request.domain) for request in requests]
        ),
        text=torch.from_numpy(
            np.stack([nothing if request.text is None or not text else request.text for request in requests]).astype(
                np.float32
            )
        ),
    )


def holds_of(requests: Sequence[EngineRequest], words: Sequence[str]) -> Tensor:
    """Whose criteria are to be met [records, words], in a checkpoint's own words. 0 or 1."""
    return torch.tensor([[float(word in request.holds) for word in words] for request in requests])


def shapes_of(requests: Sequence[EngineRequest]) -> Tensor:
    """The numbers asked for [records, 6], NaN where there are none."""
    free = np.full(len(SHAPE), np.nan, np.float32)
    return torch.from_numpy(np.stack([free if request.shape is None else request.shape for request in requests]))


def timing_of(events: Floats) -> Floats:
    """What a track says about its beats, as numbers near 0 [3]; NaN where it says nothing."""
    ventricles = events[events[:, 0] == 1]
    timing = np.full(len(TIMING), np.nan, np.float32)
    if len(ventricles) > 1:
        timing[0] = np.log(np.median(np.diff(ventricles[:, 2])).clip(0.15, 4.0) / _RR_UNIT_S)
    for place, kind in enumerate(kinds_of(events), 1):
        lengths = ventricles[ventricles[:, 1] == kind, 3]
        timing[place] = np.log(np.median(lengths).clip(0.04, 0.4) / _QRS_UNIT_S)
    return timing


def usual_qrs_s(events: Floats) -> float:
    """How long QRS of the most frequent kind lasts, in s; 0 without one. ``events`` [count, 4] as ``events_of`` gives
    them."""
    kinds = kinds_of(events)
    lengths = events[(events[:, 0] == 1) & (events[:, 1] == kinds[0]), 3] if kinds else events[:0, 3]
    return float(np.median(lengths)) if lengths.size else 0.0


def present_in(events: Floats) -> tuple[bool, bool, bool]:
    """Which of P wave, first and second kind of beat a track asks for. ``events`` [count, 4] as ``events_of`` gives
    them."""
    kinds = len(kinds_of(events))
    return bool((events[:, 0] == 0).any()), kinds > 0, kinds > 1
