"""Statements together: their ranges meet, the patient is drawn, what was fixed is set."""

import zlib
from collections.abc import Iterable, Mapping

import numpy as np

from ecgstudio.core.anatomy import Anatomy
from ecgstudio.core.errors import InputError
from ecgstudio.core.parameters import Value
from ecgstudio.core.physiology import Physiology
from ecgstudio.core.request import Sex
from ecgstudio.sim.presets import (
    atrial,
    av_block,
    axis_voltage,
    healthy,
    intraventricular,
    ischaemia,
    junctional,
    repolarisation,
    sinus,
    technical,
    ventricular,
)
from ecgstudio.sim.presets.draws import Draw, Normal, OneOf, Preset, Uniform, meet

_PRESETS: Mapping[str, Preset] = {
    statement_id: preset
    for group in (
        sinus,
        atrial,
        junctional,
        ventricular,
        av_block,
        intraventricular,
        axis_voltage,
        ischaemia,
        repolarisation,
        technical,
    )
    for statement_id, preset in group.PRESETS.items()
}


def supported_statements() -> frozenset[str]:
    """The statements the simulator can draw."""
    return frozenset(_PRESETS)


def draw_physiology(
    statement_ids: Iterable[str],
    *,
    seed: int,
    age: float | None = None,
    sex: Sex | None = None,
    values: Mapping[str, Value] | None = None,
) -> Physiology:
    """One patient's physiology with these statements; ``values`` fixes fields by name.

    Every field is drawn from its own random stream, so that exchanging a statement leaves the rest of the patient as it was.
    InputError when a statement is not one the simulator draws, or a value does not fit.
    """
    ranges: dict[str, Draw | Value] = dict(healthy.physiology_ranges(age, sex))
    claimed: dict[str, Draw | Value] = {}
    for preset in _presets(tuple(statement_ids)):
        for name, draw in preset.items():
            claimed[name] = meet(claimed[name], draw) if name in claimed else draw
    ranges |= claimed
    drawn = {name: _draw(draw, seed, name) for name, draw in ranges.items()}
    return Physiology().with_values(drawn).with_values(values or {})


def draw_anatomy(*, seed: int, age: float | None = None, sex: Sex | None = None) -> Anatomy:
    """One patient's anatomy; statements have no part in it."""
    ranges = healthy.anatomy_ranges(age, sex)
    return Anatomy().with_values({name: _draw(draw, seed, name) for name, draw in ranges.items()})


def _presets(statement_ids: tuple[str, ...]) -> list[Preset]:
    """What the statements say, one after the other; what is more than its parts together stands for them."""
    wholes = [(parts, whole) for parts, whole in intraventricular.TOGETHER if parts <= set(statement_ids)]
    merged = {part for parts, _ in wholes for part in parts}
    return [_preset(item) for item in statement_ids if item not in merged] + [whole for _, whole in wholes]


def _preset(statement_id: str) -> Preset:
    try:
        return _PRESETS[statement_id]
    except KeyError:
        raise InputError(
            f"the simulator cannot draw '{statement_id}' yet; it draws {len(_PRESETS)} statements"
        ) from None


def _draw(draw: Draw | Value, seed: int, name: str) -> Value:
    if isinstance(draw, (Uniform, Normal, OneOf)):
        return draw.draw(np.random.default_rng((seed, zlib.crc32(name.encode()))))
    return draw
