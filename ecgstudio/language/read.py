"""The front door: text in, Reading out."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.request import VALUE_LIMITS, Certainty, Mention
from ecgstudio.language.clashes import contradictions
from ecgstudio.language.items import Item, items_of
from ecgstudio.language.lexicon import lexicon
from ecgstudio.language.numbers import Numbers, read_numbers
from ecgstudio.language.reading import Assumption, Reading, Unread
from ecgstudio.language.resolve import Found, Resolver

_RHYTHMS = ("Sinus", "Atrial", "Junctional", "Ventricular", "AV block")
_SERUM = (
    ("potassium", 7.0, 99.0, "HYPERK2"),
    ("potassium", 5.6, 7.0, "HYPERK1"),
    ("potassium", 0.0, 3.2, "HYPOK"),
    ("calcium", 2.8, 99.0, "HYPERCA"),
    ("calcium", 0.0, 2.0, "HYPOCA"),
)
"""What a serum value (mmol/l) from .. to below shows (criteria.md, source K; total calcium: textbook convention)."""


def read(text: str) -> Reading:
    """Everything found in a text; nothing is dropped silently."""
    numbers = read_numbers(text)
    items = items_of(text, lexicon(), numbers.taken)
    items = _bare_rates(items, numbers)
    found, unread = _resolved(items, numbers)
    mentions = tuple(item.mention for item in found)
    values = {
        name: value
        for name, value in numbers.values.items()
        if not (name == "rate" and value < VALUE_LIMITS["rate"][0])
    }
    return Reading(
        text=text,
        mentions=mentions,
        values=values,
        sex=numbers.sex,
        contradictions=tuple(contradictions(mentions, values, catalogue())),
        not_understood=_unread(text, items, unread, numbers),
        assumptions=tuple(Assumption(item.id, item.assumed) for item in found if item.assumed),
    )


@cache
def resolver() -> Resolver:
    """The program's resolver, built on first use."""
    return Resolver(lexicon(), catalogue())


def _resolved(items: Sequence[Item], numbers: Numbers) -> tuple[list[Found], list[Item]]:
    found: list[Found] = []
    unread: list[Item] = []
    for sentence in _sentences(items):
        resolved = resolver().sentence(sentence, items)
        found += resolved.found
        unread += resolved.unread
    unread = _unsuited(unread, found)
    found += resolver().described(unread, found)
    unread = _unsuited(unread, found)
    found += _from_serum(found, numbers)
    rate = numbers.values.get("rate")
    found = [again for item in found for again in resolver().refined(item, rate)]
    found = resolver().neighboured(_without_idle_normal(resolver().without_guesses(found)))
    return _merged(resolver().combined(_merged(found))), unread


def _unsuited(unread: Sequence[Item], found: Sequence[Found]) -> list[Item]:
    """What is left when a word that a statement means anyway ("irregular" beside AF) counts as understood."""
    present = [one.id for one in found if one.mention.present]
    return [item for item in unread if not any(item.value and resolver().suits(item.value, one) for one in present)]


def _sentences(items: Sequence[Item]) -> list[list[Item]]:
    sentences: list[list[Item]] = [[]]
    for item in items:
        if item.kind == "hard":
            sentences.append([])
        else:
            sentences[-1].append(item)
    return [sentence for sentence in sentences if sentence]


def _bare_rates(items: list[Item], numbers: Numbers) -> list[Item]:
    """A number right after a rhythm is its rate ("AF 140"), when no other rate was named."""
    kept = []
    for index, item in enumerate(items):
        before = items[index - 1] if index else None
        follows = before is not None and (_is_rhythm(before) or before.value in ("rapid", "slow", "controlled"))
        if item.number is not None and follows and 20 <= item.number <= 300 and "rate" not in numbers.values:
            numbers.put("rate", item.number, (item.start, item.end))
        else:
            kept.append(item)
    return kept


def _is_rhythm(item: Item) -> bool:
    if item.kind == "head":
        return item.value in ("flutter", "tachycardia", "bradycardia", "av_block")
    return item.kind == "statement" and item.value != "NORM" and catalogue()[item.value].group in _RHYTHMS


def _from_serum(found: Sequence[Found], numbers: Numbers) -> list[Found]:
    """A serum potassium or calcium out of range shows on the ECG even when nobody names it."""
    ids = {item.id for item in found}
    made = []
    for name, lowest, below, statement_id in _SERUM:
        value = numbers.values.get(name)
        related = ids & {target for other, _, _, target in _SERUM if other == name}
        if value is not None and lowest <= value < below and not related:
            made.append(Found(Mention(statement_id, span=numbers.spans[name])))
    return made


def _without_idle_normal(found: list[Found]) -> list[Found]:
    """ "Otherwise normal" is a normal ECG only when nothing else was found that a normal ECG excludes."""
    present = {item.id for item in found if item.mention.present and not item.otherwise}
    excluded = bool(present & catalogue().excluded_by("NORM"))
    return [item for item in found if not (item.otherwise and excluded)]


def _merged(found: Sequence[Found]) -> list[Found]:
    """One mention for each statement and polarity, the surer and earlier one; in the order of the text."""
    kept: dict[tuple[str, bool], Found] = {}
    for item in sorted(found, key=lambda one: one.mention.span or (0, 0)):
        key = (item.id, item.mention.present)
        if key not in kept:
            kept[key] = item
            continue
        first = kept[key]
        sure: Certainty = "certain" if "certain" in (first.mention.certainty, item.mention.certainty) else "possible"
        modifiers = tuple(sorted({*first.mention.modifiers, *item.mention.modifiers}))
        mention = replace(first.mention, certainty=sure, modifiers=modifiers)
        kept[key] = replace(first, mention=mention, qualifiers=first.qualifiers | item.qualifiers)
    return list(kept.values())


def _unread(text: str, items: Sequence[Item], unread: Sequence[Item], numbers: Numbers) -> tuple[Unread, ...]:
    """The ranges that came to nothing, neighbours joined."""
    places = {(item.start, item.end) for item in unread} | set(numbers.impossible)
    joined: list[tuple[int, int]] = []
    for start, end in sorted(places):
        if joined and not text[joined[-1][1] : start].strip(" -/'\t"):
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        elif not joined or end > joined[-1][1]:
            joined.append((start, end))
    return tuple(Unread(text[start:end], (start, end)) for start, end in joined)
