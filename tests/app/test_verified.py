"""Verified generation: which way is taken, what is said of it, and what the simulator has to draw."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from ecgstudio.app import verified, verified_abilities
from ecgstudio.app.generate import generate
from ecgstudio.app.requests import request_for
from ecgstudio.app.simulated import simulate_all
from ecgstudio.app.verified_abilities import Ability, measure_abilities, read_abilities, unable, write_abilities
from ecgstudio.app.verified_check import Judged, judge
from ecgstudio.app.verified_rates import Rates, measure_rates
from ecgstudio.core.case import Case
from ecgstudio.core.engine_options import EngineOptions
from ecgstudio.core.errors import RecordError, ResourceError, UnavailableError
from ecgstudio.core.jobs import Cancelled, Reporter
from ecgstudio.core.request import Mention, Request
from ecgstudio.sheet.header import header_of
from tests.app.drawers import Sampler

LBBB = request_for(["CLBBB"], engine="diffusion", seed=7)


@pytest.fixture(autouse=True)
def _nothing_installed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No test knows installed weights, or what they can draw."""
    monkeypatch.setattr("ecgstudio.app.diffusion_weights.weights_folder", lambda: tmp_path)
    monkeypatch.setattr(verified_abilities, "_installed_abilities", dict)
    monkeypatch.setattr(verified, "MORE", 2)


def test_candidates_that_meet_are_taken_at_the_first_draw() -> None:
    drawer = Sampler()
    cases = generate(LBBB, 2, load=drawer.load)
    assert [case.request.seed for case in cases] == [7, 8]
    assert {case.recording.provenance.source for case in cases} == {"diffusion"}
    assert all(case.verdicts and case.measurements.available for case in cases)
    assert [(case.making.engine, case.making.tries, case.making.note) for case in cases] == [("diffusion", 2, "")] * 2


def test_the_best_is_shown_first() -> None:
    cases = generate(LBBB, 2, load=Sampler(lambda request: request.seed == 8).load)
    assert [case.request.seed for case in cases] == [8, 7]


def test_of_those_that_meet_the_one_that_shows_least_beside_is_first() -> None:
    class Crowded(Sampler):
        def _case(self, request: Request) -> Case:
            asked = ["SBRAD", "LVOLT", "LAE"] if request.seed == 7 else ["SBRAD"]
            return replace(super()._case(replace(request_for(asked), seed=request.seed)), request=request)

    wanted = request_for(["SBRAD"], engine="diffusion", seed=7)
    first, second = generate(wanted, 2, load=Crowded().load)
    assert all(judge(case).met for case in (first, second))
    assert (first.request.seed, second.request.seed) == (8, 7)
    assert "LVOLT" in judge(second).beside - judge(first).beside
    assert "SBRAD" not in judge(first).beside


def test_more_are_drawn_when_none_meets() -> None:
    drawer = Sampler(lambda request: request.seed == 9)
    (case,) = generate(LBBB, 1, load=drawer.load)
    assert [request.seed for request in drawer.asked] == [7, 8, 9]
    assert case.request.seed == 9
    assert case.making.tries == 3
    assert case.making.text == "diffusion, chosen from 3."


def test_then_the_simulator_begins() -> None:
    drawer = Sampler(lambda request: request.options.realism < 1)
    (case,) = generate(LBBB, 1, load=drawer.load)
    assert case.request.options.realism == verified.LOWER == case.making.realism
    assert case.request.seed == 7
    assert case.making.engine == "diffusion"
    assert "from the simulator's ECG (realism 0.5)" in case.making.text


def test_at_last_the_simulator_draws_and_says_so() -> None:
    drawer = Sampler(lambda request: False)
    cases = generate(LBBB, 2, load=drawer.load)
    assert len(drawer.asked) == 2 + verified.MORE + 2
    first = cases[0]
    assert first.recording.provenance.source == "simulator"
    assert first.request.engine == "simulator"
    assert first.making.engine == "simulator"
    assert first.making.tries == len(drawer.asked) + 2
    assert "No ECG at realism 0.5 met every criterion" in first.making.note


def test_asked_for_little_realism_there_is_no_round_with_more() -> None:
    drawer = Sampler(lambda request: False)
    generate(replace(LBBB, options=EngineOptions(realism=0.3)), 1, load=drawer.load)
    assert {request.options.realism for request in drawer.asked} == {0.3}


def test_no_realism_is_the_simulator() -> None:
    drawer = Sampler()
    (case,) = generate(replace(LBBB, options=EngineOptions(realism=0.0)), 1, load=drawer.load)
    assert not drawer.asked
    assert (case.recording.signal_mv == simulate_all(LBBB, 1)[0].recording.signal_mv).all()


