"""One question: the ECG without its name, beside it the steps, the answer, and then what became of it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSplitter, QToolButton, QVBoxLayout, QWidget

from ecgstudio.app.quiz.types import question_type
from ecgstudio.core.case import Case
from ecgstudio.core.paper import SheetStyle
from ecgstudio.core.quiz.item import Item
from ecgstudio.core.quiz.session import QuizSession
from ecgstudio.core.verdict import Verdict
from ecgstudio.gui.kit.controls import icon_button, named, push_button, quiet_label
from ecgstudio.gui.kit.lazy import Lazy
from ecgstudio.gui.kit.patient_words import patient_text
from ecgstudio.gui.kit.words import tr
from ecgstudio.gui.quiz.answer import QuizAnswer
from ecgstudio.gui.quiz.feedback import QuizFeedback
from ecgstudio.gui.quiz.steps import QuizSteps
from ecgstudio.gui.quiz.told import show_told, told_text

if TYPE_CHECKING:
    from ecgstudio.app.quiz.marking import Feedback
    from ecgstudio.gui.sheet import SheetView
    from ecgstudio.gui.sheet.marks_layer import WhereLayer

_SIDE_PX = (330, 420, 560)
"""Least, first and most width of the side with the answer."""
_SHORT_S = 10


class QuizQuestion(QWidget):
    """Shows what it is given; the sheet is made when the first ECG is shown."""

    next_requested = Signal()
    previous_requested = Signal()
    end_requested = Signal()
    caliper_requested = Signal(str)
    caliper_removed = Signal()

    def __init__(self, style: SheetStyle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style, self._dark = style, False
        self.lazy_sheet, self._where = Lazy(self._make_sheet), Lazy(self._make_where)
        self._feedback: Feedback | None = None
        self.place = QLabel()
        self.place.setProperty("heading", True)
        self.patient = quiet_label(wrap=False)
        self.vignette = told_text(tr("Vignette"), "quiz_vignette")
        self.clock = named(QLabel(), tr("Time"), tr("Time left for this ECG, or time spent on it"), "quiz_clock")
        self.waiting = quiet_label(tr("Drawing the ECG ..."))
        self.waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.steps, self.answer, self.feedback = QuizSteps(), QuizAnswer(), QuizFeedback()
        self.reading = push_button(tr("Back to the steps"), tr("The systematic reading again"), "quiz_to_steps")
        self.previous = push_button(tr("Previous"), tr("The ECG before"), "quiz_previous")
        self.next = push_button(tr("Next"), tr("The next ECG"), "quiz_next")
        self.end = push_button(tr("End"), tr("End the quiz and see the results"), "quiz_end")
        self.annotate = icon_button("pen", tr("Annotate"), tr("Write and draw on the ECG"), "quiz_annotate")
        self.tools = [
            self._tool("caliper_time", tr("Time caliper"), tr("Measure an interval (T on the sheet)"), "time"),
            self._tool(
                "caliper_amplitude", tr("Amplitude caliper"), tr("Measure a voltage (A on the sheet)"), "amplitude"
            ),
            self.annotate,
            self._tool("trash", tr("Remove caliper"), tr("Take the selected caliper off the paper"), ""),
        ]
        self._lay_out()
        self.steps.done.connect(lambda: self._show_steps(False))
        self.reading.clicked.connect(lambda _: self._show_steps(True))
        self.next.clicked.connect(lambda _: self.next_requested.emit())
        self.previous.clicked.connect(lambda _: self.previous_requested.emit())
        self.end.clicked.connect(lambda _: self.end_requested.emit())
        self.feedback.pointed.connect(self._point)

    @property
    def sheet(self) -> "SheetView":
        """The sheet, made now if need be."""
        return self.lazy_sheet()

    @property
    def where(self) -> "WhereLayer":
        """Where a criterion was read, over the sheet."""
        return self._where()

    def add_to_menu(self, menu: QMenu) -> None:
        """What the button to annotate opens."""
        self.annotate.setMenu(menu)
        self.annotate.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def offer_statements(self, offered: Sequence[str]) -> None:
        """What can be ticked as an answer."""
        self.answer.picker.show_statements(offered)

    def show_waiting(self, session: QuizSession) -> None:
        """The next ECG is on its way."""
        self._show_place(session)
        self.sheet.hide()
        self.waiting.setText(tr("Preparing the ECG ..."))
        self.waiting.show()
        for widget in (self.vignette, self.steps, self.answer, self.feedback, self.reading):
            widget.hide()

    def show_problem(self, text: str) -> None:
        """Why there is no ECG."""
        self.waiting.setText(text)

    def show_question(self, session: QuizSession, case: Case, items: Sequence[Item]) -> None:
        """Show an ECG, what is to be answered, and what was so far."""
        from ecgstudio.app.quiz.marking import blind

        self._feedback = None
        self._show_place(session)
        self.where.show_verdict(None, None)
        self.sheet.show_case(blind(case), reveal=False)
        self.patient.setText(patient_text(case))
        show_told(self.vignette, case.vignette.before)
        self.waiting.hide()
        self.sheet.show()
        answer, rules = session.answer, session.rules
        self._ask(session, items)
        self.steps.show_answers(answer.steps, checks=not rules.exam, locked=answer.given)
        self.feedback.hide()
        self._systematic = rules.systematic
        self._show_steps(rules.systematic and not answer.given)

    def show_feedback(self, session: QuizSession, feedback: "Feedback", answer_text: str) -> None:
        """Show what became of the answer, with the ECG's name and numbers."""
        self._feedback = feedback
        self._show_place(session)
        case = feedback.examination.case
        self.sheet.show_case(case)
        show_told(self.vignette, (*case.vignette.before, *case.vignette.after[1:]))
        self.steps.show_answers(session.answer.steps, checks=False, locked=True)
        self.steps.show_checked(feedback.steps)
        self._ask(session, feedback.items)
        self.steps.hide()
        self.answer.hide()
        self.reading.setVisible(bool(feedback.steps))
        self.feedback.show()
        self.feedback.show_feedback(feedback, answer_text)
        self.feedback.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_clock(self, spent_s: float, limit_s: int) -> None:
        """Time left where there is a limit, otherwise time spent."""
        shown = max(0.0, limit_s - spent_s) if limit_s else spent_s
        self.clock.setText(f"{int(shown) // 60}:{int(shown) % 60:02d}")
        self.clock.setProperty("warning", bool(limit_s) and shown <= _SHORT_S)
        self.clock.style().polish(self.clock)

    def set_style(self, style: SheetStyle) -> None:
        """The look of the sheet."""
        self._style = style
        self.lazy_sheet.if_made(lambda sheet: sheet.set_style(style))

    def set_dark(self, dark: bool) -> None:
        self._dark = dark
        self.lazy_sheet.if_made(lambda sheet: sheet.set_dark(dark))

    def _ask(self, session: QuizSession, items: Sequence[Item]) -> None:
        self.answer.show_answer(question_type(session.rules.answer_by).question, items, session.answer)

    def _show_place(self, session: QuizSession) -> None:
        place, count = session.place, len(session.questions)
        self.place.setText(tr("ECG {number} of {count}").format(number=place + 1, count=count))
        self.previous.setEnabled(place > 0)
        may_go = session.rules.exam or session.answer.given or bool(session.ended)
        last = place + 1 == count
        self.next.setEnabled(may_go and not last)
        self.end.setText(tr("Results") if session.ended else tr("End"))
        self.end.setAccessibleName(self.end.text())

    def _show_steps(self, shown: bool) -> None:
        """The steps, or what comes after them."""
        self.steps.setVisible(shown)
        self.answer.setVisible(not shown and self._feedback is None)
        self.feedback.setVisible(not shown and self._feedback is not None)
        self.reading.setVisible(not shown and self._systematic)
        if not self.isVisible():
            return
        if shown:
            self.steps.take_focus()
        elif self._feedback is None:
            self.answer.take_focus()

    def _point(self, verdict: Verdict | None) -> None:
        if self._feedback is not None:
            self.where.show_verdict(verdict, self._feedback.examination)

    def _tool(self, icon: str, name: str, tip: str, kind: str) -> QToolButton:
        button = icon_button(icon, name, tip, f"quiz_{icon}")
        button.clicked.connect(
            lambda _=False: self.caliper_requested.emit(kind) if kind else self.caliper_removed.emit()
        )
        return button

    def _make_sheet(self) -> "SheetView":
        from ecgstudio.gui.sheet import SheetView

        sheet = SheetView()
        sheet.set_style(self._style)
        sheet.set_dark(self._dark)
        self._paper_layout.addWidget(sheet, 1)
        return sheet

    def _make_where(self) -> "WhereLayer":
        from ecgstudio.gui.sheet.marks_layer import WhereLayer

        return WhereLayer(self.sheet)

    def _lay_out(self) -> None:
        self._systematic = False
        paper = QWidget()
        self._paper_layout = QVBoxLayout(paper)
        self._paper_layout.setContentsMargins(0, 0, 0, 0)
        self._paper_layout.addWidget(self.waiting)
        head = QHBoxLayout()
        head.addWidget(self.place)
        head.addWidget(self.patient, 1)
        for tool in self.tools:
            head.addWidget(tool)
        head.addWidget(self.clock)
        foot = QHBoxLayout()
        for button in (self.previous, self.next):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self.end)
        side = QWidget()
        side.setProperty("panel", True)
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        side.setMinimumWidth(_SIDE_PX[0])
        side.setMaximumWidth(_SIDE_PX[2])
        column = QVBoxLayout(side)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.vignette)
        for widget in (self.steps, self.answer, self.feedback):
            column.addWidget(widget, 1)
        column.addWidget(self.reading)
        for later in (self.steps, self.feedback, self.reading):
            later.hide()  # all of them together would make the window higher than a small screen
        column.addStretch(0)
        column.addLayout(foot)
        self.splitter = QSplitter()
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(paper)
        self.splitter.addWidget(side)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes([1000, _SIDE_PX[1]])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)
