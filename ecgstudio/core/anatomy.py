"""Anatomy: what makes one virtual patient this patient; it stays when the disease changes."""

from dataclasses import dataclass

from ecgstudio.core.own import OwnRhythm, OwnWaves
from ecgstudio.core.parameters import Parametered, number


@dataclass(frozen=True)
class Anatomy(Parametered):
    """One virtual patient's body: how the heart lies, how the leads see it, how its waves are shaped.

    ``own_waves`` and ``own_rhythm``: what was seen in an ECG that was fitted, None for a person who was drawn.
    """

    GROUP = "Anatomy"

    voltage: float = number(
        1.0, 0.4, 2.0, 0.05, "x", "Voltage", "All waves of QRS; a thick chest or lungs make them small"
    )
    chest_voltage: float = number(1.0, 0.4, 2.0, 0.05, "x", "Chest lead voltage", "V1 to V6 against the limb leads")
    turn: float = number(
        0.0, -40.0, 40.0, 1.0, "degrees", "Turn about the long axis", "Positive: clockwise, R progression comes later"
    )
    tilt: float = number(0.0, -20.0, 20.0, 1.0, "degrees", "Tilt backwards", "How far the apex points to the back")
    electrode_v1: float = number(0.0, -0.5, 0.5, 0.05, "spaces", "V1 towards V2", "How far V1 sits from its place")
    electrode_v2: float = number(0.0, -0.5, 0.5, 0.05, "spaces", "V2 towards V3", "How far V2 sits from its place")
    electrode_v3: float = number(0.0, -0.5, 0.5, 0.05, "spaces", "V3 towards V4", "How far V3 sits from its place")
    electrode_v4: float = number(0.0, -0.5, 0.5, 0.05, "spaces", "V4 towards V5", "How far V4 sits from its place")
    electrode_v5: float = number(0.0, -0.5, 0.5, 0.05, "spaces", "V5 towards V6", "How far V5 sits from its place")
    electrode_v6: float = number(0.0, -0.5, 0.5, 0.05, "spaces", "V6 beyond V6", "How far V6 sits from its place")
    septal_forces: float = number(1.0, 0.0, 2.5, 0.05, "x", "Septal forces", "Small q in I, aVL, V5, V6 and r in V1")
    basal_forces: float = number(
        1.0, 0.0, 2.5, 0.05, "x", "Basal forces", "The last part of QRS: small s waves, r' in V1"
    )
    notching: float = number(0.0, 0.0, 1.0, 0.05, "", "Notching", "Small notches and slurs of QRS")
    individuality: float = number(
        1.0, 0.0, 2.0, 0.05, "x", "Individual shape", "How far the waves depart from the average person's"
    )
    person: int = number(0, 0, 1_000_000, 1, "", "Person", "Chooses which individual's small differences these are")
    own_waves: OwnWaves | None = None
    own_rhythm: OwnRhythm | None = None

    @property
    def drawn_individuality(self) -> float:
        """How far the waves depart at random: not at all where the person's own departures are known."""
        return 0.0 if self.own_waves is not None else self.individuality
