import numpy as np
import pytest

from ecgstudio.core.delineation import Activation, Delineation, RhythmSpan, Wave
from ecgstudio.engine.track import ATRIAL, BINS, CHANNELS, MEASURED, SPANS, VENTRICULAR, dense_track, events_of


def beat(start_s: float, origin: str = "sinus", chamber: str = "ventricles") -> Activation:
    return Activation(chamber, start_s, start_s + 0.1, origin)  # type: ignore[arg-type]


def time_in(track: np.ndarray, first: int) -> float:
    """The only event's time in s, read back from the places in a dense track."""
    places = track[:, first : first + BINS].reshape(-1)
    return float((places * (np.arange(places.size) + 0.5)).sum() / places.sum() * 0.01)


VENTRICLES = BINS + len(ATRIAL) + 1


@pytest.mark.parametrize("start_s", [0.4, 1.2345, 3.9999, 7.0801])
def test_the_track_keeps_a_beat_s_time_to_the_millisecond(start_s: float) -> None:
    track = dense_track(events_of(Delineation((beat(start_s),))))
    assert track.shape == (125, CHANNELS)
    assert time_in(track, VENTRICLES) == pytest.approx(start_s, abs=0.0005)


def test_kinds_and_durations_stand_in_the_beat_s_token() -> None:
    track = dense_track(events_of(Delineation((beat(0.81, "ventricular"), beat(0.41, "ectopic atrial", "atria")))))
    kinds = track[10, VENTRICLES + BINS : VENTRICLES + BINS + len(VENTRICULAR)]
    assert list(kinds) == [float(name == "ventricular") for name in VENTRICULAR]
    assert track[10, VENTRICLES + BINS + len(VENTRICULAR)] == pytest.approx(1.0)
    assert track[5, BINS + ATRIAL.index("ectopic atrial")] == 1.0


def test_what_reaches_into_the_recording_is_part_of_it_and_nodes_are_no_beats() -> None:
    outside = (beat(-0.8), beat(10.2), beat(-0.3, chamber="atria"), beat(1.0, chamber="av node"))
    reaching = (beat(-0.5), beat(10.01), beat(-0.1, chamber="atria"))
    events = events_of(Delineation((*outside, *reaching)))
    assert [round(float(row[2]), 2) for row in events if row[0] != 2] == [-0.5, -0.1, 10.01]


def test_a_beat_before_the_first_sample_is_drawn_but_stands_in_no_token() -> None:
    track = dense_track(events_of(Delineation((beat(-0.05),))))
    assert not track[:, : CHANNELS - len(SPANS)].any()


def test_spans_cover_their_tokens() -> None:
    track = dense_track(events_of(Delineation((), (), (RhythmSpan(2.0, 4.0, "(AFIB"),))))
    covered = track[:, CHANNELS - len(SPANS) + SPANS.index("fibrillation")]
    assert covered.sum() == 25
    assert covered[25:50].all()


def test_waves_without_a_cause_are_ventricular_beats() -> None:
    events = events_of(Delineation((), (Wave("QRS", 1.0, 1.1, 1.2), Wave("T", 1.3, 1.4, 1.5))))
    assert [list(row[:2]) for row in events if row[0] == 1] == [[1.0, VENTRICULAR.index("ventricular")]]


def test_atria_that_a_detector_did_not_see_are_unknown() -> None:
    known = [row[1] for row in events_of(Delineation((beat(1.0),))) if row[0] == 2]
    unseen = events_of(Delineation((beat(1.0),), author=MEASURED))
    assert known == [SPANS.index("atria known")]
    assert not (unseen[:, 0] == 2).any()
