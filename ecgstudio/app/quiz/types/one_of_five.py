"""The diagnosis among four others that look like it and are not there."""

from collections.abc import Iterator

from ecgstudio.app.quiz.types import Asked, QuestionType, Understood
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.quiz.item import Item
from ecgstudio.core.quiz.neighbours import mimics_of, related_by
from ecgstudio.core.quiz.score import Named
from ecgstudio.core.quiz.session import Answer

_OTHERS = 4


def _items(asked: Asked) -> tuple[Item, ...]:
    """What must be named, and others in its place; in the order of the catalogue, so that the right one stands anywhere."""
    must = asked.key.must
    if not must:
        return (_item(()),)
    others = dict.fromkeys(_others(asked))
    options = sorted([must, *((other, *must[1:]) for other in list(others)[:_OTHERS])], key=_order)
    return (_item(tuple(options)),)


def _item(options: tuple[tuple[str, ...], ...]) -> Item:
    known = catalogue()
    names = tuple(", ".join(known[part].name for part in option) for option in options)
    return Item("diagnosis", "Your answer", "one", options=tuple(",".join(option) for option in options), names=names)


def _others(asked: Asked) -> Iterator[str]:
    """What is not true of this ECG beside what must be named: first what looks like it, then of its group, then at all."""
    known, first = catalogue(), asked.key.must[0]
    alike = [mimic.id for mimic in mimics_of((first,))]
    nearby = [item.id for item in known.values() if item.group == known[first].group]
    common = [item.id for item in known.values() if item.level == "M"]
    yield from (item for item in (*alike, *nearby, *common) if _is_wrong(item, asked))


def _is_wrong(statement_id: str, asked: Asked) -> bool:
    """Whether naming it earns nothing: its criteria are not met (tier A: they decide) or it is excluded; no close relation."""
    known, musts = catalogue(), asked.key.must
    held = {*musts, *asked.key.should, *asked.there}
    apart = not held & {statement_id, *known.entailed_by(statement_id)}
    related = any(related_by(item, statement_id) for item in musts)
    absent = known[statement_id].tier == "A" or any(known.why_excluded(item, statement_id) for item in musts)
    return apart and not related and absent


def _order(option: tuple[str, ...]) -> list[int]:
    order = list(catalogue())
    return [order.index(part) for part in option]


def _understand(answer: Answer) -> Understood:
    return Understood(tuple(Named(part) for part in answer.items.get("diagnosis", "").split(",") if part))


TYPE = QuestionType(
    name="one",
    title="One of five",
    question="Which of these does this ECG show?",
    about="one of five diagnoses that look alike",
    items=_items,
    understand=_understand,
    place=30,
)
