import numpy as np

from ecgstudio.core.delineation import Spike
from ecgstudio.core.leads import limb_lead_error_mv
from ecgstudio.core.recording import Provenance, Recording
from ecgstudio.sim import with_stimuli


def test_stimuli_stand_in_all_leads_where_they_fall_and_nowhere_else() -> None:
    bare = Recording(np.zeros((12, 5000), np.float32), 500, Provenance("diffusion", "test"))
    paced = with_stimuli(bare, (Spike(1.0, "ventricles"), Spike(9.9995, "atria")), 2.0)
    there = np.flatnonzero(np.abs(paced.signal_mv).max(axis=0))
    assert list(there) == [500]
    assert paced.signal_mv[1, 500] == 2.0
    assert limb_lead_error_mv(paced.signal_mv) < 1e-6
    assert np.abs(bare.signal_mv).max() == 0


def test_without_stimuli_it_is_the_same() -> None:
    bare = Recording(np.zeros((12, 5000), np.float32), 500, Provenance("diffusion", "test"))
    assert with_stimuli(bare, (), 2.0) is bare
