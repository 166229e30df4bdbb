"""How a generated ECG came about: by which engine, after how many tries, and why not as it was asked for."""

from dataclasses import dataclass

from ecgstudio.core.request import EngineName


@dataclass(frozen=True)
class Making:
    """``realism`` and ``beats`` as they were used (``core.engine_options``); ``tries``: ECGs drawn and measured before the choice
    was made; ``note``: why another way was taken than asked for, in sentences; ``objections``: what is not as it was asked for
    or as no heart draws it, one sentence each, for an ECG that was delivered all the same."""

    engine: EngineName
    realism: float = 1.0
    tries: int = 1
    note: str = ""
    beats: float = 1.0
    objections: tuple[str, ...] = ()

    @property
    def told(self) -> str:
        """The note and the objections, in sentences without the last full stop."""
        return ". ".join(part.rstrip(" .") for part in (self.note, *self.objections) if part)

    @property
    def text(self) -> str:
        """ "diffusion from the simulator's ECG (realism 0.5), chosen from 12. None of 8 met every criterion at realism 1."""
        way: str = self.engine
        if self.engine == "diffusion" and self.realism < 1:
            way += f" from the simulator's ECG (realism {self.realism:g})"
        elif self.engine == "diffusion" and self.beats < 1:
            way += f" with beats begun with the simulator's ({self.beats:g} of them the network's own)"
        chosen = f", chosen from {self.tries}" if self.tries > 1 else ""
        return f"{way}{chosen}. {self.told}".rstrip(" .") + "."
