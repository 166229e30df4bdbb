from collections.abc import Callable

import pytest

from ecgstudio.core.case import Case
from ecgstudio.core.errors import InputError
from ecgstudio.core.measurements import Measured, Measurements
from ecgstudio.library import Library, Query, read_query
from ecgstudio.library.query_parser import Condition, ParsedQuery, parse_query

MakeCase = Callable[..., Case]


@pytest.mark.parametrize(
    ("typed", "conditions"),
    [
        ("QRS > 120", [("qrs", "", ">", 120.0)]),
        ("qrs>=0,12 s", [("qrs", "", ">=", 120.0)]),
        ("V1 positive", [("QRSnet", "V1", ">", 0.0)]),
        ("T in v2 negative", [("Tamp", "V2", "<", 0.0)]),
        ("ST II, III, aVF ≥ 1 mm", [("J", lead, ">=", 0.1) for lead in ("II", "III", "aVF")]),
        ("ST V1-V3 < -0.05 mV", [("J", lead, "<", -0.05) for lead in ("V1", "V2", "V3")]),
        ("R' V1 > 0.2", [("Rp", "V1", ">", 0.2)]),
        ("axis < −30°", [("axis", "", "<", -30.0)]),
        ("heart rate = 60 to 100 bpm", [("rate", "", ">=", 60.0), ("rate", "", "<=", 100.0)]),
        ("RRcv > 0.1 and Tabs[V2] > 1.0", [("RRcv", "", ">", 0.1), ("Tabs", "V2", ">", 1.0)]),
        ("age < 18 years & PR > 200 ms", [("age", "", "<", 18.0), ("pr", "", ">", 200.0)]),
    ],
)
def test_conditions(typed: str, conditions: list[tuple[str, str, str, float]]) -> None:
    assert parse_query(typed) == ParsedQuery(measured=tuple(Condition(*item) for item in conditions))  # type: ignore[arg-type]


def test_words_tags_and_statements_stand_beside_conditions() -> None:
    said = parse_query("left bundle and QRS > 150 and tag: exam 2026 and statement:clbbb and biphasic")
    assert said == ParsedQuery("left bundle biphasic", ("CLBBB",), ("exam 2026",), (Condition("qrs", "", ">", 150.0),))
    assert parse_query("a positive answer, and more").text == "a positive answer, more"
    assert read_query("x", Query(text="y", priority="A")) == Query(text="y x", priority="A")


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("QRS > wide", "a number must follow '>'"),
        ("QRX > 120", "'QRX' is not measured; use rate, PR"),
        ("T > 1", "in which lead"),
        ("V1 foo > 1", "not measured in a lead"),
        ("QRS > 120 mV", "it is measured in ms"),
        ("ST V2 > 3 furlongs", "no unit"),
        ("QRS > 100 to 120", "two numbers go with '='"),
        ("ST V4-V2 > 0", "from left to right"),
        ("> 3", "is not measured"),
    ],
)
def test_what_cannot_be_understood_is_said_in_one_line(typed: str, why: str) -> None:
    with pytest.raises(InputError, match=why) as caught:
        parse_query(f"left bundle and {typed}")
    assert typed in str(caught.value)
    assert "\n" not in str(caught.value)


def test_cases_are_found_by_what_was_measured(library: Library, make_case: MakeCase) -> None:
    def measured(qrs: float | None, v1: float | None) -> Measurements:
        return Measurements(qrs=Measured(qrs, "ms"), features={"QRSnet[V1]": Measured(v1, "mV")})

    library.save(make_case(1, id="right", title="right", measurements=measured(142.0, 0.8)))
    library.save(make_case(2, id="left", title="left", measurements=measured(156.0, -1.2)))
    library.save(make_case(3, id="narrow", title="narrow", measurements=measured(88.0, 0.1)))
    library.save(make_case(4, id="unknown", title="unknown", measurements=measured(None, None)))

    def found(typed: str) -> list[str]:
        return sorted(item.title for item in library.search(read_query(typed)))

    assert found("QRS > 120 and V1 positive") == ["right"]
    assert found("QRS > 120") == ["left", "right"]
    assert found("QRS = 142") == ["right"]
    assert found("V1 positive and age > 60") == ["narrow", "right"]
    assert found("narrow and QRS < 120") == ["narrow"]
    assert found("PR > 0") == []
    library.delete("left")
    assert found("QRS > 120") == ["right"]
    case = library.get("narrow")
    library.save(case.changed("measured anew", measurements=measured(126.0, 0.1)))
    assert found("QRS > 120 and V1 positive") == ["narrow", "right"]
