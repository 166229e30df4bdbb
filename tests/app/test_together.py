"""One person in several conditions: the ECG itself first, then each condition, named as in an edit."""

from functools import cache
from pathlib import Path

import pytest

from ecgstudio.app.requests import request_for
from ecgstudio.app.simulated import simulated
from ecgstudio.app.together import conditions_of, in_conditions, page_of
from ecgstudio.core.case import Case
from ecgstudio.core.errors import InputError
from ecgstudio.sheet.together import write_together


@cache
def patient() -> Case:
    return simulated(request_for(["NORM"], seed=8, age=58, sex="male", rate=64))


def test_conditions_are_apart_by_semicolons_and_lines() -> None:
    assert conditions_of("LBBB; hyperkalaemia\nAF, rate 110;") == ("LBBB", "hyperkalaemia", "AF, rate 110")


def test_one_person_in_each_condition_and_on_one_page(tmp_path: Path) -> None:
    cases = in_conditions(patient(), ("LBBB", "first-degree AV block"))
    assert [case.request.statement_ids for case in cases] == [("NORM",), ("CLBBB",), ("AVB1",)]
    assert len({case.recording.provenance.seed for case in cases}) == 1
    assert write_together(page_of(cases), tmp_path / "page.pdf").stat().st_size > 10_000


def test_what_cannot_be_drawn_is_said_before_anything_is() -> None:
    with pytest.raises(InputError, match="names no finding"):
        in_conditions(patient(), ("LBBB", "gibberish"))
    with pytest.raises(InputError, match="7 conditions cannot stand"):
        in_conditions(patient(), ("LBBB",) * 7)
