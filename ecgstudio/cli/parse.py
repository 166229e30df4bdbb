"""``ecgstudio parse``: what is read from a text."""

from collections.abc import Iterator
from typing import Annotated

import typer

from ecgstudio.app.language_model.endpoint import Endpoint
from ecgstudio.app.language_model.propose import Proposal
from ecgstudio.app.language_model.propose import propose as ask
from ecgstudio.cli.console import echo, print_json, progress
from ecgstudio.cli.language_model import DEFAULT_ADDRESS, Address, Elsewhere, Model
from ecgstudio.cli.options import Json
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.cautions import CHILD, is_child
from ecgstudio.core.plain import to_plain
from ecgstudio.core.request import VALUE_LIMITS
from ecgstudio.language import Reading, read, to_json


def parse(
    text: Annotated[str, typer.Argument(help="A diagnosis or a report, in English or German.")],
    propose: Annotated[
        bool,
        typer.Option(
            "--propose", help="Have your language model propose statements for words that were not understood."
        ),
    ] = False,
    address: Address = DEFAULT_ADDRESS,
    model: Model = "",
    elsewhere: Elsewhere = False,
    json: Json = False,
) -> None:
    """Show the statements found in a text, what is negated, contradictions and what was not understood."""
    reading = read(text)
    found = _proposed(reading, Endpoint(address, model, elsewhere)) if propose else None
    if json:
        print_json(to_json(reading) | ({"proposal": to_plain(found)} if found else {}))
    else:
        echo("\n".join((*_lines(reading), *_proposals(found))) or "nothing was understood")


def _proposed(reading: Reading, endpoint: Endpoint) -> Proposal:
    """Nothing where every word was understood."""
    if not reading.not_understood:
        return Proposal()
    with progress("asking") as report:
        return ask(endpoint, reading, report)


def _proposals(found: Proposal | None) -> Iterator[str]:
    for item in found.statements if found else ():
        yield f"* proposed: {item.statement_id}, {item.name}" + (f", for '{item.words}'" if item.words else "")
    for name in found.dropped if found else ():
        yield f"* dropped of what the model said: {name}"


def _lines(reading: Reading) -> list[str]:
    lines = []
    for mention in reading.mentions:
        doubt = "" if mention.certainty == "certain" else " (possible)"
        words = f" [{', '.join(mention.modifiers)}]" if mention.modifiers else ""
        lines.append(f"{'+' if mention.present else '-'} {mention.id}: {catalogue()[mention.id].name}{words}{doubt}")
    for name, value in reading.values.items():
        lines.append(f"= {name} {value:g} {VALUE_LIMITS[name][2] if name in VALUE_LIMITS else ''}".rstrip())
    if reading.sex:
        lines.append(f"= sex {reading.sex}")
    lines += [f"~ {item.reason}" for item in reading.assumptions]
    lines += [f"! {item.reason}" for item in reading.contradictions]
    lines += [f"! {CHILD}"] if is_child(reading.values.get("age")) else []
    return lines + [f"? not understood: '{item.text}'" for item in reading.not_understood]
