"""What is asked for, and what answers."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from ecgstudio.benchmark.ecg import sources
from ecgstudio.benchmark.ecg.records import Listed, listed_records
from ecgstudio.benchmark.ecg.requests import (
    AskedEcg,
    asked_like,
    asked_rates,
    held_statements,
    physiology_for,
    statements_for,
)
from ecgstudio.benchmark.ecg.sources import Diffusion, Noisy, Real, Simulator
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.leads import limb_lead_error_mv
from ecgstudio.core.recording import Recording


def test_codes_are_drawn_as_the_statements_nearest_to_them() -> None:
    assert statements_for({"scp:IMI", "scp:SR", "SR"}) == ["OLDINF", "SR"]
    assert statements_for({"scp:IMI", "INFMI"}) == ["INFMI"]
    assert statements_for({"scp:STD_"}) == ["SUBEND"]
    assert set(statements_for({"scp:AFIB", "AFIB", "scp:LAFB", "LAFB"})) == {"AFIB", "LAFB"}


def test_what_excludes_one_another_is_not_drawn_together() -> None:
    drawn = statements_for({"scp:AFIB", "scp:SR", "scp:NORM", "scp:CLBBB"})
    assert {"AFIB", "CLBBB"} <= set(drawn)
    assert not any(catalogue().excluded_by(item).intersection(drawn) for item in drawn)


def test_rates_are_spread_evenly_and_kept_by_the_simulator() -> None:
    asked = asked_rates(40, 180, 8)
    assert [item.rate for item in asked] == [40, 60, 80, 100, 120, 140, 160, 180]
    for item in asked:
        assert physiology_for(item, 3).rate == pytest.approx(item.rate, abs=1.0)


def test_held_statements_are_of_tier_a_and_have_enough_records(listed) -> None:
    records = [listed(number, "CLBBB", "AFIB") for number in range(10)] + [listed(11, "LAFB"), listed(12, "IVCD")]
    held = held_statements(records, 10)
    assert {"CLBBB", "AFIB", "AFLBBB"} <= set(held)
    assert not {"LAFB", "IVCD", "SGARB"}.intersection(held)
    assert all(catalogue()[item].tier == "A" for item in held)


def test_noise_keeps_the_limb_leads_exact_and_everything_else_close(small_data) -> None:
    asked = [asked_like(listed_records(small_data)[0], 70.0)]
    (real,), (noisy,) = Real().draw(asked, 0), Noisy().draw(asked, 0)
    assert limb_lead_error_mv(noisy.signal_mv) < 1e-5
    assert np.std(noisy.signal_mv[6:] - real.signal_mv[6:]) == pytest.approx(0.05, rel=0.05)


class Told:
    """A generator that draws nothing and remembers what it was asked for, with the seed of each."""

    text_width = 0
    checkpoint = SimpleNamespace(strip=SimpleNamespace(domains=("ptbxl", "csn"), basis="basis"))

    def __init__(self) -> None:
        self.asked: list[tuple[object, int]] = []

    def generate(self, requests: Sequence[object], seed: int, report: object) -> list[Recording]:
        self.asked += [(request, seed + index) for index, request in enumerate(requests)]
        return [Recording(np.ones((12, 5000), np.float32), 500)] * len(requests)


def test_wishes_reach_the_engine_in_batches_each_with_its_own_seed(
    listed: Callable[..., Listed], monkeypatch: pytest.MonkeyPatch
) -> None:
    told = Told()
    monkeypatch.setattr(sources.Generator, "load", lambda folder: told)
    rows = [listed(number, "NORM") for number in range(9)] + [replace(listed(9, "AFIB"), key="csn/JS00009")]
    asked = [asked_like(row, 90.0) for row in rows]
    source = Diffusion(Path("weights"))
    assert len(source.draw(asked, 100)) == 10
    assert [seed for _, seed in told.asked] == list(range(100, 110))
    assert [request.domain for request, _ in told.asked] == ["ptbxl"] * 9 + ["csn"]
    beats = told.asked[0][0].events
    assert 13 <= (beats[:, 0] == 1).sum() <= 17
    assert (source.name, source.autoencoder) == ("diffusion", "basis")


def test_without_a_track_the_engine_is_told_no_beats(listed, monkeypatch: pytest.MonkeyPatch) -> None:
    told = Told()
    monkeypatch.setattr(sources.Generator, "load", lambda folder: told)
    Diffusion(Path("weights"), track=False).draw([asked_like(listed(1, "NORM"), 90.0)], 0)
    assert told.asked[0][0].events is None


def test_the_simulator_draws_each_wish_alike_every_time() -> None:
    asked = [AskedEcg({"scp:CLBBB": 1.0}, 70.0, "male", 80.0)] * 2
    one, other = Simulator().draw(asked, 5)
    assert np.array_equal(one.signal_mv, Simulator().draw(asked, 5)[0].signal_mv)
    assert not np.array_equal(one.signal_mv, other.signal_mv)
