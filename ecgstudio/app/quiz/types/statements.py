"""The diagnosis ticked in the list of all statements."""

from ecgstudio.app.quiz.types import QuestionType, Understood
from ecgstudio.core.quiz.item import STATEMENTS
from ecgstudio.core.quiz.score import Named

TYPE = QuestionType(
    name="list",
    title="A list",
    question="What does this ECG show?",
    about="statements ticked in a list",
    items=lambda _: (STATEMENTS,),
    understand=lambda answer: Understood(tuple(Named(item) for item in dict.fromkeys(answer.chosen))),
    place=20,
)
