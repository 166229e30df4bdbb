"""Parts and wholes: nobody is wrong who names what follows from the truth, or what the truth is made of."""

from dataclasses import replace

import pytest

from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.criteria import parse_criterion
from ecgstudio.core.quiz.score import Key, Named, score
from ecgstudio.core.quiz.wholes import beside, holding
from ecgstudio.core.statement import Range

WHOLES = [item.id for item in catalogue().values() if item.entails]
MADE_OF_SEVERAL = [item for item in WHOLES if len(catalogue()[item].entails) > 1]


def test_a_whole_holds_when_all_its_parts_do_however_deep():
    assert {"BIFA", "TRIF"} <= holding(["CRBBB", "LAFB", "AVB1"])
    assert "BIFA" not in holding(["CRBBB", "AVB1"])
    assert {"CRBBB", "LAFB", "AVB1"} <= holding(["TRIF"])


@pytest.mark.parametrize("whole", WHOLES)
def test_naming_a_part_beside_its_whole_costs_nothing(whole):
    for part in catalogue().entailed_by(whole):
        found = score(Key((whole,)), [Named(whole), Named(part)])
        assert (found.fraction, found.charges) == (1.0, ())


@pytest.mark.parametrize("whole", MADE_OF_SEVERAL)
def test_the_whole_is_right_where_its_parts_are_asked_and_the_other_way_round(whole):
    parts = [item for item in catalogue().entailed_by(whole) if not catalogue()[item].entails]
    assert score(Key(tuple(parts)), [Named(whole)]).fraction == 1.0
    assert score(Key((whole,)), [Named(part) for part in parts]).fraction == 1.0
    first, *measured = parts
    found = score(Key((first,), shown=frozenset(measured)), [Named(whole)])
    assert (found.fraction, found.charges) == (1.0, ())


def test_a_part_has_no_limits_that_its_whole_makes_impossible():
    wide = catalogue()["CRBBB"].ranges["qrs"]
    narrow = Range(None, wide.lowest - 1, False)
    alone = replace(catalogue()["LAFB"], ranges={**catalogue()["LAFB"].ranges, "qrs": narrow})
    beside_rbbb = beside(alone, ["CRBBB"])
    assert set(alone.ranges) - set(beside_rbbb.ranges) == {"qrs"}
    assert beside_rbbb.criteria == alone.criteria
    assert beside(alone, ["CLBBB", "AFIB"]) == alone  # of no whole in which it stands
    (least,) = [rule for rule in catalogue()["VBIG"].criteria if rule.op == ">="]
    below = parse_criterion(f"{least.feature}<={least.value / 2}")
    rare = replace(catalogue()["PVC"], criteria=(below, least))
    assert beside(rare, ["VBIG"]).criteria == (least,)
    assert beside(rare, ["AFIB"]) == rare


def test_sinus_rhythm_is_the_general_name_of_its_tachycardia():
    right = score(Key(("STACH",)), [Named("STACH"), Named("SR")])
    assert (right.fraction, right.charges) == (1.0, ())
    general = score(Key(("STACH",)), [Named("SR")])
    assert 0.0 < general.fraction < 1.0
    assert not general.charges
    assert [item.id for item in score(Key(("STACH",)), [Named("STACH"), Named("SBRAD")]).charges] == ["SBRAD"]
    assert [item.id for item in score(Key(("AFIB",)), [Named("AFIB"), Named("SR")]).charges] == ["SR"]
