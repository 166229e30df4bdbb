"""The page "Add a question type" followed: its module alone is asked, answered, marked, shown, kept and written out."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ecgstudio.app.examine import Examination, examination
from ecgstudio.app.generate import generate
from ecgstudio.app.quiz import types
from ecgstudio.app.quiz.marking import Feedback, asked_of, mark, outcome_of
from ecgstudio.app.quiz.results import results_csv
from ecgstudio.app.quiz.storage import go_on_with
from ecgstudio.app.quiz.typed import answer_typed
from ecgstudio.app.quiz.types import question_type, question_types
from ecgstudio.app.requests import request_for
from ecgstudio.core.errors import InputError
from ecgstudio.core.plain import from_plain, to_plain
from ecgstudio.core.quiz.session import Answer, Question, QuizSession, QuizSettings
from ecgstudio.formats import write_json
from ecgstudio.library import Library
from ecgstudio.library.learners.store import Learners

ROOT = Path(__file__).resolve().parents[3]
CONTRIBUTING = (ROOT / ".github" / "CONTRIBUTING.md").read_text(encoding="utf-8")
PAGE = CONTRIBUTING.split("## Add a question type\n")[1].split("\n## ")[0]
RULES = QuizSettings("Trial", answer_by="intervals")


@pytest.fixture(scope="module")
def found() -> Examination:
    return examination(generate(request_for(["AVB1"], seed=5), 1)[0])


@pytest.fixture
def trial(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder with the page's module alone, as if it lay in the package."""
    name = re.search(r"For example `ecgstudio/app/quiz/types/(\w+\.py)`", PAGE)
    code = re.search(r"```python\n(.*?)```", PAGE, re.DOTALL)
    assert name
    assert code
    folder = tmp_path / "added"
    folder.mkdir()
    (folder / name[1]).write_text(code[1], encoding="utf-8")
    monkeypatch.setattr(types, "__path__", [*types.__path__, str(folder)])
    question_types.cache_clear()
    yield folder
    sys.modules.pop("ecgstudio.app.quiz.types.intervals", None)
    question_types.cache_clear()


def answered(found: Examination, **off_ms: float) -> Answer:
    """Its intervals as measured, some of them off by so many ms."""
    numbers = found.case.measurements
    values = {name: getattr(numbers, name).value + off_ms.get(name, 0.0) for name in ("pr", "qrs", "qtc")}
    return Answer(items={name: f"{value:.0f}" for name, value in values.items()}, given=True)


def marked(found: Examination) -> Feedback:
    return mark(found, answered(found, pr=-60.0), RULES)


def test_its_answer_is_marked_by_what_was_measured(trial: Path, found: Examination) -> None:
    assert mark(found, answered(found), RULES).fraction == 1.0
    feedback = marked(found)
    assert {item.name: item.outcome for item in feedback.checked} == {"pr": "wrong", "qrs": "right", "qtc": "right"}
    outcome = outcome_of(feedback)
    assert outcome.score == pytest.approx(2 / 3, abs=1e-4)
    assert (outcome.must, outcome.wrong) == ({}, {})  # no statement was asked for, so none is learnt or missed
    assert mark(found, Answer(), RULES).fraction == 0.0


def test_its_session_is_kept_and_its_results_are_written(trial: Path, found: Examination, tmp_path: Path) -> None:
    session = QuizSession(RULES, (Question(found.case.id, 1),)).with_answer(answered(found, pr=-60.0))
    session = session.with_outcome(0, outcome_of(marked(found)))
    with Library.open(tmp_path / "l.sqlite") as library:
        learners = Learners.of(library)
        ada = learners.add("Ada")
        learners.keep(ada.id, session)
        (again,) = learners.sessions(ada.id)
        assert again == session
        assert go_on_with(library, ada, again) == {}
    row = results_csv([(ada, again)]).splitlines()[1]
    assert f"qrs {again.answer.items['qrs']}" in row
    assert ",67," in row


def test_a_session_of_a_type_that_is_not_there_is_refused(tmp_path: Path) -> None:
    session = from_plain(QuizSession, json.loads(json.dumps(to_plain(QuizSession(RULES, (Question("a", 1),))))))
    with Library.open(tmp_path / "l.sqlite") as library:
        ada = Learners.of(library).add("Ada")
        with pytest.raises(InputError, match="'intervals' is no type of question; use text, list, one"):
            go_on_with(library, ada, session)


