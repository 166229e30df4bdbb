"""Display filters do what they say, add no delay, and say no more than they do."""

import numpy as np
import pytest

from ecgstudio.core.leads import limb_lead_error_mv
from ecgstudio.core.paper import SheetStyle
from ecgstudio.sheet import filter_text, for_display

RATE_HZ = 500.0
TIME_S = np.arange(5000) / RATE_HZ


def twelve(lead) -> np.ndarray:
    return np.tile(np.asarray(lead, dtype=np.float32), (12, 1))


def gain_at(frequency_hz: float, style: SheetStyle, rate_hz: float = RATE_HZ, seconds: float = 40.0) -> float:
    """Amplitude after over amplitude before, for a cosine, away from the ends."""
    time = np.arange(round(seconds * rate_hz)) / rate_hz
    wave = np.cos(2 * np.pi * frequency_hz * time)
    shown = for_display(twelve(wave), rate_hz, style).signal_mv[0]
    middle = slice(time.size // 4, 3 * time.size // 4)
    return float(shown[middle] @ wave[middle] / (wave[middle] @ wave[middle]))


@pytest.mark.parametrize(
    ("style", "rate_hz", "text"),
    [
        (SheetStyle(), 500, "none"),
        (SheetStyle(filter="diagnostic"), 500, "0.05-150 Hz"),
        (SheetStyle(filter="diagnostic"), 100, "0.05-50 Hz"),
        (SheetStyle(filter="diagnostic"), 102.4, "0.05-51 Hz"),
        (SheetStyle(filter="diagnostic"), 250, "0.05-125 Hz"),
        (SheetStyle(filter="monitor"), 500, "0.5-40 Hz"),
        (SheetStyle(filter="st"), 500, "0.05-40 Hz"),
        (SheetStyle(filter="st", notch_hz=60), 500, "0.05-40 Hz, notch 60 Hz"),
        (SheetStyle(notch_hz=50), 500, "notch 50 Hz"),
        (SheetStyle(notch_hz=50), 100, "none"),
        (SheetStyle(filter="monitor", notch_hz=60), 102.4, "0.5-40 Hz"),
    ],
)
def test_the_words_are_what_is_applied(style, rate_hz, text):
    assert filter_text(style, rate_hz) == text
    assert for_display(twelve(np.sin(TIME_S)), rate_hz, style).text == text


@pytest.mark.parametrize(
    ("name", "low_hz", "high_hz"), [("diagnostic", 0.05, 150), ("monitor", 0.5, 40), ("st", 0.05, 40)]
)
def test_the_corners_are_where_the_label_says(name, low_hz, high_hz):
    style = SheetStyle(filter=name)
    assert gain_at(high_hz, style) == pytest.approx(2**-0.5, abs=0.02)
    assert gain_at(low_hz, style, seconds=400) == pytest.approx(2**-0.5, abs=0.05)
    assert gain_at((low_hz * high_hz) ** 0.5, style, seconds=100) == pytest.approx(1.0, abs=0.02)
    assert gain_at(min(4 * high_hz, 245), style) < 0.16


def test_without_a_filter_the_very_samples_are_shown():
    signal = twelve(np.sin(TIME_S))
    assert for_display(signal, RATE_HZ, SheetStyle()).signal_mv is signal


def test_a_low_rate_keeps_its_whole_band():
    assert gain_at(45.0, SheetStyle(filter="diagnostic"), rate_hz=100.0) == pytest.approx(1.0, abs=0.01)


@pytest.mark.parametrize("notch", [50, 60])
def test_the_notch_takes_mains_out_and_little_else(notch):
    style = SheetStyle(notch_hz=notch)
    assert abs(gain_at(notch, style)) < 0.01
    for beside in (notch - 5, notch + 5):
        assert gain_at(beside, style) == pytest.approx(1.0, abs=0.01)


@pytest.mark.parametrize("name", ["diagnostic", "monitor", "st"])
def test_no_delay(name):
    peak = np.exp(-(((TIME_S - 5.0) / 0.02) ** 2))
    shown = for_display(twelve(peak), RATE_HZ, SheetStyle(filter=name, notch_hz=50)).signal_mv[0]
    assert np.argmax(shown) == 2500
    around = shown[2300:2701]
    assert np.allclose(around, around[::-1], atol=2e-4)


def test_the_recording_is_left_alone_and_einthoven_still_holds(make_ecg):
    recording = make_ecg().recording
    before = recording.signal_mv.copy()
    shown = for_display(recording.signal_mv, RATE_HZ, SheetStyle(filter="monitor", notch_hz=50)).signal_mv
    assert np.array_equal(recording.signal_mv, before)
    assert shown.dtype == np.float32
    assert not np.allclose(shown, before)
    assert limb_lead_error_mv(shown) < 1e-6


def test_missing_samples_stay_missing_and_do_not_spread():
    signal = twelve(np.sin(2 * np.pi * 5 * TIME_S))
    signal[3, 1000:1100] = np.nan
    signal[7] = np.nan
    shown = for_display(signal, RATE_HZ, SheetStyle(filter="st")).signal_mv
    assert np.array_equal(np.isnan(shown), np.isnan(signal))
    assert np.nanmax(np.abs(shown[3, 1200:4500] - signal[3, 1200:4500])) < 0.02


def test_wander_is_taken_out_by_the_monitor_filter():
    wander = 0.5 * np.sin(2 * np.pi * 0.1 * TIME_S)
    shown = for_display(twelve(wander), RATE_HZ, SheetStyle(filter="monitor")).signal_mv[0]
    assert np.abs(shown[500:-500]).max() < 0.05
