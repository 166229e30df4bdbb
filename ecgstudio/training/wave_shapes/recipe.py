"""What is made of the averages: small waves that averaging loses are put back, foci that no set holds are drawn by hand."""

from collections.abc import Callable, Mapping
from typing import Final

import numpy as np

from ecgstudio.core.leads import INDEPENDENT_LEADS
from ecgstudio.sim.waves.kernel import bump
from ecgstudio.training.wave_shapes.complexes import BASIS, CENTRES, FRACTIONS, WIDTH, Array, fitted

_INFARCT: Final = ("IMI", "ASMI", "AMI", "ILMI", "LMI", "ALMI", "INJAS", "PMI")

# pattern: the code it needs, codes it must not have, shortest duration in ms
GROUPS: Final[Mapping[str, tuple[tuple[str, ...], tuple[str, ...], float]]] = {
    "normal": (("NORM",), (), 0.0),
    "lbbb": (("CLBBB",), _INFARCT, 120.0),
    "rbbb": (("CRBBB",), (*_INFARCT, "LAFB", "LPFB"), 110.0),
    "rbbb lafb": (("CRBBB", "LAFB"), (), 110.0),
    "lafb": (("LAFB",), (*_INFARCT, "CRBBB", "IRBBB"), 0.0),
    "lpfb": (("LPFB",), ("CRBBB",), 0.0),
    "right apex": (("PACE",), (), 110.0),
    "rvh": (("RVH",), (), 0.0),
}

# pattern, centre and width as fractions of QRS, mV by lead
_RESTORED: Final[tuple[tuple[str, float, float, dict[str, float]], ...]] = (
    # septal q
    ("normal", 0.10, 0.05, {"I": -0.05, "II": -0.05, "V1": 0.03, "V5": -0.07, "V6": -0.07}),
    # right bundle branch block: late rightward forces, the dip between r and R', the wide S
    ("rbbb", 0.76, 0.11, {"I": -0.30, "II": -0.06}),
    ("rbbb", 0.38, 0.06, {"V1": -0.40, "V2": -0.60, "V3": -0.50}),
    ("rbbb", 0.13, 0.05, {"V1": 0.06}),
    ("rbbb", 0.55, 0.09, {"V3": -0.25, "V4": -0.20}),
    ("rbbb", 0.70, 0.09, {"V2": -0.15, "V3": -0.45}),
    ("rbbb", 0.75, 0.13, {"V5": -0.15, "V6": -0.27}),
    ("rbbb lafb", 0.75, 0.12, {"I": -0.08, "V6": -0.10}),
    # left bundle branch block: notch or slur in the middle, the peak after it
    ("lbbb", 0.48, 0.05, {"I": -0.12, "V5": -0.15, "V6": -0.16}),
    ("lbbb", 0.66, 0.075, {"I": 0.14, "V5": 0.52, "V6": 0.34}),
    ("lbbb", 0.30, 0.07, {"V5": -0.08, "V6": -0.06}),
    ("lbbb", 0.08, 0.05, {"I": 0.02, "V5": 0.03, "V6": 0.03}),
    # V2 and V3 of the median person: a small r, and S of 2.3 and 1.7 mV; sharpening the mean makes too much of it
    ("lbbb", 0.50, 0.13, {"V2": 0.15, "V3": 0.60}),
    ("lbbb", 0.09, 0.05, {"V2": 0.08, "V3": 0.10}),
    # left anterior fascicle: late R in aVL, q in I and aVL, r in the inferior leads
    ("lafb", 0.33, 0.06, {"I": -0.14}),
    ("lafb", 0.56, 0.06, {"I": 0.16}),
    ("lafb", 0.10, 0.05, {"I": -0.05, "II": 0.06}),
    # left posterior fascicle: r in I, q in III and aVF, deeper S in V4 to V6
    ("lpfb", 0.72, 0.10, {"V4": -0.20, "V5": -0.30, "V6": -0.30}),
    ("lpfb", 0.11, 0.05, {"I": 0.10, "II": -0.06}),
    # right ventricular hypertrophy: R in V1
    ("rvh", 0.74, 0.10, {"V1": 0.42, "V2": 0.20}),
    ("rvh", 0.30, 0.07, {"V1": -0.10}),
)

_INCOMPLETE: Final[tuple[tuple[str, float, float, dict[str, float]], ...]] = (
    ("incomplete lbbb", 0.40, 0.080, {"I": -0.30, "V5": -0.45, "V6": -0.40}),
    ("incomplete lbbb", 0.62, 0.085, {"I": 0.28, "V5": 0.45, "V6": 0.42}),
    ("incomplete lbbb", 0.08, 0.050, {"I": 0.03, "V5": 0.04, "V6": 0.04}),
    ("incomplete rbbb", 0.78, 0.130, {"I": -0.23, "V6": -0.12}),
)

