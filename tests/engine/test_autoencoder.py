import numpy as np
import pytest

from ecgstudio.engine.autoencoder import SAMPLES, TOKENS, PatchBasis, fit_patch_basis, patches


def signals(count: int = 4, seed: int = 0) -> np.ndarray:
    """Smooth signals of eight leads that a few components hold."""
    rng = np.random.default_rng(seed)
    time = np.arange(SAMPLES) / 500
    waves = np.stack([np.sin(2 * np.pi * rate * time + rate) for rate in (1.1, 3.0, 7.0)])
    return (rng.standard_normal((count, 8, 3)) @ waves).astype(np.float32)


def test_all_components_give_the_signal_back() -> None:
    eight = signals()
    basis = fit_patch_basis(eight, size=320)
    assert np.abs(basis.decode(basis.encode(eight)) - eight).max() < 1e-3


def test_fewer_components_keep_less_of_unseen_signals() -> None:
    unseen = signals(seed=1) + 0.05 * np.random.default_rng(2).standard_normal((4, 8, SAMPLES)).astype(np.float32)
    errors = []
    for size in (4, 16, 64):
        basis = fit_patch_basis(signals(), size)
        errors.append(float(np.mean((basis.decode(basis.encode(unseen)) - unseen) ** 2)))
    assert errors == sorted(errors, reverse=True)


def test_latents_have_unit_size_and_fall_with_their_place() -> None:
    latents = fit_patch_basis(signals(), 8).encode(signals())
    assert latents.shape == (4, TOKENS, 8)
    assert np.sqrt(np.mean(latents**2)) == pytest.approx(1.0, abs=0.1)
    assert latents[..., 0].std() > latents[..., 7].std()


def test_a_patch_holds_eighty_milliseconds_of_every_lead() -> None:
    eight = np.arange(8 * 80, dtype=np.float32).reshape(1, 8, 80)
    assert (patches(eight)[0, 1, :40] == eight[0, 0, 40:]).all()
    with pytest.raises(ValueError, match="multiple of 40"):
        patches(eight[:, :, :79])


def test_a_basis_of_the_wrong_shape_is_refused() -> None:
    with pytest.raises(ValueError, match="320"):
        PatchBasis(np.eye(8, dtype=np.float32), np.ones(8, np.float32))
