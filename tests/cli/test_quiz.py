"""The quiz's commands."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ecgstudio.cli.main import run_command
from ecgstudio.core.quiz.session import Answer, Outcome, Question, QuizSession, QuizSettings
from ecgstudio.library import Library
from ecgstudio.library.learners.store import Learners


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = run_command([str(item) for item in arguments])
    printed = capsys.readouterr()
    return code, printed.out, printed.err


def test_a_fresh_ecg_is_drawn_and_an_answer_to_it_marked(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    made = run(
        capsys, "quiz", "fresh", "--statement", "LBBB", "--seed", "4", "--noise", "clean", "--out", str(tmp_path)
    )
    assert made[0] == 0, made[2]
    file = made[1].strip()
    code, out, _ = run(capsys, "quiz", "mark", file, "RBBB", "--json")
    found = json.loads(out)
    assert code == 0
    assert found["score"] == 0
    assert found["key"]["must"] == ["CLBBB"]
    assert found["charges"][0]["fault"] == "contradicts"
    assert found["wrong"][0]["against"]
    code, out, _ = run(capsys, "quiz", "mark", file, "LBBB")
    assert out.startswith("100 %")


def test_wrong_words_are_wrong_use(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, _, err = run(capsys, "quiz", "fresh", "--statement", "LBBB", "--noise", "loud", "--out", str(tmp_path))
    assert code == 2
    assert "heavy" in err


def test_learners_and_their_results(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "library.sqlite"
    with Library.open(file) as library:
        learners = Learners.of(library)
        ada, _ = learners.add("Ada"), learners.add("Ben")
        session = QuizSession(QuizSettings("Blocks"), (Question("a"),), begun=datetime(2026, 11, 21, tzinfo=UTC))
        session = session.with_answer(Answer("LBBB", given=True)).with_outcome(0, Outcome(1.0, {"CLBBB": 1.0}, {}, {}))
        learners.keep(ada.id, session.end())
    assert run(capsys, "quiz", "learners", "--library", str(file))[1].split() == ["Ada", "Ben"]
    table = tmp_path / "results.csv"
    code, out, _ = run(capsys, "quiz", "results", "--library", str(file), "--learner", "ada", "--out", str(table))
    assert (code, out.strip()) == (0, str(table))
    assert "Ada,Blocks,practice" in table.read_text(encoding="utf-8-sig")
    code, _, err = run(capsys, "quiz", "results", "--library", str(file), "--learner", "Cy", "--out", str(table))
    assert code == 2
    assert "Cy" in err
