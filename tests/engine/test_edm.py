from collections.abc import Callable
from typing import Any

import pytest


def oracle(mean: float, deviation: float) -> Callable[[Any, Any], Any]:
    """The best denoiser of normal data, in closed form."""

    def denoise(x: Any, sigma: Any) -> Any:
        share = (deviation**2 / (deviation**2 + sigma**2))[:, None, None]
        return mean + share * (x - mean)

    return denoise


def test_a_perfect_denoiser_gives_the_data_s_mean_and_deviation() -> None:
    import torch

    from ecgstudio.engine import edm

    levels = edm.schedule(16, edm.Noise())
    start = torch.randn(1, 200, 50, generator=torch.Generator().manual_seed(0)) * levels[0]
    drawn = edm.sample_dpmpp_2m(oracle(0.7, 0.5), start, levels)
    assert float(drawn.mean()) == pytest.approx(0.7, abs=0.03)
    assert float(drawn.std()) == pytest.approx(0.5, rel=0.1)


def test_evaluations_are_counted_and_watched() -> None:
    import torch

    from ecgstudio.engine import edm

    asked: list[float] = []
    seen: list[int] = []

    def denoise(x: Any, sigma: Any) -> Any:
        asked.append(float(sigma[0]))
        return torch.zeros_like(x)

    levels = edm.schedule(8, edm.Noise())
    edm.sample_dpmpp_2m(denoise, torch.ones(1, 2, 2), levels, lambda done, _: seen.append(done))
    assert (len(asked), seen) == (8, list(range(1, 9)))


def test_the_schedule_falls_from_most_noise_to_none() -> None:
    from ecgstudio.engine import edm

    levels = edm.schedule(10, edm.Noise(sigma_min=0.1, sigma_max=5.0))
    assert [float(levels[0]), float(levels[-1])] == pytest.approx([5.0, 0.0])
    assert float(levels[-2]) == pytest.approx(0.1)
    assert bool((levels[1:] < levels[:-1]).all())
    assert len(edm.from_level(levels, 0.5, 0.5)) in range(4, 9)
    assert len(edm.from_level(levels, 0.0, 0.5)) == 2


def test_preconditioning_keeps_the_input_and_target_at_unit_size() -> None:
    import torch

    from ecgstudio.engine import edm

    rng = torch.Generator().manual_seed(0)
    sigma = edm.draw_sigma(512, edm.Noise(), rng)
    clean = torch.randn(512, 4, 4, generator=rng)
    noisy = clean + sigma[:, None, None] * torch.randn(512, 4, 4, generator=rng)
    c_skip, c_out, c_in, _ = (part[:, None, None] if part.ndim else part for part in edm.precondition(sigma, 1.0))
    assert float((c_in * noisy).std()) == pytest.approx(1.0, abs=0.05)
    assert float(((clean - c_skip * noisy) / c_out).std()) == pytest.approx(1.0, abs=0.05)
    assert float(sigma.log().mean()) == pytest.approx(-0.8, abs=0.05)
