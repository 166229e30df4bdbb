import pytest

from ecgstudio.core.criteria import parse_criterion
from ecgstudio.core.errors import ResourceError


def test_a_rule_over_leads_with_a_count() -> None:
    rule = parse_criterion("J[II,III,aVF]>=0.10:2of3")
    assert (rule.feature, rule.leads, rule.op, rule.value, rule.needed) == ("J", ("II", "III", "aVF"), ">=", 0.1, 2)


def test_several_leads_without_a_count_mean_all() -> None:
    assert parse_criterion("Pamp[II,III]<0").needed == 2


def test_a_global_rule() -> None:
    rule = parse_criterion("RRcv<=0.08")
    assert (rule.leads, rule.value, rule.needed) == ((), 0.08, 1)


def test_one_feature_against_another() -> None:
    rule = parse_criterion("Uamp[V3]>Tamp[V3]")
    assert rule.value is None
    assert rule.other == ("Tamp", "V3")


def test_several_ways_to_meet_one_criterion() -> None:
    rule = parse_criterion("SL>=3.5 or R[aVL]>=1.1")
    assert (rule.text, rule.feature, rule.value) == ("SL>=3.5 or R[aVL]>=1.1", "SL", 3.5)
    assert [(way.text, way.leads) for way in rule.either] == [("R[aVL]>=1.1", ("aVL",))]


def test_comparison() -> None:
    assert parse_criterion("PREM<=0.85").met_by(0.85, 0.85)
    assert not parse_criterion("PREM<0.85").met_by(0.85, 0.85)
    assert parse_criterion("GROUP=2").met_by(2, 2)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "J[V9]>1",
        "Foo>1",
        "J>1",
        "RRcv[II]>1",
        "J[V1]>=",
        "J[V1,V2]>0:1of3",
        "J[V1]≥0.1",
        "J[V1]>K[V1]",
        "SL>=3.5 or",
    ],
)
def test_what_is_not_in_the_language_is_refused(text: str) -> None:
    with pytest.raises(ResourceError, match="criterion"):
        parse_criterion(text)
