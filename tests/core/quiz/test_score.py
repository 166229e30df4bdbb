"""What an answer is worth: rules held against answers whose worth a teacher would agree on."""

import pytest

from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.quiz.neighbours import mimics_of, related_by
from ecgstudio.core.quiz.score import RULES, Key, Named, rhythm_and_axis, score


def scored(must, *names, should=(), shown=()):
    answer = [item if isinstance(item, Named) else Named(item) for item in names]
    return score(Key(tuple(must), tuple(should), frozenset(shown)), answer)


@pytest.mark.parametrize("statement_id", list(catalogue()))
def test_the_right_name_alone_is_all_of_it(statement_id):
    found = scored([statement_id], statement_id)
    assert found.fraction == 1.0
    assert not found.charges


@pytest.mark.parametrize("statement_id", list(catalogue()))
def test_nothing_said_is_worth_nothing(statement_id):
    assert scored([statement_id]).fraction == 0.0


def test_two_musts_are_worth_half_each():
    assert scored(["CLBBB", "AVB1"], "CLBBB").fraction == 0.5


def test_over_calling_costs_and_a_should_earns_it_back_but_no_must():
    assert scored(["CLBBB"], "CLBBB", "PERI").fraction == 1.0 - RULES.over_called
    assert scored(["CLBBB"], "CLBBB", "PERI", "SR", should=["SR"]).fraction == 1.0
    assert scored(["CLBBB"], "SR", should=["SR"]).fraction == 0.0
    assert scored(["CLBBB"], "CLBBB", should=["SR"]).fraction == 1.0


def test_what_is_measured_besides_costs_nothing():
    found = scored(["CLBBB"], "CLBBB", "LAE", shown=["LAE"])
    assert found.fraction == 1.0
    assert found.also_there == ("LAE",)


def test_four_guesses_undo_one_right_answer():
    found = scored(["CLBBB"], "CLBBB", "PERI", "RAE", "HYPOCA", "DIG")
    assert found.fraction == pytest.approx(0.0)


def test_a_more_special_name_is_right_and_costs_what_is_not_shown():
    found = scored(["CRBBB"], "BIFA")
    assert found.credits[0].how == "more special"
    assert found.credits[0].credit == 1.0
    assert [charge.fault for charge in found.charges] == ["beyond"]
    assert scored(["CRBBB"], "BIFA", shown=["BIFA"]).fraction == 1.0


def test_all_parts_are_the_whole_and_the_whole_is_all_parts():
    assert scored(["BIFA"], "CRBBB", "LAFB").fraction == 1.0
    assert scored(["CRBBB", "LAFB"], "BIFA").fraction == 1.0
    assert scored(["BIFA"], "CRBBB").fraction == 0.5
    assert scored(["TRIF"], "AVB1", "CRBBB", "LAFB").fraction == 1.0


def test_a_less_special_name_says_half():
    found = scored(["VBIG"], "PVC")
    assert (found.credits[0].how, found.fraction) == ("less special", RULES.part)


def test_contradicting_is_worse_than_over_calling_and_says_why():
    found = scored(["CLBBB", "AVB1"], "AVB1", "CRBBB")
    (charge,) = found.charges
    assert charge.fault == "contradicts"
    assert charge.cost > RULES.over_called
    assert "bundle branch" in charge.reason


def test_kin_is_partly_right_and_says_what_the_difference_is():
    found = scored(["AFRVR"], "AFIB")
    assert 0.5 < found.fraction < 1.0
    assert found.credits[0].how == "near"
    assert "rate" in found.credits[0].reason
    assert not found.charges


def test_guessing_the_whole_family_does_not_pay():
    assert scored(["AFRVR"], "AFRVR", "AFIB", "AFSLOW").fraction < scored(["AFRVR"], "AFIB").fraction


def test_the_family_alone_is_less_than_its_member():
    open_ended = Named("ANTMI", left_open="the wall was not named")
    assert scored(["ANTMI"], open_ended).fraction == 0.5
    assert scored(["INFMI"], open_ended).fraction == 0.5
    assert scored(["INFMI"], "ANTMI").fraction == 0.25


