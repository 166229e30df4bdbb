"""The actions of the quiz and of the presentation, as rows of the window's table."""

from typing import TYPE_CHECKING

from ecgstudio.gui.words import tr

if TYPE_CHECKING:
    from ecgstudio.gui.actions import Act


def quiz_acts() -> "tuple[Act, ...]":
    """The menu Quiz."""
    from ecgstudio.gui.actions import Act

    menu = tr("&Quiz")
    return (
        Act("quiz", tr("&Quiz"), menu, lambda v: v.quiz.show(), ("Ctrl+Shift+3",), "quiz",
            tr("Practise or sit an exam")),
        Act("quiz_hand_in", tr("&Hand in"), menu, lambda v: v.quiz.hand_in(), ("Alt+Return",), "",
            tr("Hand the answer to this ECG in"), breaks=True),
        Act("quiz_next", tr("&Next ECG"), menu, lambda v: v.quiz.step(1), ("Alt+Right",), "",
            tr("The next ECG of the quiz")),
        Act("quiz_previous", tr("&Previous ECG"), menu, lambda v: v.quiz.step(-1), ("Alt+Left",), "",
            tr("The ECG of the quiz before this one")),
        Act("quiz_end", tr("&End the quiz"), menu, lambda v: v.quiz.end(), (), "",
            tr("Mark every answer and show the results")),
        Act("quiz_leave", tr("&Leave the quiz"), menu, lambda v: v.quiz.leave(), (), "",
            tr("Back to the first page; the quiz can be gone on with")),
        Act("quiz_asked", tr("&What is asked ..."), menu, lambda v: v.quiz.edit_answer_key(), ("Ctrl+Shift+K",), "",
            tr("Which statements of the open case must and should be named"), lambda now: now.has_case, breaks=True),
        Act("quiz_progress", tr("P&rogress"), menu, lambda v: v.quiz.progress(), (), "",
            tr("How each statement goes, and what is due"), breaks=True),
        Act("quiz_learners", tr("Le&arners ..."), menu, lambda v: v.quiz.edit_learners(), (), "",
            tr("Profiles on this computer")),
        Act("quiz_results", tr("Results as &CSV ..."), menu, lambda v: v.quiz.write_results(), (), "export",
            tr("Every sitting of the chosen learner as a table")),
        Act("present", tr("Pre&sentation"), menu, lambda v: v.quiz.present(), ("F5",), "present",
            tr("Full screen for a projector: several selected cases, the candidates, or the open case"), breaks=True),
    )  # fmt: skip
