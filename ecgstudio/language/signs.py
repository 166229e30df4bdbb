"""Described signs and the diagnosis that a text draws from them: where it is doubted, so is what the sign was taken for.

"Anterior ST elevation, consider acute infarct" describes a sign for certain, yet says of the infarct that it is possible;
"ST elevation, probably early repolarisation" says what the elevation is, and "Q waves in II, III and aVF. ST elevation in these
leads. Consistent with a recent inferior infarct" what both are.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ecgstudio.language.resolve import Found
from ecgstudio.language.rules import Head, Rules


def without_doubted_signs(found: Sequence[Found], rules: Rules) -> list[Found]:
    """The statements, those of a described sign as sure as the diagnosis that follows it, and gone where it is another."""
    concluding = _concluding_sentences(found, rules)
    kept = []
    for item in found:
        head = rules.heads.get(item.head)
        drawn = _drawn_from(item, head, found, concluding) if head and head.sign and item.mention.present else []
        if head and any(_replaces(one, item, head, rules) for one in drawn):
            continue
        drawn = [one for one in drawn if head and one.id in head.gives and not _says_what_is_seen(one, rules)]
        if drawn and all(one.mention.certainty == "possible" for one in drawn):
            item = replace(item, mention=replace(item.mention, certainty="possible"))
        kept.append(item)
    return kept


def _drawn_from(sign: Found, head: Head, found: Sequence[Found], concluding: Mapping[int, int]) -> list[Found]:
    """The diagnoses named after a sign that it may stand for: in its sentence, the next, or after other signs."""
    last = concluding.get(sign.sentence, sign.sentence)
    return [
        one
        for one in found
        if one.mention.present
        and one.head != sign.head
        and (one.id in head.gives | head.explained or one.drawn)
        and sign.sentence <= one.sentence <= max(last, sign.sentence + 1)
        and (one.sentence <= sign.sentence + 1 or one.drawn or one.mention.certainty == "possible")
        and _start(one) > _start(sign)
    ]


def _replaces(drawn: Found, sign: Found, head: Head, rules: Rules) -> bool:
    """Whether a diagnosis says what a sign is: another thing than it was taken for, or an infarct of the same wall."""
    if drawn.id in head.explained and drawn.sentence == sign.sentence:
        return True
    of_one_wall = any({drawn.id, sign.id} <= statements for statements in rules.same_wall.values())
    told = drawn.mention.certainty == "certain" or drawn.id in head.gives
    return drawn.drawn and drawn.id != sign.id and of_one_wall and told


def _concluding_sentences(found: Sequence[Found], rules: Rules) -> dict[int, int]:
    """For each sentence that only describes, the first after it that says more; others stand for themselves."""
    telling = sorted({one.sentence for one in found if not _describes(one, rules)})
    sentences = sorted({one.sentence for one in found})
    later, place = {}, 0
    for sentence in sentences:
        while place < len(telling) and telling[place] <= sentence:
            place += 1
        if place < len(telling):
            later[sentence] = telling[place]
    return later


def _says_what_is_seen(one: Found, rules: Rules) -> bool:
    return one.mention.certainty == "certain" and one.id in rules.described


def _describes(one: Found, rules: Rules) -> bool:
    head = rules.heads.get(one.head)
    return one.id in rules.described or bool(head and head.sign)


def _start(found: Found) -> int:
    return found.mention.span[0] if found.mention.span else 0
