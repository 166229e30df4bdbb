"""SNOMED CT codes in record headers ("Dx: 426177001,164934002") and the catalogue's statements."""

from collections.abc import Iterable

from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.request import Mention


def mentions_of(codes: Iterable[str]) -> tuple[tuple[Mention, ...], tuple[str, ...]]:
    """The statements that codes stand for, in order, and the codes that stand for none."""
    known, unknown = [], []
    for code in codes:
        statement = _statement_of(code)
        if statement is None:
            unknown.append(code)
        elif statement not in known:
            known.append(statement)
    return tuple(Mention(statement) for statement in known), tuple(unknown)


def _statement_of(code: str) -> str | None:
    """The statement that claims a code when it is read, else the only one that writes it. A code that several write and none
    claims says less than each of them, as one may than its only writer: escape, territory or age would be invented."""
    known = catalogue().values()
    claiming = [item.id for item in known if code in item.codes.reads]
    writing = [item.id for item in known if item.codes.snomed == code and not item.codes.snomed_says_less]
    return claiming[0] if claiming else writing[0] if len(writing) == 1 else None
