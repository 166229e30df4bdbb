"""Results as a table: one line a question, for a teacher's spreadsheet."""

import csv
import io
from collections.abc import Iterable, Iterator
from pathlib import Path

from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.files import write_atomically
from ecgstudio.core.quiz.session import Answer, Learner, Outcome, QuizSession

COLUMNS = (
    *("learner", "sitting", "mode", "begun", "ended", "question", "ecg", "answer", "seconds", "score_percent"),
    *("right", "partly_right", "missed", "wrong", "steps_right", "steps_asked"),
)
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


def results_csv(sessions: Iterable[tuple[Learner, QuizSession]]) -> str:
    """Every question of some sessions, as CSV with a first line of names; times in UTC."""
    text = io.StringIO(newline="")
    table = csv.writer(text)
    table.writerow(COLUMNS)
    for learner, session in sessions:
        table.writerows(_rows(learner, session))
    return text.getvalue()


def write_results(sessions: Iterable[tuple[Learner, QuizSession]], path: Path) -> Path:
    """``results_csv`` as a file that spreadsheets read as UTF-8; OSError when it cannot be written."""
    write_atomically(path, results_csv(sessions).encode("utf-8-sig"))
    return path


def _rows(learner: Learner, session: QuizSession) -> Iterator[list[str]]:
    ended = f"{session.ended:%Y-%m-%d %H:%M}" if session.ended else ""
    head = [learner.name, session.rules.title, "exam" if session.rules.exam else "practice"]
    head += [f"{session.begun:%Y-%m-%d %H:%M}", ended]
    for number, (answer, outcome) in enumerate(zip(session.answers, session.outcomes, strict=True), 1):
        line = [*head, str(number), outcome.title if outcome else "", answer_text(answer), f"{answer.seconds:.0f}"]
        yield [_safe(cell) for cell in (*line, *_outcome_cells(outcome))]


def _outcome_cells(outcome: Outcome | None) -> list[str]:
    if outcome is None:
        return [""] * 7
    must = outcome.must
    right = [item for item, credit in must.items() if credit == 1.0]
    partly = [item for item, credit in must.items() if 0.0 < credit < 1.0]
    missed = [item for item, credit in must.items() if credit == 0.0]
    lists = [_names(part) for part in (right, partly, missed, outcome.wrong)]
    return [f"{100 * outcome.score:.0f}", *lists, str(outcome.steps_right), str(outcome.steps_asked)]


def answer_text(answer: Answer) -> str:
    """What was said, in words."""
    values = dict(answer.items)
    alone = len(values) == 1
    items = (_names(text.split(",")) if alone else f"{name} {text}" for name, text in values.items() if text)
    return "; ".join(part for part in (answer.text.strip(), _names(answer.chosen), *items) if part)


def _names(statement_ids: Iterable[str]) -> str:
    known = catalogue()
    return "; ".join(known[item].name if item in known else item for item in statement_ids)


def _safe(cell: str) -> str:
    """A cell that a spreadsheet takes for text, never for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA_SIGNS) else cell
