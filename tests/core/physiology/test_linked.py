"""Numbers that move together: the window's sliders must never contradict each other."""

import pytest

from ecgstudio.core.physiology import Physiology


def test_sinus_rhythm_has_one_rate() -> None:
    assert Physiology().with_values({"rate": 95}).atrial_rate == 95
    assert Physiology().with_values({"atrial_rate": 55}).rate == 55


@pytest.mark.parametrize(
    ("block", "ratio"),
    [
        ({"av_conduction": "fixed ratio", "av_cycle": 2}, 2.0),
        ({"av_conduction": "wenckebach", "av_cycle": 4}, 4 / 3),
        ({"av_conduction": "mobitz II", "av_cycle": 5, "av_dropped": 2}, 5 / 3),
    ],
)
def test_a_new_block_leaves_the_p_waves_alone(block: dict, ratio: float) -> None:
    blocked = Physiology(rate=80, atrial_rate=80).with_values(block)
    assert blocked.atrial_rate == 80
    assert blocked.rate == pytest.approx(80 / ratio)
    assert blocked.with_values({"rate": 45}).atrial_rate == pytest.approx(45 * ratio)


def test_complete_block_beats_at_the_escape_rate() -> None:
    blocked = Physiology(escape_rate=38).with_values({"av_conduction": "complete block"})
    assert (blocked.rate, blocked.atrial_rate) == (38, 72)
    assert blocked.with_values({"rate": 50}).escape_rate == 50


def test_flutter_takes_the_atrial_rate_of_a_request() -> None:
    flutter = Physiology().with_values({"atrial_rhythm": "flutter", "av_conduction": "fixed ratio", "av_cycle": 2})
    asked = flutter.with_values({"atrial_rate": 280})
    assert (asked.flutter_rate, asked.rate) == (280, 140)


def test_other_fields_move_nothing() -> None:
    odd = Physiology(rate=50)  # built without the link
    assert odd.with_values({"qtc": 430}).rate == 50


def test_followers_stay_within_their_limits() -> None:
    fast = Physiology().with_values({"av_conduction": "fixed ratio", "av_cycle": 9, "rate": 300})
    assert fast.atrial_rate == Physiology.parameter("atrial_rate").maximum
