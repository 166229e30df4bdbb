"""Conduction: from atria to ventricles, and through the bundle branches."""

from dataclasses import dataclass

from ecgstudio.core.parameters import Parametered, choice, number, switch

AV_CONDUCTION = ("normal", "wenckebach", "mobitz II", "fixed ratio", "complete block")


@dataclass(frozen=True)
class ConductionParameters(Parametered):
    GROUP = "Conduction"

    pr: float = number(
        160.0,
        60.0,
        600.0,
        5.0,
        "ms",
        "PR interval",
        "Onset of P to onset of QRS of a regular beat; in Wenckebach of the first beat after the pause; paced: AV delay.",
    )
    qrs: float = number(92.0, 60.0, 260.0, 2.0, "ms", "QRS duration", "True onset to true end over all leads")
    av_conduction: str = choice(
        "normal",
        AV_CONDUCTION,
        "AV conduction",
        "Which P waves reach the ventricles. Flutter: 'normal' lets through as many as the heart rate needs.",
    )
    av_cycle: int = number(
        4, 2, 9, 1, "", "P waves per cycle", "Wenckebach and Mobitz II: 4 is 4:3. Fixed ratio: 2 is 2:1, 4 is 4:1."
    )
    av_dropped: int = number(
        1,
        1,
        6,
        1,
        "",
        "Dropped per cycle",
        "Mobitz II: P waves in a row that are not conducted; 2 or more is high-grade.",
    )
    pr_increment: float = number(
        80.0,
        20.0,
        240.0,
        5.0,
        "ms",
        "Wenckebach increment",
        "By how much the PR grows from the first to the second beat after the pause; later steps become smaller.",
    )
    av_refractory: float = number(
        320.0,
        200.0,
        600.0,
        10.0,
        "ms",
        "AV refractory period",
        "Atrial impulses earlier than this after the one before do not reach the ventricles.",
    )
    preexcitation: float = number(
        0.0,
        0.0,
        1.0,
        0.05,
        "",
        "Pre-excitation",
        "Share of the ventricles that an accessory path activates ahead of the AV node (delta wave).",
    )
    aberrancy: bool = switch(
        False,
        "Aberrant conduction",
        "Beats that come early after a long interval conduct with right bundle-branch block (Ashman).",
    )
    alternans: float = number(
        0.0, 0.0, 80.0, 5.0, "%", "Electrical alternans", "Every second QRS is smaller by this share."
    )
