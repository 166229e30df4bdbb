"""What became of an answer: each statement with its credit and its criteria, what was wrong and why, and the mimics."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.measurements import Measured, Measurements
from ecgstudio.core.quiz.item import Checked, Item
from ecgstudio.core.quiz.score import Charge, Credit
from ecgstudio.core.verdict import Verdict
from ecgstudio.gui.kit.controls import named, quiet_label, restyle
from ecgstudio.gui.kit.flow_layout import FlowLayout
from ecgstudio.gui.kit.icons import outcome_icon
from ecgstudio.gui.kit.verdict_words import criterion_text, number_text, outcome_text, whole_text
from ecgstudio.gui.kit.words import as_written, sentence, tr
from ecgstudio.gui.quiz.item_words import OUTCOMES, checked_text, plain_units

if TYPE_CHECKING:
    from ecgstudio.app.quiz.marking import Feedback, WrongAnswer

_VERDICT, _MORE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_HOW = {
    "named": "named",
    "more special": "named more exactly",
    "its parts": "named by its parts",
    "less special": "named in part",
    "near": "close",
    "left open": "left open",
    "missed": "missed",
}
_FAULTS = {
    "over-called": "not there",
    "beyond": "more than there is",
    "contradicts": "contradicts",
    "denied": "ruled out, yet there",
}
_NUMBERS = {"rate": "rate", "pr": "PR", "qrs": "QRS", "qtc": "QTc", "qrs_axis": "axis"}
_MOST_MIMICS = 6


class QuizFeedback(QWidget):
    """``pointed`` carries the verdict that is looked at, or None; ``mimic_chosen`` the id of a statement to compare with."""

    pointed = Signal(object)
    mimic_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.score = QLabel()
        self.score.setObjectName("title")
        self.said = quiet_label()
        self.numbers = quiet_label()
        tip = tr(
            "Each statement, its criteria and where they were read; the arrows go along, the sheet shows the place"
        )
        self.tree = named(QTreeWidget(), tr("Feedback"), tip, "quiz_feedback")
        self.tree.setColumnCount(2)
        self.tree.setHeaderHidden(True)
        self.tree.setIndentation(14)
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.currentItemChanged.connect(lambda item, _: self._point(item))
        self.more = quiet_label()
        self.more.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.mimics_title = QLabel(tr("Compare with what looks like it"))
        self.mimics_title.setProperty("heading", True)
        self.mimics = QWidget()
        self._flow = FlowLayout(self.mimics)
        self.mimic_buttons: list[QPushButton] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        parts: tuple[QWidget, ...] = (self.score, self.said, self.numbers, self.tree)
        for widget in (*parts, self.more, self.mimics_title, self.mimics):
            layout.addWidget(widget)
        layout.setStretch(parts.index(self.tree), 1)

    def show_feedback(self, feedback: "Feedback", answer_text: str) -> None:
        """Show what became of an answer; the first thing that is not right is looked at."""
        percent = f"{100 * feedback.fraction:.0f} %"
        whole, none = feedback.fraction >= 1.0, feedback.fraction <= 0.0
        word = tr("right") if whole else tr("not right") if none else tr("partly right")
        self.score.setText(f"{percent}  {word}")
        self.score.setProperty("outcome", "good" if whole else "bad" if none else "partly")
        restyle(self.score)
        self.score.setAccessibleName(tr("Score {percent}").format(percent=percent))
        self.said.setText(tr("You said: {answer}").format(answer=answer_text or tr("nothing")))
        self.numbers.setText(tr("Measured: {numbers}").format(numbers=_numbers(feedback.examination.case.measurements)))
        self.tree.clear()
        for group in self._groups(feedback):
            self.tree.addTopLevelItem(group)
        self._expand()
        self._show_mimics(feedback)
        first = self.tree.topLevelItem(0)
        if first is not None:
            self.tree.setCurrentItem(first)

    def _groups(self, feedback: "Feedback") -> Iterable[QTreeWidgetItem]:
        credits, wrong = feedback.score.credits, {item.id: item for item in feedback.wrong}
        yield from (_credit_item(item, feedback.verdicts) for item in credits if item.role == "must")
        yield from (_charge_item(item, wrong.get(item.id)) for item in feedback.score.charges)
        yield from (_credit_item(item, feedback.verdicts) for item in credits if item.role == "should")
        for statement_id in feedback.score.also_there:
            item = _top(tr(catalogue()[statement_id].name), tr("measured too"), "met")
            item.setData(
                0, _MORE, tr("Not asked for; its criteria are met in this ECG, so that naming it costs nothing.")
            )
            yield item
        names = {item.name: item for item in feedback.items}
        yield from (_checked_item(names[item.name], item) for item in feedback.checked)
        unread = ", ".join(f"“{part}”" for part in feedback.understood.unread)
        if unread:
            yield _top(tr("Not understood: {words}").format(words=unread), "", "not measurable")

    def _expand(self) -> None:
        for row in range(self.tree.topLevelItemCount()):
            item = self.tree.topLevelItem(row)
            if item is not None:
                item.setExpanded(True)

    def _show_mimics(self, feedback: "Feedback") -> None:
        self._flow.clear()
        named_wrongly = [item.id for item in feedback.wrong]
        others = sorted(feedback.mimics, key=lambda mimic: mimic.id not in named_wrongly)
        self.mimic_buttons = [self._mimic_button(item.id, item.tell) for item in others[:_MOST_MIMICS]]
        for button in self.mimic_buttons:
            self._flow.addWidget(button)
            button.show()
        for widget in (self.mimics_title, self.mimics):
            widget.setVisible(bool(self.mimic_buttons))

    def _mimic_button(self, statement_id: str, tell: str) -> QPushButton:
        statement = catalogue()[statement_id]
        button = named(
            QPushButton(as_written(tr(statement.name)), self.mimics),
            tr("Compare with {name}").format(name=tr(statement.name)),
            f"{sentence(tell)}.\n{tr(statement.name)}: {tr(statement.teaching)}",
        )
        button.setProperty("chip", "value")
        button.clicked.connect(lambda _=False: self.mimic_chosen.emit(statement_id))
        return button

    def _point(self, item: QTreeWidgetItem | None) -> None:
        verdict = item.data(0, _VERDICT) if item else None
        text = whole_text(verdict) if verdict else (item.data(0, _MORE) or "") if item else ""
        self.more.setText(text)
        self.more.setVisible(bool(text))
        self.pointed.emit(verdict)


def _credit_item(credit: Credit, verdicts: Mapping[str, tuple[Verdict, ...]]) -> QTreeWidgetItem:
    statement = catalogue()[credit.id]
    outcome = "met" if credit.credit == 1.0 else "not met" if credit.credit == 0.0 else "not measurable"
    if credit.role == "should" and credit.credit == 0.0:
        outcome, word = "not measurable", tr("could be named too")
    else:
        word = tr(_HOW[credit.how])
        word += f" {100 * credit.credit:.0f} %" if 0.0 < credit.credit < 1.0 else ""
    item = _top(tr(statement.name), word, outcome)
    reason = f"{sentence(credit.reason)}.\n" if credit.reason else ""
    item.setData(0, _MORE, f"{reason}{tr(statement.teaching)}")
    item.addChildren([_verdict_item(verdict) for verdict in verdicts.get(credit.id, ())])
    return item


def _charge_item(charge: Charge, wrong: "WrongAnswer | None") -> QTreeWidgetItem:
    cost = f"{tr(_FAULTS[charge.fault])} −{100 * charge.cost:.0f} %"
    item = _top(tr(catalogue()[charge.id].name), cost, "not met")
    lines = [f"{sentence(charge.reason)}."]
    if wrong is not None:
        lines += [_why(wrong)]
        lines += [f"{sentence(wrong.tell)}."] if wrong.tell else []
        item.addChildren([_verdict_item(verdict) for verdict in wrong.against])
    item.setData(0, _MORE, "\n".join(lines))
    return item


def _checked_item(item: Item, checked: Checked) -> QTreeWidgetItem:
    outcome = "met" if checked.counts_as_right else "not met"
    top = _top(tr(item.label), f"{plain_units(tr(checked.said))} {tr(OUTCOMES[checked.outcome])}".strip(), outcome)
    top.setData(0, _MORE, checked_text(checked))
    return top


def _why(wrong: "WrongAnswer") -> str:
    if wrong.against:
        return tr("Of its criteria these are not met here:")
    if wrong.all_met:
        return tr("Its criteria are met here all the same: they alone do not decide.")
    return tr("There is no criterion to hold against this ECG: it is a matter of judgement.")


def _verdict_item(verdict: Verdict) -> QTreeWidgetItem:
    where = tr(" in {lead}").format(lead=verdict.lead) if verdict.lead and verdict.lead not in verdict.criterion else ""
    item = QTreeWidgetItem([f"{criterion_text(verdict)}{where}", number_text(verdict)])
    item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    item.setIcon(0, outcome_icon(verdict.outcome))
    item.setData(0, _VERDICT, verdict)
    item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{criterion_text(verdict)}, {outcome_text(verdict)}")
    for column in (0, 1):
        item.setToolTip(column, whole_text(verdict))
    return item


def _top(text: str, word: str, outcome: str) -> QTreeWidgetItem:
    item = QTreeWidgetItem([text, word])
    item.setIcon(0, outcome_icon(outcome))
    item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    item.setToolTip(0, text)
    font = item.font(0)
    font.setBold(True)
    item.setFont(0, font)
    return item


def _numbers(measured: Measurements) -> str:
    parts = []
    for name, word in _NUMBERS.items():
        found: Measured = getattr(measured, name)
        unit = found.unit.replace("degrees", "°")
        value = "–" if found.value is None else f"{found.value:.0f} {unit}".replace("-", "−")
        parts.append(f"{tr(word)} {value}")
    return ", ".join(parts)
