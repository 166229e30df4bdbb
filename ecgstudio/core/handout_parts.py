"""What a handout says beside the ECGs and the diagnoses."""

from collections.abc import Iterable
from dataclasses import dataclass, fields

from ecgstudio.core.errors import InputError
from ecgstudio.core.stored import stored_as


@dataclass(frozen=True)
class HandoutParts:
    """``answers``: with the answers at all (a booklet without them is for students; cards always have them). Of each answer
    the ``measurements``, the ``criteria`` with their sources, the teaching ``points``, and the teacher's ``delineation``."""

    answers: bool = True
    measurements: bool = True
    criteria: bool = True
    points: bool = True
    annotations: bool = stored_as("remarks", default=True)

    @classmethod
    def without(cls, names: Iterable[str]) -> "HandoutParts":
        """All parts but some, by name (an older one as well); InputError for a name that is none."""
        older = {item.metadata["stored"]: item.name for item in fields(cls) if item.metadata}
        left_out = [older.get(name, name) for name in names]
        known = [item.name for item in fields(cls)]
        for name in left_out:
            if name not in known:
                raise InputError(f"'{name}' is no part of a handout; use {', '.join(known)}")
        return cls(**{name: name not in left_out for name in known})

    @property
    def left_out(self) -> tuple[str, ...]:
        """The parts that are not there, by name."""
        return tuple(item.name for item in fields(self) if not getattr(self, item.name))


ALL_PARTS = HandoutParts()
