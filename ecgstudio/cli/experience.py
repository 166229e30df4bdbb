"""``ecgstudio experience``: what else patients with a diagnosis have, and how their numbers are spread."""

from typing import Annotated

import typer

from ecgstudio.cli.console import echo, print_json
from ecgstudio.cli.generate import SexChoice
from ecgstudio.cli.options import Age, Json, Limit
from ecgstudio.core.errors import InputError
from ecgstudio.core.experience import LEVELS, Experience


def experience(
    text: Annotated[str, typer.Argument(help='A diagnosis or a report: "LBBB", "AF with LAFB".')],
    age: Age = None,
    sex: SexChoice = None,
    limit: Limit = 12,
    json: Json = False,
) -> None:
    """Say what was counted of patients with a diagnosis, in PTB-XL's folds 1 to 8: companions and numbers.

    The JSON document has "patients" (weighted by how alike they are), "known" (the statements that were counted), "companions"
    (term, name, share, low and high of its 95 % interval), "numbers" (values at the shares "levels"), "rare" and "unseen" (common
    elsewhere, fewer than five here).
    """
    from ecgstudio.app.experience import experience as counted
    from ecgstudio.app.requests import read_request

    request, _ = read_request(text, age=age, sex=sex.value if sex else None)
    if not request.statement_ids:
        raise InputError(f"no statement was understood in '{text}'; 'ecgstudio parse' shows what is read")
    found = counted(request.statement_ids, request.age, request.sex)
    if json:
        print_json(_described(found, limit))
    else:
        echo("\n".join(_lines(found, limit)))


def _described(found: Experience, limit: int) -> dict[str, object]:
    from ecgstudio.app.experience import name_of

    return {
        "patients": round(found.patients, 1),
        "known": list(found.known),
        "companions": [
            {
                "term": item.term,
                "name": name_of(item.term),
                "share": round(item.share, 4),
                "low": round(item.low, 4),
                "high": round(item.high, 4),
            }
            for item in found.companions[:limit]
        ],
        "levels": list(LEVELS),
        "numbers": {name: [round(value, 1) for value in spread] for name, spread in found.spreads.items()},
        "rare": [item.term for item in found.rare[:limit]],
        "unseen": list(found.unseen),
    }


def _lines(found: Experience, limit: int) -> list[str]:
    from ecgstudio.app.experience import name_of

    of = f"of {found.patients:.0f} patients"
    lines = [f"{of}, as alike as there are" if found.known else f"{of}: what was asked for is too rare to be counted"]
    for item in found.companions[:limit]:
        interval = f"{100 * item.low:.0f} to {100 * item.high:.0f}"
        lines.append(f"{100 * item.share:5.1f} % ({interval})  {name_of(item.term)}")
    for name, spread in found.spreads.items():
        low, middle, high = (spread[LEVELS.index(level)] for level in (0.1, 0.5, 0.9))
        lines.append(f"{name}: half below {middle:.0f}, four in five from {low:.0f} to {high:.0f}")
    if found.unseen:
        lines.append(f"fewer than five had: {', '.join(map(name_of, found.unseen[:limit]))}")
    return lines
