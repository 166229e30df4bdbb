"""Faults of electrodes are what the potentials say, in every lead of every recording."""

from dataclasses import replace

import numpy as np
import pytest

from ecgstudio.core.electrodes import EXCHANGES, FAULTS, OFF, fault_text, faulted, operator
from ecgstudio.core.errors import InputError
from ecgstudio.core.leads import LEADS, limb_lead_error_mv, twelve_from_eight
from ecgstudio.core.recording import Recording

ELECTRODES = ("RA", "LA", "LL", "V1", "V2", "V3", "V4", "V5", "V6")


def _leads(at: dict[str, np.ndarray]) -> np.ndarray:
    """Eight leads of potentials, by their definitions."""
    terminal = (at["RA"] + at["LA"] + at["LL"]) / 3
    return np.stack([at["LA"] - at["RA"], at["LL"] - at["RA"], *(at[f"V{n}"] - terminal for n in range(1, 7))])


@pytest.mark.parametrize("fault", FAULTS)
def test_the_operator_is_what_the_potentials_say(fault: str) -> None:
    rng = np.random.default_rng(1)
    right = {name: rng.standard_normal(5) for name in ELECTRODES}
    wrong = dict(right)
    if fault in OFF:
        name = fault.removesuffix(" off")
        others = [right[limb] for limb in ("RA", "LA", "LL") if limb != name]
        wrong[name] = sum(others) / len(others)
    else:
        one, two = fault.split("/")
        known = {**right, "RL": right["LL"]}
        wrong |= {one: known[two]} | ({two: known[one]} if two != "RL" else {})
    expected = _leads(wrong)
    if fault in OFF and fault.startswith("V"):
        expected[1 + int(fault[1])] = 0.0
    assert operator(fault) @ _leads(right) == pytest.approx(expected)


def _recording() -> Recording:
    return Recording(twelve_from_eight(np.random.default_rng(2).standard_normal((8, 500))), 500.0)


@pytest.mark.parametrize("fault", FAULTS)
def test_einthoven_holds_and_what_is_not_touched_keeps_its_samples(fault: str) -> None:
    before = _recording()
    after = faulted(before, fault)
    assert limb_lead_error_mv(after.signal_mv) < 1e-5
    assert after.provenance.faults == (fault,)
    touched = set(fault.removesuffix(" off").split("/"))
    if all(name.startswith("V") for name in touched):
        same = [row for row, lead in enumerate(LEADS) if lead not in touched]
        assert np.array_equal(after.signal_mv[same], before.signal_mv[same])
    if fault in EXCHANGES and "RL" not in touched:
        assert faulted(after, fault).signal_mv == pytest.approx(before.signal_mv, abs=1e-5)


def test_the_open_limb_has_a_flat_augmented_lead() -> None:
    for limb, lead in (("RA", "aVR"), ("LA", "aVL"), ("LL", "aVF")):
        assert np.abs(faulted(_recording(), f"{limb} off").lead(lead)).max() < 1e-6


def test_missing_leads_stay_missing_and_spoil_no_other() -> None:
    signal = _recording().signal_mv.copy()
    signal[LEADS.index("V2")] = np.nan
    gaps = replace(_recording(), signal_mv=signal)
    assert np.isnan(faulted(gaps, "V1/V2").lead("V1")).all()
    limbs = faulted(gaps, "LA off")
    assert [lead for lead in LEADS if np.isnan(limbs.lead(lead)).any()] == ["V2"]
    signal[0] = np.nan
    with pytest.raises(InputError, match="needs leads I and II"):
        faulted(replace(gaps, signal_mv=signal), "RA/LA")


def test_a_word_that_is_no_fault() -> None:
    with pytest.raises(InputError, match="'V7 off' is no fault"):
        operator("V7 off")
    assert fault_text("V3/V5") == "Electrodes V3 and V5 exchanged"
    assert fault_text("LL off") == "Electrode LL off"
