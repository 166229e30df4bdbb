"""Presets: rhythms and premature beats of the AV junction; the P wave is missing, just before QRS, within or after it."""

from collections.abc import Mapping

from ecgstudio.sim.presets.draws import OneOf, Preset, Uniform
from ecgstudio.sim.presets.sinus import STEADY

_JUNCTIONAL: Preset = {
    "atrial_rhythm": "junctional",
    "retrograde_conduction": OneOf((True, True, False)),
    "rp": OneOf((-95.0, -80.0, -60.0, 20.0, 50.0, 95.0, 120.0)),
}

PRESETS: Mapping[str, Preset] = {
    "JE": {**_JUNCTIONAL, "rate": Uniform(42, 57)},
    "AJR": {**_JUNCTIONAL, "rate": Uniform(64, 95)},
    "JT": {**_JUNCTIONAL, "rate": Uniform(104, 135)},
    "PJC": {
        **STEADY,
        "rate": Uniform(63, 86),
        "pjc_burden": Uniform(9, 15),
        "pjc_coupling": Uniform(58, 72),
        "retrograde_conduction": OneOf((True, False)),
        "rp": OneOf((-80.0, 50.0, 95.0)),
    },
}
