"""Early beats no steeper than a T wave are found, T waves nearly as steep as QRS are not, and the basic rhythm stays basic."""

import importlib.util
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from ecgstudio.core.leads import TWELVE_FROM_EIGHT
from ecgstudio.core.recording import Recording
from ecgstudio.measure import analyse

_SPEC = importlib.util.spec_from_file_location("recordings", Path(__file__).with_name("recordings.py"))
assert _SPEC is not None
assert _SPEC.loader is not None
recordings = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(recordings)
bell, narrow = recordings.bell, recordings.recording
_WEIGHTS = np.array([[-0.9, -1.2, 0.6, 0.4, -0.7, -1.2, -1.3, -1.0]]).T


def broad(at_s: Sequence[float], *, t_mv: float = 0.45, t_width_s: float = 0.06) -> Recording:
    """One rounded bump of 0.15 s and a T wave of the other direction for each time."""
    time = np.arange(5000) / 500
    eight = sum(_WEIGHTS * (bell(time, at, 0.036) - t_mv * bell(time, at + 0.3, t_width_s)) for at in at_s)
    return Recording(TWELVE_FROM_EIGHT @ eight, 500.0)


def together(one: Recording, two: Recording) -> Recording:
    return Recording(one.signal_mv + two.signal_mv, 500.0)


def found_s(made: Recording) -> list[float]:
    return [round(float(at), 1) for at in analyse(made).found.beats.at / 500]


def near(found: Sequence[float], wanted: Sequence[float]) -> bool:
    return len(found) == len(wanted) and bool(np.all(np.abs(np.array(found) - np.array(wanted)) < 0.12))


def test_single_rounded_early_beats_are_found() -> None:
    usual = np.array([0.5, 1.3, 2.9, 3.7, 4.5, 6.1, 6.9, 7.7, 8.5, 9.3])
    early = [1.78, 4.98]
    assert near(found_s(together(narrow(usual), broad(early))), sorted([*usual, *early]))


def test_rounded_early_beats_behind_every_beat_are_told_from_t_by_their_own_t() -> None:
    usual = np.arange(0.5, 9.0, 1.6)
    made = together(narrow(usual), broad(usual + 0.5))
    assert near(found_s(made), sorted([*usual, *(usual + 0.5)]))
    assert analyse(made).measurements.features["GROUP"].value == 2


def test_a_run_with_more_beats_than_the_basic_rhythm_is_not_the_basic_rhythm() -> None:
    usual = np.array([0.5, 1.3, 2.1, 5.6, 6.4, 7.2, 8.0])
    run = 2.6 + 0.34 * np.arange(8)
    analysis = analyse(together(narrow(usual), broad(run.tolist(), t_mv=0.3, t_width_s=0.04)))
    assert analysis.measurements.features["RUN"].value == run.size
    assert (analysis.measurements.qrs.value or 999) < 120


def test_t_waves_of_broad_beats_are_no_beats() -> None:
    at = np.arange(0.7, 9.5, 0.75)
    assert near(found_s(broad(at.tolist(), t_mv=0.75, t_width_s=0.04)), at.tolist())


def test_a_beat_cut_off_by_the_end_is_of_no_kind_of_its_own() -> None:
    made = narrow(np.append(np.arange(0.7, 9.5, 0.8), 9.99))
    beats = analyse(made).found.beats
    assert beats.at[-1] > 4900
    assert beats.kinds == 1
