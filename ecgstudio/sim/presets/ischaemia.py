"""Presets: ischaemia, injury and infarction."""

from collections.abc import Mapping

from ecgstudio.sim.presets.draws import OneOf, Preset, Uniform

_ACUTE: Preset = {"qrs": Uniform(80, 108), "rate": Uniform(65, 105), "st_shape": OneOf(("convex", "convex", "concave"))}
_DEPRESSED: Preset = {
    "st_shape": OneOf(("horizontal", "downsloping")),
    "rate": Uniform(70, 110),
    "t_amplitude": Uniform(0.18, 0.3),
    "qtc": Uniform(420, 445),
}
_OLD: Preset = {"qrs": Uniform(92, 112)}

PRESETS: Mapping[str, Preset] = {
    "ANTMI": {
        **_ACUTE,
        "st_anterior": Uniform(0.32, 0.55),
        "t_anterior": Uniform(0.1, 0.4),
        "r_progression": Uniform(0.5, 1.0),
    },
    "ASMI": {
        **_ACUTE,
        "st_septal": Uniform(0.18, 0.28),
        "st_anterior": Uniform(0.18, 0.3),
        "r_progression": Uniform(0.3, 0.8),
    },
    "ALMI": {
        **_ACUTE,
        "st_anterior": Uniform(0.27, 0.42),
        "st_lateral": Uniform(0.14, 0.25),
        "st_high_lateral": Uniform(0.08, 0.16),
        "t_anterior": Uniform(0.05, 0.25),
    },
    "LATMI": {**_ACUTE, "st_high_lateral": Uniform(0.16, 0.28), "st_lateral": Uniform(0.05, 0.15)},
    "INFMI": {
        **_ACUTE,
        "st_inferior": Uniform(0.18, 0.38),
        "rate": Uniform(52, 92),
        "q_inferior": OneOf((0.0, 0.0, 0.1, 0.2)),
    },
    "INFRV": {**_ACUTE, "st_inferior": Uniform(0.2, 0.35), "st_right": Uniform(0.14, 0.24), "rate": Uniform(50, 90)},
    "POSTMI": {
        **_ACUTE,
        "st_posterior": Uniform(0.16, 0.26),
        "st_septal": 0.0,
        "st_anterior": 0.0,
        "st_shape": "horizontal",
        "r_posterior": Uniform(1.05, 1.4),
        "t_anterior": Uniform(0.0, 0.2),
    },
    "INFPOST": {
        **_ACUTE,
        "st_inferior": Uniform(0.18, 0.32),
        "st_posterior": Uniform(0.16, 0.24),
        "st_septal": 0.0,
        "st_anterior": 0.0,
        "r_posterior": Uniform(0.2, 0.6),
    },
    "OLDINF": {**_OLD, "q_inferior": Uniform(0.34, 0.58), "axis": Uniform(-28, 10), "t_inferior": Uniform(-0.3, -0.05)},
    "OLDANT": {
        **_OLD,
        "q_anterior": Uniform(0.3, 0.8),
        "t_anterior": Uniform(-0.55, -0.1),
        "st_anterior": Uniform(0.0, 0.02),
    },
    "OLDLAT": {**_OLD, "q_lateral": Uniform(0.3, 0.5), "t_lateral": Uniform(-0.4, -0.1), "axis": Uniform(40, 88)},
    "SUBEND": {
        "st_lateral": Uniform(-0.24, -0.11),
        "st_shape": OneOf(("horizontal", "downsloping")),
        "t_lateral": Uniform(-0.25, -0.08),
        "rate": Uniform(70, 110),
        "t_amplitude": Uniform(0.15, 0.28),
        "t_precordial": Uniform(0.7, 1.0),
        "qtc": Uniform(420, 445),
    },
    "STDINF": {
        **_DEPRESSED,
        "st_inferior": Uniform(-0.16, -0.11),
        "st_diffuse": Uniform(-0.045, -0.03),  # else aVL is as high as in the infarct that mirrors so
        "t_inferior": Uniform(-0.2, -0.08),
    },
    "STDANT": {
        **_DEPRESSED,
        "st_anterior": Uniform(-0.26, -0.16),
        "t_anterior": Uniform(-0.3, -0.1),
    },
    "STDHL": {**_DEPRESSED, "st_high_lateral": Uniform(-0.2, -0.13)},
    "AVRSTE": {
        "st_diffuse": Uniform(-0.36, -0.21),
        "st_shape": OneOf(("horizontal", "downsloping")),
        "rate": Uniform(75, 115),
    },
    "WELA": {"t_terminal": Uniform(-0.75, -0.5), "qrs": Uniform(80, 105), "st_anterior": Uniform(0, 0.03)},
    "WELB": {
        "t_amplitude": Uniform(0.18, 0.34),
        "t_precordial": Uniform(0.55, 1.0),
        "t_anterior": Uniform(-1.4, -1.05),
        "qrs": Uniform(80, 105),
        "st_anterior": Uniform(0, 0.03),
    },
    "DEWINT": {
        "st_anterior": Uniform(-0.3, -0.18),
        "st_diffuse": Uniform(-0.08, -0.05),  # aVR is a little elevated in most
        "st_shape": "upsloping",
        "t_anterior": Uniform(0.5, 0.85),
        "t_asymmetry": Uniform(0.05, 0.15),
        "rate": Uniform(70, 105),
    },
    "HYPT": {
        "t_anterior": Uniform(1.05, 1.45),
        "t_width": Uniform(1.15, 1.3),
        "t_asymmetry": Uniform(0.05, 0.15),
        "r_progression": Uniform(0.18, 0.3),
    },
    "ANEUR": {
        **_OLD,
        "q_anterior": Uniform(0.5, 1.0),
        "st_anterior": Uniform(0.16, 0.28),
        "st_shape": "convex",
        "t_anterior": Uniform(-0.8, -0.5),
    },
    "SGARB": {
        "bundle_branch": "lbbb",
        "qrs": Uniform(130, 165),
        "axis": Uniform(-30, 40),
        "st_lateral": Uniform(0.32, 0.45),
        "st_shape": "convex",
        "rate": Uniform(65, 105),
    },
}
