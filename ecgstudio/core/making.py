"""How a generated ECG came about: by which engine, after how many tries, and why not as it was asked for."""

from dataclasses import dataclass

from ecgstudio.core.request import EngineName


@dataclass(frozen=True)
class Making:
    """``realism`` and ``beats`` as they were used (``core.engine_options``); ``tries``: ECGs drawn and measured before the choice
    was made; ``note``: why another way was taken than asked for, in sentences; ``objections``: what is not as it was asked for
    or as no heart draws it, one sentence each, for an ECG that was delivered all the same; ``twin_of``: the title of the case
    whose person it shows, ``departure`` 0 to 1 how far its beats left that person's, ``likeness`` the share of strangers who
    are less alike to that case, None where it could not be told."""

    engine: EngineName
    realism: float = 1.0
    tries: int = 1
    note: str = ""
    beats: float = 1.0
    objections: tuple[str, ...] = ()
    twin_of: str = ""
    departure: float = 1.0
    likeness: float | None = None

    @property
    def told(self) -> str:
        """The note and the objections, in sentences without the last full stop."""
        return ". ".join(part.rstrip(" .") for part in (self.note, *self.objections) if part)

    @property
    def twin_text(self) -> str:
        """ ", a twin of 'Mrs. Normal', nearer to it than 99 of 100 strangers"; "" for who is nobody's twin."""
        if not self.twin_of:
            return ""
        nearer = "" if self.likeness is None else f", nearer to it than {100 * self.likeness:.0f} of 100 strangers"
        return f", a twin of '{self.twin_of}'{nearer}"

    @property
    def text(self) -> str:
        """ "diffusion from the simulator's ECG (realism 0.5), chosen from 12. None of 8 met every criterion at realism 1."""
        way: str = self.engine
        if self.engine == "diffusion" and self.realism < 1:
            way += f" from the simulator's ECG (realism {self.realism:g})"
        elif self.engine == "diffusion" and self.beats < 1:
            way += f" with beats begun with the simulator's ({self.beats:g} of them the network's own)"
        chosen = f", chosen from {self.tries}" if self.tries > 1 else ""
        return f"{way}{self.twin_text}{chosen}. {self.told}".rstrip(" .") + "."
