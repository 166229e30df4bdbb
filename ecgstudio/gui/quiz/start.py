"""The first page of the quiz: who, which ECGs, how."""

from collections.abc import Sequence
from typing import get_args

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ecgstudio.app.quiz.types import question_types
from ecgstudio.core.quiz.quiz_request import FreshRequest, QuizRequest, Where
from ecgstudio.core.quiz.session import Learner, QuizSettings
from ecgstudio.gui.kit.controls import named, push_button, scrolled
from ecgstudio.gui.kit.forms import align_labels, make_form
from ecgstudio.gui.kit.statement_picker import StatementPicker
from ecgstudio.gui.kit.words import tr
from ecgstudio.library import CollectionSummary

_FIELD_WIDTH = 210
_LONGEST_S, _STEP_S = 1800, 15
_MOST = 200
_PLACES = get_args(Where)


class QuizStart(QFrame):
    """``begin_requested`` carries a QuizRequest; ``learner_chosen`` an id."""

    begin_requested = Signal(object)
    learner_chosen = Signal(str)
    learners_requested = Signal()
    resume_requested = Signal()
    discard_requested = Signal()
    progress_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self._make_fields()
        self._make_buttons()
        self.statements = StatementPicker(
            tr("Statements to practise"), tr("Space ticks; each fresh ECG shows one of those ticked"), with_levels=True
        )
        self.unfinished = QFrame()
        self.unfinished.setObjectName("notice")
        self.unfinished_label = QLabel()
        self.problem = QLabel()
        self.problem.setProperty("warning", True)
        self.problem.setWordWrap(True)
        self._lay_out()
        self._listen()
        self.show_unfinished("")
        self.show_problem("")
        self.show_possible(0, 0)

    def request(self) -> QuizRequest:
        """What the page says now."""
        rules = QuizSettings(
            title=self.where.currentText(),
            exam=self.mode.currentData(),
            answer_by=self.answer_by.currentData(),
            systematic=self.systematic.isChecked(),
            seconds=self.seconds.value(),
        )
        fresh = FreshRequest(self.statements.ticked(), self.difficulty.currentData(), self.noise.currentData())
        where: Where = "listed" if self.collection_id else self.where.currentData()
        return QuizRequest(rules, where, fresh, self.count.value(), self.shuffle.isChecked())

    @property
    def collection_id(self) -> str:
        """The collection or course whose cases are asked; empty for other ECGs."""
        chosen = self.where.currentData()
        return "" if chosen in _PLACES else str(chosen)

    def show_request(self, asked: QuizRequest, collection_id: str) -> None:
        """What was asked for the last time; what is not there any more is left as it is."""
        for box, value in (
            (self.where, collection_id or asked.where),
            (self.mode, asked.rules.exam),
            (self.answer_by, asked.rules.answer_by),
            (self.difficulty, asked.fresh.difficulty),
            (self.noise, asked.fresh.noise),
        ):
            index = box.findData(value)
            box.setCurrentIndex(index if index >= 0 else box.currentIndex())
        self.systematic.setChecked(asked.rules.systematic)
        self.seconds.setValue(asked.rules.seconds)
        self.statements.tick(asked.fresh.statements)
        self.count.setValue(asked.count)
        self.shuffle.setChecked(asked.shuffle)

    def show_collections(self, collections: Sequence[CollectionSummary]) -> None:
        """Offer these beside what the library lists; the chosen one stays chosen when it is still there."""
        chosen = self.where.currentData()
        with QSignalBlocker(self.where):
            while self.where.count() > len(_PLACES):
                self.where.removeItem(len(_PLACES))
            for item in collections:
                self.where.addItem(f"{item.title} ({item.cases})", item.id)
            self.where.setCurrentIndex(max(0, self.where.findData(chosen)))
        self._show_fitting()

    def show_learners(self, learners: Sequence[Learner], current: str) -> None:
        """Offer these profiles."""
        with QSignalBlocker(self.learner):
            self.learner.clear()
            for item in learners:
                self.learner.addItem(item.name, item.id)
            if not learners:
                self.learner.addItem(tr("Student"), "")
            self.learner.setCurrentIndex(max(0, self.learner.findData(current)))

    @property
    def offers_statements(self) -> bool:
        return self.statements.tree.topLevelItemCount() > 0

    def propose(self, statement_ids: tuple[str, ...]) -> None:
        """A quiz of fresh ECGs, one for each of these."""
        self.where.setCurrentIndex(self.where.findData("fresh"))
        self.statements.tick(statement_ids)
        self.count.setValue(len(statement_ids))

    def show_possible(self, selected: int, listed: int) -> None:
        """How many cases of the library there are to ask."""
        for name, count in (("selected", selected), ("listed", listed)):
            words = {"selected": tr("Selected cases ({count})"), "listed": tr("Cases listed in the library ({count})")}
            self.where.setItemText(self.where.findData(name), words[name].format(count=count))

    def show_unfinished(self, text: str) -> None:
        """A quiz that was not ended, or none."""
        self.unfinished_label.setText(text)
        self.unfinished.setVisible(bool(text))

    def show_problem(self, text: str) -> None:
        """Why nothing was begun."""
        self.problem.setText(text)
        self.problem.setVisible(bool(text))

    def _make_fields(self) -> None:
        self.learner = _box(tr("Learner"), tr("Whose answers and progress are kept"), "quiz_learner")
        self.where = _box(tr("ECGs"), tr("Where the ECGs come from"), "quiz_where")
        for name, text in (("fresh", tr("Fresh ECGs")), ("selected", ""), ("listed", "")):
            self.where.addItem(text, name)
        self.mode = _box(tr("Mode"), tr("Practice explains after each ECG, an exam at the end"), "quiz_mode")
        self.mode.addItem(tr("Practice"), False)
        self.mode.addItem(tr("Exam, feedback at the end"), True)
        ways = ", ".join(tr(item.about) for item in question_types())
        self.answer_by = _box(tr("Answer by"), tr("What is asked: {ways}").format(ways=ways), "quiz_answer_by")
        for item in question_types():
            self.answer_by.addItem(tr(item.title), item.name)
        self.count = named(QSpinBox(), tr("Number of ECGs"), tr("How many fresh ECGs, 1 to 200"), "quiz_count")
        self.count.setRange(1, _MOST)
        self.count.setValue(10)
        self.difficulty = _box(
            tr("Difficulty"),
            tr("Easy: one finding at the age of 50. Medium: any age. Hard: a second finding beside it"),
            "quiz_difficulty",
        )
        for value, text in (("easy", tr("Easy")), ("medium", tr("Medium")), ("hard", tr("Hard"))):
            self.difficulty.addItem(text, value)
        self.difficulty.setCurrentIndex(1)
        self.noise = _box(tr("Noise"), tr("How clean the tracing is"), "quiz_noise")
        for value, text in (("clean", tr("Clean")), ("usual", tr("Usual")), ("heavy", tr("Heavy"))):
            self.noise.addItem(text, value)
        self.noise.setCurrentIndex(1)
        self.seconds = named(
            QSpinBox(),
            tr("Time for each ECG"),
            tr("In seconds, 15 to 1800; then the answer is handed in"),
            "quiz_seconds",
        )
        self.seconds.setRange(0, _LONGEST_S)
        self.seconds.setSingleStep(_STEP_S)
        self.seconds.setSuffix(tr(" s"))
        self.seconds.setSpecialValueText(tr("no limit"))
        self.systematic = named(
            QCheckBox(tr("Read step by step")),
            tr("Read step by step"),
            tr("Rate, rhythm, axis, intervals, hypertrophy, ischaemia before the diagnosis, each checked"),
            "quiz_systematic",
        )
        self.shuffle = named(QCheckBox(tr("Shuffle")), tr("Shuffle"), tr("Cases in another order"), "quiz_shuffle")
        self.shuffle.setChecked(True)

    def _make_buttons(self) -> None:
        self.learners = push_button(tr("Learners ..."), tr("Add, rename and remove profiles"), "quiz_learners")
        self.progress = push_button(tr("Progress"), tr("How each statement goes, and what is due"), "quiz_progress")
        self.begin = push_button(tr("Begin"), tr("Begin the quiz"), "primary")
        self.resume = push_button(tr("Go on"), tr("Go on with the quiz that was not ended"), "quiz_resume")
        self.discard = push_button(tr("Discard"), tr("Forget the quiz that was not ended"), "quiz_discard")

    def _lay_out(self) -> None:
        title = QLabel(tr("Quiz"))
        title.setObjectName("title")
        row = QHBoxLayout(self.unfinished)
        row.addWidget(self.unfinished_label, 1)
        row.addWidget(self.resume)
        row.addWidget(self.discard)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addLayout(self._form())
        left.addWidget(self.problem)
        left.addWidget(self.begin)
        left.addStretch(1)
        columns = QHBoxLayout()
        columns.setSpacing(32)
        columns.addLayout(left)
        columns.addWidget(self.statements, 1)
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(40, 24, 40, 24)
        layout.setSpacing(16)
        layout.addWidget(title)
        layout.addWidget(self.unfinished)
        layout.addLayout(columns, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(page))

    def _form(self) -> QFormLayout:
        form = make_form()
        for text, control in (
            (tr("Lear&ner"), self.learner),
            ("", self._learner_buttons()),
            (tr("&Where from"), self.where),
            (tr("N&umber"), self.count),
            (tr("Difficult&y"), self.difficulty),
            (tr("N&oise"), self.noise),
            ("", self.shuffle),
            (tr("Mode"), self.mode),
            (tr("Answer &by"), self.answer_by),
            (tr("Time for each"), self.seconds),
            ("", self.systematic),
        ):
            form.addRow(text, control)
            if isinstance(control, QComboBox | QSpinBox):
                control.setFixedWidth(_FIELD_WIDTH)
        return align_labels(form)

    def _learner_buttons(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.learners)
        row.addWidget(self.progress)
        return holder

    def _listen(self) -> None:
        self.where.currentIndexChanged.connect(lambda _: self._show_fitting())
        self.learner.currentIndexChanged.connect(lambda _: self.learner_chosen.emit(self.learner.currentData() or ""))
        self.learners.clicked.connect(lambda _: self.learners_requested.emit())
        self.progress.clicked.connect(lambda _: self.progress_requested.emit())
        self.begin.clicked.connect(lambda _: self.begin_requested.emit(self.request()))
        self.resume.clicked.connect(lambda _: self.resume_requested.emit())
        self.discard.clicked.connect(lambda _: self.discard_requested.emit())
        self._show_fitting()

    def _show_fitting(self) -> None:
        fresh = self.where.currentData() == "fresh"
        for control in (self.count, self.difficulty, self.noise, self.statements):
            control.setEnabled(fresh)
        self.shuffle.setEnabled(not fresh)


def _box(name: str, tip: str, object_name: str) -> QComboBox:
    box = named(QComboBox(), name, tip, object_name)
    box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return box