def test_the_request_of_a_case_makes_it_again() -> None:
    drawer = Sampler(lambda request: request.options.realism < 1)
    (case,) = generate(LBBB, 1, load=drawer.load)
    (again,) = generate(case.request, 1, load=drawer.load)
    assert (again.recording.signal_mv == case.recording.signal_mv).all()


def test_without_weights_the_simulator_draws_and_says_why() -> None:
    (case,) = generate(LBBB, 1)
    assert case.recording.provenance.source == "simulator"
    assert "weights of the diffusion engine are not installed" in case.making.note
    assert case.verdicts


def test_weights_that_cannot_be_read_are_said() -> None:
    def load(report: Reporter) -> Sampler:
        raise ResourceError("weights x cannot be read (bad); install ECG Studio again")

    (case,) = generate(LBBB, 1, load=load)
    assert case.making.note == "The simulator drew it: weights x cannot be read (bad)"


def test_a_statement_the_engine_cannot_draw_is_never_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    table = {"TDP": Ability(20, 1), "CLBBB": Ability(20, 19)}
    monkeypatch.setattr(verified_abilities, "_installed_abilities", lambda: table)
    assert unable(["CLBBB", "TDP"]) == ("TDP",)
    assert unable(["CLBBB", "TINVINF"]) == ("TINVINF",), "newer than the table: never measured"
    drawer = Sampler()
    (case,) = generate(request_for(["TDP"], engine="diffusion"), 1, load=drawer.load)
    assert not drawer.asked
    assert case.recording.provenance.source == "simulator"
    assert "cannot draw this yet: Torsades" in case.making.note


def test_what_a_cardiologist_objects_to_is_never_drawn_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    table = {"CLBBB": Ability(8, 8, against="a notch where none is")}
    monkeypatch.setattr(verified_abilities, "_installed_abilities", lambda: table)
    drawer = Sampler()
    (case,) = generate(LBBB, 1, load=drawer.load)
    assert not drawer.asked
    assert case.making.engine == "simulator"
    assert "(a notch where none is)" in case.making.note


def test_abilities_are_measured_written_and_read(tmp_path: Path) -> None:
    table = measure_abilities(Sampler(lambda request: "CLBBB" in request.statement_ids), ["CLBBB", "AFIB"], 2)
    assert table == {"CLBBB": Ability(2, 2, 1.0, 2), "AFIB": Ability(2, 0, 1.0, 0)}
    write_abilities(table, tmp_path / "abilities.json")
    assert read_abilities(tmp_path / "abilities.json") == table
    assert read_abilities(tmp_path / "none.json") == {}
    (tmp_path / "bad.json").write_text("{", encoding="utf-8")
    with pytest.raises(ResourceError, match=r"bad\.json"):
        read_abilities(tmp_path / "bad.json")


def test_beats_begin_with_the_simulators_where_noise_seldom_meets(monkeypatch: pytest.MonkeyPatch) -> None:
    drawer = Sampler(lambda request: request.options.beats <= 0.6)
    table = measure_abilities(drawer, ["CLBBB"], 2)
    assert table == {"CLBBB": Ability(2, 2, 0.55, 0)}
    monkeypatch.setattr(verified_abilities, "_installed_abilities", lambda: table)
    (case,) = generate(LBBB, 1, load=drawer.load)
    assert case.request.options.beats == 0.55
    assert case.making.tries == 1
    assert case.making.text == "diffusion with beats begun with the simulator's (0.55 of them the network's own)."
    (lower,) = generate(replace(LBBB, options=EngineOptions(beats=0.3)), 1, load=drawer.load)
    assert lower.request.options.beats == 0.3


def test_a_rhythm_alone_is_asked_of_an_ordinary_heart() -> None:
    assert verified_abilities.own_beats(["AFIB"]) == verified_abilities.ORDINARY < 1
    assert verified_abilities.own_beats(["AFIB", "CLBBB"]) == 1


def test_rates_say_how_often_and_which_way(monkeypatch: pytest.MonkeyPatch) -> None:
    table = {"TDP": Ability(8, 0), "CLBBB": Ability(8, 8), "AFIB": Ability(8, 8)}
    monkeypatch.setattr(verified_abilities, "_installed_abilities", lambda: table)
    drawer = Sampler(lambda request: "CLBBB" in request.statement_ids)
    rates = measure_rates(drawer, ["CLBBB", "AFIB", "TDP"], 1, seed=0)
    assert rates["CLBBB"] == Rates(1, 1, 1, 1, {"first round": 1})
    assert rates["AFIB"] == Rates(1, 0, 1, 1, {"simulator": 1})
    assert "TDP" not in rates
    assert rates["CLBBB"] + rates["AFIB"] == Rates(2, 1, 2, 2, {"first round": 1, "simulator": 1})


