"""Presets: delay and block between atria and ventricles."""

from collections.abc import Mapping

from ecgstudio.sim.presets.draws import OneOf, Preset, Uniform
from ecgstudio.sim.presets.sinus import STEADY

_BELOW_THE_NODE: Preset = {  # Mobitz II is a disease of the bundle branches: QRS is usually wide (B18)
    "bundle_branch": OneOf(("rbbb", "lbbb", "rbbb lafb", "nonspecific")),
    "qrs": Uniform(124, 148),
}

PRESETS: Mapping[str, Preset] = {
    "AVB1": {"rate": Uniform(56, 84), "pr": Uniform(225, 320)},  # up to 212 ms is met in health (Rautaharju 2013)
    "MOB1": {
        **STEADY,
        "av_conduction": "wenckebach",
        "av_cycle": OneOf((3, 4, 4, 5)),
        "rate": Uniform(50, 64),
        "pr": Uniform(150, 210),
        "pr_increment": Uniform(65, 110),
        "escape": "none",
    },
    "MOB2": {
        **STEADY,
        **_BELOW_THE_NODE,
        "av_conduction": "mobitz II",
        "av_cycle": OneOf((3, 4, 5)),
        "av_dropped": 1,
        "rate": Uniform(50, 64),
        "escape": "none",
    },
    "AVB21": {**STEADY, "av_conduction": "fixed ratio", "av_cycle": 2, "rate": Uniform(34, 50), "escape": "none"},
    "HGAVB": {
        **STEADY,
        "av_conduction": "mobitz II",
        "av_cycle": OneOf((3, 4, 4)),
        "av_dropped": 2,
        "rate": Uniform(31, 38),
        "escape": OneOf(("none", "junctional", "ventricular")),
        "escape_rate": Uniform(15, 19),  # it seldom comes before the pause ends: blocked P waves stand in a row
    },
    # atrial and escape rates never stand in a whole ratio: the PR interval wanders through all values
    "CHBJ": {
        **STEADY,
        "av_conduction": "complete block",
        "escape": "junctional",
        "rate": Uniform(42, 52),
        "atrial_rate": Uniform(66, 76),
    },
    "CHBV": {
        **STEADY,
        "av_conduction": "complete block",
        "escape": "ventricular",
        "rate": Uniform(31, 36),
        "atrial_rate": Uniform(79, 88),
        "ectopic_qrs": Uniform(140, 185),
    },
    "SHORTPR": {"pr": Uniform(97, 114), "p_duration": Uniform(78, 92), "p_amplitude": Uniform(0.11, 0.19)},
}
