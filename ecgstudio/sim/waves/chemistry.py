"""Electrolytes and drugs: the wave changes they cause, as a Physiology with other numbers."""

from dataclasses import replace

import numpy as np

from ecgstudio.core.parameters import Value
from ecgstudio.core.physiology import Physiology

NORMAL_POTASSIUM = (3.5, 5.0)
NORMAL_CALCIUM = (2.2, 2.6)


def with_chemistry(physiology: Physiology) -> Physiology:
    """The waves that potassium, calcium and digitalis leave of this physiology; the same object when all are normal."""
    changes: dict[str, Value] = {}
    if physiology.potassium > NORMAL_POTASSIUM[1]:
        changes |= _hyperkalaemia(physiology)
    if physiology.potassium < NORMAL_POTASSIUM[0]:
        changes |= _hypokalaemia(physiology)
    if physiology.digoxin > 0:
        changes |= _digitalis(physiology)
    if not changes:
        return physiology
    return replace(physiology, **{name: _limited(physiology, name, value) for name, value in changes.items()})  # type: ignore[arg-type]


def st_change_s(physiology: Physiology) -> float:
    """How much longer (or shorter) calcium makes the ST segment, and with it QT; about 60 ms a mmol/l of low calcium more."""
    low = max(NORMAL_CALCIUM[0] - physiology.calcium, 0.0)
    high = max(physiology.calcium - NORMAL_CALCIUM[1], 0.0)
    return 0.17 * low - 0.085 * min(high, 1.2)


def _hyperkalaemia(physiology: Physiology) -> dict[str, Value]:
    """Tall narrow T from 5.5, flat P and long PR from 6.5, wide QRS from 7, a sine wave above 8.5 mmol/l (Surawicz 1967)."""
    excess = physiology.potassium - NORMAL_POTASSIUM[1]
    tall = float(np.interp(excess, [0, 0.5, 1.5, 2.5, 4, 5], [1, 1.35, 2.3, 2.6, 2.3, 2.0]))
    narrow = float(np.interp(excess, [0, 0.5, 1.5, 2.5, 4, 5], [1, 0.85, 0.68, 0.75, 1.1, 1.3]))
    flat_p = float(np.interp(excess, [0.8, 1.5, 2.4], [1, 0.7, 0.0]))
    qrs = float(np.interp(excess, [1.5, 2.0, 2.5, 3.5, 5.0], [0, 110, 145, 190, 260]))
    base = max(abs(physiology.t_amplitude), 0.25)
    return {
        "t_amplitude": base * tall,
        "t_width": physiology.t_width * narrow,
        "t_asymmetry": physiology.t_asymmetry * max(0.0, 1 - excess),
        "p_amplitude": physiology.p_amplitude * flat_p,
        "p_initial": physiology.p_initial * flat_p,
        "p_terminal": physiology.p_terminal * flat_p,
        "p_duration": physiology.p_duration * float(np.interp(excess, [1, 2.5], [1, 1.3])),
        "qrs": max(physiology.qrs, qrs),
        "u_amplitude": 0.0,
    }


def _hypokalaemia(physiology: Physiology) -> dict[str, Value]:
    """Flat T, ST depression and a growing U wave below 3.5 mmol/l (Surawicz 1967)."""
    lack = NORMAL_POTASSIUM[0] - physiology.potassium
    flat = float(np.interp(lack, [0, 0.5, 1.0, 2.0], [1, 0.7, 0.3, 0.12]))
    return {
        "t_amplitude": physiology.t_amplitude * flat,
        "st_diffuse": physiology.st_diffuse - 0.06 * min(lack, 1.5),
        "u_amplitude": max(physiology.u_amplitude, float(np.interp(lack, [0, 0.5, 1, 2], [0.03, 0.11, 0.22, 0.3]))),
        "p_amplitude": physiology.p_amplitude * (1 + 0.15 * min(lack, 1.5)),
    }


def _digitalis(physiology: Physiology) -> dict[str, Value]:
    """Scooped ST, flat T, QT shorter by up to 40 ms."""
    effect = physiology.digoxin
    return {
        "st_lateral": physiology.st_lateral - 0.12 * effect,
        "st_inferior": physiology.st_inferior - 0.04 * effect,
        "st_shape": "scooped",
        "t_amplitude": physiology.t_amplitude * (1 - 0.65 * effect),
        "qtc": physiology.qtc - 40 * effect,
    }


def _limited(physiology: Physiology, name: str, value: Value) -> Value:
    parameter = physiology.parameter(name)
    return value if isinstance(value, str) else float(np.clip(value, parameter.minimum, parameter.maximum))
