"""Activations: every beat with its cause, in an order that waves can point into."""

import pytest

from ecgstudio.core.physiology import Physiology
from ecgstudio.sim.rhythm import activations, make_timeline


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"av_conduction": "wenckebach", "rate": 55.0},
        {"atrial_rhythm": "flutter", "rate": 90.0},
        {"pvc_burden": 12.0, "retrograde_conduction": True},
        {"av_conduction": "complete block", "rate": 40.0},
        {"atrial_rhythm": "junctional", "rate": 50.0, "retrograde_conduction": True},
    ],
    ids=str,
)
def test_order_and_causes(values: dict) -> None:
    physiology = Physiology().with_values(values)
    timeline = make_timeline(physiology, 10.0, 1)
    found = activations(timeline, physiology)
    atria, ventricles = len(timeline.atrial), len(timeline.ventricular)
    assert [item.start_s for item in found[:atria]] == [beat.onset_s for beat in timeline.atrial]
    assert [item.start_s for item in found[atria : atria + ventricles]] == [b.onset_s for b in timeline.ventricular]
    assert {item.chamber for item in found[atria : atria + ventricles]} == {"ventricles"}
    for item in found:
        assert item.end_s > item.start_s
        if item.source is not None and item.origin != "retrograde":
            assert found[item.source].start_s < item.start_s


def test_a_dropped_beat_dies_in_the_node() -> None:
    physiology = Physiology().with_values({"av_conduction": "wenckebach", "rate": 55.0})
    timeline = make_timeline(physiology, 10.0, 1)
    found = activations(timeline, physiology)
    dropped = [i for i, beat in enumerate(timeline.atrial) if beat.conducted_to is None]
    assert dropped
    assert dropped == sorted(item.source for item in found if item.chamber == "av node" and not item.conducted)


def test_every_flutter_beat_has_its_wave() -> None:
    physiology = Physiology(atrial_rhythm="flutter", rate=100.0)
    timeline = make_timeline(physiology, 10.0, 1)
    found = activations(timeline, physiology)
    inside = [item for item in found if item.chamber == "ventricles" and item.start_s > 0]
    assert all(item.source is not None and found[item.source].origin == "flutter" for item in inside)


def test_a_premature_beat_arises_where_it_is() -> None:
    physiology = Physiology(pvc_burden=12.0)
    found = activations(make_timeline(physiology, 10.0, 1), physiology)
    assert {item.source for item in found if item.origin == "ventricular"} == {None}


def test_mobitz_two_dies_below_the_node() -> None:
    physiology = Physiology(escape="none").with_values({"av_conduction": "mobitz II", "rate": 50.0})
    timeline = make_timeline(physiology, 10.0, 1)
    dropped = {
        i for i, beat in enumerate(timeline.atrial) if beat.conducted_to is None and beat.block == "below the node"
    }
    assert dropped
    through = [
        item for item in activations(timeline, physiology) if item.chamber == "av node" and item.source in dropped
    ]
    assert all(item.conducted for item in through)
