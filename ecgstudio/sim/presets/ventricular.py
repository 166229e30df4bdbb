"""Presets: premature ventricular beats, ventricular rhythms and arrest, pacing."""

from collections.abc import Mapping

from ecgstudio.core.physiology.waves import VENTRICULAR_FOCI
from ecgstudio.sim.presets.draws import OneOf, Preset, Uniform
from ecgstudio.sim.presets.sinus import STEADY

_ANYWHERE = OneOf(VENTRICULAR_FOCI)
_PREMATURE: Preset = {
    **STEADY,
    "rate": Uniform(63, 86),
    "pvc_coupling": Uniform(53, 65),
    "pvc_burden": Uniform(9, 15),
    "ventricular_focus": _ANYWHERE,
}
_RUNS: Preset = {**_PREMATURE, "pvc_burden": Uniform(6, 9)}
_PACED: Preset = {"rate": Uniform(60, 88)}

PRESETS: Mapping[str, Preset] = {
    "PVC": _PREMATURE,
    "VBIG": {**_PREMATURE, "pvc_pattern": "bigeminy", "pvc_burden": 50.0, "pvc_coupling": Uniform(56, 67)},
    "VTRIG": {
        **_PREMATURE,
        "pvc_pattern": "trigeminy",
        "pvc_burden": 33.0,
        "pvc_coupling": Uniform(56, 67),
        "rate": Uniform(76, 96),
    },
    "VCPL": {**_RUNS, "pvc_pattern": "couplets", "run_rate": Uniform(120, 160), "rate": Uniform(66, 86)},
    "NSVT": {
        **_RUNS,
        "pvc_pattern": "runs",
        "run_length": OneOf((4, 5, 6, 7)),
        "run_rate": Uniform(135, 190),
        "rate": Uniform(66, 86),
    },
    "VT": {
        **STEADY,
        "ventricular_rhythm": "tachycardia",
        "rate": Uniform(142, 205),
        "atrial_rate": Uniform(66, 98),
        "ventricular_focus": _ANYWHERE,
        "ectopic_qrs": Uniform(150, 185),
        "p_amplitude": Uniform(0.13, 0.2),  # dissociated P waves can be found
        "sinus_beats": OneOf(("none", "fusion")),
    },
    "PMVT": {"ventricular_rhythm": "polymorphic tachycardia", "rate": Uniform(200, 255)},
    "TDP": {
        **STEADY,
        "ventricular_rhythm": "torsades",
        "rate": Uniform(225, 246),
        "onset": Uniform(2.8, 3.6),
        "atrial_rate": Uniform(66, 82),
        "qtc": Uniform(520, 600),
        "ventricular_focus": _ANYWHERE,
    },
    "VF": {
        "ventricular_rhythm": "fibrillation",
        "atrial_rhythm": "none",
        "vf_rate": Uniform(220, 400),
        "vf_amplitude": Uniform(0.35, 1.0),
    },
    "ASYS": {"ventricular_rhythm": "none", "atrial_rhythm": "none"},
    "IVR": {
        "ventricular_rhythm": "idioventricular",
        "atrial_rhythm": "none",
        "rate": Uniform(26, 38),
        "ventricular_focus": _ANYWHERE,
    },
    "AIVR": {
        "ventricular_rhythm": "idioventricular",
        "rate": Uniform(60, 98),
        "atrial_rate": Uniform(60, 90),
        "ventricular_focus": _ANYWHERE,
        "ectopic_qrs": Uniform(150, 185),
        "sinus_beats": OneOf(("none", "fusion")),
    },
    "VPACE": {
        **_PACED,
        "pacing": "VVI",
        "atrial_rhythm": OneOf(("sinus", "sinus", "fibrillation", "none")),
        "atrial_rate": Uniform(50, 78),
        "ectopic_qrs": Uniform(140, 180),
    },
    "APACE": {**_PACED, "pacing": "AAI", "pr": Uniform(145, 230)},
    "AVPACE": {**_PACED, "pacing": "DDD", "pr": Uniform(130, 190), "ectopic_qrs": Uniform(140, 180)},
}
