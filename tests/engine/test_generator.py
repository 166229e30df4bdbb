from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from ecgstudio.core.jobs import Cancelled
from ecgstudio.core.leads import limb_lead_error_mv

EVENTS = np.array([[0, 0, 0.3, 0.1], [1, 0, 0.5, 0.1], [0, 0, 1.8, 0.1], [1, 0, 2.0, 0.1]], np.float32)


def test_recordings_are_whole_exact_and_known_by_their_seed(weights: Path) -> None:
    from ecgstudio.engine.conditions import EngineRequest
    from ecgstudio.engine.generator import Generator, Sampling

    generator = Generator.load(weights)
    pair = generator.generate([EngineRequest({"AFIB": 1.0}), EngineRequest()], seed=5, sampling=Sampling(4))
    again = generator.generate([EngineRequest({"AFIB": 1.0}), EngineRequest()], seed=5, sampling=Sampling(4))
    for one, two in zip(pair, again, strict=True):
        assert np.array_equal(one.signal_mv, two.signal_mv)
        assert (one.samples, one.sampling_rate_hz) == (5000, 500)
        assert limb_lead_error_mv(one.signal_mv) < 1e-5
    assert [item.provenance.seed for item in pair] == [5, 6]
    assert pair[0].provenance.synthetic


def test_a_candidate_does_not_depend_on_those_beside_it(weights: Path) -> None:
    from ecgstudio.engine.conditions import EngineRequest
    from ecgstudio.engine.generator import Generator, Sampling

    generator = Generator.load(weights)
    among = generator.generate([EngineRequest()] * 3, seed=1, sampling=Sampling(4))[2]
    alone = generator.generate([EngineRequest()], seed=3, sampling=Sampling(4))[0]
    assert np.abs(among.signal_mv - alone.signal_mv).max() < 1e-4


def test_less_realism_stays_nearer_to_the_drawing(weights: Path) -> None:
    from ecgstudio.engine.conditions import EngineRequest
    from ecgstudio.engine.generator import Generator, Sampling

    generator = Generator.load(weights)
    (drawing,) = generator.generate([EngineRequest()], seed=1)
    apart = []
    for realism in (0.0, 0.5, 1.0):
        (made,) = generator.generate(
            [EngineRequest(events=EVENTS)], 9, Sampling(realism=realism, guidance=1), [drawing]
        )
        apart.append(1 - float(np.corrcoef(made.signal_mv.ravel(), drawing.signal_mv.ravel())[0, 1]))
    assert apart == sorted(apart)


def test_it_stops_when_told(weights: Path) -> None:
    from ecgstudio.engine.conditions import EngineRequest
    from ecgstudio.engine.generator import Generator

    def stop(fraction: float, message: str = "") -> None:
        assert 0 <= fraction <= 1
        raise Cancelled

    with pytest.raises(Cancelled):
        Generator.load(weights).generate([EngineRequest()], seed=0, report=stop)


def test_more_than_sixteen_evaluations_are_refused() -> None:
    from ecgstudio.engine.generator import Sampling

    with pytest.raises(ValueError, match="16"):
        Sampling(evaluations=17)


def test_previews_are_decoded_when_looked_at_and_end_at_the_recording(weights: Path) -> None:
    from ecgstudio.engine.conditions import EngineRequest
    from ecgstudio.engine.generator import Generator, Sampling

    seen = []
    (made,) = Generator.load(weights).generate(
        [EngineRequest()], 0, Sampling(4), watch=lambda done, of, look: seen.append((done, of, look()))
    )
    assert [(done, of) for done, of, _ in seen] == [(0, 4), (1, 4), (2, 4), (3, 4), (4, 4)]
    assert np.array_equal(seen[-1][2][0].signal_mv, made.signal_mv)


def test_the_first_preview_is_the_beats_where_the_events_are(weights: Path) -> None:
    from ecgstudio.core.leads import eight_from_twelve
    from ecgstudio.engine.beats import template
    from ecgstudio.engine.conditions import EngineRequest
    from ecgstudio.engine.generator import Generator

    generator, requests, seen = Generator.load(weights), [EngineRequest(events=EVENTS)], []
    generator.generate(requests, 0, watch=lambda done, of, look: seen.append(look()))
    drawn = template(generator.draw_beats(requests, 0)[0], EVENTS)
    assert np.abs(drawn).max() > 0.01
    assert np.allclose(eight_from_twelve(seen[0][0].signal_mv), drawn, atol=1e-5)


