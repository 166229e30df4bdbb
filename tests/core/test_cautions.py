"""What an ECG was asked for and did not get, and what is said of a child."""

from dataclasses import replace

import numpy as np
import pytest

from ecgstudio.core.case import Case
from ecgstudio.core.cautions import CHILD, cautions, criteria_text, is_child, unmet
from ecgstudio.core.measurements import NOT_MEASURED, Measured, Measurements
from ecgstudio.core.recording import Provenance, Recording
from ecgstudio.core.request import Request
from ecgstudio.core.verdict import Verdict

MEASURED = Measurements(
    rate=Measured(72, "/min"),
    pr=Measured(None, "ms", "no P waves"),
    qrs=Measured(94, "ms"),
    qtc=Measured(431, "ms"),
    qrs_axis=Measured(-178, "degrees"),
)


def case(request: Request, measurements: Measurements = MEASURED, source: str = "simulator") -> Case:
    recording = Recording(np.zeros((12, 5000), np.float32), 500.0, Provenance(source=source, engine="x"))  # type: ignore[arg-type]
    return Case(request, recording, measurements=measurements)


@pytest.mark.parametrize(
    ("request_", "texts"),
    [
        (Request(rate=73, values={"qrs": 100, "qtc": 440, "axis": 178}), ()),
        (Request(rate=90), ("Its rate measures 72 /min instead of 90",)),
        (Request(values={"qrs": 120}), ("Its QRS measures 94 ms instead of 120",)),
        (Request(values={"qtc": 500}), ("Its QTc measures 431 ms instead of 500",)),
        (Request(values={"axis": 160}), ("Its axis measures -178 degrees instead of 160",)),
        (Request(values={"pr": 220}), ("Its PR was asked to be 220 ms and cannot be measured (no P waves)",)),
        (Request(values={"bundle_branch": "lbbb", "potassium": 7}), ()),
    ],
)
def test_numbers_beyond_their_tolerance_are_said(request_: Request, texts: tuple[str, ...]) -> None:
    assert tuple(item.text for item in unmet(request_, MEASURED)) == texts
    assert cautions(case(request_)) == texts


def test_nothing_is_said_before_it_was_measured() -> None:
    assert cautions(case(Request(rate=90), NOT_MEASURED)) == ()


@pytest.mark.parametrize(("age", "child"), [(None, False), (0, True), (15.9, True), (16, False), (54, False)])
def test_adults_limits_hold_from_sixteen(age: float | None, child: bool) -> None:
    assert is_child(age) == child


def test_a_drawn_child_is_said_to_be_an_adult_and_its_criteria_too() -> None:
    drawn = replace(case(Request(age=3)), verdicts=(Verdict("NORM", "rate 50 to 100", "met"),))
    assert cautions(drawn) == (CHILD,)
    assert criteria_text(drawn) == "1 of 1 (limits of adults)"
    assert cautions(case(Request(age=3), source="import")) == ()
