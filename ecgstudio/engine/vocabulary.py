"""The words a denoiser understands: every statement of the catalogue, and the broader SCP-ECG codes of real databases.

A database says "inferior infarction" where the catalogue tells old from acute. So a record with the code teaches the code's
own word, and asking for the statement asks for both words: its own, learnt where it is known, and the broader one.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Final

from ecgstudio.core.catalogue import catalogue

_CODES: Final = """
    NDT NST_ DIG LNGQT NORM IMI ASMI LVH LAFB ISC_ IRBBB 1AVB IVCD ISCAL CRBBB CLBBB ILMI LAO/LAE AMI ALMI ISCIN
    INJAS LMI ISCIL LPFB ISCAS INJAL ISCLA RVH ANEUR RAO/RAE EL WPW ILBBB IPLMI ISCAN IPMI SEHYP INJIN INJLA PMI
    3AVB INJIL 2AVB ABQRS PVC STD_ VCLVH QWAVE LOWT NT_ PAC LPR INVT LVOLT HVOLT TAB_ STE_ PRC(S) SR AFIB STACH
    SARRH SBRAD PACE SVARR BIGU AFLT SVTAC PSVT TRIGU
"""
SCP_CODES: Final = tuple(_CODES.split())
"""The 71 codes of PTB-XL (Wagner et al. 2020, scp_statements.csv)."""

Weights = Mapping[str, float]
"""Words and how sure they are, 0..1."""


@cache
def words() -> tuple[str, ...]:
    """Every word, in the order of a network's table; a checkpoint keeps its own copy."""
    return (*catalogue(), *(f"scp:{code}" for code in SCP_CODES))


def words_of_statement(statement_id: str, certainty: float = 1.0) -> Weights:
    """The words that ask for one statement: itself, what it entails and their SCP-ECG codes."""
    found = (statement_id, *sorted(catalogue().entailed_by(statement_id)))
    codes = (f"scp:{catalogue()[item].codes.scp}" for item in found)
    return {word: certainty for word in (*found, *codes) if word in words()}


def words_of_code(code: str, certainty: float = 1.0, acute: bool = False) -> Weights:
    """The words that a database's SCP-ECG code stands for: itself, and the statement that means just the same.

    ``acute``: the record is of a fresh infarction; without a word on it an infarction is an old one.
    """
    return {word: certainty for word in (*_meaning(code, acute), f"scp:{code}") if word in words()}


def _meaning(code: str, acute: bool) -> list[str]:
    """An infarction's code does not say when: most of PTB-XL's are old, its column infarction_stadium1 names the fresh ones."""
    known = catalogue().values()
    infarcts = [item.id for item in known if code in (item.codes.acute_of if acute else item.codes.old_of)]
    if infarcts:
        return infarcts[:1]
    same = [item for item in known if item.codes.scp == code]
    return [item.id for item in same if item.id == code or (len(same) == 1 and not item.codes.scp_says_less)][:1]


def together(parts: Iterable[Weights]) -> dict[str, float]:
    """Several words at once; each is as sure as its surest mention."""
    merged: dict[str, float] = {}
    for part in parts:
        for word, certainty in part.items():
            merged[word] = max(certainty, merged.get(word, 0.0))
    return merged


def terms_of_codes(codes: Mapping[str, float], acute: bool = False) -> tuple[str, ...]:
    """What a record's SCP-ECG codes say: the statement that means just the same, else the code itself as "scp:CODE"."""
    return tuple(dict.fromkeys((_meaning(code, acute) or [f"scp:{code}"])[0] for code in codes))


def terms_of_statement(statement_id: str) -> tuple[str, ...]:
    """The statement, and the broader code that stands for it in databases."""
    code = catalogue()[statement_id].codes.scp
    return (statement_id, *([f"scp:{code}"] if code in SCP_CODES else []))
