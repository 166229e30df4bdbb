"""The diagnosis in words of one's own."""

from ecgstudio.app.quiz.types import QuestionType, Understood
from ecgstudio.core.quiz.item import WORDS
from ecgstudio.core.quiz.score import Named
from ecgstudio.core.quiz.session import Answer


def _understand(answer: Answer) -> Understood:
    from ecgstudio.language import LONGEST, read

    reading = read(answer.text[:LONGEST])
    assumed = {item.statement_id: item.reason for item in reading.assumptions}
    named = (
        Named(item.id, item.present, item.certainty == "certain", assumed.get(item.id, "")) for item in reading.mentions
    )
    return Understood(tuple(dict.fromkeys(named)), tuple(part.text.strip() for part in reading.not_understood))


TYPE = QuestionType(
    name="text",
    title="Typing",
    question="What does this ECG show?",
    about="the diagnosis in words",
    items=lambda _: (WORDS,),
    understand=_understand,
    place=10,
)
