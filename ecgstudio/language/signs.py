"""Described signs and the diagnosis that a text draws from them: where it is doubted, so is what the sign was taken for.

"Anterior ST elevation, consider acute infarct" describes a sign for certain, yet says of the infarct that it is possible;
"ST elevation, probably early repolarisation" says what the elevation is.
"""

from collections.abc import Sequence
from dataclasses import replace

from ecgstudio.language.resolve import Found
from ecgstudio.language.rules import Head, Rules


def without_doubted_signs(found: Sequence[Found], rules: Rules) -> list[Found]:
    """The statements, those of a described sign as sure as the diagnosis that follows it, and gone where it is another."""
    kept = []
    for item in found:
        head = rules.heads.get(item.head)
        drawn = _drawn_from(item, head, found) if head and head.sign and item.mention.present else []
        if head and any(one.id in head.explained and one.sentence == item.sentence for one in drawn):
            continue
        drawn = [one for one in drawn if head and one.id in head.gives]
        if drawn and all(one.mention.certainty == "possible" for one in drawn):
            item = replace(item, mention=replace(item.mention, certainty="possible"))
        kept.append(item)
    return kept


def _drawn_from(sign: Found, head: Head, found: Sequence[Found]) -> list[Found]:
    """The diagnoses named after a sign, in its sentence or the next, that it may stand for."""
    return [
        one
        for one in found
        if one.mention.present
        and one.head != sign.head
        and one.id in head.gives | head.explained
        and sign.sentence <= one.sentence <= sign.sentence + 1
        and _start(one) > _start(sign)
    ]


def _start(found: Found) -> int:
    return found.mention.span[0] if found.mention.span else 0
