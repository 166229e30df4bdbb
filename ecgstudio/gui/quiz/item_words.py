"""The items of a quiz in words: what is asked, and what became of an answer."""

from collections.abc import Mapping

from ecgstudio.core.quiz.item import Checked, Item, ItemOutcome
from ecgstudio.gui.kit.words import sentence, tr

OUTCOMES: Mapping[ItemOutcome, str] = {
    "right": "right",
    "wrong": "not right",
    "left out": "left out",
    "not measurable": "cannot be measured here",
    "either": "either may be said",
}


def label_of(item: Item) -> str:
    """What stands over the field: "QRS (ms)"."""
    return f"{tr(item.label)} ({plain_units(item.unit)})" if item.unit else tr(item.label)


def checked_text(item: Checked) -> str:
    """What became of an answer, what was measured, and how near is near enough."""
    found = tr("measured: {found}").format(found=plain_units(tr(item.found)))
    parts = (tr(OUTCOMES[item.outcome]), found, plain_units(tr(item.reason)))
    return sentence("; ".join(part for part in parts if part))


def plain_units(text: str) -> str:
    """Degrees and minus as they are printed."""
    return text.replace("degrees", "°").replace("-", "−")
