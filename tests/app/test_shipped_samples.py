"""The sample cases that ship say what measuring says of them today (else: python packaging/make_samples.py)."""

import pytest

from ecgstudio.app.examine import examine
from ecgstudio.core import paths
from ecgstudio.core.case import Case
from ecgstudio.library import read_samples
from ecgstudio.sheet.header import measurement_lines

SAMPLES = list(read_samples(paths.resource("samples")))


@pytest.mark.parametrize("case", SAMPLES, ids=[case.title for case in SAMPLES])
def test_numbers_and_criteria_are_todays(case: Case) -> None:
    now = examine(case)
    assert measurement_lines(case.measurements) == measurement_lines(now.measurements)
    stored, held = ([(item.criterion, item.outcome) for item in kept.verdicts] for kept in (case, now))
    assert stored == held


def test_thirty_ship() -> None:
    assert len(SAMPLES) == 30
