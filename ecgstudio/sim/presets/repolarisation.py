"""Presets: ST-T, QT, electrolytes, drugs and diseases seen in repolarisation."""

from collections.abc import Mapping

from ecgstudio.sim.presets.draws import Preset, Uniform

PRESETS: Mapping[str, Preset] = {
    "NSTT": {
        "t_amplitude": Uniform(-0.04, 0.08),
        "t_anterior": Uniform(-0.05, 0.2),
        "st_lateral": Uniform(-0.04, 0.0),
    },
    "TINVANT": {
        "t_amplitude": Uniform(0.19, 0.28),
        "t_precordial": Uniform(0.5, 0.68),
        "t_anterior": Uniform(-0.88, -0.72),
        "t_septal": Uniform(-0.12, -0.03),
    },
    "TINVINF": {"t_amplitude": Uniform(0.19, 0.28), "t_inferior": Uniform(-0.62, -0.45)},
    "TINVLAT": {"t_amplitude": Uniform(0.19, 0.28), "t_lateral": Uniform(-0.62, -0.45)},
    "TINVHL": {"t_amplitude": Uniform(0.3, 0.42), "t_axis": Uniform(115, 128)},
    "PERI": {
        "st_diffuse": Uniform(0.13, 0.24),
        "st_shape": "concave",
        "pr_segment": Uniform(-0.12, -0.075),
        "rate": Uniform(72, 110),
        "axis": Uniform(25, 65),
    },
    "ERP": {
        "j_notch": Uniform(0.08, 0.2),
        "st_lateral": Uniform(0.08, 0.16),
        "st_shape": "concave",
        "t_amplitude": Uniform(0.4, 0.6),
        "t_precordial": Uniform(0.85, 1.35),
        "rate": Uniform(50, 78),
    },
    "LQT": {"qtc": Uniform(485, 580)},
    "SQT": {
        "rate": Uniform(56, 84),
        "qtc": Uniform(300, 345),
        "t_amplitude": Uniform(0.35, 0.55),
        "t_asymmetry": Uniform(0.0, 0.12),
        "t_width": Uniform(0.85, 1.0),
    },
    "HYPERK1": {
        "potassium": Uniform(6.3, 6.5),
        "t_precordial": Uniform(1.53, 1.6),
        "t_amplitude": Uniform(0.305, 0.32),
    },
    "HYPERK2": {"potassium": Uniform(7.7, 8.6), "rate": Uniform(40, 75), "t_precordial": Uniform(1.0, 1.4)},
    "HYPOK": {
        "potassium": Uniform(2.0, 2.45),
        "rate": Uniform(66, 95),
        "qtc": Uniform(420, 450),
        "t_precordial": Uniform(0.5, 0.8),
    },
    "HYPOCA": {"calcium": Uniform(1.3, 1.5), "qtc": Uniform(400, 422), "t_width": Uniform(0.85, 1.0)},
    "HYPERCA": {
        "calcium": Uniform(3.2, 3.5),
        "qtc": Uniform(390, 405),
        "qrs": Uniform(86, 104),
        "t_width": Uniform(1.05, 1.15),
        "t_asymmetry": Uniform(0.26, 0.36),
    },
    "DIG": {
        "digoxin": Uniform(0.7, 1.0),
        "qtc": Uniform(380, 410),
        "rate": Uniform(50, 80),
        "t_amplitude": Uniform(0.2, 0.3),
    },
    "PERV": {
        "t_amplitude": Uniform(0.18, 0.32),
        "t_precordial": Uniform(0.5, 0.9),
        "lateral_s": Uniform(0.25, 0.35),
        "q_inferior": Uniform(0.15, 0.18),
        "qrs_voltage": Uniform(1.35, 1.5),
        "t_inferior": Uniform(-0.6, -0.42),
        "t_septal": Uniform(-0.45, -0.3),
        "t_anterior": Uniform(-0.95, -0.7),
        # S1Q3 turns the axis to the right, seldom beyond 100 degrees, never to the north-west (Shopp et al. 2015)
        "axis": Uniform(72, 92),
        "rate": Uniform(102, 128),
    },
    "OSB": {
        "osborn": Uniform(0.3, 0.7),
        "qtc": Uniform(480, 560),
        "rate": Uniform(32, 54),
        "pr": Uniform(155, 220),
        "muscle_noise": Uniform(0.008, 0.025),
    },
    "HCMAP": {
        "rate": Uniform(56, 84),
        "left_ventricle": Uniform(2.1, 2.3),
        "t_amplitude": Uniform(0.18, 0.32),
        "t_precordial": Uniform(0.5, 0.9),
        "t_anterior": Uniform(-1.8, -1.55),
        "t_lateral": Uniform(-1.2, -0.95),
        "t_inferior": Uniform(-0.35, -0.2),
        "qrs_voltage": Uniform(1.4, 1.55),
    },
    "ARVC": {
        "t_amplitude": Uniform(0.18, 0.32),
        "t_precordial": Uniform(0.5, 0.9),
        "rate": Uniform(56, 84),
        "epsilon": Uniform(0.06, 0.1),
        "t_septal": Uniform(-0.35, -0.22),
        "t_anterior": Uniform(-1.15, -0.95),
        "qrs": Uniform(90, 118),
    },
    "TCA": {
        "qrs": Uniform(118, 150),
        "bundle_branch": "nonspecific",
        "lateral_s": Uniform(0.95, 1.0),
        "qrs_voltage": Uniform(0.75, 0.95),
        "axis": Uniform(95, 108),
        "rate": Uniform(105, 140),
        "qtc": Uniform(460, 500),
    },
}
