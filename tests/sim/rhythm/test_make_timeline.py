"""What holds for every timeline, whatever the rhythm."""

from itertools import pairwise

import numpy as np
import pytest

from ecgstudio.core.physiology import Physiology
from ecgstudio.core.physiology.conduction import AV_CONDUCTION
from ecgstudio.core.physiology.rhythm import PVC_PATTERNS, SUPRAVENTRICULAR, VENTRICULAR
from ecgstudio.sim.rhythm import make_timeline
from ecgstudio.sim.timeline import Timeline

EVERY = [
    *({"atrial_rhythm": rhythm, "av_conduction": av} for rhythm in SUPRAVENTRICULAR for av in AV_CONDUCTION),
    *({"ventricular_rhythm": rhythm, "rate": 150.0} for rhythm in VENTRICULAR),
    *({"ventricular_rhythm": rhythm, "rate": 190.0, "onset": 4.0} for rhythm in VENTRICULAR),
    *({"atrial_rhythm": rhythm, "rate": 150.0, "onset": 4.0} for rhythm in SUPRAVENTRICULAR),
    *({"pvc_burden": 20.0, "pvc_pattern": pattern} for pattern in PVC_PATTERNS),
    *({"pacing": mode} for mode in ("VVI", "AAI", "DDD")),
    {"pac_burden": 20.0, "pjc_burden": 20.0, "pvc_burden": 20.0, "retrograde_conduction": True},
]


def onsets(timeline: Timeline) -> np.ndarray:
    return np.array([beat.onset_s for beat in timeline.ventricular if 0 <= beat.onset_s < timeline.duration_s])


def sound(timeline: Timeline) -> None:
    for beats in (timeline.atrial, timeline.ventricular, timeline.continuous):
        starts = [getattr(beat, "onset_s", getattr(beat, "start_s", 0.0)) for beat in beats]
        assert starts == sorted(starts)
    assert all(np.diff([beat.onset_s for beat in timeline.ventricular]) >= 0.08)
    for index, beat in enumerate(timeline.atrial):
        if beat.conducted_to is not None:
            assert timeline.ventricular[beat.conducted_to].onset_s > beat.onset_s
        assert (beat.caused_by is None) == (
            beat.origin != "retrograde"
        ) or index < 3  # its cause may lie before the start
    assert all(beat.rr_s > 0.1 for beat in timeline.ventricular)
    assert timeline.rhythm[0].start_s == 0
    assert timeline.rhythm[-1].end_s == timeline.duration_s
    assert all(a.end_s == b.start_s for a, b in pairwise(timeline.rhythm))


@pytest.mark.parametrize("values", EVERY, ids=lambda values: " ".join(map(str, values.values())))
def test_every_combination_is_sound_and_reproducible(values: dict) -> None:
    physiology = Physiology().with_values(values)
    for seed in range(2):
        timeline = make_timeline(physiology, 10.0, seed)
        sound(timeline)
        assert timeline == make_timeline(physiology, 10.0, seed)


@pytest.mark.parametrize("duration_s", [1.0, 2.5, 30.0, 60.0])
@pytest.mark.parametrize("rate", [15.0, 72.0, 350.0])
def test_any_duration_at_any_rate(duration_s: float, rate: float) -> None:
    for rhythm in ("sinus", "fibrillation", "flutter", "multifocal"):
        sound(make_timeline(Physiology(rate=rate, atrial_rhythm=rhythm, pvc_burden=10), duration_s, 4))


def test_a_longer_recording_begins_with_the_same_beats() -> None:
    short, long = (make_timeline(Physiology(), duration, 3) for duration in (10.0, 12.0))
    assert np.allclose(onsets(short)[:8], onsets(long)[:8], atol=0.06)


def test_seeds_differ() -> None:
    firsts = {round(onsets(make_timeline(Physiology(), 10.0, seed))[0], 3) for seed in range(20)}
    assert len(firsts) > 15