WITH_SINUS_P = [item.id for item in catalogue().values() if item.p_wave == "sinus"]
"""Without those that exclude the general name: they are scored by their family."""


@pytest.mark.parametrize("statement_id", [item for item in WITH_SINUS_P if item not in catalogue().excluded_by("SR")])
def test_sinus_rhythm_beside_what_comes_with_sinus_p_waves_costs_nothing(statement_id):
    found = scored([statement_id], "SR", statement_id)
    assert found.fraction == 1.0
    assert not found.charges


def test_sinus_rhythm_where_there_is_none_is_still_wrong():
    assert scored(["AFIB"], "AFIB", "SR").fraction < 1.0
    assert scored(["VT"], "VT", "SR").fraction < 1.0


def test_normal_sinus_rhythm_for_a_normal_ecg_is_nearly_all_of_it():
    assert scored(["NORM"], "SR").fraction >= 0.9
    assert scored(["NORM"], "NORM", "SR").fraction == 1.0
    assert scored(["SR", "LVHV"], "NORM").fraction < 0.5


def test_the_member_of_the_family_that_is_measured_is_right_too():
    assert scored(["AFIB"], "AFIB", shown=["AFRVR"]).fraction == 1.0
    assert scored(["AFIB"], "AFRVR", shown=["AFRVR"]).fraction == 1.0
    assert scored(["AFIB"], "AFRVR", shown=["AFIB"]).fraction < 1.0


def test_t_inversion_of_another_wall_is_not_all_of_it():
    assert scored(["TINVANT"], "TINVINF").fraction < 0.5


def test_a_hedge_takes_back_what_was_said_without_one():
    both = [Named("AFIB"), Named("AFIB", sure=False)]
    assert scored(["AFIB"], *both).fraction == scored(["AFIB"], *reversed(both)).fraction == RULES.unsure


def test_possible_counts_half_for_and_against():
    assert scored(["PERI"], Named("PERI", sure=False)).fraction == RULES.unsure
    found = scored(["CLBBB"], "CLBBB", Named("PERI", sure=False))
    assert found.charges[0].cost == RULES.over_called * RULES.unsure


def test_denying_what_is_there_costs_and_denying_what_is_not_there_is_free():
    found = scored(["CLBBB", "AVB1"], "CLBBB", Named("AVB1", present=False))
    assert [charge.fault for charge in found.charges] == ["denied"]
    assert scored(["CLBBB"], "CLBBB", Named("AFIB", present=False)).fraction == 1.0


def test_pathology_called_on_a_normal_ecg_is_a_contradiction():
    assert [item.fault for item in scored(["NORM"], "LVHV").charges] == ["contradicts"]


def test_every_reading_names_rhythm_and_axis():
    assert rhythm_and_axis({"SR", "LAD", "CLBBB"}, ["CLBBB"]) == ("SR", "LAD")
    assert rhythm_and_axis({"SR", "AFIB"}, ["AFIB"]) == ()


def test_a_related_diagnosis_is_never_worth_more_left_out_than_named():
    for statement_id in catalogue():
        for other in catalogue():
            assert scored([statement_id], other).fraction <= 1.0
            if other != statement_id and related_by(statement_id, other):
                assert scored([statement_id], other).fraction < 1.0 or other in {
                    special for special in catalogue() if statement_id in catalogue().entailed_by(special)
                }


def test_every_statement_has_a_mimic_that_is_another_one():
    stray = [item for item in catalogue() if not mimics_of([item])]
    assert stray == []
    assert all(mimic.id != "PERI" and mimic.tell for mimic in mimics_of(["PERI"]))
    assert {"ERP", "INFMI", "ANTMI"} <= {mimic.id for mimic in mimics_of(["PERI"])}
    assert len(catalogue().related) > 20
    assert all(len(set(group.statements)) == len(group.statements) for group in catalogue().mimics)
