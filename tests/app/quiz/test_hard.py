"""A hard fresh ECG shows what its key asks for."""

import pytest

from ecgstudio.app.quiz.fresh import checked, fresh_questions
from ecgstudio.app.quiz.marking import key_of, mark
from ecgstudio.core.quiz.quiz_request import FreshRequest
from ecgstudio.core.quiz.session import Answer, QuizSettings


@pytest.mark.parametrize(("statement_id", "pool"), [("PERI", "CLBBB"), ("CLBBB", "PERI"), ("ANTMI", "CRBBB")])
@pytest.mark.parametrize("seed", [0, 1])
def test_its_own_key_is_met_and_worth_everything(statement_id: str, pool: str, seed: int) -> None:
    request = FreshRequest(statements=(statement_id, pool), difficulty="hard", noise="heavy")
    _, found = checked(fresh_questions(request, [statement_id], seed)[0])
    feedback = mark(found, Answer("", chosen=key_of(found).must), QuizSettings(answer_by="list"))
    assert feedback.score.fraction == 1.0
    assert not [item.criterion for own in feedback.verdicts.values() for item in own if item.outcome == "not met"]
