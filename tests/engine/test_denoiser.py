from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from ecgstudio.engine.track import Floats, dense_track

EVENTS: Floats = np.array([[1, 0, 0.5, 0.1], [1, 0, 5.5, 0.1]], np.float32)


def asked(requests: Sequence[Any]) -> Any:
    import torch

    from ecgstudio.engine.conditions import StripConditions, conditions_of

    told = conditions_of(requests, ("NORM", "AFIB", "scp:AFIB"), ("ptbxl", "simulated"), 0)
    tracks = [
        dense_track(np.zeros((0, 4), np.float32) if request.events is None else request.events) for request in requests
    ]
    return StripConditions(
        **told.parts(),
        track=torch.from_numpy(np.stack(tracks)),
        tracked=torch.tensor([request.events is not None for request in requests]),
        template=torch.zeros(len(requests), 125, 4),
        texture=torch.stack(
            [torch.full((3,), torch.nan) if w.texture is None else torch.from_numpy(w.texture) for w in requests]
        ),
    )


def out(network: Any, conditions: Any) -> Any:
    import torch

    x = torch.randn(1, 125, 4, generator=torch.Generator().manual_seed(1)).expand(conditions.count, -1, -1)
    with torch.no_grad():
        return network(x, torch.zeros(conditions.count), conditions)


@pytest.mark.parametrize("group", [1, 2, 5])
def test_latents_go_in_and_out_whatever_the_token_grid(tiny_checkpoint: Callable[..., Any], group: int) -> None:
    from ecgstudio.engine.conditions import EngineRequest

    assert out(tiny_checkpoint(group=group).strip.network, asked([EngineRequest(), EngineRequest()])).shape == (
        2,
        125,
        4,
    )


def test_every_condition_changes_what_is_drawn(tiny_checkpoint: Callable[..., Any]) -> None:
    from ecgstudio.engine.conditions import EngineRequest

    requests = [
        EngineRequest(),
        EngineRequest(words={"AFIB": 1.0}),
        EngineRequest(words={}),
        EngineRequest(age=70),
        EngineRequest(sex="female"),
        EngineRequest(domain=None),
        EngineRequest(domain="simulated"),
        EngineRequest(events=EVENTS),
        EngineRequest(events=EVENTS[:1]),
        EngineRequest(texture=np.ones(3, np.float32)),
    ]
    drawn = out(tiny_checkpoint().strip.network, asked(requests))
    for one in range(len(requests)):
        for other in range(one):
            assert float((drawn[one] - drawn[other]).abs().max()) > 1e-5, (requests[one], requests[other])


@pytest.mark.parametrize("part", ["strip", "beats"])
def test_what_is_computed_ahead_for_all_levels_is_what_each_asks_for(
    tiny_checkpoint: Callable[..., Any], part: str
) -> None:
    import torch

    from ecgstudio.engine.conditions import BeatConditions, EngineRequest

    network = getattr(tiny_checkpoint(), part).network
    asked_for = asked([EngineRequest(words={"AFIB": 1.0}, events=EVENTS), EngineRequest(age=70)])
    if part == "beats":
        shared = {name: getattr(asked_for, name) for name in ("certainty", "stated", "age", "sex", "domain", "text")}
        timing, present = torch.tensor([[0.1, 0.2, torch.nan]] * 2), torch.tensor([[True, True, False]] * 2)
        asked_for = BeatConditions(
            **shared, timing=timing, present=present, holds=torch.eye(2, 3), shape=torch.full((2, 6), 0.1)
        )
    x = torch.randn(2, *((208,) if part == "beats" else (125, 4)), generator=torch.Generator().manual_seed(1))
    levels = torch.tensor([0.9, -0.2, -1.0])
    with torch.no_grad():
        ahead = network.at_levels(levels, asked_for)
        found = [ahead(x, place) for place in range(3)]
        expected = [network(x, level.expand(2), asked_for) for level in levels]
    assert not torch.allclose(found[0], found[2], atol=1e-3)
    assert all(torch.allclose(*pair, atol=1e-5) for pair in zip(found, expected, strict=True))


def test_the_sketch_changes_what_is_drawn(tiny_checkpoint: Callable[..., Any]) -> None:
    import torch

    from ecgstudio.engine.conditions import EngineRequest

    network, plain = tiny_checkpoint().strip.network, asked([EngineRequest()])
    drawn = replace(plain, template=torch.ones(1, 125, 4))
    assert float((out(network, drawn) - out(network, plain)).abs().max()) > 1e-5


def test_an_untrained_network_predicts_nothing() -> None:
    import torch

    from ecgstudio.engine.conditions import EngineRequest
    from ecgstudio.engine.denoiser import Denoiser, DenoiserConfig
    from ecgstudio.engine.track import CHANNELS

    torch.manual_seed(0)
    network = Denoiser(
        DenoiserConfig(words=3, domains=2, channels=CHANNELS, latent=4, width=16, depth=1, heads=2, slots=2)
    )
    assert float(out(network, asked([EngineRequest()])).abs().max()) == 0.0


def test_guidance_leads_away_from_the_diagnosis_and_not_from_the_rhythm() -> None:
    from ecgstudio.engine.conditions import EngineRequest

    request = asked([EngineRequest(words={"AFIB": 1.0}, age=70, sex="male", domain="ptbxl", events=EVENTS)])
    plain = request.without_diagnosis()
    assert not bool(plain.stated.any())
    assert bool(plain.age.isnan().all())
    assert (int(plain.sex), int(plain.domain), bool(plain.tracked)) == (0, 1, True)
    assert bool((plain.track == request.track).all())
