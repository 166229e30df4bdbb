"""SNOMED CT codes in record headers ("Dx: 426177001,164934002") and the catalogue's statements."""

from collections.abc import Iterable

from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.request import Mention

# Codes of the PhysioNet/Computing in Cardiology Challenges 2020 and 2021 (dx_mapping_scored.csv) and of Zheng et al. 2020
# that the catalogue writes otherwise, or that several of its statements share: the one that says no more than the code
_ALSO = {
    "426783006": "SR",
    "164889003": "AFIB",
    "59118001": "CRBBB",
    "164909002": "CLBBB",
    "17338001": "PVC",
    "63593006": "PAC",
    "164947007": "AVB1",
    "428417006": "ERP",
    "446358003": "RAE",
}
# statements that write these say more than the code does: escape, territory, age, ratio or chamber would be invented
_TOO_GENERAL = frozenset(
    {
        *("164890007", "27885002", "418818005", "54329005", "164867002"),
        "59931005",  # inverted T wave: in no particular leads
        "10370003",  # pacing rhythm: of no particular chamber
        "195042002",  # second-degree AV block: of no particular type
        "413444003",  # acute myocardial ischaemia: of no particular wall
        "65778007",  # sinoatrial block: of no particular degree
    }
)


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
    if code in _TOO_GENERAL:
        return None
    if code in _ALSO and _ALSO[code] in catalogue():
        return _ALSO[code]
    return next((item.id for item in catalogue().values() if item.codes.snomed == code), None)
