"""Waves: how activation and recovery look; amplitudes, axes, ST level, repolarisation and electrolytes."""

from dataclasses import dataclass
from typing import Final

from ecgstudio.core.parameters import Parametered, choice, number

BUNDLE_BRANCHES: Final = (
    "normal",
    "incomplete rbbb",
    "rbbb",
    "incomplete lbbb",
    "lbbb",
    "lafb",
    "lpfb",
    "rbbb lafb",
    "rbbb lpfb",
    "nonspecific",
)
VENTRICULAR_FOCI: Final = ("right outflow", "right apex", "left lateral", "left inferior", "left apex")
ST_SHAPES: Final = (
    "natural",
    "concave",
    "convex",
    "horizontal",
    "upsloping",
    "downsloping",
    "coved",
    "scooped",
    "saddleback",
)


@dataclass(frozen=True)
class AtrialWaveParameters(Parametered):
    GROUP = "P wave"

    p_amplitude: float = number(0.12, 0.0, 0.6, 0.01, "mV", "P amplitude", "Height of P in the lead along its axis")
    p_duration: float = number(100.0, 50.0, 180.0, 2.0, "ms", "P duration", "From the true onset to the true end of P")
    p_axis: float = number(55.0, -180.0, 180.0, 5.0, "degrees", "P axis", "Frontal axis of the sinus P wave")
    p_initial: float = number(0.05, 0.0, 0.4, 0.01, "mV", "P in V1, first part", "Right atrial part of P in V1")
    p_terminal: float = number(0.03, 0.0, 0.3, 0.01, "mV", "P in V1, last part", "Depth of the left atrial part in V1")
    p_notch: float = number(0.2, 0.0, 1.0, 0.05, "", "P notch", "How far apart the right and left atrial parts stand")
    pr_segment: float = number(
        0.0, -0.2, 0.1, 0.01, "mV", "PR segment", "Level of the PR segment in II against TP; aVR moves the other way"
    )
    f_amplitude: float = number(0.1, 0.0, 0.4, 0.01, "mV", "f-wave amplitude", "Fibrillatory waves in V1, peak to peak")
    flutter_amplitude: float = number(0.22, 0.05, 0.6, 0.01, "mV", "Flutter-wave amplitude", "Saw-tooth in II")


@dataclass(frozen=True)
class VentricularWaveParameters(Parametered):
    GROUP = "QRS"

    bundle_branch: str = choice(
        "normal", BUNDLE_BRANCHES, "Ventricular conduction", "Which bundle branch or fascicle conducts late"
    )
    axis: float = number(
        45.0, -180.0, 180.0, 1.0, "degrees", "QRS axis", "Frontal axis from the net areas in I and aVF"
    )
    qrs_voltage: float = number(
        1.0, 0.1, 3.0, 0.05, "x", "QRS voltage", "Size of QRS in all leads against the average adult"
    )
    left_ventricle: float = number(
        1.0, 0.5, 2.5, 0.05, "x", "Left ventricular mass", "Leftward and posterior forces against normal"
    )
    right_ventricle: float = number(
        0.0, 0.0, 1.0, 0.05, "", "Right ventricular load", "0 normal, 1 dominant right ventricle"
    )
    r_progression: float = number(
        1.0,
        0.0,
        1.5,
        0.05,
        "x",
        "R progression",
        "Early anterior forces in V1 to V4 against normal; 0 leaves no R in V1 to V3",
    )
    q_anterior: float = number(0.0, 0.0, 2.0, 0.05, "mV", "Q, anterior", "Depth of pathological Q waves in V2 to V4")
    q_lateral: float = number(
        0.0, 0.0, 2.0, 0.05, "mV", "Q, lateral", "Depth of pathological Q waves in I, aVL, V5, V6"
    )
    q_inferior: float = number(
        0.0, 0.0, 2.0, 0.05, "mV", "Q, inferior", "Depth of pathological Q waves in II, III, aVF"
    )
    r_posterior: float = number(
        0.0, 0.0, 2.5, 0.05, "mV", "R, posterior infarct", "Added late R in V1 to V3, the mirror of posterior Q"
    )
    lateral_s: float = number(
        0.0, 0.0, 1.0, 0.05, "mV", "Terminal S in I", "Late rightward forces: S in I, V5, V6 and R in aVR"
    )
    j_notch: float = number(0.0, 0.0, 0.5, 0.01, "mV", "J notch", "Notch or slur at the end of QRS, inferolateral")
    osborn: float = number(0.0, 0.0, 1.5, 0.05, "mV", "Osborn wave", "J wave of hypothermia in V4")
    epsilon: float = number(0.0, 0.0, 0.2, 0.01, "mV", "Epsilon wave", "Small late potentials after QRS in V1 to V3")
    ventricular_focus: str = choice(
        "right outflow",
        VENTRICULAR_FOCI,
        "Ventricular focus",
        "Where ventricular beats arise; further foci follow in turn",
    )
    pathway: str = choice(
        "left lateral",
        ("left lateral", "posteroseptal", "right lateral"),
        "Accessory pathway",
        "Where pre-excitation enters the ventricles",
    )
    ectopic_qrs: float = number(
        150.0,
        120.0,
        260.0,
        2.0,
        "ms",
        "Ventricular beat width",
        "QRS of ventricular and paced beats; when they lead the rhythm, a QRS duration of 120 ms or more counts instead",
    )
    vf_amplitude: float = number(
        0.6, 0.05, 2.0, 0.05, "mV", "Fibrillation amplitude", "Ventricular fibrillation, coarse to fine"
    )
    spike_amplitude: float = number(
        0.6, 0.0, 3.0, 0.05, "mV", "Pacing spike", "Height of the stimulus in the tallest lead"
    )


