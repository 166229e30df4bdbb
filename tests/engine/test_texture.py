"""How restless a recording is: told, and had."""

import numpy as np
import pytest

from ecgstudio.engine.texture import as_told, texture_of


@pytest.fixture
def rest() -> np.ndarray:
    """A recording's rest [tokens, size], finer components smaller."""
    rng = np.random.default_rng(0)
    return (rng.standard_normal((125, 64)) * np.linspace(0.5, 0.02, 64)).astype(np.float32)


def test_the_rest_is_as_restless_as_told(rest: np.ndarray) -> None:
    told = texture_of(rest) + np.array([0.5, -0.4, 1.0], np.float32)
    np.testing.assert_allclose(texture_of(as_told(rest, told)), told, atol=0.02)


def test_what_is_not_told_stays_and_no_factor_is_above_two(rest: np.ndarray) -> None:
    unknown = np.full(3, np.nan, np.float32)
    np.testing.assert_array_equal(as_told(rest, unknown), rest)
    far = texture_of(rest) + 10
    np.testing.assert_allclose(as_told(rest, far), 2 * rest, rtol=1e-5)
