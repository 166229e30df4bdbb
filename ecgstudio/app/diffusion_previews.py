"""Looking at an ECG while it is drawn, for no more than a tenth of the time that drawing takes."""

from collections.abc import Callable, Sequence
from time import perf_counter
from typing import Final, Protocol

from ecgstudio.core.recording import Recording

SHARE: Final = 0.1
"""The part of the time that previews may take."""
PAINT_S: Final = 0.02
"""What a window takes to paint one, 1600 x 1000 pixels on one core."""

Show = Callable[[Sequence[Recording]], None]
"""Told how the candidates look so far; called in the thread that draws."""


class Watch(Protocol):
    """As the engine calls it before the first evaluation and after each: how many are ``done``, ``of`` how many, and how to
    ``look``."""

    def __call__(self, done: int, of: int, look: Callable[[], list[Recording]]) -> None: ...


def previews(show: Show, clock: Callable[[], float] = perf_counter) -> Watch:
    """A watch that shows what there is at first at once, and the rest as often as the share of time allows."""
    start = clock()
    spent = last = 0.0

    def watch(done: int, of: int, look: Callable[[], list[Recording]]) -> None:
        nonlocal spent, last
        now = clock()
        if spent + last <= SHARE * (now - start):
            show(look())
            last = clock() - now + PAINT_S
            spent += last

    return watch
