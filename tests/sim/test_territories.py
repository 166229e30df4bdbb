"""T inversion and ST depression are drawn in the leads that were asked for, and not in the others."""

import pytest

from ecgstudio.sim import clear_simulation
from ecgstudio.sim.truth import features

CHEST, INFERIOR, HIGH_LATERAL = ("V2", "V3", "V4"), ("II", "III", "aVF"), ("I", "aVL")
WALLS = {"anterior": CHEST, "inferior": INFERIOR, "lateral": ("V5", "V6"), "high lateral": HIGH_LATERAL}


def deepest(statement: str, feature: str) -> dict[str, float]:
    """The mean over each wall's leads, in mV."""
    truth = features(clear_simulation([statement], seed=5)[2])
    return {
        wall: sum(truth[f"{feature}[{lead}]"].value or 0.0 for lead in leads) / len(leads)
        for wall, leads in WALLS.items()
    }


@pytest.mark.parametrize(
    ("statement", "wall"),
    [("TINVANT", "anterior"), ("TINVINF", "inferior"), ("TINVLAT", "lateral"), ("TINVHL", "high lateral")],
)
def test_t_is_down_where_it_was_asked_to_be(statement: str, wall: str) -> None:
    found = deepest(statement, "Tmin")
    assert min(found, key=found.__getitem__) == wall
    assert found[wall] <= -0.1


@pytest.mark.parametrize(
    ("statement", "wall"),
    [("STDANT", "anterior"), ("STDINF", "inferior"), ("SUBEND", "lateral"), ("STDHL", "high lateral")],
)
def test_st_is_depressed_where_it_was_asked_to_be(statement: str, wall: str) -> None:
    found = deepest(statement, "J")
    assert min(found, key=found.__getitem__) == wall
    assert found[wall] <= -0.05
