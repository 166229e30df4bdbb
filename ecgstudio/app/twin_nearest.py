"""The nearest to a person that holds: where a criterion fails, less of the person is kept in the phase in which it lives."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, TypeVar

from ecgstudio.app.verified_check import Judged
from ecgstudio.core.moved import phases_named, phases_of

if TYPE_CHECKING:
    from ecgstudio.engine.twin import Kept

T = TypeVar("T")
_ALL = frozenset({"P", "QRS", "ST-T"})


def nearest(draw: "Callable[[Kept], tuple[T, Judged]]", start: "Kept") -> "Iterator[tuple[T, Judged, Kept]]":
    """What ``draw`` makes of less and less of the person, as it is judged, until nothing is left to be given up; one that holds
    is followed by less of everything."""
    kept = start
    while True:
        made, judged = draw(kept)
        yield made, judged, kept
        following = kept.less(_ALL if judged.met else failing(judged))
        if following == kept:
            following = kept.less(_ALL)
        if following == kept:
            return
        kept = following


def failing(judged: Judged) -> frozenset[str]:
    """The phases of the beat in which what stands against an ECG lives; all of them where that is not to be told."""
    missed = [item for item in judged.case.verdicts if item.outcome == "not met"]
    named = [phases_named(item.criterion) or phases_of([item.statement_id]) for item in missed]
    named += [phases_named(text) or phases_of(judged.case.request.statement_ids) for text in judged.off]
    return (frozenset().union(*named) & _ALL) or _ALL