def test_a_session_of_before_opens_with_its_type() -> None:
    plain = to_plain(QuizSession(QuizSettings(answer_by="list"), (Question("a", 1),), (Answer(chosen=("CLBBB",)),)))
    del plain["answers"][0]["items"]  # as versions wrote it that knew typing and the list alone
    again = from_plain(QuizSession, plain)
    assert question_type(again.rules.answer_by).title == "A list"
    assert again.answer.chosen == ("CLBBB",)
    assert again.answer.items == {}


def test_the_window_offers_asks_and_explains_it(trial: Path, found: Examination, qtbot: object) -> None:
    from ecgstudio.gui.quiz.answer import QuizAnswer
    from ecgstudio.gui.quiz.feedback import QuizFeedback
    from ecgstudio.gui.quiz.start import QuizStart

    start, page, feedback = QuizStart(), QuizAnswer(), QuizFeedback()
    start.answer_by.setCurrentIndex(start.answer_by.findText("Intervals"))
    assert start.request().rules.answer_by == "intervals"
    items = question_type("intervals").items(asked_of(found))
    page.show_answer(question_type("intervals").question, items, Answer(items={"pr": "180"}))
    assert page.heading.text() == "How long are PR, QRS and QTc?"
    assert [editor.text() for editor in page.editors.values()] == ["180", "", ""]
    said: list[dict[object, str]] = []
    page.changed.connect(said.append)
    page.editors[items[1]].show_text("92")
    assert said[-1] == {items[0]: "180", items[1]: "92", items[2]: ""}
    feedback.show_feedback(marked(found), "")
    rows = [feedback.tree.topLevelItem(row) for row in range(feedback.tree.topLevelItemCount())]
    assert feedback.score.text().startswith("67 %")
    assert [row.text(0) for row in rows if row] == ["PR", "QRS", "QTc (Bazett)"]
    assert rows[0] is not None
    assert rows[0].text(1).endswith("not right")
    assert f"{found.case.measurements.pr.value:.0f} ms" in feedback.more.text()
    for widget in (start, page, feedback):
        widget.deleteLater()


def test_the_command_line_knows_it(trial: Path, found: Examination, tmp_path: Path) -> None:
    code = (
        f"import sys; from ecgstudio.app.quiz import types; types.__path__.append({str(trial)!r});"
        "from ecgstudio.cli.main import run_command; sys.exit(run_command(sys.argv[1:]))"
    )
    file = write_json(found.case, tmp_path / "case.json")
    line = "; ".join(f"{name}={value}" for name, value in answered(found).items.items())
    command = [sys.executable, "-c", code, "quiz", "mark", str(file), line, "--question", "intervals"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("100 %")
    assert "± 20 ms is right" in done.stdout


def test_an_answer_on_a_line_is_understood_or_refused(trial: Path, found: Examination) -> None:
    asked = asked_of(found)
    items = question_type("intervals").items(asked)
    assert answer_typed(items, "pr=210; qrs=90").items == {"pr": "210", "qrs": "90"}
    with pytest.raises(InputError, match="'rr=1' answers nothing that is asked; use pr="):
        answer_typed(items, "rr=1")
    (one,) = question_type("one").items(asked)
    assert answer_typed((one,), one.options[0]).items == {"diagnosis": one.options[0]}
    with pytest.raises(InputError, match="'nonsense' is none of the answers to choose from"):
        answer_typed((one,), "nonsense")
    assert answer_typed(question_type("list").items(asked), "LBBB, AVB1").chosen == ("CLBBB", "AVB1")


def test_of_five_one_is_right_and_the_others_earn_nothing(found: Examination) -> None:
    (one,) = question_type("one").items(asked_of(found))
    scores = {
        option: mark(found, Answer(items={one.name: option}), QuizSettings(answer_by="one")).fraction
        for option in one.options
    }
    assert len(scores) == 5
    assert {option for option, score in scores.items() if score > 0} == {"AVB1"}
    assert scores["AVB1"] == 1.0


def test_the_page_names_files_that_are_there() -> None:
    for name in re.findall(r"`((?:ecgstudio|tests)/[\w/]+(?:\.py|/))`", PAGE):
        assert (ROOT / name).exists() or name.endswith(("intervals.py", "NAME.py")), name
