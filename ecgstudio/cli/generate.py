"""``ecgstudio generate`` and ``ecgstudio simulate``: ECGs as files."""

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from ecgstudio.app.examine import examine_all
from ecgstudio.app.files import export_case, formats_of
from ecgstudio.app.generate import generate as generate_cases
from ecgstudio.app.progress import progress as progress_case
from ecgstudio.app.requests import read_request, request_for
from ecgstudio.cli.console import echo, print_json, settings, warn
from ecgstudio.cli.console import progress as progress_bar
from ecgstudio.cli.options import Age, Formats, Out, Seed, finite
from ecgstudio.core.case import Case
from ecgstudio.core.cautions import cautions, criteria_text
from ecgstudio.core.contradictions import contradictions_in
from ecgstudio.core.engine_options import EngineOptions
from ecgstudio.core.errors import InputError
from ecgstudio.core.paper import SheetStyle
from ecgstudio.core.plain import to_plain
from ecgstudio.core.progression import progression
from ecgstudio.core.request import Request


class SexOption(StrEnum):
    female = "female"
    male = "male"


class EngineOption(StrEnum):
    simulator = "simulator"
    diffusion = "diffusion"


SexChoice = Annotated[SexOption | None, typer.Option(help="Sex of the patient.")]
Rate = Annotated[float | None, typer.Option(min=10, max=400, callback=finite, help="Ventricular rate in /min.")]
Count = Annotated[int, typer.Option(min=1, max=1000, help="How many; each is another patient.")]
Set = Annotated[list[str] | None, typer.Option("--set", help="Fix a number, as in --set pr=220; may be repeated.")]
Code = Annotated[bool, typer.Option("--code", help="A QR code on sheets, from which the ECG can be made again.")]
_OPTIONS = EngineOptions()
Json = Annotated[bool, typer.Option("--json", help="Print what was made as one JSON document.")]


def generate(
    text: Annotated[str, typer.Argument(help='A diagnosis or a report: "AF with rapid response and LBBB".')],
    out: Out,
    age: Age = None,
    sex: SexChoice = None,
    rate: Rate = None,
    engine: Annotated[
        EngineOption,
        typer.Option(help="What makes the ECG: the network, measured and checked as in the window, or the simulator."),
    ] = EngineOption.diffusion,
    realism: Annotated[
        float,
        typer.Option(
            min=0, max=1, help="Diffusion: 1 is the network alone, less begins with the simulator's ECG, 0 is it."
        ),
    ] = _OPTIONS.realism,
    beats: Annotated[
        float, typer.Option(min=0.1, max=1, help="Diffusion: the same for the shapes of the beats alone.")
    ] = _OPTIONS.beats,
    steps: Annotated[
        int, typer.Option(min=4, max=16, help="Diffusion: evaluations of the network for one ECG.")
    ] = _OPTIONS.steps,
    guidance: Annotated[
        float, typer.Option(min=1, max=5, help="Diffusion: how strongly the diagnosis is pressed; 1 is not at all.")
    ] = _OPTIONS.guidance,
    experience: Annotated[
        bool,
        typer.Option(help="Draw rate, PR, QRS, QTc and axis that are left open as patients alike in PTB-XL have them."),
    ] = True,
    compose: Annotated[
        bool, typer.Option("--compose", help="Add findings to a short request as often as patients alike have them.")
    ] = False,
    seed: Seed = 0,
    count: Count = 1,
    set_: Set = None,
    formats: Formats = "wfdb,pdf",
    code: Code = False,
    json: Json = False,
) -> None:
    """Make 12-lead ECGs of what a text says and write them as files."""
    request, reading = read_request(
        text,
        age=age,
        sex=sex.value if sex else None,
        rate=rate,
        values=settings(set_ or []),
        engine=engine.value,
        seed=seed,
        options=EngineOptions(realism, beats, steps, guidance),
        experience="off" if not experience else "report" if compose else "numbers",
    )
    if not request.statement_ids and not request.values and request.rate is None:
        denied = ", ".join(mention.id for mention in request.mentions)
        found = (
            f"'{text}' only says what is absent ({denied})" if denied else f"no statement was understood in '{text}'"
        )
        raise InputError(f"{found}; 'ecgstudio parse' shows what is read")
    beside = {item.reason for item in contradictions_in(request)}
    for contradiction in reading.contradictions:
        if contradiction.reason not in beside:
            warn(contradiction.reason)
    for unread in reading.not_understood:
        warn(f"not understood: '{unread.text}'")
    _make(request, count, out, formats, json, code)


