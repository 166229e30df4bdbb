"""What gives way: a normal ECG is one that shows nothing else."""

from dataclasses import replace
from functools import cache

from ecgstudio.core.measurements import Measured, Measurements
from ecgstudio.measure import Analysis, analyse
from ecgstudio.measure.check import check_analysed, check_measured, passing
from ecgstudio.sim import draw_anatomy, draw_physiology, simulate

LIMB = ("I", "II", "III", "aVR", "aVL", "aVF")


@cache
def normal() -> Analysis:
    physiology = draw_physiology(["NORM"], seed=300)
    return analyse(simulate(physiology, draw_anatomy(seed=300), seed=300).recording)


def low(measurements: Measurements) -> Measurements:
    small = {f"QRSpp[{lead}]": Measured(0.3, "mV", "", lead, (1.0, 1.1)) for lead in LIMB}
    return replace(measurements, features={**measurements.features, **small})


def test_a_normal_ecg_shows_nothing_else() -> None:
    found = check_analysed(normal(), "NORM")
    assert found.passed
    assert found.verdicts[-1].outcome == "met"
    assert "NORM" in passing(normal())


def test_normal_gives_way_to_a_finding_and_says_to_which() -> None:
    analysis = replace(normal(), measurements=low(normal().measurements))
    found = check_analysed(analysis, "NORM")
    assert (found.passed, found.met, found.contradicting) == (False, len(found.verdicts) - 1, ("LVOLT",))
    last = found.verdicts[-1]
    assert (last.outcome, last.lead, last.span_s) == ("not met", "I", (1.0, 1.1))
    assert "Low QRS voltage" in last.reason
    assert {"LVOLT", "SR"} <= passing(analysis)
    assert "NORM" not in passing(analysis)


def test_the_finding_is_not_contradicted_by_what_gives_way() -> None:
    found = check_measured(low(normal().measurements), "LVOLT")
    assert (found.passed, found.contradicting) == (True, ())
