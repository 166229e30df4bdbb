"""An answer typed on one line, whatever the type of question asks for."""

from collections.abc import Sequence

from ecgstudio.app.requests import statement_id
from ecgstudio.core.errors import InputError
from ecgstudio.core.quiz.item import Item
from ecgstudio.core.quiz.session import Answer


def answer_typed(items: Sequence[Item], line: str) -> Answer:
    """The answer to some items: free words as they are; of one item its value, of several "pr=180; qrs=90". Statements by id or
    name. InputError for an item or an option that is none."""
    if len(items) == 1:
        return _saying(Answer(), items[0], line)
    known, answer = {item.name: item for item in items}, Answer()
    for part in filter(None, (part.strip() for part in line.split(";"))):
        name, equals, value = (word.strip() for word in part.partition("="))
        if name not in known or not equals:
            raise InputError(
                f"'{part}' answers nothing that is asked; use {'; '.join(f'{name}=...' for name in known)}"
            )
        answer = _saying(answer, known[name], value)
    return answer


def _saying(answer: Answer, item: Item, text: str) -> Answer:
    if item.kind in ("words", "number"):
        return answer.saying(item, text)
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if item.kind == "statements":
        return answer.saying(item, ",".join(statement_id(part) for part in parts))
    several = item.kind == "several"
    unknown = [part for part in (parts if several else [",".join(parts)]) if part not in item.options]
    if unknown:
        raise InputError(f"'{unknown[0]}' is none of the answers to choose from; use {' | '.join(item.options)}")
    return answer.saying(item, ",".join(parts))