def nearest(a: np.ndarray, b: np.ndarray) -> float:
    """How far the beats well inside ``a`` are at most from a beat of ``b``."""
    inside = a[(a > 0.3) & (a < 9.6)]
    return float(np.abs(inside[:, None] - b).min(axis=1).max()) if inside.size and b.size else 0.0


@pytest.mark.parametrize(
    ("values", "most_s"),
    [
        ({}, 0.05),
        ({"av_conduction": "wenckebach", "rate": 55.0}, 0.1),
        ({"av_conduction": "mobitz II", "rate": 50.0}, 0.06),
        ({"av_conduction": "complete block", "rate": 40.0}, 0.08),
        ({"atrial_rhythm": "fibrillation"}, 0.15),
        ({"atrial_rhythm": "flutter"}, 0.21),  # one flutter wave
        ({"atrial_rhythm": "multifocal", "rate": 115.0, "respiratory_variability": 1.0}, 0.1),
        ({"ventricular_rhythm": "tachycardia", "rate": 160.0}, 0.03),
        ({"pvc_burden": 12.0, "slow_variability": 0.5, "respiratory_variability": 0.5}, 0.05),
        ({"pac_burden": 12.0}, 0.05),
        ({"sinus_pause": 2800.0, "escape": "none"}, 0.05),
    ],
    ids=lambda value: str(value),
)
def test_beats_slide_with_the_rate(values: dict, most_s: float) -> None:
    for seed in range(6):
        physiology = Physiology().with_values(values)
        last = None
        for change in np.arange(-2, 2.01, 0.25):
            now = onsets(make_timeline(physiology.with_values({"rate": physiology.rate + change}), 10.0, seed))
            if last is not None:
                assert max(nearest(now, last), nearest(last, now)) < most_s
            last = now


@pytest.mark.parametrize("field", ["pr", "respiratory_variability", "slow_variability", "irregularity", "qtc", "rp"])
def test_other_sliders_do_not_reshuffle(field: str) -> None:
    parameter = Physiology.parameter(field)
    for rhythm in ("sinus", "fibrillation", "multifocal", "junctional"):
        physiology = Physiology(atrial_rhythm=rhythm)
        moved = physiology.with_values({field: getattr(physiology, field) + parameter.step})
        before, after = (onsets(make_timeline(item, 10.0, 5)) for item in (physiology, moved))
        assert max(nearest(before, after), nearest(after, before)) < 0.12


def test_rhythm_codes() -> None:
    codes = {
        "(N": {},
        "(SBR": {"rate": 48.0},
        "(AFIB": {"atrial_rhythm": "fibrillation"},
        "(AFL": {"atrial_rhythm": "flutter"},
        "(B": {"pvc_burden": 50.0, "pvc_pattern": "bigeminy"},
        "(T": {"pvc_burden": 33.0, "pvc_pattern": "trigeminy"},
        "(BII": {"av_conduction": "wenckebach", "rate": 55.0},
        "(P": {"pacing": "VVI"},
        "(VT": {"ventricular_rhythm": "tachycardia", "rate": 170.0},
        "(SVTA": {"atrial_rhythm": "nodal re-entry", "rate": 170.0},
        "(NOD": {"atrial_rhythm": "junctional", "rate": 50.0},
        "(IVR": {"ventricular_rhythm": "idioventricular", "rate": 35.0},
        "(PREX": {"preexcitation": 0.8},
    }
    for code, values in codes.items():
        assert [span.code for span in make_timeline(Physiology().with_values(values), 10.0, 1).rhythm] == [code]


def test_a_run_is_a_span_of_its_own() -> None:
    physiology = Physiology(pvc_burden=7.0, pvc_pattern="runs", run_length=5)
    codes = [span.code for span in make_timeline(physiology, 10.0, 0).rhythm]
    assert codes[:3] == ["(N", "(VT", "(N"]
