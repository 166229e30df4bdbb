"""``ecgstudio quiz``: mark an answer, draw a fresh ECG to ask, learners and their results."""

import secrets
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, cast, get_args

import typer

from ecgstudio.app.quiz.types import type_names
from ecgstudio.cli.console import echo, print_json
from ecgstudio.cli.options import HIGHEST_SEED, Formats, Json, LibraryPlace, Out, Record
from ecgstudio.cli.records import read_record
from ecgstudio.core.case import Difficulty
from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.errors import InputError
from ecgstudio.core.plain import to_plain

if TYPE_CHECKING:
    from ecgstudio.app.quiz.marking import Feedback

app = typer.Typer(no_args_is_help=True, help="Mark answers, learners and their results.")


@app.command()
def mark(
    record: Record,
    answer: Annotated[str, typer.Argument(help='What was said: "sinus rhythm, LBBB".')],
    question: Annotated[
        str, typer.Option("--question", help=f"The type of question: {type_names()}; of others 'pr=180; qrs=90'.")
    ] = "text",
    json: Json = False,
) -> None:
    """Mark an answer against a case: what it is worth, and why."""
    from ecgstudio.app.examine import examination
    from ecgstudio.app.quiz.marking import asked_of
    from ecgstudio.app.quiz.marking import mark as mark_answer
    from ecgstudio.app.quiz.typed import answer_typed
    from ecgstudio.app.quiz.types import question_type
    from ecgstudio.core.quiz.session import QuizSettings

    kind, found = question_type(question), examination(read_record(record))
    asked = asked_of(found)
    if kind.understand and not asked.key.must:
        raise InputError(f"{record.name} has no diagnosis to ask for; add one to the case first")
    feedback = mark_answer(found, answer_typed(kind.items(asked), answer), QuizSettings(answer_by=question))
    if json:
        _print_feedback(record, feedback)
        return
    known = catalogue()
    echo(f"{100 * feedback.fraction:.0f} %")
    for credit in feedback.score.credits:
        reason = f" ({credit.reason})" if credit.reason else ""
        echo(f"{credit.role:7} {100 * credit.credit:3.0f} %  {known[credit.id].name}: {credit.how}{reason}")
    for charge in feedback.score.charges:
        echo(f"wrong  {-100 * charge.cost:4.1f} %  {known[charge.id].name}: {charge.fault} ({charge.reason})")
    for item in feedback.checked:
        reason = f"; {item.reason}" if item.reason else ""
        echo(f"{item.outcome:7} {item.name}: {item.said or '-'} (measured: {item.found}{reason})")


def _print_feedback(record: Path, feedback: "Feedback") -> None:
    wrong = [{"id": item.id, "against": to_plain(item.against), "tell": item.tell} for item in feedback.wrong]
    key = {"must": feedback.key.must, "should": feedback.key.should}
    head = {"record": record.name, "score": feedback.fraction, "key": to_plain(key)}
    print_json({**head, **to_plain(feedback.score), "wrong": wrong, "checked": to_plain(feedback.checked)})


@app.command()
def fresh(
    statement: Annotated[list[str], typer.Option(help="Statement id, as LBBB or AFIB; may be repeated.")],
    out: Out,
    count: Annotated[int, typer.Option(min=1, max=1000, help="How many ECGs.")] = 1,
    difficulty: Annotated[str, typer.Option(help="easy, medium or hard.")] = "medium",
    noise: Annotated[str, typer.Option(help="clean, usual or heavy.")] = "usual",
    seed: Annotated[
        int | None,
        typer.Option(min=0, max=HIGHEST_SEED, help="The same seed: the same ECGs; another each time without."),
    ] = None,
    formats: Formats = "json",
) -> None:
    """Draw fresh ECGs for a quiz, each checked to show what it is to show."""
    from datetime import UTC, datetime

    from ecgstudio.app.files import export_case, formats_of
    from ecgstudio.app.quiz.deck import order_of
    from ecgstudio.app.quiz.fresh import checked, fresh_questions
    from ecgstudio.app.requests import statement_id
    from ecgstudio.cli.console import progress
    from ecgstudio.core.quiz.quiz_request import NOISES, FreshRequest

    if difficulty not in get_args(Difficulty) or noise not in NOISES:
        words = f"easy, medium or hard; {', '.join(NOISES)}"
        raise InputError(f"difficulty '{difficulty}' with noise '{noise}' is not known; use {words}")
    statements = tuple(statement_id(name) for name in statement)
    request = FreshRequest(statements, cast(Difficulty, difficulty), noise)
    chosen = secrets.randbelow(2**31) if seed is None else seed
    order = order_of(request.statements, count, {}, datetime.now(UTC), chosen)
    wanted = formats_of(formats)
    for number, question in enumerate(fresh_questions(request, order, chosen), 1):
        with progress(f"ECG {number} of {count}") as report:
            _, found = checked(question, report)
        written = export_case(found.case, out, wanted, name=f"ecg_{number:03d}")
        echo("\n".join(str(file) for file in written))


@app.command()
def learners(library: LibraryPlace = None, json: Json = False) -> None:
    """List the learners of a library."""
    from ecgstudio.app.library import open_library
    from ecgstudio.library.learners.store import Learners

    with open_library(library) as opened:
        found = Learners.of(opened).all()
    if json:
        print_json({"learners": to_plain(found)})
    else:
        echo("\n".join(item.name for item in found) or "no learners yet")


@app.command()
def results(
    out: Annotated[Path, typer.Option(help="CSV file to write.", dir_okay=False)],
    learner: Annotated[str, typer.Option(help="Name of one learner; all of them when left out.")] = "",
    library: LibraryPlace = None,
) -> None:
    """Write every question of every session as one CSV table."""
    from ecgstudio.app.library import open_library
    from ecgstudio.app.quiz.results import write_results
    from ecgstudio.library.learners.store import Learners

    with open_library(library) as opened:
        kept = Learners.of(opened)
        chosen = [item for item in kept.all() if learner.casefold() in ("", item.name.casefold())]
        if learner and not chosen:
            raise InputError(f"there is no learner '{learner}'; 'ecgstudio quiz learners' lists them")
        table = [(item, session) for item in chosen for session in reversed(kept.sessions(item.id))]
    echo(str(write_results(table, out)))
