"""The front door: text in, Reading out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache

from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.contradictions import Contradiction, contradictions
from ecgstudio.core.errors import InputError
from ecgstudio.core.request import VALUE_LIMITS, Certainty, Mention
from ecgstudio.core.statement import NORMAL, RHYTHM_GROUPS
from ecgstudio.language.items import Item, items_of
from ecgstudio.language.lexicon import lexicon
from ecgstudio.language.numbers import Numbers, read_numbers
from ecgstudio.language.reading import Assumption, Reading, Unread
from ecgstudio.language.resolve import NO_VALUES, Found, Resolver
from ecgstudio.language.signs import without_doubted_signs

LONGEST = 12_000
"""Characters of the longest text that is read, about four pages; reports have some hundred."""
_SIDE_BY_SIDE = 2
"""Characters between two names of one thing: a blank, a comma or a bracket."""
_NOT_IN_TEXT = (LONGEST, LONGEST)


def read(text: str, known: Mapping[str, object] = NO_VALUES) -> Reading:
    """Everything found in a text; nothing is dropped silently. InputError when it is longer than ``LONGEST``.

    ``known``: numbers that were given beside the text, by the names and units of ``VALUE_LIMITS``; they take part in what it
    means ("AF" at 150/min is a rapid one) and in contradictions, stand above the text's own, and are not among ``values``.
    """
    if len(text) > LONGEST:
        raise InputError(
            f"the text has {len(text):,} characters, and up to {LONGEST:,} are read; leave out all but the findings"
        )
    numbers = read_numbers(text)
    items = items_of(text, lexicon(), numbers.taken)
    items = _bare_rates(items, numbers)
    told = dict(numbers.values)
    numbers.values.update(_numbers_of(known))
    found, unread = _resolved(items, numbers)
    _settle_axis(numbers, told, found)
    mentions = tuple(item.mention for item in found)
    values = {name: value for name, value in told.items() if not (name == "rate" and value < VALUE_LIMITS["rate"][0])}
    return Reading(
        text=text,
        mentions=mentions,
        values=values,
        sex=numbers.sex,
        contradictions=(
            *contradictions(mentions, {**values, **numbers.values}, sex=numbers.sex),
            *_contrary(unread, mentions),
        ),
        not_understood=_unread(text, items, unread, numbers),
        assumptions=tuple(Assumption(item.id, item.assumed) for item in found if item.assumed),
    )


def meant(mentions: Iterable[Mention], known: Mapping[str, object]) -> tuple[Mention, ...]:
    """Statements that were named one by one, as known numbers make them: atrial fibrillation at 150/min is a rapid one."""
    numbers = _numbers_of(known)
    made = (again for one in mentions for again in resolver().refined(Found(one), numbers))
    return tuple(dict.fromkeys(one.mention for one in made))


def _numbers_of(known: Mapping[str, object]) -> dict[str, float]:
    return {
        name: float(value)
        for name, value in known.items()
        if name in VALUE_LIMITS and isinstance(value, (int, float)) and not isinstance(value, bool)
    }


@cache
def resolver() -> Resolver:
    """The program's resolver, built on first use."""
    return Resolver(lexicon(), catalogue())


def _resolved(items: Sequence[Item], numbers: Numbers) -> tuple[list[Found], list[Item]]:
    found: list[Found] = []
    unread: list[Item] = []
    for index, sentence in enumerate(_sentences(items)):
        resolved = resolver().sentence(sentence, items)
        found += [replace(one, sentence=index) for one in resolved.found]
        unread += resolved.unread
    unread = _unsuited(unread, found)
    found += resolver().described(unread, found)
    unread = _unsuited(unread, found)
    found = without_doubted_signs(found, lexicon().rules)
    found = [again for item in found for again in resolver().refined(item, _values_beside(item, items, numbers))]
    found = _merged(resolver().combined(_merged(resolver().neighboured(resolver().without_guesses(found)))))
    found = [*found, *resolver().implied(found, numbers)]
    return _merged(_without_idle_normal(found)), unread