# ventricular foci: for I, II, V1..V6 the humps as (mV, centre, width); shapes after Josephson, Clinical Electrophysiology
Humps = tuple[tuple[float, float, float], ...]
_FOCI: Final[Mapping[str, tuple[Humps, ...]]] = {
    "right outflow": (
        ((0.25, 0.45, 0.17), (-0.2, 0.75, 0.1)),
        ((1.5, 0.46, 0.17),),
        ((0.12, 0.15, 0.07), (-1.0, 0.5, 0.17)),
        ((0.2, 0.16, 0.08), (-1.6, 0.52, 0.17)),
        ((0.35, 0.22, 0.1), (-1.1, 0.56, 0.16)),
        ((0.9, 0.38, 0.15), (-0.35, 0.7, 0.11)),
        ((1.2, 0.44, 0.17),),
        ((1.05, 0.45, 0.17),),
    ),
    "left lateral": (
        ((-0.9, 0.5, 0.17),),
        ((0.55, 0.4, 0.13), (-0.1, 0.72, 0.12)),
        ((-0.12, 0.12, 0.06), (1.2, 0.48, 0.18)),
        ((1.3, 0.45, 0.18),),
        ((1.2, 0.42, 0.16), (-0.3, 0.75, 0.1)),
        ((0.8, 0.36, 0.14), (-0.6, 0.66, 0.14)),
        ((0.4, 0.3, 0.11), (-0.9, 0.6, 0.16)),
        ((0.2, 0.25, 0.1), (-0.9, 0.56, 0.17)),
    ),
    "left inferior": (
        ((0.1, 0.3, 0.1), (-0.35, 0.6, 0.15)),
        ((-1.3, 0.5, 0.17),),
        ((0.25, 0.22, 0.08), (0.95, 0.56, 0.16)),
        ((1.1, 0.46, 0.18),),
        ((0.9, 0.4, 0.16), (-0.3, 0.75, 0.1)),
        ((0.5, 0.32, 0.13), (-0.8, 0.64, 0.15)),
        ((0.3, 0.27, 0.1), (-1.0, 0.6, 0.16)),
        ((0.2, 0.25, 0.09), (-0.95, 0.58, 0.17)),
    ),
    "left apex": (
        ((-0.5, 0.48, 0.17),),
        ((-1.2, 0.5, 0.17),),
        ((0.3, 0.25, 0.09), (0.7, 0.55, 0.16)),
        ((0.4, 0.28, 0.1), (0.3, 0.6, 0.14)),
        ((-0.9, 0.45, 0.16),),
        ((-1.5, 0.48, 0.17),),
        ((-1.3, 0.5, 0.17),),
        ((-0.9, 0.5, 0.17),),
    ),
}


def patterns(means: Mapping[str, Array]) -> dict[str, Array]:
    """All patterns [8, n] from the groups' means. Weights in mV."""
    made = {name: weights.copy() for name, weights in means.items()}
    for name, change in _REBUILT.items():
        made[name] = change(made)
    _restore(made, _RESTORED)
    made["rbbb lafb"][2:4] = made["rbbb"][2:4]
    made["lpfb"][:2] *= 1.18
    made["incomplete rbbb"] = 0.5 * made["normal"] + 0.5 * made["rbbb"]
    made["incomplete lbbb"] = 0.35 * made["normal"] + 0.65 * made["lbbb"]
    _restore(made, _INCOMPLETE)
    return made | {name: fitted(np.array([_sum(humps) for humps in rows])) for name, rows in _FOCI.items()}


def _right_bundle(made: Mapping[str, Array]) -> Array:
    """Limb leads: a normal first part. The mean of a few people with different axes would say nothing."""
    weights = made["rbbb"].copy()
    weights[:2] = 0.9 * _squeezed(made["normal"][:2], 0.0, 0.66)
    return weights


def _left_bundle(made: Mapping[str, Array]) -> Array:
    """V5 lies at the transition in half of the people; here it looks like V6."""
    weights = made["lbbb"].copy()
    weights[6] = 0.5 * weights[6] + 0.65 * weights[7]
    return weights


def _posterior_fascicle(made: Mapping[str, Array]) -> Array:
    """Chest leads near normal: the few records with the code have other diseases too."""
    return np.vstack([made["lpfb"][:2], 0.85 * made["normal"][2:]])


def _without_spike(made: Mapping[str, Array]) -> Array:
    """The first part of paced beats rises smoothly: averages carry the pacing spike."""
    trace = made["right apex"] @ BASIS.T
    early = FRACTIONS < 0.17
    rise = np.clip((FRACTIONS[early] + 0.02) / 0.19, 0, 1)
    trace[:, early] = trace[:, [int(early.sum())]] * rise**2 * (3 - 2 * rise)
    return fitted(trace)


_REBUILT: Final[Mapping[str, Callable[[Mapping[str, Array]], Array]]] = {
    "rbbb": _right_bundle,
    "lbbb": _left_bundle,
    "lpfb": _posterior_fascicle,
    "right apex": _without_spike,
}


def _restore(made: dict[str, Array], changes: tuple[tuple[str, float, float, dict[str, float]], ...]) -> None:
    for name, centre, width, leads in changes:
        row = fitted(_sum(((1.0, centre, width),)))[0]
        for lead, height in leads.items():
            made[name][INDEPENDENT_LEADS.index(lead)] += height * row


def _sum(humps: Humps) -> Array:
    total: Array = np.sum([h * np.exp(-((FRACTIONS - c) ** 2) / (2 * w**2)) for h, c, w in humps], axis=0)
    return total


def _squeezed(weights: Array, start: float, end: float) -> Array:
    fraction = np.linspace(-0.1, 1.1, 121)[:, None]
    plain, pressed = (bump((f - CENTRES) / WIDTH) for f in (fraction, (fraction - start) / (end - start)))
    return np.asarray(weights @ np.linalg.lstsq(plain, pressed, rcond=0.01)[0].T, np.float64)
