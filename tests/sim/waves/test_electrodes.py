"""Electrode exchanges are exact, and a mirrored heart looks mirrored."""

import numpy as np
import pytest

from ecgstudio.core.physiology import Physiology
from ecgstudio.sim import draw_anatomy, simulate

# what each lead shows after an exchange, of the leads before it (LITFL lead reversal library; Rudiger 2007 for RA/LL, LA/LL)
LIMB = {
    "RA/LA": {"I": "-I", "II": "III", "III": "II", "aVR": "aVL", "aVL": "aVR", "aVF": "aVF"},
    "LA/LL": {"I": "II", "II": "I", "III": "-III", "aVR": "aVR", "aVL": "aVF", "aVF": "aVL"},
    "RA/LL": {"I": "-III", "II": "-II", "III": "-I", "aVR": "aVF", "aVL": "aVL", "aVF": "aVR"},
}


@pytest.mark.parametrize("electrodes", LIMB)
def test_limb_electrodes(electrodes: str) -> None:
    right, wrong = _recorded("correct"), _recorded(electrodes)
    for lead, expected in LIMB[electrodes].items():
        sign = -1 if expected.startswith("-") else 1
        assert wrong.recording.lead(lead) == pytest.approx(sign * right.recording.lead(expected.lstrip("-")), abs=1e-5)
    assert np.array_equal(wrong.recording.signal_mv[6:], right.recording.signal_mv[6:])


def test_chest_electrodes_change_places() -> None:
    right, wrong = _recorded("correct"), _recorded("V1/V2")
    assert np.array_equal(wrong.recording.lead("V1"), right.recording.lead("V2"))
    assert np.array_equal(wrong.recording.lead("V2"), right.recording.lead("V1"))
    assert np.array_equal(wrong.recording.signal_mv[[0, 1, 8, 9]], right.recording.signal_mv[[0, 1, 8, 9]])


def test_right_leg_exchange_leaves_lead_two_flat() -> None:
    assert np.abs(_recorded("RA/RL").clean_mv[1]).max() < 1e-6


def test_dextrocardia_reverses_lead_one_and_the_row_of_chest_leads() -> None:
    clean = _recorded("correct", heart_side="right").clean_mv
    assert np.argmax(np.abs(clean[0])) == np.argmax(-clean[0])
    ranges = np.ptp(clean[7:], axis=1)
    assert (np.diff(ranges) < 0).all()


def _recorded(electrodes: str, **values: str):
    physiology = Physiology(
        electrodes=electrodes, baseline_wander=0.0, muscle_noise=0.0, respiration_baseline=0.0, **values
    )
    return simulate(physiology, draw_anatomy(seed=1), seed=1)
