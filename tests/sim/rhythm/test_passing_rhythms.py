"""Rhythms that end, sinus beats within ventricular rhythm, and pacemakers that wait, fail to capture or fail to sense."""

import numpy as np
import pytest

from ecgstudio.core.parameters import Value
from ecgstudio.core.physiology import Physiology
from ecgstudio.sim.rhythm import make_timeline
from ecgstudio.sim.timeline import Timeline

PACED: dict[str, Value] = {"pacing": "VVI", "rate": 66.0, "atrial_rate": 68.0, "slow_variability": 6.0}
VT: dict[str, Value] = {"ventricular_rhythm": "tachycardia", "rate": 145.0, "atrial_rate": 83.0}


def timeline(seed: int = 3, **values: Value) -> Timeline:
    return make_timeline(Physiology().with_values(values), 10.0, seed)


@pytest.mark.parametrize("values", [{"atrial_rhythm": "nodal re-entry"}, {"ventricular_rhythm": "tachycardia"}])
def test_a_paroxysm_ends_in_sinus_rhythm(values: dict[str, Value]) -> None:
    found = timeline(**values, rate=170.0, atrial_rate=75.0, onset=2.5, ending=6.0)
    origins = [(beat.onset_s, beat.origin) for beat in found.ventricular if 0 <= beat.onset_s < 10]
    assert {origin for time, origin in origins if time < 2.4 or time > 6.5} == {"sinus"}
    assert "sinus" not in {origin for time, origin in origins if 3.0 < time < 6.0}
    assert [span.code for span in found.rhythm][::2] == ["(N", "(N"]
    assert np.diff([time for time, _ in origins if time > 5.5]).max() < 2.0


def test_fibrillation_leaves_no_f_waves_behind() -> None:
    found = timeline(atrial_rhythm="fibrillation", rate=120.0, onset=2.0, ending=6.0)
    assert [activity.end_s < 7 for activity in found.continuous] == [True]


def test_sinus_beats_within_ventricular_tachycardia() -> None:
    runs = [timeline(seed, **VT, sinus_beats="fusion and capture") for seed in range(8)]
    kinds = {beat.origin for run in runs for beat in run.ventricular}
    assert kinds == {"ventricular", "fusion", "sinus"}
    for run in runs:
        for beat in run.atrial:
            if beat.conducted_to is not None:
                assert run.ventricular[beat.conducted_to].origin in ("fusion", "sinus")
    assert {beat.origin for beat in timeline(**VT).ventricular} == {"ventricular"}


def test_a_pacemaker_on_demand_waits_for_sinus_beats() -> None:
    found = timeline(**PACED, pacing_manner="on demand")
    assert {beat.origin for beat in found.ventricular} == {"sinus", "paced"}
    for before, beat in zip(found.ventricular, found.ventricular[1:], strict=False):
        if beat.origin == "paced":
            assert beat.onset_s - before.onset_s >= 60 / 66 - 0.01


def test_failure_to_capture_leaves_spikes_alone() -> None:
    found = timeline(**PACED, pacing_manner="failure to capture")
    paced = [beat for beat in found.ventricular if 0 <= beat.onset_s < 10]
    assert len(found.spikes) > len(paced) + 2
    assert np.diff([spike.time_s for spike in found.spikes]) == pytest.approx(60 / 66, abs=0.02)


def test_failure_to_sense_fires_into_sinus_beats() -> None:
    found = timeline(**PACED | {"atrial_rate": 80.0}, pacing_manner="failure to sense")
    sinus = np.array([beat.onset_s for beat in found.ventricular if beat.origin == "sinus"])
    after = [spike.time_s - sinus[sinus <= spike.time_s].max() for spike in found.spikes if spike.time_s > sinus[0]]
    assert any(0 < wait < 0.3 for wait in after)
    assert np.diff([spike.time_s for spike in found.spikes]) == pytest.approx(60 / 66, abs=0.02)
