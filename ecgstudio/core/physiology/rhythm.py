"""Rhythm: who fires, how often, how regularly."""

from dataclasses import dataclass

from ecgstudio.core.parameters import Parametered, choice, number, switch

SUPRAVENTRICULAR = (
    "sinus",
    "ectopic",
    "wandering",
    "multifocal",
    "fibrillation",
    "flutter",
    "junctional",
    "nodal re-entry",
    "accessory re-entry",
    "none",
)
VENTRICULAR = (
    "conducted",
    "idioventricular",
    "tachycardia",
    "polymorphic tachycardia",
    "torsades",
    "fibrillation",
    "none",
)
SINUS_BEATS = ("none", "fusion", "fusion and capture")
PACING_MANNERS = ("always", "on demand", "failure to capture", "failure to sense")
PVC_PATTERNS = ("single", "bigeminy", "trigeminy", "quadrigeminy", "couplets", "runs")


@dataclass(frozen=True)
class RhythmParameters(Parametered):
    GROUP = "Rhythm"

    rate: float = number(
        72.0,
        15.0,
        350.0,
        1.0,
        "/min",
        "Heart rate",
        "Mean ventricular rate. Complete AV block: the escape rate. Pauses and runs come on top of it.",
    )
    atrial_rate: float = number(
        72.0,
        20.0,
        400.0,
        1.0,
        "/min",
        "Atrial rate",
        "Rate of the P waves. It moves with the heart rate while a fixed share of the P waves is conducted, and stands "
        "alone in complete block, ventricular rhythms and ventricular pacing. Before a paroxysm: the sinus rate.",
    )
    atrial_rhythm: str = choice(
        "sinus",
        SUPRAVENTRICULAR,
        "Supraventricular rhythm",
        "What leads above the ventricles: sinus node, atria, AV junction or a re-entry; 'none' is atrial standstill.",
    )
    ventricular_rhythm: str = choice(
        "conducted",
        VENTRICULAR,
        "Ventricular rhythm",
        "'conducted' follows the atria; all others arise in the ventricles; 'none' is ventricular standstill.",
    )
    onset: float = number(
        0.0,
        0.0,
        60.0,
        0.5,
        "s",
        "Paroxysm begins after",
        "Sinus rhythm at the atrial rate comes first; 0 means that the rhythm is there from the start.",
    )
    ending: float = number(
        0.0,
        0.0,
        60.0,
        0.5,
        "s",
        "Paroxysm ends after",
        "Sinus rhythm at the atrial rate follows; 0 means that the rhythm lasts.",
    )
    sinus_beats: str = choice(
        "none",
        SINUS_BEATS,
        "Sinus beats in ventricular rhythm",
        "Now and then a dissociated P wave is conducted: as the next beat begins (fusion) or before it (capture).",
    )
    respiration_rate: float = number(
        15.0, 4.0, 60.0, 1.0, "/min", "Breathing rate", "Breaths per minute; sets the pace of sinus arrhythmia."
    )
    respiratory_variability: float = number(
        2.0,
        0.0,
        20.0,
        0.5,
        "%",
        "Respiratory variability",
        "Standard deviation of the sinus cycle with breathing, in % of the cycle (high-frequency part, near 0.25 Hz).",
    )
    slow_variability: float = number(
        1.5,
        0.0,
        15.0,
        0.5,
        "%",
        "Slow variability",
        "Standard deviation of the sinus cycle with the blood-pressure waves, in % (low-frequency part, near 0.1 Hz).",
    )
    irregularity: float = number(
        20.0,
        5.0,
        35.0,
        1.0,
        "%",
        "Irregularity",
        "Standard deviation of the RR intervals in fibrillation, variable flutter and multifocal rhythm, in % of the mean.",
    )
    atrial_foci: int = number(
        1, 1, 5, 1, "", "Atrial foci", "How many ectopic places in the atria fire, each with a P wave of its own shape."
    )
    sinus_pause: float = number(
        0.0, 0.0, 8000.0, 100.0, "ms", "Sinus pause", "One interval without a P wave, once in ten seconds; 0 for none."
    )
    sa_block_cycle: int = number(
        0,
        0,
        12,
        1,
        "",
        "SA exit block, 1 of",
        "One of so many sinus impulses does not leave the node (type II: the pause is two cycles); 0 or 1 for none.",
    )
    fibrillation_rate: float = number(
        390.0, 240.0, 540.0, 5.0, "/min", "f-wave rate", "Dominant rate of the fibrillatory waves (4 to 9 Hz)."
    )
    flutter_rate: float = number(
        300.0, 180.0, 420.0, 5.0, "/min", "Flutter rate", "Rate of the flutter waves; typical flutter 250 to 350/min."
    )
    retrograde_conduction: bool = switch(
        False,
        "Retrograde conduction",
        "Junctional and ventricular beats go back to the atria: retrograde P waves, and the sinus node is reset.",
    )
    rp: float = number(
        60.0,
        -120.0,
        240.0,
        5.0,
        "ms",
        "RP interval",
        "Onset of QRS to onset of the retrograde P: negative is before the QRS, up to 70 hidden in its end, more after it.",
    )
    escape: str = choice(
        "junctional",
        ("junctional", "ventricular", "none"),
        "Escape",
        "What takes over when no impulse arrives: in complete block the whole rhythm, in a pause a single beat.",
    )
    escape_rate: float = number(
        30.0,
        10.0,
        100.0,
        1.0,
        "/min",
        "Escape rate",
        "An escape beat comes when the ventricles have waited for one such interval; in complete block it is the heart rate.",
    )
    pac_burden: float = number(
        0.0, 0.0, 50.0, 1.0, "%", "Atrial ectopy", "Share of beats that are atrial premature beats."
    )
    pac_coupling: float = number(
        64.0, 30.0, 95.0, 1.0, "%", "Atrial coupling", "Coupling of atrial premature beats, in % of the basic interval."
    )
    pjc_burden: float = number(
        0.0, 0.0, 50.0, 1.0, "%", "Junctional ectopy", "Share of beats that are junctional premature beats."
    )
    pjc_coupling: float = number(
        65.0,
        30.0,
        95.0,
        1.0,
        "%",
        "Junctional coupling",
        "Coupling of junctional premature beats, in % of the basic interval.",
    )
    pvc_burden: float = number(
        0.0,
        0.0,
        50.0,
        1.0,
        "%",
        "Ventricular ectopy",
        "Share of beats that are ventricular premature beats (or their groups).",
    )
    pvc_coupling: float = number(
        60.0,
        30.0,
        95.0,
        1.0,
        "%",
        "Ventricular coupling",
        "Coupling of ventricular premature beats, in % of the basic interval.",
    )
    pvc_pattern: str = choice(
        "single", PVC_PATTERNS, "Ventricular pattern", "Single beats, a fixed pattern, pairs, or runs of tachycardia."
    )
    pvc_foci: int = number(
        1, 1, 4, 1, "", "Ventricular foci", "How many places in the ventricles fire, each with a QRS of its own."
    )
    run_length: int = number(4, 3, 20, 1, "", "Beats in a run", "Number of ventricular beats in each run.")
    run_rate: float = number(
        150.0, 100.0, 250.0, 5.0, "/min", "Rate in a run", "Ventricular rate within pairs and runs."
    )
    vf_rate: float = number(
        300.0, 150.0, 500.0, 10.0, "/min", "VF rate", "Dominant rate of ventricular fibrillation (3 to 8 Hz)."
    )
    pacing: str = choice(
        "none",
        ("none", "VVI", "AAI", "DDD"),
        "Pacemaker",
        "Paced at the heart rate; DDD with the PR interval as AV delay.",
    )
    pacing_manner: str = choice(
        "always",
        PACING_MANNERS,
        "Pacing (VVI)",
        "On demand: sinus beats at the atrial rate come through and hold it back. Failure to capture: some stimuli have no "
        "QRS. Failure to sense: stimuli go on regardless of the sinus beats.",
    )
    pacing_no_capture: float = number(
        0.0,
        0.0,
        100.0,
        5.0,
        "%",
        "No capture (VVI)",
        "Share of stimuli that no QRS follows; an escape beat may end the pause.",
    )
    pacing_undersensing: float = number(
        0.0,
        0.0,
        100.0,
        5.0,
        "%",
        "Undersensing (VVI)",
        "Share of the heart's own beats that the pacemaker does not see: its stimulus falls too early, in ST or T as well.",
    )
    pacing_oversensing: float = number(
        0.0,
        0.0,
        100.0,
        5.0,
        "%",
        "Oversensing (VVI)",
        "Share of stimuli withheld because the pacemaker takes something else for a QRS: pauses, until an escape beat comes.",
    )
