"""Previews: the first at once, and never more than a tenth of the time."""

from ecgstudio.app.diffusion_previews import PAINT_S, SHARE, previews


def test_previews_take_at_most_their_share() -> None:
    now = 0.0
    looked: list[int] = []

    def look() -> list[object]:
        nonlocal now
        now += 0.02
        return []

    watch = previews(lambda _: looked.append(step), clock=lambda: now)
    start = now
    for step in range(1, 17):
        now += 0.1
        watch(step, 16, look)
    assert looked[0] == 1
    assert 2 < len(looked) < 8
    assert (0.02 + PAINT_S) * len(looked) <= SHARE * (now - start) + 0.02 + PAINT_S


def test_painting_counts_though_it_is_done_elsewhere() -> None:
    now = 0.0
    looked: list[int] = []
    watch = previews(lambda _: looked.append(step), clock=lambda: now)
    for step in range(40):
        watch(step, 40, list)
        now += 0.1
    assert looked[0] == 0
    assert 0.9 * SHARE * now < PAINT_S * len(looked) < 1.1 * SHARE * now
