"""``ecgstudio parse``: what is read from a text."""

from typing import Annotated

import typer

from ecgstudio.cli.console import echo, print_json
from ecgstudio.cli.options import Json
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.cautions import CHILD, is_child
from ecgstudio.core.request import VALUE_LIMITS
from ecgstudio.language import Reading, read, to_json


def parse(
    text: Annotated[str, typer.Argument(help="A diagnosis or a report, in English or German.")],
    json: Json = False,
) -> None:
    """Show the statements found in a text, what is negated, contradictions and what was not understood."""
    reading = read(text)
    if json:
        print_json(to_json(reading))
    else:
        echo("\n".join(_lines(reading)) or "nothing was understood")


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
