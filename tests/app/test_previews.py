"""Previews: the first at once, and never more than a tenth of the time."""

from ecgstudio.app.diffusion_previews import SHARE, previews


def test_previews_take_at_most_their_share() -> None:
    now = 0.0
    looked: list[int] = []

    def look() -> list[object]:
        nonlocal now
        now += 0.04
        return []

    watch = previews(lambda _: looked.append(step), clock=lambda: now)
    start = now
    for step in range(1, 17):
        now += 0.1
        watch(step, 16, look)
    assert looked[0] == 1
    assert 2 < len(looked) < 8
    assert 0.04 * len(looked) <= SHARE * (now - start) + 0.04


def test_quick_looks_show_every_step() -> None:
    now = 0.0
    looked: list[int] = []
    watch = previews(lambda _: looked.append(1), clock=lambda: now)
    for step in range(8):
        now += 0.1
        watch(step, 8, list)
    assert len(looked) == 8