def test_a_number_in_the_shape_of_the_beats_is_kept_by_the_simulators() -> None:
    drawer = Sampler()
    asked = replace(request_for(["SR"], engine="diffusion", seed=3), values={"qtc": 430.0})
    generate(asked, 1, load=drawer.load)
    generate(replace(asked, values={"pr": 180.0}), 1, load=drawer.load)
    assert [request.options.beats for request in drawer.asked if request.seed == 3][:1] == [verified.STEERED]
    assert drawer.asked[-1].options.beats == verified_abilities.ORDINARY


def test_stopping_stops_drawing_and_measuring() -> None:
    drawer = Sampler()
    messages: list[str] = []

    def report(fraction: float, message: str = "") -> None:
        messages.append(message)
        if message.startswith("measuring"):
            raise Cancelled

    with pytest.raises(Cancelled):
        generate(LBBB, 1, report, load=drawer.load)
    assert "step 1 of 4" in messages


@pytest.mark.parametrize(("rate", "wanted", "met"), [(75.0, 75.0, True), (75.0, 80.0, False)])
def test_a_fixed_rate_is_held_within_two_beats(rate: float, wanted: float, met: bool) -> None:
    (case,) = simulate_all(Request(rate=rate, seed=3), 1)
    judged = judge(replace(case, request=replace(case.request, rate=wanted)))
    assert judged.met is met
    assert [text[:18] for text in judged.off] == ([] if met else ["Its rate measures "])


def test_what_must_be_absent_speaks_against_it() -> None:
    (case,) = simulate_all(request_for(["CLBBB"], seed=3), 1)
    assert judge(case).met
    judged = judge(replace(case, request=Request(mentions=(Mention("CLBBB", present=False),))))
    assert judged.off == ("It meets the criteria of Left bundle branch block",)


def test_an_engine_that_is_not_there_is_unavailable(tmp_path: Path) -> None:
    from ecgstudio.app.diffusion import DiffusionEngine
    from ecgstudio.app.diffusion_weights import installed

    assert not installed(tmp_path)
    with pytest.raises(UnavailableError, match="not installed"):
        DiffusionEngine.load(tmp_path)


def test_without_torch_the_simulator_draws_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ecgstudio.app.diffusion_weights.find_spec", lambda name: None)
    (case,) = generate(LBBB, 1)
    assert case.recording.provenance.source == "simulator"
    assert case.making.note == "The simulator drew it: torch, which the diffusion engine runs on, is not installed"


def test_an_ecg_that_measuring_fails_on_is_left_out_and_the_others_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    real = verified.judge

    def fails(case: Case) -> Judged:
        if case.request.seed == 7:
            raise ValueError("negative dimensions are not allowed")
        return real(case)

    monkeypatch.setattr(verified, "judge", fails)
    cases = generate(LBBB, 2, load=Sampler().load)
    assert [case.request.seed for case in cases] == [8]
    assert "seed 7 could not be measured (negative dimensions" in cases[0].making.note
    monkeypatch.setattr(verified, "judge", lambda case: fails(replace(case, request=LBBB)))
    with pytest.raises(RecordError, match="none of the ECGs could be measured"):
        generate(LBBB, 2, load=Sampler().load)


def test_what_is_delivered_all_the_same_says_what_stands_against_it() -> None:
    case = generate(replace(LBBB, values={"qrs": 60.0}), 1, load=Sampler().load)[0]
    assert case.making.objections
    assert all(sentence.rstrip(".") in case.making.text for sentence in case.making.objections)
    assert case.making.objections[0] in header_of(case).statements
    assert case.making.objections[0] not in header_of(case, reveal=False).statements


def test_a_wave_without_a_beat_is_an_objection() -> None:
    request = request_for(["SBRAD"], engine="diffusion", seed=7)
    clean = replace(Sampler()._case(request), delineation=simulate_all(request, 1)[0].delineation)
    assert not [sentence for sentence in judge(clean).off if "belongs to no beat" in sentence]
    starts = sorted(
        item.start_s for item in clean.delineation.activations if item.chamber == "atria" and item.start_s > 1
    )
    time_s = np.arange(clean.recording.samples) / 500
    bump = 0.15 * np.exp(-0.5 * ((time_s - starts[0] + 0.2) / 0.03) ** 2)
    signal = clean.recording.signal_mv + bump.astype(np.float32)
    stray = replace(clean, recording=replace(clean.recording, signal_mv=signal.astype(np.float32)))
    assert [sentence for sentence in judge(stray).off if "belongs to no beat stands in" in sentence]
