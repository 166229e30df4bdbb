import numpy as np
import pytest

from ecgstudio.core.leads import LEADS, TWELVE_FROM_EIGHT, eight_from_twelve, limb_lead_error_mv, twelve_from_eight


@pytest.fixture
def eight() -> np.ndarray:
    return np.random.default_rng(1).normal(size=(8, 200))


def test_order_of_the_twelve_leads() -> None:
    assert LEADS == ("I", "II", "III", "aVR", "aVL", "aVF", "V1", "V2", "V3", "V4", "V5", "V6")


def test_einthoven_and_goldberger(eight: np.ndarray) -> None:
    twelve = dict(zip(LEADS, twelve_from_eight(eight), strict=True))
    np.testing.assert_allclose(twelve["III"], twelve["II"] - twelve["I"], atol=1e-12)
    np.testing.assert_allclose(twelve["aVR"] + twelve["aVL"] + twelve["aVF"], 0, atol=1e-12)
    np.testing.assert_allclose(twelve["aVF"], (twelve["II"] + twelve["III"]) / 2, atol=1e-12)


def test_eight_and_back(eight: np.ndarray) -> None:
    np.testing.assert_array_equal(eight_from_twelve(twelve_from_eight(eight)), eight)


def test_matrix_says_the_same(eight: np.ndarray) -> None:
    np.testing.assert_allclose(TWELVE_FROM_EIGHT @ eight, twelve_from_eight(eight), atol=1e-12)


def test_limb_lead_error_finds_a_wrong_lead(eight: np.ndarray) -> None:
    twelve = twelve_from_eight(eight)
    assert limb_lead_error_mv(twelve) < 1e-12
    twelve[2] += 0.3
    assert limb_lead_error_mv(twelve) == pytest.approx(0.3)


def test_limb_lead_error_passes_over_missing_samples() -> None:
    assert limb_lead_error_mv(np.full((12, 5), np.nan)) == 0.0


def test_wrong_number_of_leads_is_refused() -> None:
    with pytest.raises(ValueError, match="8 independent leads"):
        twelve_from_eight(np.zeros((3, 10)))
