from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from ecgstudio.engine.track import Floats

EVENTS: Floats = np.array([[1, 0, 0.5, 0.1], [1, 0, 5.5, 0.1]], np.float32)


def asked(wishes: Sequence[Any]) -> Any:
    from ecgstudio.engine.conditions import conditions_of

    return conditions_of(wishes, ("NORM", "AFIB", "scp:AFIB"), ("ptbxl", "simulated"))


def out(network: Any, conditions: Any) -> Any:
    import torch

    x = torch.randn(1, 125, 4, generator=torch.Generator().manual_seed(1)).expand(conditions.count, -1, -1)
    with torch.no_grad():
        return network(x, torch.zeros(conditions.count), conditions)


@pytest.mark.parametrize("group", [1, 2, 5])
def test_latents_go_in_and_out_whatever_the_token_grid(tiny_checkpoint: Callable[..., Any], group: int) -> None:
    from ecgstudio.engine.conditions import Wish

    assert out(tiny_checkpoint(group=group).denoiser, asked([Wish(), Wish()])).shape == (2, 125, 4)


def test_every_condition_changes_what_is_drawn(tiny_checkpoint: Callable[..., Any]) -> None:
    from ecgstudio.engine.conditions import Wish

    wishes = [
        Wish(),
        Wish(words={"AFIB": 1.0}),
        Wish(words={}),
        Wish(age=70),
        Wish(sex="female"),
        Wish(domain=None),
        Wish(domain="simulated"),
        Wish(events=EVENTS),
        Wish(events=EVENTS[:1]),
    ]
    drawn = out(tiny_checkpoint().denoiser, asked(wishes))
    for one in range(len(wishes)):
        for other in range(one):
            assert float((drawn[one] - drawn[other]).abs().max()) > 1e-5, (wishes[one], wishes[other])


def test_the_individual_and_the_text_change_what_is_drawn(tiny_checkpoint: Callable[..., Any]) -> None:
    import torch

    from ecgstudio.engine.conditions import Wish

    network, conditions = tiny_checkpoint(text=6).denoiser, asked([Wish()])
    plain = out(network, conditions)
    person = replace(conditions, individual=torch.ones(1, 3))
    nobody = replace(person, met=torch.zeros(1, dtype=torch.bool))
    told = replace(conditions, text=torch.ones(1, 5, 6))
    assert float((out(network, person) - plain).abs().max()) > 1e-5
    assert float((out(network, nobody) - plain).abs().max()) < 1e-6
    assert float((out(network, told) - plain).abs().max()) > 1e-5


def test_an_untrained_network_predicts_nothing() -> None:
    import torch

    from ecgstudio.engine.conditions import Wish
    from ecgstudio.engine.denoiser import Denoiser, DenoiserConfig
    from ecgstudio.engine.track import CHANNELS

    torch.manual_seed(0)
    network = Denoiser(
        DenoiserConfig(words=3, domains=2, channels=CHANNELS, latent=4, width=16, depth=1, heads=2, slots=2)
    )
    assert float(out(network, asked([Wish()])).abs().max()) == 0.0


def test_guidance_leads_away_from_the_diagnosis_and_not_from_the_rhythm() -> None:
    from ecgstudio.engine.conditions import Wish

    wish = asked([Wish(words={"AFIB": 1.0}, age=70, sex="male", domain="ptbxl", events=EVENTS)])
    plain = wish.without_diagnosis()
    assert not bool(plain.stated.any())
    assert bool(plain.age.isnan().all())
    assert (int(plain.sex), int(plain.domain), bool(plain.tracked)) == (0, 1, True)
    assert bool((plain.track == wish.track).all())
