"""Chips: what was understood of the text, each a word that can be crossed out."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.from_experience import SOURCE
from ecgstudio.core.request import VALUE_LIMITS, Mention
from ecgstudio.gui.kit.chip_row import Chip
from ecgstudio.gui.kit.words import decimal, sentence, tr
from ecgstudio.gui.prompt.entry import PromptEntry

if TYPE_CHECKING:
    from ecgstudio.app.experience import Offer
    from ecgstudio.app.language_model.propose import Proposal
    from ecgstudio.language import Reading


def chips_of(reading: "Reading", entry: PromptEntry) -> tuple[Chip, ...]:
    """One chip a statement and one a number, in the order of the text; what a field beside the text overrules is left out."""
    chips = [_mention_chip(mention) for mention in reading.mentions]
    beside = {"age": entry.age, "rate": entry.rate}
    chips += [_value_chip(name, value) for name, value in reading.values.items() if beside.get(name) is None]
    if reading.sex and entry.sex is None:
        chips.append(Chip("sex", tr(reading.sex), "value", tr("Sex of the patient, read from the text.")))
    return tuple(_crossed_out(chip) if chip.name in entry.removed else chip for chip in chips)


def offered_chips(offers: "Sequence[Offer]") -> tuple[Chip, ...]:
    """One chip for each finding that often goes with what was understood."""
    tip = tr(
        "Often with this: {share:.0f} % ({low:.0f} to {high:.0f}) of {patients} patients alike, counted in {source}."
    )
    return tuple(
        Chip(
            offer.statement_id,
            tr("{name}, {share:.0f} % of {patients} in {source}").format(
                name=sentence(offer.name), share=100 * offer.share, patients=offer.patients, source=SOURCE
            ),
            "offered",
            tip.format(
                share=100 * offer.share,
                low=100 * offer.low,
                high=100 * offer.high,
                patients=offer.patients,
                source=SOURCE,
            ),
        )
        for offer in offers
    )


def proposed_chips(proposal: "Proposal") -> tuple[Chip, ...]:
    """One chip for each statement that a language model proposes."""
    tip = tr("Proposed by your language model; nothing is taken without a click.")
    return tuple(
        Chip(
            item.statement_id,
            tr("“{words}”: {name}?").format(words=item.words, name=item.name) if item.words else f"{item.name}?",
            "offered",
            tip,
        )
        for item in proposal.statements
    )


def warnings_of(reading: "Reading", entry: PromptEntry) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What is wrong: contradictions with their reason, then what was not understood; and what was taken for granted."""
    clashes = [item.reason for item in reading.contradictions if not entry.removed.intersection(item.statements)]
    assumed = [item.reason for item in reading.assumptions if item.statement_id not in entry.removed]
    words = ", ".join(f"“{item.text.strip()}”" for item in reading.not_understood)
    not_understood = [tr("Not understood: {words}").format(words=words)] if words else []
    return (*map(sentence, clashes), *not_understood), tuple(map(sentence, assumed))


def _mention_chip(mention: Mention) -> Chip:
    statement = catalogue()[mention.id]
    name = tr(statement.name)
    name += f" ({', '.join(map(tr, mention.modifiers))})" if mention.modifiers else ""
    if not mention.present:
        return Chip(mention.id, tr("no {name}").format(name=name), "absent", tr("The text says this is absent."))
    if mention.certainty == "possible":
        return Chip(mention.id, tr("possible {name}").format(name=name), "possible", tr("The text says: possibly."))
    return Chip(
        mention.id, name, "present", tr("Statement {id}, {group}.").format(id=mention.id, group=tr(statement.group))
    )


def _value_chip(name: str, value: float) -> Chip:
    lowest, highest, unit = VALUE_LIMITS.get(name, (0.0, 0.0, ""))
    unit = tr("years") if unit == "years" else unit
    label = name.replace("_", " ")
    label = tr(label.upper() if label in ("pr", "qrs", "qt", "qtc") else label)
    tip = tr("Read from the text. Allowed: {low:g} to {high:g} {unit}.").format(low=lowest, high=highest, unit=unit)
    return Chip(name, decimal(f"{label} {value:g} {unit}".strip()), "value", tip)


def _crossed_out(chip: Chip) -> Chip:
    return Chip(chip.name, chip.text, "removed", tr("Crossed out. Click to put it back."))
