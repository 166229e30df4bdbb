"""How near numbers are kept: of engines that keep them and that do not."""

from ecgstudio.app.steering_rates import WITHIN, measure_steering
from tests.app.drawers import Sampler


def test_who_keeps_the_numbers_is_told_from_who_does_not() -> None:
    drawer = Sampler()
    kept = measure_steering(drawer, [1.0, 0.5], 2, seed=1)[0.5]
    assert kept["rate"].within == kept["qrs"].within == kept["axis"].within == 2
    assert [request.options.realism for request in drawer.asked] == [1.0, 1.0, 0.5, 0.5]
    assert drawer.asked[0].values == drawer.asked[2].values != drawer.asked[1].values

    ignored = measure_steering(Sampler(lambda request: False), [1.0], 4, seed=1)[1.0]
    assert all(item.drawn == 4 for item in ignored.values())
    assert sum(ignored[name].within for name in WITHIN) < 10


def test_beside_a_statement_only_rate_and_axis_are_asked_for() -> None:
    kept = measure_steering(Sampler(), [1.0], 2, seed=1, statement_ids=["CRBBB"])[1.0]
    assert set(kept) == {"rate", "axis"}
    assert kept["rate"].within == 2