@dataclass(frozen=True)
class SegmentParameters(Parametered):
    GROUP = "ST segment"

    st_septal: float = number(0.0, -0.6, 1.0, 0.01, "mV", "ST, septal", "ST level at J in V2; V1 and V3 follow")
    st_anterior: float = number(0.0, -0.6, 1.0, 0.01, "mV", "ST, anterior", "ST level at J in V3; V2 and V4 follow")
    st_lateral: float = number(0.0, -0.6, 1.0, 0.01, "mV", "ST, lateral", "ST level at J in V5; V4, V6 and I follow")
    st_high_lateral: float = number(
        0.0, -0.6, 1.0, 0.01, "mV", "ST, high lateral", "ST level at J in aVL; I follows, III mirrors"
    )
    st_inferior: float = number(
        0.0, -0.6, 1.0, 0.01, "mV", "ST, inferior", "ST level at J in aVF; II and III follow, aVL mirrors"
    )
    st_posterior: float = number(
        0.0, -0.6, 1.0, 0.01, "mV", "ST, posterior", "ST level in V7 to V9; V1 to V3 mirror it"
    )
    st_right: float = number(0.0, -0.6, 1.0, 0.01, "mV", "ST, right ventricle", "ST level in V1, with III above II")
    st_diffuse: float = number(
        0.0, -0.6, 0.6, 0.01, "mV", "ST, everywhere", "ST level in II and V5, nearly all leads follow, aVR mirrors"
    )
    st_shape: str = choice("natural", ST_SHAPES, "ST shape", "How the shifted ST segment runs from J to T")


@dataclass(frozen=True)
class RecoveryParameters(Parametered):
    GROUP = "T and U waves"

    qtc: float = number(410.0, 240.0, 700.0, 5.0, "ms", "QTc (Bazett)", "QT divided by the root of RR in seconds")
    t_amplitude: float = number(0.3, -0.6, 2.0, 0.01, "mV", "T amplitude", "Height of T along its frontal axis")
    t_axis: float = number(45.0, -180.0, 180.0, 5.0, "degrees", "T axis", "Frontal axis of T with normal conduction")
    t_precordial: float = number(
        1.0, -1.0, 3.0, 0.05, "x", "T in V1 to V6", "Height of T in the chest leads against the limb leads"
    )
    t_width: float = number(1.0, 0.4, 1.6, 0.05, "x", "T width", "Width of T against normal")
    t_asymmetry: float = number(0.25, 0.0, 0.5, 0.05, "", "T asymmetry", "0 symmetric; higher: slow rise, fast fall")
    t_septal: float = number(0.0, -1.5, 1.5, 0.01, "mV", "T change, septal", "Added to T in V1; V2 follows")
    t_anterior: float = number(0.0, -2.5, 2.5, 0.01, "mV", "T change, anterior", "Added to T in V3; V2 and V4 follow")
    t_lateral: float = number(0.0, -1.5, 1.5, 0.01, "mV", "T change, lateral", "Added to T in V5; V4, V6 and I follow")
    t_inferior: float = number(0.0, -1.0, 1.0, 0.01, "mV", "T change, inferior", "Added to T in aVF; II and III follow")
    t_terminal: float = number(
        0.0, -1.0, 0.5, 0.01, "mV", "Late T, anterior", "Added to the end of T in V2 to V4; negative makes T biphasic"
    )
    strain: float = number(
        0.0, 0.0, 1.0, 0.05, "", "Secondary ST-T", "How much ST and T oppose hypertrophied QRS forces"
    )
    u_amplitude: float = number(0.02, 0.0, 0.6, 0.01, "mV", "U amplitude", "U wave in V3")
    potassium: float = number(
        4.2,
        1.5,
        10.0,
        0.1,
        "mmol/l",
        "Potassium",
        "High: tall narrow T, flat P, wide QRS. Low: flat T, ST depression, U wave",
    )
    calcium: float = number(
        2.4, 1.0, 4.5, 0.05, "mmol/l", "Calcium", "Total calcium; low lengthens, high shortens the ST segment"
    )
    digoxin: float = number(0.0, 0.0, 1.0, 0.05, "", "Digitalis effect", "Scooped ST depression with a shorter QT")


@dataclass(frozen=True)
class WaveParameters(RecoveryParameters, SegmentParameters, VentricularWaveParameters, AtrialWaveParameters):
    """All that shapes the waves."""
