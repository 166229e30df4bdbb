"""How the diffusion engine draws: what a teacher may turn beside the text."""

from dataclasses import dataclass

from ecgstudio.core.parameters import Parametered, number


@dataclass(frozen=True)
class EngineOptions(Parametered):
    """``steps``: evaluations of the network for one ECG; ``realism`` 1 begins with noise, less with the simulator's ECG of the
    same patient, 0 is the simulator's ECG itself; ``beats``: the same for the shapes of the beats alone, at most ``realism``."""

    GROUP = "Diffusion engine"

    realism: float = number(
        1.0,
        0.0,
        1.0,
        0.05,
        "",
        "Realism",
        "1: drawn by the network alone. Less: begun with the simulator's ECG, whose intervals it then keeps. 0: the simulator.",
    )
    beats: float = number(
        1.0,
        0.1,
        1.0,
        0.05,
        "",
        "Beats",
        "1: their shapes are the network's own. Less: begun with the simulator's, as rare statements need it.",
    )
    steps: int = number(
        16, 4, 16, 1, "", "Steps", "Evaluations of the network for one ECG; fewer are faster and coarser."
    )
    guidance: float = number(
        1.7,
        1.0,
        5.0,
        0.1,
        "",
        "Guidance",
        "How strongly the diagnosis is pressed; 1 is as common as it is in real ECGs.",
    )
