"""Waves without a beat are counted where there are some, and not where there are none."""

from dataclasses import replace

import numpy as np
import pytest

from ecgstudio.app import wave_rates
from ecgstudio.app.simulated import simulate_all
from ecgstudio.app.wave_rates import Waves, measure_waves
from ecgstudio.core.case import Case
from ecgstudio.engine.stray import outside_waves
from tests.app.drawers import Sampler


class Spoilt(Sampler):
    """Draws as the simulator does, and then changes the signal."""

    def __init__(self, change: str) -> None:
        super().__init__()
        self.change = change

    def draw(self, *arguments: object) -> list[Case]:
        return [self._spoilt(case) for case in super().draw(*arguments)]  # type: ignore[arg-type]

    def _spoilt(self, case: Case) -> Case:
        signal = case.recording.signal_mv.copy()
        if self.change == "bump":
            rhythm = simulate_all(replace(case.request, engine="simulator"), 1)[0].delineation
            outside = outside_waves(rhythm, signal.shape[1])
            runs = np.split(np.arange(outside.size), np.flatnonzero(np.diff(outside)) + 1)
            longest = max((run for run in runs if outside[run[0]]), key=len)
            about = (np.arange(signal.shape[1]) - longest[len(longest) // 2]) / 500
            signal[1:3] += 0.2 * np.exp(-0.5 * (about / 0.025) ** 2)
        else:
            signal[:, :200] = 0.0
        return replace(case, recording=replace(case.recording, signal_mv=signal.astype(np.float32)))


def counted(sampler: Sampler, statement: str, count: int = 3, deliver: bool = False) -> dict[str, Waves]:
    return measure_waves(sampler, [statement], count, 31, deliver)[statement]


def test_a_bump_between_the_waves_is_counted() -> None:
    found = counted(Spoilt("bump"), "SBRAD")
    assert (found["diffusion"].in_ii, found["diffusion"].anywhere) == (3, 3)
    assert found["simulator"].anywhere == 0
    assert found["simulator"].level == 3
    assert counted(Sampler(), "AFIB", 1)["simulator"].level == 0


def test_a_t_before_the_first_beat_is_missed_where_it_is_gone() -> None:
    whole, gone = (counted(sampler, "NORM", 6)["diffusion"] for sampler in (Sampler(), Spoilt("start")))
    assert whole.early == gone.early > 0
    assert whole.seen > gone.seen


@pytest.mark.parametrize(("net_i", "net_f", "axis"), [(1.0, 0.0, 0), (0.5, 0.866, 63), (-1.0, 0.3, 161)])
def test_an_axis_by_amplitude(net_i: float, net_f: float, axis: float) -> None:
    qrs = np.zeros((8, 300), np.float32)
    qrs[0, 40], qrs[1, 40] = net_i, net_f + net_i / 2
    assert wave_rates._axis_by_amplitude(qrs) == pytest.approx(axis, abs=2)


def test_what_is_handed_over_with_an_objection_is_counted() -> None:
    kept, ignored = (
        counted(Sampler(keeps), "AFIB", 1, True)["diffusion"] for keeps in (lambda _: True, lambda _: False)
    )
    assert (kept.delivered, ignored.delivered) == (1, 1)
    assert kept.objection <= ignored.objection