def test_own_beats_are_kept_and_only_those_with_events_are_drawn(weights: Path) -> None:
    from ecgstudio.engine.beats import P_LENGTH, QRS_LENGTH, Beats
    from ecgstudio.engine.conditions import EngineRequest
    from ecgstudio.engine.generator import Generator

    own = Beats(
        np.ones((8, P_LENGTH), np.float32), np.ones((2, 8, QRS_LENGTH), np.float32), np.array([True, True, False])
    )
    generator = Generator.load(weights)
    ventricles = EVENTS[EVENTS[:, 0] == 1]
    mine, drawn, without_p = generator.draw_beats(
        [EngineRequest(events=EVENTS, beats=own), EngineRequest(events=EVENTS), EngineRequest(events=ventricles)],
        seed=0,
    )
    assert mine is own
    assert drawn.present.tolist() == [True, True, False]
    assert np.abs(drawn.p_mv).max() > 0
    assert np.abs(without_p.p_mv).max() == 0
    assert np.abs(drawn.qrs_mv[1]).max() == 0


def test_beats_come_from_the_domain_that_was_taught_the_statement(tiny_checkpoint: Callable[..., Any]) -> None:
    from ecgstudio.engine.conditions import EngineRequest
    from ecgstudio.engine.generator import Generator

    checkpoint = tiny_checkpoint()
    rare, common = EngineRequest({"AFIB": 1.0}, events=EVENTS), EngineRequest({"NORM": 1.0}, events=EVENTS)
    asked = [replace(request, domain="simulated") for request in (rare, common)]
    plain = Generator(checkpoint).draw_beats([rare, common], seed=0)
    simulated = Generator(checkpoint).draw_beats(asked, seed=0)
    taught = replace(checkpoint, beats=replace(checkpoint.beats, about={"real_examples": {"NORM": 900, "AFIB": 2}}))
    found = Generator(taught).draw_beats([rare, common], seed=0)
    assert np.array_equal(found[0].qrs_mv, simulated[0].qrs_mv)
    assert np.array_equal(found[1].qrs_mv, plain[1].qrs_mv)
    assert not np.array_equal(plain[0].qrs_mv, simulated[0].qrs_mv)


def test_what_the_beats_are_to_be_changes_them(tiny_checkpoint: Callable[..., Any]) -> None:
    from ecgstudio.engine.conditions import EngineRequest
    from ecgstudio.engine.generator import Generator

    shape = np.full(6, np.nan, np.float32)
    shape[0] = 0.3
    plain = EngineRequest({"AFIB": 1.0}, events=EVENTS)
    requests = [plain, replace(plain, holds=frozenset({"AFIB"})), replace(plain, shape=shape)]
    generator = Generator(tiny_checkpoint())
    drawn = [generator.draw_beats([request], seed=0)[0].qrs_mv for request in requests]
    for one, other in ((0, 1), (0, 2), (1, 2)):
        assert not np.array_equal(drawn[one], drawn[other])


def test_texture_is_drawn_as_real_records_have_it(tiny_checkpoint: Callable[..., Any]) -> None:
    from ecgstudio.engine.conditions import EngineRequest
    from ecgstudio.engine.generator import Generator, Sampling

    checkpoint = tiny_checkpoint()
    spread = {"mean": [0.0, 1.0, 2.0], "covariance": np.diag([4.0, 4.0, 4.0]).tolist()}
    known = replace(checkpoint, strip=replace(checkpoint.strip, about={"textures": {"ptbxl": spread}}))
    request, calm = EngineRequest(events=EVENTS), EngineRequest(events=EVENTS, texture=np.zeros(3, np.float32))
    plain, drawn = (Generator(one).generate([request], 0, Sampling(4))[0] for one in (checkpoint, known))
    told = Generator(known).generate([calm], 0, Sampling(4))[0]
    assert not np.array_equal(plain.signal_mv, drawn.signal_mv)
    assert not np.array_equal(told.signal_mv, drawn.signal_mv)
    again = Generator(known).generate([request, calm], 0, Sampling(4))
    assert np.allclose(again[0].signal_mv, drawn.signal_mv, atol=1e-4)
