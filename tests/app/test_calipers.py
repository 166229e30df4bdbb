from dataclasses import replace

import numpy as np
import pytest

from ecgstudio.app.calipers import corrected_qt, snapped, wave_times
from ecgstudio.app.generate import generate
from ecgstudio.app.requests import request_for
from ecgstudio.core.calipers import Caliper, Point
from ecgstudio.core.delineation import Delineation
from ecgstudio.core.recording import Recording

RR = Caliper("time", "II", (Point(1.0, 0.0), Point(3.4, 0.0)), intervals=3, role="RR")
QT = Caliper("time", "V5", (Point(2.0, 0.0), Point(2.4, 0.0)), role="QT")


def test_qtc_by_four_formulas() -> None:
    # QT 400 ms at RR 0.8 s (75/min): 400/sqrt(0.8), 400/0.8^(1/3), 400 + 154*0.2, 400 + 1.75*15
    values = corrected_qt((RR, QT))
    assert values == pytest.approx(
        {"Bazett": 447.2, "Fridericia": 430.9, "Framingham": 430.8, "Hodges": 426.25}, abs=0.05
    )


def test_no_qtc_without_both() -> None:
    assert corrected_qt((RR,)) == {}
    assert corrected_qt((QT,)) == {}


def test_snapping_to_samples_and_to_the_trace() -> None:
    signal = np.zeros((12, 5000), np.float32)
    signal[1, 1000:1005] = 1.0
    recording = Recording(signal, 500.0)
    place = snapped(Point(2.0013, 0.93), recording, "II", "samples")
    assert place == Point(pytest.approx(2.002), 1.0)
    assert snapped(Point(2.0013, 0.4), recording, "II", "samples").voltage_mv == 0.4
    assert snapped(Point(2.0013, 0.93), recording, "II", "off") == Point(2.0013, 0.93)


def test_snapping_to_a_wave_that_is_near() -> None:
    recording = Recording(np.zeros((12, 5000), np.float32), 500.0)
    assert snapped(Point(2.03, 5.0), recording, "II", "waves", (2.0, 3.0)).time_s == 2.0
    assert snapped(Point(2.5, 5.0), recording, "II", "waves", (2.0, 3.0)).time_s == 2.5


def test_waves_are_the_annotations_or_else_measured() -> None:
    case = generate(request_for(["NORM"], seed=1), count=1)[0]
    known = wave_times(case)
    measured = wave_times(replace(case, delineation=Delineation()))
    peaks = [wave.peak_s for wave in case.delineation.waves_of("QRS")][1:-1]
    assert set(peaks) <= set(known)
    off = [min(abs(time - peak) for time in measured) for peak in peaks]
    assert np.median(off) < 0.03
