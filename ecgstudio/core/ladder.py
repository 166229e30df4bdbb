"""The ladder diagram (Lewis): how each impulse goes through atria, AV node and ventricles, as strokes in time and level.

Levels count the lines between the lanes from the top: 0 over the atria, 1 between atria and node, 2 between node and
ventricles, 3 under the ventricles. The simulator's activations give the truth; what was measured gives an estimate.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from ecgstudio.core.case import Case
from ecgstudio.core.delineation import Activation, Delineation

ESTIMATED: Final = "estimated"
"""The author of activations that were read from samples for a ladder."""
TRUTH, ESTIMATE, NONE = "Ladder from the simulator's events", "Ladder ESTIMATED from measurements", "No ladder"
FIBRILLATION: Final = "(AFIB"

ATRIA, NODE, VENTRICLES, BOTTOM = 0.0, 1.0, 2.0, 3.0
_FOCUS = 1.5  # where in its lane an impulse of the node is born
_BLOCKED, _BLOCKED_BELOW = 1.5, 1.85  # how deep a blocked impulse gets: within the node, or below it
_ATRIAL_S = 0.04  # onset of P to the AV node (PA interval 25 to 55 ms, Josephson)
_NODE_S = 0.1  # before QRS: when an impulse of the node is born, as in the simulator's passages
_CIRCLE_S = 0.5  # a P wave longer ago did not start the next beat of a re-entry
_LOWER = ("ventricular", "paced")


@dataclass(frozen=True)
class Stroke:
    """An impulse on its way: from ``start_s`` at ``start_level`` to ``end_s`` at ``end_level``; upwards is retrograde."""

    start_s: float
    start_level: float
    end_s: float
    end_level: float


@dataclass(frozen=True)
class Spot:
    """A place in time and level: where an impulse is born, or where it ends."""

    time_s: float
    level: float


@dataclass(frozen=True)
class Ladder:
    """``foci``: where impulses are born that do not come from the sinus node. ``blocks``: where impulses end.
    ``fibrillation_s``: stretches without atrial activations to draw. ``caption``: where all of it comes from; where
    ``strokes`` is empty, why."""

    strokes: tuple[Stroke, ...] = ()
    foci: tuple[Spot, ...] = ()
    blocks: tuple[Spot, ...] = ()
    fibrillation_s: tuple[tuple[float, float], ...] = ()
    caption: str = NONE


def no_ladder(reason: str) -> Ladder:
    """An empty ladder that says why."""
    return Ladder(caption=f"{NONE}: {reason}")


def ladder_of_case(case: Case) -> Ladder:
    """The truth of a simulated case; an estimate where its annotations are one; otherwise empty, with the reason."""
    known = case.delineation
    if case.recording.provenance.source == "simulator" and known.activations:
        return ladder_of(known, TRUTH)
    if known.author == ESTIMATED:
        open_node = not known.activations_of("av node")
        return ladder_of(known, f"{ESTIMATE}; conduction not read" if open_node else ESTIMATE)
    return no_ladder("this ECG was not simulated, and it has not been measured")


def ladder_of(delineation: Delineation, caption: str) -> Ladder:
    """Every activation as strokes through the lanes."""
    items = delineation.activations
    passages = _passages(items)
    strokes, foci, blocks = [*_atrial(items)], list[Spot](), list[Spot]()
    for index, item in enumerate(items):
        if item.chamber == "atria" and item.origin in ("ectopic atrial", "paced"):
            foci.append(Spot(item.start_s, ATRIA))
        elif item.chamber == "ventricles":
            strokes += _ventricular(item)
            if item.origin in _LOWER:
                foci.append(Spot(item.start_s, BOTTOM))
            if index in passages:
                way = _downwards(items[passages[index]], item, items)
                strokes.append(way)
                foci += [Spot(way.start_s, way.start_level)] if way.start_level == _FOCUS else []
        elif item.chamber == "av node" and index not in passages.values():
            depth = _BLOCKED_BELOW if item.conducted else _BLOCKED
            strokes.append(Stroke(item.start_s, NODE, item.end_s, depth))
            blocks.append(Spot(item.end_s, depth))
    strokes += _upwards(items)
    spans = tuple((span.start_s, span.end_s) for span in delineation.rhythm if span.code == FIBRILLATION)
    return Ladder(tuple(strokes), tuple(foci), tuple(blocks), spans, caption)


def _passages(items: tuple[Activation, ...]) -> dict[int, int]:
    """Of each ventricular activation that came through the node: the passage that brought it, by index."""
    nodes = [index for index, item in enumerate(items) if item.chamber == "av node" and item.conducted]
    brought, free = dict[int, int](), set(nodes)
    for index, item in enumerate(items):
        if item.chamber != "ventricles" or item.origin in _LOWER:
            continue
        own = [
            node
            for node in free
            if items[node].source == item.source
            and items[node].origin == item.origin
            and items[node].start_s <= item.start_s
        ]
        if own:
            brought[index] = max(own, key=lambda node: items[node].start_s)
            free.discard(brought[index])
    return brought


def _atrial(items: tuple[Activation, ...]) -> Iterator[Stroke]:
    """Down through the atria to the node; a retrograde one upwards."""
    entries = {item.source: item.start_s for item in items if item.chamber == "av node"}
    for index, item in enumerate(items):
        if item.chamber == "atria":
            entry = entries.get(index, min(item.start_s + _ATRIAL_S, item.end_s))
            back = item.origin == "retrograde"
            yield Stroke(item.start_s, NODE, entry, ATRIA) if back else Stroke(item.start_s, ATRIA, entry, NODE)


def _ventricular(item: Activation) -> Iterator[Stroke]:
    """As long as QRS: downwards from the node, upwards from a focus or an electrode, from both ends when they fuse."""
    if item.origin == "fusion":
        middle, half = (item.start_s + item.end_s) / 2, (VENTRICLES + BOTTOM) / 2
        yield Stroke(item.start_s, VENTRICLES, middle, half)
        yield Stroke(item.start_s, BOTTOM, middle, half)
    elif item.origin in _LOWER:
        yield Stroke(item.start_s, BOTTOM, item.end_s, VENTRICLES)
    else:
        yield Stroke(item.start_s, VENTRICLES, item.end_s, BOTTOM)


def _downwards(passage: Activation, beat: Activation, items: tuple[Activation, ...]) -> Stroke:
    """Through the node from the atria; an impulse of the node itself begins in its middle, one that circles through an
    accessory path comes from the P wave before."""
    if passage.source is not None or passage.origin not in ("junctional", "supraventricular"):
        return Stroke(passage.start_s, NODE, beat.start_s, VENTRICLES)
    back = [item for item in items if _came_outside(item, items) and 0 < beat.start_s - item.start_s < _CIRCLE_S]
    if back and passage.origin == "supraventricular":
        return Stroke(max(item.start_s for item in back), NODE, beat.start_s, VENTRICLES)
    return Stroke(passage.start_s, _FOCUS, beat.start_s, VENTRICLES)


def _came_outside(item: Activation, items: tuple[Activation, ...]) -> bool:
    """Whether an atrial activation came back from the ventricles, not out of the node."""
    if item.chamber != "atria" or item.origin != "retrograde" or item.source is None:
        return False
    beat = items[item.source]
    return beat.origin != "junctional" and beat.end_s < item.start_s


def _upwards(items: tuple[Activation, ...]) -> Iterator[Stroke]:
    """From the beat to its retrograde P wave; from the middle of the node when it was born there, or P hides in QRS."""
    for item in items:
        if item.chamber == "atria" and item.origin == "retrograde" and item.source is not None:
            beat = items[item.source]
            if _came_outside(item, items):
                yield Stroke(beat.end_s, VENTRICLES, item.start_s, NODE)
            else:
                yield Stroke(min(beat.start_s - _NODE_S, item.start_s), _FOCUS, item.start_s, NODE)
