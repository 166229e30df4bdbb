from dataclasses import replace

import numpy as np
import pytest

from ecgstudio.core.leads import eight_from_twelve
from ecgstudio.engine.beat_basis import fit_beat_basis
from ecgstudio.engine.beats import Beats, beats_of, kinds_of, template, with_p_seen, with_second
from ecgstudio.engine.conditions import present_in, timing_of
from ecgstudio.engine.track import Floats, events_of
from ecgstudio.sim import draw_anatomy, draw_physiology, simulate


def drawn(statement: str, seed: int = 1) -> tuple[Floats, Floats]:
    """A clean simulated ECG without wander, in eight leads, and its events."""
    physiology = draw_physiology([statement], seed=seed, age=50, sex="male")
    made = simulate(physiology, draw_anatomy(seed=seed, age=50, sex="male"), seed=seed)
    eight = eight_from_twelve(made.clean_mv).astype(np.float32)
    return eight - np.median(eight, axis=1, keepdims=True), events_of(made.delineation)


@pytest.mark.parametrize(("statement", "least"), [("NORM", 0.95), ("CLBBB", 0.9), ("PVC", 0.9), ("CHBV", 0.8)])
def test_the_sketch_repeats_what_repeats(statement: str, least: float) -> None:
    eight, events = drawn(statement)
    residual = eight - template(beats_of(eight, events), events)
    assert 1 - residual.var() / eight.var() > least


def test_a_second_kind_of_beat_has_a_template_of_its_own() -> None:
    eight, events = drawn("PVC")
    beats = beats_of(eight, events)
    assert len(kinds_of(events)) == 2
    assert beats.present.all()
    assert np.abs(beats.qrs_mv[0] - beats.qrs_mv[1]).max() > 0.3


def test_p_waves_stand_where_the_atria_are_activated_conducted_or_not() -> None:
    eight, events = drawn("NORM")
    beats = beats_of(eight, events)
    alone = np.array([[0, 0, 2.0, 0.1]], np.float32)
    lead_ii = template(beats, alone)[1]
    assert 2.0 < np.argmax(lead_ii) / 500 < 2.12
    assert lead_ii.max() > 0.04
    assert np.abs(lead_ii[:900]).max() == 0


def test_a_p_wave_that_nobody_would_see_is_lifted_and_keeps_its_shape() -> None:
    beats = beats_of(*drawn("NORM"))
    own = beats.p_mv * (0.12 / np.abs(beats.p_mv[1]).max())
    small = replace(beats, p_mv=own * 0.3)
    seen = with_p_seen(small, own, 0.08)
    assert np.abs(seen.p_mv[1]).max() == pytest.approx(0.08, rel=1e-4)
    np.testing.assert_allclose(seen.p_mv, own * (0.08 / 0.12), rtol=1e-3, atol=1e-6)
    tall = replace(beats, p_mv=own)
    assert with_p_seen(tall, own, 0.08) is tall
    assert with_p_seen(small, None, 0.08) is small


def test_a_p_wave_that_turns_away_from_lead_ii_gives_way_to_the_patients_own() -> None:
    beats = beats_of(*drawn("NORM"))
    own = beats.p_mv * (0.12 / np.abs(beats.p_mv[1]).max())
    for away in (-own, own * np.array([1.5, 0.05, 1, 1, 1, 1, 1, 1], np.float32)[:, None]):
        np.testing.assert_array_equal(with_p_seen(replace(beats, p_mv=away), own, 0.08).p_mv, own)


def test_the_second_kind_can_be_given() -> None:
    beats = beats_of(*drawn("PVC"))
    longer = np.ones((8, 350), np.float32)
    given = with_second(beats, longer)
    assert given.qrs_mv.shape == (2, 8, 350)
    np.testing.assert_array_equal(given.qrs_mv[0, :, :300], beats.qrs_mv[0])
    np.testing.assert_array_equal(given.qrs_mv[1], longer)
    alone = beats_of(*drawn("NORM"))
    assert with_second(alone, longer) is alone


def test_without_events_there_is_no_sketch() -> None:
    nothing = np.zeros((0, 4), np.float32)
    beats = beats_of(np.ones((8, 5000), np.float32), nothing)
    assert not beats.present.any()
    assert np.abs(template(beats, nothing)).max() == 0
    assert present_in(nothing) == (False, False, False)
    assert np.isnan(timing_of(nothing)).all()


def test_an_event_at_either_end_is_no_trouble() -> None:
    events = np.array([[0, 0, 0.0, 0.1], [1, 0, 0.01, 0.1], [0, 0, 9.97, 0.1], [1, 0, 9.99, 0.1]], np.float32)
    beats = beats_of(np.random.default_rng(0).normal(size=(8, 5000)).astype(np.float32), events)
    assert np.isfinite(template(beats, events)).all()


def test_beats_survive_their_basis_and_absent_parts_stay_absent() -> None:
    patients = [beats_of(*drawn("NORM", seed)) for seed in range(6)]
    basis = fit_beat_basis(patients)
    found = basis.decode(basis.encode(patients[0]), patients[0].present)
    assert np.abs(found.qrs_mv[0] - patients[0].qrs_mv[0]).max() < 1e-3
    without_p = replace(patients[0], present=np.array([False, True, False]))
    assert np.abs(basis.decode(basis.encode(without_p), without_p.present).p_mv).max() == 0
    with pytest.raises(ValueError, match="no beats"):
        fit_beat_basis([Beats(patients[0].p_mv, patients[0].qrs_mv, np.zeros(3, np.bool_))])


def test_timing_says_how_fast_and_how_wide() -> None:
    events = np.array([[1, 0, second, 0.1] for second in (1.0, 1.8, 2.6)] + [[1, 1, 3.0, 0.2]], np.float32)
    timing = timing_of(events)
    assert timing == pytest.approx([0.0, 0.0, np.log(2)], abs=1e-3)
