"""The tables of statements: each must be able to say that something is wrong."""

from functools import cache

from ecgstudio.benchmark.labels import failing, nearest
from ecgstudio.benchmark.statements import benchmark_statements, drawn, exclusion_table, normal_table, own_table, seen
from ecgstudio.measure import Analysis, analyse


@cache
def analysis(statement_id: str, seed: int = 0) -> Analysis:
    return analyse(drawn(statement_id, seed))


def test_a_statement_passes_its_own_check_and_fails_another() -> None:
    right, wrong = (
        own_table({"SBRAD": [seen(analysis("SBRAD"), "SBRAD")]}),
        own_table({"SBRAD": [seen(analysis("AFIB"), "SBRAD")]}),
    )
    assert right["A"] == {**right["A"], "statements": 1, "at_target": 1, "passed": 1.0, "failing": {}}  # type: ignore[dict-item]
    assert wrong["A"]["at_target"] == 0  # type: ignore[index]
    assert wrong["A"]["failing"]["SBRAD"].startswith("0 of 1: ")  # type: ignore[index]


def test_normal_ecgs_pass_no_abnormal_check_and_abnormal_ones_are_named() -> None:
    assert normal_table([seen(analysis("NORM"))])["above_target"] == {}
    assert normal_table([seen(analysis("AFIB"))])["above_target"]["AFIB"] == "1 of 1"  # type: ignore[index]


def test_what_excludes_one_another_does_not_pass_together() -> None:
    table = exclusion_table([seen(analysis(item)) for item in ("SBRAD", "AFIB", "AFL21", "CHBJ")])
    assert table == {"recordings": 4, "pairs": {}}


def test_a_criterion_that_fails_is_named_with_its_share() -> None:
    row = failing(["SBRAD"], [nearest(analysis(item), ["SBRAD"]) for item in ("SBRAD", "AFIB")])
    assert row["passed"] == 0.5
    assert "PPRR=1" in row["failed_by"]  # type: ignore[operator]


def test_a_code_that_covers_several_statements_is_held_against_the_nearest() -> None:
    own = ["AFIB", "AFRVR", "AFSLOW"]
    row = failing(own, [nearest(analysis(item), own) for item in ("AFRVR", "AFSLOW")])
    assert row["passed"] == 1.0


def test_some_statements_alone_from_a_seed_on() -> None:
    table = benchmark_statements(1, first=3, statement_ids=["SBRAD"])
    assert table["seeds"] == [3, 3]
    assert table["own_check"]["A"]["statements"] == 1  # type: ignore[index]
    assert table["both_pass"]["recordings"] == 1  # type: ignore[index]
