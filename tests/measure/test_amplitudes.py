"""Lead features on median beats drawn by hand."""

import numpy as np
import pytest

from ecgstudio.core.leads import LEADS
from ecgstudio.measure.amplitudes import lead_features
from ecgstudio.measure.median import MedianBeat
from ecgstudio.measure.quality import LeadQuality
from ecgstudio.measure.signals import Samples

USABLE = tuple(LeadQuality(lead) for lead in LEADS)


def value(lead_mv: Samples, name: str) -> float:
    """A feature of lead I in a beat whose every lead is the same; 2 ms a sample, P 100 to 150, QRS 200 to 250."""
    beat = MedianBeat(np.tile(lead_mv, (12, 1)), 220, (200, 250), (100, 150), None, None, 500, 1.0)
    found = lead_features(beat, USABLE, "no P")[f"{name}[I]"].value
    assert found is not None
    return found


@pytest.mark.parametrize("level_ms", [0, 20])
def test_a_q_wave_lasts_from_where_its_own_lead_leaves_the_baseline(level_ms: int) -> None:
    lead = np.zeros(560)
    first = 200 + level_ms // 2
    lead[200:first] = -0.004
    lead[first : first + 15] = -0.3
    lead[first + 15 : 245] = 1.0
    assert value(lead, "Qdur") == pytest.approx(30, abs=2)


@pytest.mark.parametrize("slope_mv", [0.0, -0.3])
def test_a_p_wave_is_as_high_on_the_slope_of_t(slope_mv: float) -> None:
    lead = np.zeros(560)
    lead[:200] = np.linspace(-slope_mv * 4, 0.0, 200)
    lead[100:151] += 0.1 * np.sin(np.linspace(0, np.pi, 51))
    assert value(lead, "Pamp") == pytest.approx(0.1, abs=0.01)


@pytest.mark.parametrize("late_ms", [-10, 0, 16])
def test_the_j_point_is_where_the_lead_s_own_qrs_has_ended(late_ms: int) -> None:
    """An S wave that comes back to a raised ST segment a little later than QRS ends over all leads."""
    lead, end = np.zeros(560), 250 + late_ms // 2
    lead[205 : end - 19] = -1.2
    lead[end - 20 : end + 1] = np.linspace(-1.2, 0.25, 21)
    lead[end:400] = 0.25
    assert value(lead, "J") == pytest.approx(0.25, abs=0.04)
