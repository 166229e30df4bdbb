"""Statements together: their ranges meet, the patient is drawn, what was fixed is set."""

import zlib
from collections.abc import Collection, Iterable, Mapping

import numpy as np

from ecgstudio.core.anatomy import Anatomy
from ecgstudio.core.errors import InputError
from ecgstudio.core.experience import Spread
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
from ecgstudio.sim.presets.draws import Draw, Normal, Preset, Quantiles, Uniform, meet

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


_TIED = ("wenckebach", "mobitz II", "fixed ratio")
_WHOLLY = 2
_FOLLOWS = "the atria"
"""Stands for a heart rate that conduction makes of the atrial rate."""


def supported_statements() -> frozenset[str]:
    """The statements the simulator can draw."""
    return frozenset(_PRESETS)


def fields_of(statement_ids: Iterable[str]) -> frozenset[str]:
    """The fields of Physiology that these statements speak of. InputError as of ``draw_physiology``."""
    return frozenset(name for item in statement_ids for name in _preset(item))


def healthy_limits(age: float | None = None, sex: Sex | None = None) -> Mapping[str, tuple[float, float]]:
    """Between which numbers each field of Physiology lies that differs among healthy people."""
    ranges = healthy.physiology_ranges(age, sex)
    return {name: (draw.lowest, draw.highest) for name, draw in ranges.items() if isinstance(draw, Uniform | Normal)}


def open_limits(
    statement_ids: Iterable[str], age: float | None = None, sex: Sex | None = None
) -> Mapping[str, tuple[float, float]]:
    """Between which numbers each field lies that these statements leave open, or have a range for. InputError as of
    ``draw_physiology``."""
    ranges, _ = _ranges(statement_ids, age, sex)
    return {name: (draw.lowest, draw.highest) for name, draw in ranges.items() if isinstance(draw, Uniform | Normal)}


def draw_physiology(
    statement_ids: Iterable[str],
    *,
    seed: int,
    age: float | None = None,
    sex: Sex | None = None,
    values: Mapping[str, Value] | None = None,
    again: int = 0,
    spreads: Mapping[str, Spread] | None = None,
) -> Physiology:
    """One patient's physiology with these statements; ``values`` fixes fields by name, and those of ``spreads`` are drawn from
    these instead of from their ranges (``open_limits``).

    Every field is drawn from its own random stream, so that exchanging a statement leaves the rest of the patient as it was.
    ``again``: other draws of the same patient: what the statements speak of first, from ``_WHOLLY`` on every field.
    InputError when a statement is not one the simulator draws, or a value does not fit.
    """
    ranges, claimed = _ranges(statement_ids, age, sex)
    ranges |= {name: Quantiles(spread) for name, spread in (spreads or {}).items()}
    anew = ranges if again >= _WHOLLY else claimed
    drawn = {name: _draw(draw, seed, name, again * (name in anew)) for name, draw in ranges.items()}
    return Physiology().with_values(drawn).with_values(values or {})


def _ranges(
    statement_ids: Iterable[str], age: float | None, sex: Sex | None
) -> tuple[dict[str, Draw | Value], Collection[str]]:
    """From what each field is drawn, and the fields that the statements speak of."""
    claimed = _claimed(_presets(tuple(statement_ids)))
    ranges: dict[str, Draw | Value] = dict(healthy.physiology_ranges(age, sex)) | claimed
    if ranges["rate"] == _FOLLOWS:
        del ranges["rate"]
    return ranges, claimed.keys()


def draw_anatomy(*, seed: int, age: float | None = None, sex: Sex | None = None, again: int = 0) -> Anatomy:
    """One patient's anatomy; statements have no part in it. ``again``: other persons of the same seed."""
    ranges = healthy.anatomy_ranges(age, sex)
    return Anatomy().with_values({name: _draw(draw, seed, name, again) for name, draw in ranges.items()})


def _presets(statement_ids: tuple[str, ...]) -> list[Preset]:
    """What the statements say, one after the other; what is more than its parts together stands for them."""
    wholes = [(parts, whole) for parts, whole in intraventricular.TOGETHER if parts <= set(statement_ids)]
    merged = {part for parts, _ in wholes for part in parts}
    return [_preset(item) for item in statement_ids if item not in merged] + [whole for _, whole in wholes]


def _claimed(presets: list[Preset]) -> dict[str, Draw | Value]:
    """What the statements say together. What leads the ventricles speaks last: tachycardia with an infarct is fast; a rate that
    stands against it is that of the atria."""
    claimed: dict[str, Draw | Value] = {}
    atria: Draw | Value | None = None
    for preset in sorted(presets, key=_rank):
        for name, draw in preset.items():
            if name == "rate" and name in claimed and _rank(preset) and _apart(claimed[name], draw):
                atria = claimed[name]
            claimed[name] = meet(claimed[name], draw) if name in claimed else draw
    if atria is not None and claimed.get("atrial_rhythm", "sinus") == "sinus":
        claimed["atrial_rate"] = atria
        if max(map(_rank, presets)) == 1 and claimed.get("av_conduction") in _TIED:
            claimed["rate"] = _FOLLOWS
    return claimed


def _rank(preset: Preset) -> int:
    """Who leads the ventricles: 3 a place in them, 2 an escape focus below complete block, 1 what the atria or the node do."""
    if "ventricular_rhythm" in preset or preset.get("pacing", "none") != "none":
        return 3
    if preset.get("av_conduction") == "complete block":
        return 2
    return int("atrial_rhythm" in preset or "av_conduction" in preset)


def _apart(first: Draw | Value, second: Draw | Value) -> bool:
    return meet(first, second) is second


def _preset(statement_id: str) -> Preset:
    try:
        return _PRESETS[statement_id]
    except KeyError:
        raise InputError(
            f"the simulator cannot draw '{statement_id}' yet; it draws {len(_PRESETS)} statements"
        ) from None


def _draw(draw: Draw | Value, seed: int, name: str, again: int = 0) -> Value:
    if isinstance(draw, Draw):
        stream = (seed, zlib.crc32(name.encode()), *([again] if again else []))
        return draw.draw(np.random.default_rng(stream))
    return draw
