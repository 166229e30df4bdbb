from pathlib import Path

import numpy as np
import pytest

from ecgstudio.core.jobs import Cancelled
from ecgstudio.core.leads import limb_lead_error_mv


def test_recordings_are_whole_exact_and_known_by_their_seed(weights: Path) -> None:
    from ecgstudio.engine.conditions import Wish
    from ecgstudio.engine.generator import Generator, Sampling

    generator = Generator.load(weights)
    pair = generator.generate([Wish({"AFIB": 1.0}), Wish()], seed=5, sampling=Sampling(4))
    again = generator.generate([Wish({"AFIB": 1.0}), Wish()], seed=5, sampling=Sampling(4))
    for one, two in zip(pair, again, strict=True):
        assert np.array_equal(one.signal_mv, two.signal_mv)
        assert (one.samples, one.sampling_rate_hz) == (5000, 500)
        assert limb_lead_error_mv(one.signal_mv) < 1e-5
    assert [item.provenance.seed for item in pair] == [5, 6]
    assert pair[0].provenance.synthetic


def test_a_candidate_does_not_depend_on_those_beside_it(weights: Path) -> None:
    from ecgstudio.engine.conditions import Wish
    from ecgstudio.engine.generator import Generator, Sampling

    generator = Generator.load(weights)
    among = generator.generate([Wish()] * 3, seed=1, sampling=Sampling(4))[2]
    alone = generator.generate([Wish()], seed=3, sampling=Sampling(4))[0]
    assert np.abs(among.signal_mv - alone.signal_mv).max() < 1e-4


def test_less_realism_stays_nearer_to_the_drawing(weights: Path) -> None:
    from ecgstudio.engine.conditions import Wish
    from ecgstudio.engine.generator import Generator, Sampling

    generator = Generator.load(weights)
    (drawing,) = generator.generate([Wish()], seed=1)
    apart = []
    for realism in (0.0, 0.5, 1.0):
        (made,) = generator.generate([Wish()], 9, Sampling(realism=realism, guidance=1), [drawing])
        apart.append(float(np.abs(made.signal_mv - drawing.signal_mv).mean()))
    assert apart == sorted(apart)


def test_it_stops_when_told(weights: Path) -> None:
    from ecgstudio.engine.conditions import Wish
    from ecgstudio.engine.generator import Generator

    def stop(fraction: float, message: str = "") -> None:
        assert 0 < fraction <= 1
        raise Cancelled

    with pytest.raises(Cancelled):
        Generator.load(weights).generate([Wish()], seed=0, report=stop)


def test_more_than_sixteen_evaluations_are_refused() -> None:
    from ecgstudio.engine.generator import Sampling

    with pytest.raises(ValueError, match="16"):
        Sampling(evaluations=17)
