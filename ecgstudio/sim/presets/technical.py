"""Presets: electrodes, position of the heart and artefacts."""

from collections.abc import Mapping

from ecgstudio.sim.presets.draws import Preset, Uniform

PRESETS: Mapping[str, Preset] = {
    "RALA": {"electrodes": "RA/LA", "axis": Uniform(5, 55)},
    "DEXTRO": {"heart_side": "right", "axis": Uniform(10, 60)},
    "ARTEF": {
        "baseline_wander": Uniform(0.12, 0.3),
        "muscle_noise": Uniform(0.02, 0.06),
        "mains_noise": Uniform(0.0, 0.06),
        "electrode_motion": Uniform(0.0, 0.4),
    },
}
