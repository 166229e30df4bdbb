"""Ladders of ECGs whose events nobody knows: what was measured, and no more."""

from dataclasses import replace

import numpy as np
import pytest

from ecgstudio.app.ladder import with_ladder
from ecgstudio.app.requests import request_for
from ecgstudio.app.simulated import simulated
from ecgstudio.core.case import Case
from ecgstudio.core.delineation import Delineation
from ecgstudio.core.ladder import ladder_of_case
from ecgstudio.core.paper import SheetStyle

WITH = SheetStyle(ladder=True)


def imported(case: Case) -> Case:
    """The same samples as if they had come from a file: nothing is known of how they were made."""
    provenance = replace(case.recording.provenance, source="import")
    return replace(case, recording=replace(case.recording, provenance=provenance), delineation=Delineation())


@pytest.fixture(scope="module")
def normal() -> Case:
    return simulated(request_for(["NORM"], seed=3))


def beats_s(case: Case) -> np.ndarray:
    starts = [item.start_s for item in case.delineation.activations_of("ventricles")]
    return np.array([start for start in starts if 0.5 < start < 9.5])


def test_the_estimate_is_near_the_truth_and_says_what_it_is(normal):
    found = with_ladder(imported(normal), WITH)
    ladder = ladder_of_case(found)
    assert "ESTIMATED" in ladder.caption
    assert "not read" not in ladder.caption
    truth, read = beats_s(normal), beats_s(found)
    assert truth.size == read.size
    assert np.abs(truth - read).max() < 0.02
    led = [item for item in found.delineation.activations_of("ventricles") if item.source is not None]
    assert len(led) >= truth.size
    assert "ESTIMATED" not in ladder_of_case(normal).caption


def test_nothing_is_led_where_atria_and_ventricles_go_their_own_ways():
    found = with_ladder(imported(simulated(request_for(["CHBJ"], seed=3))), WITH)
    assert found.delineation.activations_of("atria")
    assert not found.delineation.activations_of("av node")
    assert "conduction not read" in ladder_of_case(found).caption


def test_fibrillation_has_no_p_waves():
    found = with_ladder(imported(simulated(request_for(["AFIB"], seed=3))), WITH)
    assert not found.delineation.activations_of("atria")
    assert ladder_of_case(found).fibrillation_s == ((0.0, 10.0),)


def test_without_measuring_there_is_a_reason_instead(normal):
    ladder = ladder_of_case(imported(normal))
    assert not ladder.strokes
    assert "not been measured" in ladder.caption
    assert with_ladder(imported(normal), SheetStyle()).delineation == Delineation()
    assert with_ladder(normal, WITH) is normal
