import pickle

import pytest

from ecgstudio.core.errors import InputError
from ecgstudio.core.request import VALUE_LIMITS, Mention, Request


def test_statements_that_are_to_be_present() -> None:
    request = Request(mentions=(Mention("AFIB"), Mention("AVB1", present=False), Mention("CLBBB")))
    assert request.statement_ids == ("AFIB", "CLBBB")


@pytest.mark.parametrize(
    "wrong",
    [{"age": 150}, {"rate": 5}, {"values": {"pr": 2000}}, {"values": {"pr": "long"}}, {"sex": "other"}, {"seed": -1}],
)
def test_what_cannot_be_asked_for_is_refused_in_one_line(wrong: dict[str, object]) -> None:
    with pytest.raises(InputError) as error:
        Request(**wrong)  # type: ignore[arg-type]
    assert "\n" not in str(error.value)
    assert "use" in str(error.value)


def test_limits_are_ordered_and_have_units() -> None:
    for lowest, highest, unit in VALUE_LIMITS.values():
        assert lowest < highest
        assert unit


def test_a_request_crosses_processes() -> None:
    request = Request("AF", (Mention("AFIB"),), age=60, sex="female", values={"qtc": 500})
    assert pickle.loads(pickle.dumps(request)) == request


def test_values_cannot_be_changed() -> None:
    values = {"pr": 200.0}
    request = Request(values=values)
    values["pr"] = 300.0
    assert request.values["pr"] == 200.0
    with pytest.raises(TypeError):
        request.values["pr"] = 1.0  # type: ignore[index]
