"""Polymorphic tachycardia: told from other fast rhythms, torsade by the QT of the beats before it, no QRS number without QRS."""

from functools import cache

import pytest

from ecgstudio.measure import Analysis, analyse
from ecgstudio.measure.check import check_analysed
from ecgstudio.sim import draw_anatomy, draw_physiology, simulate


@cache
def analysis(statement_id: str, seed: int) -> Analysis:
    physiology = draw_physiology([statement_id], seed=seed, age=None, sex=None, values={})
    return analyse(simulate(physiology, draw_anatomy(seed=seed, age=None, sex=None), seed=seed).recording)


@pytest.mark.parametrize("seed", [2001, 2002, 2003])
def test_torsade_is_told_by_the_qt_before_it(seed: int) -> None:
    found = analysis("TDP", seed)
    assert "TDP" in {call.id for call in found.calls}
    assert (found.measurements.qtc.value or 0) >= 500
    assert 160 <= (found.measurements.rate.value or 0) <= 250
    assert check_analysed(found, "TDP").passed
    assert not check_analysed(found, "PMVT").passed


@pytest.mark.parametrize("seed", [2001, 2002, 2003])
def test_without_beats_before_it_nothing_is_delineated(seed: int) -> None:
    found = analysis("PMVT", seed)
    assert {call.id for call in found.calls} == {"PMVT"}
    assert found.measurements.qrs.value is None
    assert "polymorphic" in found.measurements.qrs.reason
    assert check_analysed(found, "PMVT").passed


@pytest.mark.parametrize("statement_id", ["VT", "AFRVR", "AFLBBB", "SVT", "VF", "STACH"])
def test_other_fast_rhythms_are_not_polymorphic(statement_id: str) -> None:
    calls = {call.id for call in analysis(statement_id, 2001).calls}
    assert not calls & {"PMVT", "TDP"}
