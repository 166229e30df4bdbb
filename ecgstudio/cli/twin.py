"""``ecgstudio twin``, ``edit`` and ``electrodes``: a person under another condition, one ECG with one thing changed."""

from functools import reduce
from pathlib import Path
from typing import Annotated

import typer

from ecgstudio.app.examine import up_to_date
from ecgstudio.app.requests import read_request
from ecgstudio.cli.console import progress, settings, warn
from ecgstudio.cli.generate import Count, Json, Rate, Set, write_cases
from ecgstudio.cli.options import Age, Formats, LibraryPlace, Out, Seed, finite
from ecgstudio.cli.records import read_record
from ecgstudio.core.case import Case
from ecgstudio.core.contradictions import contradictions_in
from ecgstudio.core.errors import InputError

Reference = Annotated[
    str, typer.Argument(help="A WFDB record, a case file, or the id of a case in the library.", metavar="RECORD")
]
Keep = Annotated[
    float | None,
    typer.Option(
        min=0, max=1, callback=finite, help="How much of the person's beats to keep at most; as the criteria allow."
    ),
]


def twin(
    record: Reference,
    text: Annotated[str, typer.Argument(help='What the person is to have: "hyperkalaemia, rate 110".')],
    out: Out,
    count: Count = 1,
    seed: Seed = 0,
    age: Age = None,
    rate: Rate = None,
    set_: Set = None,
    keep: Keep = None,
    library: LibraryPlace = None,
    formats: Formats = "wfdb,pdf",
    json: Json = False,
) -> None:
    """Draw the person of a recording under another condition: measured, checked, and held for likeness.

    What is asked for is exchanged, no more than its criteria need. Age, sex, rate and intervals stay the person's unless they are
    named. A twin of a real record resembles a real person; it says so wherever it goes.
    """
    from ecgstudio.app.twin import twins

    request, reading = read_request(
        text, age=age, rate=rate, values=settings(set_ or []), engine="diffusion", seed=seed
    )
    if not request.statement_ids and not request.values and request.rate is None:
        raise InputError(f"no statement was understood in '{text}'; 'ecgstudio parse' shows what is read")
    for unread in reading.not_understood:
        warn(f"not understood: '{unread.text}'")
    for contradiction in contradictions_in(request):
        warn(contradiction.reason)
    with progress("drawing") as report:
        cases = twins(case_named(record, library), request, count, report=report, keep=keep)
    write_cases(cases, out, formats, json, names=[None] * len(cases))


def edit(
    record: Reference,
    out: Out,
    add: Annotated[list[str] | None, typer.Option(help="A statement to add, by id or name; may be repeated.")] = None,
    remove: Annotated[list[str] | None, typer.Option(help="A statement to remove; may be repeated.")] = None,
    set_: Set = None,
    library: LibraryPlace = None,
    formats: Formats = "wfdb,pdf",
    json: Json = False,
) -> None:
    """Change one thing of an ECG and leave the rest: a finding added or removed, a number set.

    Beats are changed where they stand and everything else of the samples stays, unless the rhythm itself is changed.
    """
    from ecgstudio.app.edit import edited

    with progress("changing") as report:
        case = edited(case_named(record, library), add or [], remove or [], settings(set_ or []), report=report)
    write_cases([case], out, formats, json, names=[None])


def electrodes(
    record: Reference,
    fault: Annotated[
        list[str], typer.Option(help="Two that are exchanged, as RA/LA or V1/V3, or one as 'LA off'; may be repeated.")
    ],
    out: Out,
    library: LibraryPlace = None,
    formats: Formats = "wfdb,pdf",
    json: Json = False,
) -> None:
    """Exchange electrodes of an ECG, or take one off, as by mistake; sheet and files say so."""
    from ecgstudio.app.electrodes import with_fault

    case = case_named(record, library)
    if case.physiology is not None and len(fault) > 1:
        raise InputError("a simulated patient has one fault of electrodes at a time; give --fault once")
    case = reduce(with_fault, fault, case)
    write_cases([up_to_date(case)], out, formats, json, names=[None])


def case_named(record: str, library: str | None) -> Case:
    """The case that a file or an id in the library names; InputError when nothing answers to it."""
    from ecgstudio.app.library import load, open_library

    path = Path(record)
    if path.suffix or path.exists() or path.with_suffix(".hea").exists():
        return read_record(path)
    with open_library(library) as kept:
        return load(kept, record)
