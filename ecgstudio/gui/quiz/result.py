"""The end of a quiz: each question with its score, and the whole."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ecgstudio.app.quiz.results import answer_text
from ecgstudio.core.quiz.session import QuizSession
from ecgstudio.gui.kit.controls import named, push_button, quiet_label
from ecgstudio.gui.kit.row_table import RowTable
from ecgstudio.gui.kit.words import tr


class QuizResult(QFrame):
    """``review_requested`` carries the place of a question."""

    review_requested = Signal(int)
    export_requested = Signal()
    new_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self.score = QLabel()
        self.score.setObjectName("title")
        self.about = quiet_label()
        tip = tr("Every question; Enter shows its ECG and what became of the answer")
        self.table = named(RowTable(5), tr("Results"), tip, "quiz_results")
        self.table.setHorizontalHeaderLabels([tr("No."), tr("ECG"), tr("Your answer"), tr("Time"), tr("Score")])
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column in (1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for column in (0, 3, 4):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.table.setAlternatingRowColors(True)
        self.review = push_button(tr("Look at it"), tr("The selected ECG and what became of the answer"), "quiz_review")
        self.export = push_button(tr("Results as CSV ..."), tr("Every session of this learner as a table"), "quiz_csv")
        self.new = push_button(tr("New quiz"), tr("Back to the first page"), "primary")
        self._lay_out()
        self.table.activated.connect(lambda index: self.review_requested.emit(index.row()))
        self.review.clicked.connect(lambda _: self.review_requested.emit(max(0, self.table.currentRow())))
        self.export.clicked.connect(lambda _: self.export_requested.emit())
        self.new.clicked.connect(lambda _: self.new_requested.emit())

    def show_session(self, session: QuizSession) -> None:
        """Show a session that has ended."""
        fraction = session.fraction
        self.score.setText(tr("{percent:.0f} %").format(percent=100 * (fraction or 0.0)))
        full = sum(item is not None and item.score == 1.0 for item in session.outcomes)
        asked = sum(item.steps_asked for item in session.outcomes if item)
        right = sum(item.steps_right for item in session.outcomes if item)
        parts = [tr("{full} of {count} ECGs in full").format(full=full, count=len(session.questions))]
        parts += [tr("{right} of {asked} readings right").format(right=right, asked=asked)] if asked else []
        self.about.setText(", ".join(parts))
        self.table.setRowCount(len(session.questions))
        for row, (answer, outcome) in enumerate(zip(session.answers, session.outcomes, strict=True)):
            score = f"{100 * outcome.score:.0f} %" if outcome else tr("not answered")
            title = tr(outcome.title) if outcome else "–"
            said = answer_text(answer) or "–"
            for column, text in enumerate((str(row + 1), title, said, f"{answer.seconds:.0f} s", score)):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                if column in (0, 3, 4):
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.table.setItem(row, column, item)
        self.table.setCurrentCell(0, 0)
        self.table.setFocus()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        for button in (self.review, self.export):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.new)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(40, 24, 40, 24)
        layout.setSpacing(12)
        layout.addWidget(self.score)
        layout.addWidget(self.about)
        layout.addWidget(self.table, 1)
        layout.addLayout(row)