def _values_beside(found: Found, items: Sequence[Item], numbers: Numbers) -> Mapping[str, float]:
    """The numbers that hold for a statement: of several rates the one in its own sentence."""
    if len(numbers.rates) < 2 or not found.mention.span:
        return numbers.values
    start, end = found.mention.span
    begin = max((item.end for item in items if item.kind == "hard" and item.end <= start), default=0)
    close = min((item.start for item in items if item.kind == "hard" and item.start >= end), default=LONGEST)
    beside = [rate for place, rate in numbers.rates if begin <= place < close]
    return {**numbers.values, "rate": beside[0]} if beside else numbers.values


def _settle_axis(numbers: Numbers, told: dict[str, float], found: Sequence[Found]) -> None:
    """A named axis ("Linkstyp") gives way to a statement whose axis is another."""
    present = (catalogue()[item.id].ranges.get("axis") for item in found if item.mention.present)
    if numbers.axis_by_name and any(limits and not limits.allows(told["axis"]) for limits in present):
        del told["axis"], numbers.values["axis"]


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
    """A number after a rhythm is its rate ("AF 140", "tachycardia, broad, 180"), when no other rate was named."""
    kept: list[Item] = []
    named: Item | None = None
    for index, item in enumerate(items):
        rate = item.number is not None and 20 <= item.number <= 300 and "rate" not in numbers.values
        if rate and named is not None and _is_rhythm(named) and _stands_alone(items, index):
            numbers.put("rate", item.number or 0.0, (item.start, item.end))
        else:
            kept.append(item)
        if item.kind not in ("soft", "qualifier"):
            named = item
    return kept


def _stands_alone(items: Sequence[Item], index: int) -> bool:
    following = ("qualifier", "soft", "hard", "with", "and", "stop", "filler", "preposition")
    return index + 1 == len(items) or items[index + 1].kind in following


def _is_rhythm(item: Item) -> bool:
    if item.kind == "head":
        return item.value in ("flutter", "tachycardia", "bradycardia", "av_block")
    return item.kind == "statement" and item.value != NORMAL and catalogue()[item.value].group in RHYTHM_GROUPS


def _contrary(unread: Sequence[Item], mentions: Sequence[Mention]) -> list[Contradiction]:
    """What is described and cannot go with a statement ("LBBB with narrow QRS")."""
    said = {item.value for item in unread if item.kind == "qualifier"}
    present = [mention.id for mention in mentions if mention.present and mention.certainty == "certain"]
    return [
        Contradiction((statement_id,), rule.reason)
        for rule in lexicon().rules.contraries
        for statement_id in present
        if rule.word in said and statement_id in rule.statements
    ]


def _without_idle_normal(found: list[Found]) -> list[Found]:
    """ "Otherwise normal" is a normal ECG only when nothing else was found that a normal ECG excludes."""
    present = {item.id for item in found if item.mention.present and not item.otherwise}
    excluded = bool(present & catalogue().excluded_by(NORMAL))
    return [item for item in found if not (item.otherwise and excluded)]


def _merged(found: Sequence[Found]) -> list[Found]:
    """One mention for each statement and polarity, the surer and earlier one; in the order of the text."""
    kept: dict[tuple[str, bool], Found] = {}
    for item in sorted(found, key=lambda one: one.mention.span or _NOT_IN_TEXT):
        key = (item.id, item.mention.present)
        if key not in kept:
            kept[key] = item
            continue
        first = kept[key]
        certainties = (first.mention.certainty, item.mention.certainty)
        either = "possible" if _is_apposition(first, item) else "certain"
        sure: Certainty = either if either in certainties else certainties[0]
        modifiers = tuple(sorted({*first.mention.modifiers, *item.mention.modifiers}))
        mention = replace(first.mention, certainty=sure, modifiers=modifiers)
        kept[key] = replace(first, mention=mention, qualifiers=first.qualifiers | item.qualifiers)
    return list(kept.values())


def _is_apposition(first: Found, second: Found) -> bool:
    """Whether the same is said twice side by side ("Kammerhypertrophie LVH möglich"), so that a doubt is of both."""
    one, other = first.mention.span, second.mention.span
    return one is not None and other is not None and 0 <= other[0] - one[1] <= _SIDE_BY_SIDE


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
