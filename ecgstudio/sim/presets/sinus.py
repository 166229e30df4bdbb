"""Presets: sinus rhythm and what takes its place within the atria at similar rates.

Limits are those of the catalogue's criteria; the ranges stay well inside them.
"""

from collections.abc import Mapping

from ecgstudio.sim.presets.draws import Draw, OneOf, Preset, Uniform

STEADY: Mapping[str, Draw] = {"respiratory_variability": Uniform(0.4, 1.4), "slow_variability": Uniform(0.4, 1.2)}
"""Little variability: where a criterion needs intervals to compare."""

PRESETS: Mapping[str, Preset] = {
    "NORM": {},
    "SR": {},
    "SBRAD": {"rate": Uniform(42, 56), "respiratory_variability": Uniform(1.0, 4.0)},
    "STACH": {
        "rate": Uniform(105, 145),
        "respiratory_variability": Uniform(0.2, 0.9),
        "slow_variability": Uniform(0.3, 1.2),
        "pr": Uniform(122, 158),
    },
    "SARRH": {
        "rate": Uniform(56, 80),
        "respiratory_variability": Uniform(9.0, 13.5),
        "slow_variability": Uniform(0.5, 2.0),
        "respiration_rate": Uniform(11, 17),
    },
    "SPAUSE": {
        "rate": Uniform(62, 82),
        "sinus_pause": Uniform(2500, 3700),
        "escape": OneOf(("none", "junctional")),
        "escape_rate": Uniform(17, 24),
    },
    "SAB2": {**STEADY, "rate": Uniform(62, 84), "sa_block_cycle": OneOf((4, 5, 6)), "escape": "none"},
    "EAR": {"atrial_rhythm": "ectopic", "rate": Uniform(56, 90), "pr": Uniform(126, 160)},
    "WAP": {"atrial_rhythm": "wandering", "rate": Uniform(60, 90), "p_amplitude": Uniform(0.12, 0.2)},
}