def simulate(
    out: Out,
    statement: Annotated[list[str] | None, typer.Option(help="Statement id, as LBBB or AFIB; may be repeated.")] = None,
    age: Age = None,
    sex: SexChoice = None,
    rate: Rate = None,
    seed: Seed = 0,
    count: Count = 1,
    set_: Set = None,
    formats: Formats = "wfdb,pdf",
    code: Code = False,
    json: Json = False,
) -> None:
    """Simulate ECGs of statements named by id, with any physiology set."""
    request = request_for(
        statement or [],
        age=age,
        sex=sex.value if sex else None,
        rate=rate,
        values=settings(set_ or []),
        seed=seed,
    )
    _make(request, count, out, formats, json, code)


def progress(
    progression_id: Annotated[
        str, typer.Argument(help="potassium, inferior_infarct, qt_drug ...", metavar="PROGRESSION")
    ],
    out: Out,
    statement: Annotated[list[str] | None, typer.Option(help="What the patient has besides; may be repeated.")] = None,
    age: Age = None,
    sex: SexChoice = None,
    seed: Seed = 0,
    count: Annotated[int | None, typer.Option(min=2, max=100, help="How many ECGs; one a stage when left out.")] = None,
    formats: Formats = "wfdb,pdf",
    json: Json = False,
) -> None:
    """Draw one patient's ECGs along a path in time or dose, as potassium rises or an infarct evolves."""
    path = progression(progression_id)
    request = request_for(statement or [], age=age, sex=sex.value if sex else None, seed=seed)
    with progress_bar("drawing") as report:
        cases = examine_all(progress_case(generate_cases(request, 1)[0], path, count, report))
    write_cases(cases, out, formats, json, names=[f"{path.id}_{index + 1:02d}" for index in range(len(cases))])


def _make(request: Request, count: int, out: Path, formats: str, json: bool, code: bool) -> None:
    for contradiction in contradictions_in(request):
        warn(contradiction.reason)
    with progress_bar("generating") as report:
        cases = generate_cases(request, count, report)
    if request.engine == "simulator":
        with progress_bar("measuring") as report:
            cases = examine_all(cases, report)
    making = (case.making.told for case in cases if case.making and case.making.told)
    seen = (note for case in cases if case.experience for note in case.experience.notes)
    for note in dict.fromkeys((*making, *seen)):
        warn(note)
    write_cases(cases, out, formats, json, names=[None] * len(cases), style=SheetStyle(code=code))


def write_cases(
    cases: Sequence[Case],
    out: Path,
    formats: str,
    json: bool,
    names: Sequence[str | None],
    style: SheetStyle | None = None,
) -> None:
    """Write cases with what has to be said of them, and print their files or one JSON document."""
    wanted = formats_of(formats)
    for caution in dict.fromkeys(text for case in cases for text in cautions(case)):
        warn(caution)
    made = [(case, export_case(case, out, wanted, style, name)) for case, name in zip(cases, names, strict=True)]
    if json:
        print_json({"cases": [_described(case, files) for case, files in made]})
    else:
        for _, files in made:
            echo("\n".join(str(file) for file in files))


def _described(case: Case, files: Sequence[Path]) -> dict[str, object]:
    return {
        "id": case.id,
        "title": case.title,
        "statements": list(case.request.statement_ids),
        "engine": case.recording.provenance.maker,
        "making": case.making.text if case.making else "",
        "experience": to_plain(case.experience),
        "seed": case.request.seed,
        "criteria": criteria_text(case),
        "cautions": list(cautions(case)),
        "files": [str(file) for file in files],
    }
