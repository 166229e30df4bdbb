"""What a request leaves open, drawn from experience: numbers of patients alike, and companions where a report is composed.

The statements' own limits always win: a spread is cut to the range from which the simulator would draw (``sim.open_limits``),
which is the statement's, or a healthy person's where no statement speaks of the number. So a number never says what nobody asked
for; a companion is added only where that was switched on.
"""

import zlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from itertools import combinations
from typing import Final

import numpy as np

from ecgstudio.app.experience import addable, experience
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.experience import FEWEST, LEVELS, NUMBERS, Experience, Spread, cut
from ecgstudio.core.from_experience import SOURCE, DrawnNumber, FromExperience
from ecgstudio.core.physiology import Physiology
from ecgstudio.core.request import VALUE_LIMITS, Mention, Request, Sex
from ecgstudio.core.statement import NORMAL
from ecgstudio.sim import fields_of, open_limits, supported_statements

_FIELDS: Final[Mapping[str, str]] = {"qrs_axis": "axis"}
_FIXED_BY: Final[Mapping[str, frozenset[str]]] = {
    "rate": frozenset({"rate", "atrial_rate", "flutter_rate", "escape_rate"}),
    "qtc": frozenset({"qtc", "qt"}),
}
"""What fixes a number under another name."""
_BROAD_MS, _NARROW_MS = 120.0, 90.0
_OF_QRS: Final = 0.485
"""Of what a bundle branch block adds to QRS, so much is to be taken off QT (Bogossian 2014, doi:10.1016/j.hrthm.2014.08.026)."""
_SHORT: Final = 2
"""So many statements are a short report."""
_MOST_ADDED: Final = 3


def open_spreads(request: Request) -> dict[str, Spread]:
    """From what each number is drawn that the request leaves open, by Physiology field; nothing for a request without
    experience, nor where hardly any patient lies within the statements' limits."""
    ids = request.statement_ids
    if request.experience == "off" or not (found := _counted(ids or (NORMAL,), request.age, request.sex)).known:
        return {}
    limits, claimed = _limits(request), fields_of(ids)
    fixed = {*request.values, *(["rate"] if request.rate is not None else [])}
    spreads: dict[str, Spread] = {}
    for number in NUMBERS:
        name = _FIELDS.get(number, number)
        told = number in found.own or (name not in claimed and number in found.spreads)
        if told and name in limits and fixed.isdisjoint(_FIXED_BY.get(name, {name})):
            inside = cut(found.spreads[number], *limits[name])
            spreads |= {name: inside} if inside is not None else {}
    return spreads


def _limits(request: Request) -> dict[str, tuple[float, float]]:
    """Between which numbers each field may lie: as the simulator draws it, and QTc longer by what a broad QRS adds to QT."""
    limits = dict(open_limits(request.statement_ids, request.age, request.sex))
    if "qrs" in limits and "qtc" in limits and limits["qrs"][0] >= _BROAD_MS:
        lowest, highest = limits["qtc"]
        limits["qtc"] = (lowest, highest + _OF_QRS * (limits["qrs"][0] - _NARROW_MS))
    return limits


def from_experience(request: Request, drawn: Mapping[str, Spread], physiology: Physiology) -> FromExperience | None:
    """What a case tells of it: the numbers of ``physiology`` that came from the spreads ``drawn``, and what was seldom; None for
    nothing."""
    if request.experience == "off":
        return None
    found = _counted(request.statement_ids or (NORMAL,), request.age, request.sex)
    of = {_FIELDS.get(number, number): count for number, count in found.measured.items()}
    numbers = tuple(DrawnNumber(name, round(getattr(physiology, name), 1), of[name]) for name in drawn)
    told = FromExperience(numbers, notes=seldom(request))
    return told if told != FromExperience() else None


def seldom(request: Request) -> tuple[str, ...]:
    """What is asked for though hardly anybody had it, in sentences: statements together, and numbers with them."""
    ids = request.statement_ids
    found = _counted(ids, request.age, request.sex) if ids else None
    if found is None or not found.known:
        return ()
    return (*_never_together(ids), *_beyond(request, found))


def composed(request: Request) -> Request:
    """A short report with the companions that a patient alike would have, drawn with their shares from the request's seed; the
    request as it is where that is not asked for. What is composed is composed once: asked for again, it is the same."""
    ids = request.statement_ids
    if request.experience != "report" or not 0 < len(ids) <= _SHORT:
        return request
    found, known = _counted(ids, request.age, request.sex), catalogue()
    added: list[str] = []
    for item in addable(found, ids) if found.known else ():
        lucky = np.random.default_rng((request.seed, zlib.crc32(item.term.encode()))).uniform() < item.share
        fits = item.term in supported_statements() and not known.excluded_by(item.term) & set(added)
        if lucky and fits and len(added) < _MOST_ADDED:
            added.append(item.term)
    return replace(request, mentions=(*request.mentions, *map(Mention, added)), experience="numbers")


def added_by(request: Request, asked: Request) -> tuple[str, ...]:
    """The statements of a composed request that nobody had asked for."""
    return tuple(item for item in request.statement_ids if item not in asked.statement_ids)


def _never_together(ids: tuple[str, ...]) -> Iterator[str]:
    names = catalogue()
    for one, other in combinations(ids, 2):
        first, second = (_counted((item,), None, None) for item in (one, other))
        beside = {*names.entailed_by(one), *names.entailed_by(other), *names.excluded_by(one)} & {one, other}
        have = {other, *second.known} & {item.term for item in first.companions}
        if first.known and second.known and not beside and not have:
            yield (
                f"Fewer than {FEWEST} of {first.patients:.0f} patients with {names[one].in_words} had "
                f"{names[other].in_words} in {SOURCE}"
            )


def _beyond(request: Request, found: Experience) -> Iterator[str]:
    """Numbers beyond what 96 in 100 of those alike had."""
    fixed = {**request.values, **({"rate": request.rate} if request.rate is not None else {})}
    for number in NUMBERS:
        value, name = fixed.get(_FIELDS.get(number, number)), _FIELDS.get(number, number)
        if number not in found.own or not isinstance(value, int | float):
            continue
        lowest, highest = found.spreads[number][0], found.spreads[number][-1]
        if not lowest <= value <= highest:
            unit, share = VALUE_LIMITS[name][2], round(1 / LEVELS[0])
            word = {"pr": "PR", "qrs": "QRS", "qtc": "QTc"}.get(name, f"{'an' if name == 'axis' else 'a'} {name}")
            side = "below" if value < lowest else "above"
            edge = lowest if value < lowest else highest
            yield (
                f"1 in {share} of {found.measured[number]} patients alike had {word} {side} {edge:.0f} {unit} in {SOURCE}, "
                f"and {value:g} is asked for"
            )


@lru_cache(maxsize=256)
def _counted(ids: tuple[str, ...], age: float | None, sex: Sex | None) -> Experience:
    return experience(ids, age, sex)
