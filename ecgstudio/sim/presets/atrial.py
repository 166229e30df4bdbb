"""Presets: premature atrial beats, atrial fibrillation and flutter, atrial and re-entrant tachycardias."""

from collections.abc import Mapping

from ecgstudio.sim.presets.draws import OneOf, Preset, Uniform
from ecgstudio.sim.presets.sinus import STEADY

_FIBRILLATION: Preset = {
    "atrial_rhythm": "fibrillation",
    "irregularity": Uniform(19, 27),
    "fibrillation_rate": Uniform(330, 470),
    "f_amplitude": Uniform(0.08, 0.2),
}
_RAPID: Preset = {**_FIBRILLATION, "rate": Uniform(108, 155), "irregularity": Uniform(17, 23)}
_FLUTTER: Preset = {
    "atrial_rhythm": "flutter",
    "pr": Uniform(150, 210),  # flutter wave to QRS
    "flutter_amplitude": Uniform(0.2, 0.38),
}
_REENTRY: Preset = {"atrial_rhythm": "nodal re-entry", "rate": Uniform(152, 205)}

PRESETS: Mapping[str, Preset] = {
    "PAC": {
        "rate": Uniform(63, 86),
        "pac_burden": Uniform(9, 16),
        "pac_coupling": Uniform(55, 69),
        "atrial_foci": OneOf((1, 2)),
        "respiratory_variability": Uniform(0.5, 2.0),
    },
    "AFIB": {**_FIBRILLATION, "rate": Uniform(66, 93)},
    "AFRVR": _RAPID,
    "AFSLOW": {**_FIBRILLATION, "rate": Uniform(38, 54), "escape": "none"},
    "AFLBBB": {**_RAPID, "bundle_branch": "lbbb", "qrs": Uniform(142, 168), "axis": Uniform(-30, 50)},
    "AFL21": {**_FLUTTER, "av_conduction": "fixed ratio", "av_cycle": 2, "rate": Uniform(131, 168)},
    "AFL41": {**_FLUTTER, "av_conduction": "fixed ratio", "av_cycle": 4, "rate": Uniform(65, 84)},
    "AFLVAR": {
        **_FLUTTER,
        "rate": Uniform(72, 105),
        "flutter_rate": Uniform(265, 330),
        "irregularity": Uniform(24, 31),
    },
    "AT": {
        "atrial_rhythm": "ectopic",
        "rate": Uniform(128, 190),
        "pr": Uniform(105, 140),
        "respiratory_variability": Uniform(0.1, 0.6),
        "slow_variability": Uniform(0.1, 0.8),
    },
    "MAT": {
        **STEADY,
        "atrial_rhythm": "multifocal",
        "rate": Uniform(107, 134),
        "atrial_foci": OneOf((3, 4, 5)),
        "p_amplitude": Uniform(0.13, 0.21),  # its shapes have to be told apart; the right atrium often strains
        "irregularity": Uniform(17, 22),
        "pr": Uniform(125, 160),
    },
    "SVT": {**_REENTRY, "rp": Uniform(-10, 55)},
    "AVNRT": {  # the retrograde P ends QRS: pseudo r' in V1, pseudo s in the inferior leads
        **_REENTRY,
        "rp": Uniform(48, 60),
        "p_amplitude": Uniform(0.15, 0.2),
        "qrs": Uniform(84, 98),
    },
    "AVRT": {  # retrograde P in the ST segment, which is often depressed at this rate
        "atrial_rhythm": "accessory re-entry",
        "rate": Uniform(162, 215),
        "rp": Uniform(90, 125),
        "p_amplitude": Uniform(0.13, 0.2),
        "st_diffuse": Uniform(-0.12, -0.03),
    },
}
