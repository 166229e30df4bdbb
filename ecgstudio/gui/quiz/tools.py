"""Calipers and annotations on the ECG of the quiz: the student's own, kept with the answer; the teacher's once it is given."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from ecgstudio.core.annotations import Annotation, of_layer
from ecgstudio.core.calipers import Caliper
from ecgstudio.gui.kit.annotation_words import drawing_hint, kind_word
from ecgstudio.gui.kit.document import Document
from ecgstudio.gui.kit.frame import Frame
from ecgstudio.gui.kit.job_runner import JobRunner
from ecgstudio.gui.kit.lazy import Lazy
from ecgstudio.gui.kit.words import tr
from ecgstudio.gui.quiz.question import QuizQuestion
from ecgstudio.gui.quiz.quizzing import Quizzing
from ecgstudio.gui.sheet_tools.sheet_tools import ANNOTATION_KEYS, SheetTools

if TYPE_CHECKING:
    from ecgstudio.app.quiz.marking import Feedback
    from ecgstudio.gui.sheet.annotation_layer import AnnotationsLayer
    from ecgstudio.gui.sheet.view import SheetView


class QuizTools(QObject):
    """A document of its own to measure and write in, anew with each ECG; ``answers`` is the teacher's layer under it."""

    def __init__(self, frame: Frame, quick: JobRunner, question: QuizQuestion, quizzing: Quizzing) -> None:
        super().__init__(frame)
        self._frame, self._question, self._quizzing = frame, question, quizzing
        self.answers = Lazy(self._make_answers)
        question.lazy_sheet.when_made(lambda _: self.answers())
        self.document = Document(parent=self)
        self.tools = SheetTools(self.document, quick, question.lazy_sheet, "student", self)
        question.lazy_sheet.when_made(self._on_sheet)
        question.caliper_requested.connect(self.tools.draw_caliper)
        question.caliper_removed.connect(self.tools.calipers.remove)
        question.add_to_menu(self._menu())
        quizzing.asked.connect(self._open)
        quizzing.marked.connect(self._show_answer)
        self.tools.calipers.shown.connect(self._on_calipers)
        self.tools.annotations.shown.connect(self._on_annotations)
        self.tools.armed.connect(lambda kind: frame.tell(drawing_hint(kind), 0))

    def _open(self) -> None:
        """Another ECG, without calipers, with what was drawn on it before."""
        self._show_answer(None)
        shown, session = self._question.sheet.case, self._quizzing.session
        if shown is not None and session is not None:
            self.document.open(replace(shown, annotations=session.answer.annotations), anew=True)

    def _on_sheet(self, sheet: "SheetView") -> None:
        self.tools.install_keys()
        sheet.read_out.connect(self._frame.show_read_out)

    def _on_calipers(self, calipers: tuple[Caliper, ...], selected: int) -> None:
        self._frame.status.show_caliper(calipers[selected] if 0 <= selected < len(calipers) else None)

    def _on_annotations(self, annotations: tuple[Annotation, ...], _: int) -> None:
        self._quizzing.annotate(annotations)

    def _show_answer(self, feedback: "Feedback | None") -> None:
        own = of_layer(feedback.examination.case.annotations, "teacher") if feedback else ()
        self.answers.if_made(lambda layer: layer.show_annotations(own))

    def _make_answers(self) -> "AnnotationsLayer":
        from ecgstudio.gui.sheet.annotation_layer import AnnotationsLayer

        return AnnotationsLayer(self._question.sheet, locked=True)

    def _menu(self) -> QMenu:
        menu = QMenu(self._question)
        for kind, key in ANNOTATION_KEYS.items():
            action = menu.addAction(tr("{kind} ({key} on the sheet)").format(kind=kind_word(kind), key=key))
            action.triggered.connect(partial(self._add, kind))
        menu.addSeparator()
        menu.addAction(tr("Remove the selected one")).triggered.connect(lambda _=False: self.tools.annotations.remove())
        return menu

    def _add(self, kind: str, _: bool = False) -> None:
        if self._question.lazy_sheet.made:
            self.tools.add_annotation(kind)  # type: ignore[arg-type]
