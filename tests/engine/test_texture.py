"""How restless a recording is: told, and had."""

import numpy as np
import pytest

from ecgstudio.engine.texture import texture_of, with_tremor


@pytest.fixture
def residual() -> np.ndarray:
    """A recording's rest [tokens, size], finer components smaller."""
    rng = np.random.default_rng(0)
    return (rng.standard_normal((125, 64)) * np.linspace(0.5, 0.02, 64)).astype(np.float32)


def test_the_rest_has_the_tremor_that_was_told_and_its_own_wander(residual: np.ndarray) -> None:
    own = texture_of(residual)
    got = texture_of(with_tremor(residual, own + np.array([0.5, -0.4, 1.0], np.float32)))
    np.testing.assert_allclose(got, own + np.array([0, 0, 1.0]), atol=0.02)


def test_what_is_not_told_stays_and_no_factor_is_above_two(residual: np.ndarray) -> None:
    np.testing.assert_array_equal(with_tremor(residual, np.full(3, np.nan, np.float32)), residual)
    np.testing.assert_allclose(with_tremor(residual, texture_of(residual) + 10)[:, -1], 2 * residual[:, -1], rtol=1e-5)
