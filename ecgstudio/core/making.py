"""How a generated ECG came about: by which engine, after how many tries, and why not as it was asked for."""

from dataclasses import dataclass

from ecgstudio.core.request import EngineName
from ecgstudio.core.translation import tr


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
        notes = self.note.split(". ") if self.note else ()
        return ". ".join(tr(part.rstrip(" .")) for part in (*notes, *self.objections) if part)

    @property
    def twin_text(self) -> str:
        """ ", a twin of 'Mrs. Normal', nearer to it than 99 of 100 strangers"; "" for who is nobody's twin."""
        if not self.twin_of:
            return ""
        nearer = tr(", nearer to it than {share:.0f} of 100 strangers").format(share=100 * (self.likeness or 0.0))
        return tr(", a twin of '{title}'").format(title=self.twin_of) + ("" if self.likeness is None else nearer)

    @property
    def text(self) -> str:
        """ "diffusion from the simulator's ECG (realism 0.5), chosen from 12. None of 8 met every criterion at realism 1."""
        way = tr(self.engine)
        if self.engine == "diffusion" and self.realism < 1:
            way += tr(" from the simulator's ECG (realism {realism:g})").format(realism=self.realism)
        elif self.engine == "diffusion" and self.beats < 1:
            way += tr(" with beats begun with the simulator's ({share:g} of them the network's own)").format(
                share=self.beats
            )
        chosen = tr(", chosen from {tries}").format(tries=self.tries) if self.tries > 1 else ""
        return f"{way}{self.twin_text}{chosen}. {self.told}".rstrip(" .") + "."
