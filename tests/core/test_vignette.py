"""What of a vignette is told when."""

from ecgstudio.core.vignette import NEXT_STEP, NO_VIGNETTE, Vignette


def test_the_usual_question_is_asked_where_there_is_an_answer_alone() -> None:
    told = Vignette("Palpitations", "Since an hour.\n\nNo drugs.", answer="Carotid massage.\nThen adenosine.")
    assert told.before == ("Palpitations", "Since an hour.", "No drugs.", NEXT_STEP)
    assert told.after == (NEXT_STEP, "Carotid massage.", "Then adenosine.")
    assert Vignette(question="Admit?").before == ("Admit?",)
    assert Vignette(question="Admit?", answer="Yes.").after == ("Admit?", "Yes.")
    assert (NO_VIGNETTE.before, NO_VIGNETTE.after, NO_VIGNETTE.words) == ((), (), "")
