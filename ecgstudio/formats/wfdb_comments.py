"""The comment lines of a WFDB header: readable by people and other programs, and whole again when we read our own.

First lines for everybody (``Age: 63``, ``Sex: Female``, ``Dx:`` with SNOMED codes as the PhysioNet Challenges write it, one
``Statement:`` line each, seed, engine), then the case as JSON in numbered pieces ``ecgstudio/1 001: |...|``. Header lines
hold at most 255 characters of ASCII (WFDB Applications Guide, header(5)).
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ecgstudio.core.case import Case
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.paper import TEACHING_NOTICE
from ecgstudio.core.plain import case_to_plain
from ecgstudio.core.request import VALUE_LIMITS, Mention, Sex
from ecgstudio.formats.names import ascii_text

_LONGEST = 240
_PIECE = 200
# annotations go to the atr file; measurements and verdicts are made again; a record read in is a case of its own
_LEFT_OUT = ("id", "annotations", "measurements", "verdicts", "measured_with", "history")
_PIECE_LINE = re.compile(r"^ecgstudio/1 (\d+): \|(.*)\|$")
_FIELD = re.compile(r"^<?(age|sex|gender|dx)>?\s*:\s*(.*)$", re.IGNORECASE)
_SEXES: Mapping[str, Sex] = {"m": "male", "male": "male", "f": "female", "female": "female"}


@dataclass(frozen=True)
class Patient:
    """What a foreign header says: age in years and sex, None where it does not or cannot be; SNOMED codes."""

    age: float | None = None
    sex: Sex | None = None
    codes: tuple[str, ...] = ()


def comments_of(case: Case) -> list[str]:
    """The comment lines of a case."""
    lines = [TEACHING_NOTICE] if case.recording.provenance.synthetic else []
    lines += [f"{name}: {ascii_text(text)}"[:_LONGEST] for name, text in _readable(case) if text]
    return lines + _pieces(case)


def stored_case(comments: Sequence[str]) -> Mapping[str, Any] | None:
    """The plain data that ``comments_of`` left in its numbered pieces; None when there is none or it is incomplete."""
    found = {int(match[1]): match[2] for match in map(_PIECE_LINE.match, comments) if match}
    try:
        plain = json.loads("".join(found[number] for number in sorted(found)))
    except (ValueError, RecursionError):
        return None
    return plain if isinstance(plain, dict) else None


def patient_of(comments: Sequence[str]) -> Patient:
    """Age, sex and codes of a foreign header ("Age: 85", "<sex>: F", "Dx: 426177001,164934002")."""
    fields = {match[1].casefold(): match[2].strip() for match in map(_FIELD.match, comments) if match}
    codes = tuple(code for code in re.split(r"[,\s]+", fields.get("dx", "")) if code.isdigit())
    return Patient(
        _age(fields.get("age", "")), _SEXES.get(fields.get("sex", fields.get("gender", "")).casefold()), codes
    )


def _age(text: str) -> float | None:
    lowest, highest, _ = VALUE_LIMITS["age"]
    match = re.match(r"\d+(?:\.\d+)?", text)
    age = float(match[0]) if match else None
    return age if age is not None and lowest <= age <= highest else None


def _readable(case: Case) -> list[tuple[str, str]]:
    request, provenance = case.request, case.recording.provenance
    present = [mention for mention in request.mentions if mention.present]
    absent = [mention for mention in request.mentions if not mention.present]
    # a statement of several findings has their codes joined by "+"
    codes = dict.fromkeys(code for item in present for code in _statement_codes(item).get("SNOMED", "").split("+"))
    return [
        ("Title", case.title),
        ("Age", "" if request.age is None else f"{request.age:g}"),
        ("Sex", (request.sex or "").capitalize()),
        ("Dx", ",".join(code for code in codes if code.isdigit())),
        *(("Statement", _statement_text(mention)) for mention in present),
        *(("Absent", _statement_text(mention)) for mention in absent),
        ("Text", request.text),
        ("Annotations", case.delineation.author),
        ("Engine", provenance.maker),
        ("Seed", "" if provenance.seed is None else str(provenance.seed)),
        ("Origin", provenance.origin),
        ("Electrodes", ", ".join(provenance.faults)),
    ]


def _statement_text(mention: Mention) -> str:
    known = catalogue().get(mention.id) if mention.id in catalogue() else None
    parts = [mention.id, known.name if known else "", *mention.modifiers]
    parts += [f"{name} {code}" for name, code in _statement_codes(mention).items() if code]
    return "; ".join(part for part in [*parts, "" if mention.certainty == "certain" else mention.certainty] if part)


def _statement_codes(mention: Mention) -> Mapping[str, str]:
    if mention.id not in catalogue():
        return {}
    codes = catalogue()[mention.id].codes
    return {"SCP": codes.scp, "AHA": codes.aha, "SNOMED": codes.snomed}


def _pieces(case: Case) -> list[str]:
    plain = {name: value for name, value in case_to_plain(case).items() if name not in _LEFT_OUT}
    plain["annotations"] = {"author": case.delineation.author}
    text = json.dumps(plain, separators=(",", ":"), allow_nan=False)
    starts = range(0, len(text), _PIECE)
    # the bars keep spaces at the ends, which readers strip
    return [f"ecgstudio/1 {number:03d}: |{text[at : at + _PIECE]}|" for number, at in enumerate(starts, start=1)]
