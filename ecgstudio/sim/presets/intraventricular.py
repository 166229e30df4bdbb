"""Presets: conduction within the ventricles."""

from collections.abc import Mapping

from ecgstudio.sim.presets.draws import Normal, OneOf, Preset, Uniform

PRESETS: Mapping[str, Preset] = {
    "CRBBB": {"bundle_branch": "rbbb", "qrs": Normal(140, 10, 130, 165), "axis": Normal(40, 25, -25, 85)},
    "IRBBB": {
        "bundle_branch": "incomplete rbbb",
        "qrs": Uniform(100, 113),
        "axis": Normal(40, 15, 0, 70),
        "right_ventricle": Uniform(0.2, 0.3),  # so that R' stands above a strong septum's r
    },
    "CLBBB": {"bundle_branch": "lbbb", "qrs": Normal(148, 10, 128, 175), "axis": Normal(5, 20, -32, 60)},
    "ILBBB": {"bundle_branch": "incomplete lbbb", "qrs": Uniform(113, 117), "axis": Normal(10, 20, -25, 60)},
    "LAFB": {"bundle_branch": "lafb", "qrs": Uniform(98, 116), "axis": Uniform(-75, -48)},
    "LPFB": {
        "bundle_branch": "lpfb",
        "qrs": Uniform(88, 112),
        "axis": Uniform(102, 125),
        "qrs_voltage": Uniform(1.05, 1.25),
    },
    "BIFA": {"bundle_branch": "rbbb lafb", "qrs": Normal(144, 9, 131, 168), "axis": Uniform(-85, -52)},
    "TRIF": {
        "bundle_branch": "rbbb lafb",
        "qrs": Normal(142, 10, 126, 168),
        "axis": Uniform(-85, -52),
        "pr": Uniform(215, 300),
    },
    "IVCD": {"bundle_branch": "nonspecific", "qrs": Uniform(129, 142)},
    "WPW": {
        "preexcitation": Uniform(0.55, 0.95),
        "pr": Uniform(84, 106),
        "qrs": Uniform(116, 142),
        "pathway": OneOf(("left lateral", "posteroseptal", "right lateral")),
    },
    "BRU1": {
        "bundle_branch": "incomplete rbbb",
        "qrs": Uniform(96, 116),
        "st_septal": Uniform(0.26, 0.42),
        "st_shape": "coved",
        "t_amplitude": Uniform(0.2, 0.3),
        "t_precordial": Uniform(0.6, 0.85),
        "t_septal": Uniform(-0.5, -0.38),
        "t_anterior": Uniform(-0.4, -0.3),
    },
    "BRU2": {
        "bundle_branch": "incomplete rbbb",
        "qrs": Uniform(98, 114),
        "st_septal": Uniform(0.28, 0.4),
        "st_shape": "saddleback",
        "t_precordial": Uniform(0.8, 1.1),
        "t_septal": Uniform(0.0, 0.1),
    },
}

_RIGHT_AND_POSTERIOR: Preset = {
    "bundle_branch": "rbbb lpfb",
    "qrs": Normal(142, 10, 126, 168),
    "axis": Uniform(102, 135),
}

TOGETHER: tuple[tuple[frozenset[str], Preset], ...] = (
    (frozenset({"CRBBB", "LAFB"}), PRESETS["BIFA"]),
    (frozenset({"CRBBB", "LPFB"}), _RIGHT_AND_POSTERIOR),
)
"""Blocks of two fascicles: one conduction pattern of their own, as wide as the wider part."""
