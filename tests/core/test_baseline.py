"""What a lead rests on is taken off where it is drawn, and only there."""

import numpy as np
import pytest

from ecgstudio.core.baseline import about_its_row, baseline_text, baselines_mv

RNG = np.random.default_rng(0)


def ecg(offset_mv: float = 0.0) -> np.ndarray:
    """Twelve leads with narrow peaks on a quiet line, in mV."""
    signal = 0.03 * RNG.standard_normal((12, 2000))
    signal[:, ::200] += 1.5
    return (signal + offset_mv).astype(np.float32)


def test_an_ecg_about_its_row_is_left_alone() -> None:
    signal = ecg()
    assert not baselines_mv(signal).any()
    assert about_its_row(signal) is signal
    assert baseline_text(baselines_mv(signal)) == ""


@pytest.mark.parametrize("offset_mv", [-4.5, 0.9])
def test_an_offset_is_taken_off_and_told_while_the_samples_stay(offset_mv: float) -> None:
    signal = ecg(offset_mv)
    before = signal.copy()
    signal[3, 100:120] = np.nan
    assert np.abs(np.nanmedian(about_its_row(signal), axis=1)).max() < 0.02
    assert np.array_equal(np.nan_to_num(signal), np.nan_to_num(np.where(np.isnan(signal), np.nan, before)))
    assert f"{offset_mv:+.1f} mV" in baseline_text(baselines_mv(signal))


def test_only_the_leads_that_have_one() -> None:
    signal = ecg()
    signal[6] -= 2.0
    assert np.flatnonzero(baselines_mv(signal)).tolist() == [6]
    assert baseline_text(baselines_mv(signal)).endswith("V1")


def test_broad_beats_about_their_row_have_none() -> None:
    broad = np.tile(0.2 + 1.2 * np.sin(np.linspace(0, 40 * np.pi, 2000)), (12, 1)).astype(np.float32)
    assert not baselines_mv(broad).any()


def test_a_lead_without_samples_has_none() -> None:
    assert not baselines_mv(np.full((12, 50), np.nan, dtype=np.float32)).any()
