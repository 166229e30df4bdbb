"""Presets: axis, voltage and hypertrophy."""

from collections.abc import Mapping

from ecgstudio.sim.presets.draws import Preset, Uniform

PRESETS: Mapping[str, Preset] = {
    "LAD": {"axis": Uniform(-66, -36)},
    "RAD": {"axis": Uniform(95, 135)},
    "XAD": {"axis": Uniform(-150, -115)},
    "LVOLT": {"qrs_voltage": Uniform(0.2, 0.28), "t_amplitude": Uniform(0.08, 0.16)},
    "LVHV": {
        "left_ventricle": Uniform(2.05, 2.3),
        "qrs": Uniform(88, 112),
        "axis": Uniform(-25, 30),
        "p_terminal": Uniform(0.1, 0.14),  # the left atrium bears the load too (Romhilt-Estes)
    },
    "LVHS": {
        "left_ventricle": Uniform(2.05, 2.3),
        "qrs": Uniform(94, 115),
        "axis": Uniform(-25, 45),
        "strain": Uniform(0.8, 1.0),
        "st_lateral": Uniform(-0.08, -0.03),
        "st_septal": Uniform(0.06, 0.1),
        "t_lateral": Uniform(-0.4, -0.18),
        "t_asymmetry": Uniform(0.3, 0.4),
        "st_shape": "downsloping",
    },
    "RVH": {
        "right_ventricle": Uniform(0.95, 1.0),
        "axis": Uniform(98, 140),
        "qrs": Uniform(88, 112),
        "t_septal": Uniform(-0.4, -0.2),
        "t_anterior": Uniform(-0.4, -0.15),
        "t_inferior": Uniform(-0.25, -0.08),
        "p_amplitude": Uniform(0.15, 0.25),
    },
    "LAE": {
        "p_amplitude": Uniform(0.11, 0.19),
        "p_duration": Uniform(134, 150),
        "p_terminal": Uniform(0.11, 0.16),
        "p_notch": Uniform(0.6, 1.0),
        "pr": Uniform(152, 195),
    },
    "RAE": {
        "p_amplitude": Uniform(0.32, 0.4),
        "p_axis": Uniform(62, 80),
        "p_duration": Uniform(90, 112),
        "p_initial": Uniform(0.12, 0.2),
    },
    "PRWP": {"r_progression": Uniform(0.1, 0.15)},
    "ALTERN": {"alternans": Uniform(25, 45)},
}
