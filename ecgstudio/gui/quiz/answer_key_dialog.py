"""What a quiz asks of a case: which statements must be named, and which should."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ecgstudio.core.answer_key import AnswerKey
from ecgstudio.core.catalogue import catalogue
from ecgstudio.gui.kit.controls import named, push_button, quiet_label
from ecgstudio.gui.kit.words import tr

_Button = QDialogButtonBox.StandardButton
_ID = Qt.ItemDataRole.UserRole


class AnswerKeyDialog(QDialog):
    """Shows what is asked now (``asked``, or what ``follows`` from the case); ``choice`` gives what is to be asked, None for
    what follows from the case. ``stated``: the statements that the case has."""

    def __init__(
        self, asked: AnswerKey | None, follows: AnswerKey | None, stated: Iterable[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("What a quiz asks"))
        self._follows, self._stated = follows, tuple(dict.fromkeys(stated))
        self.table = named(
            QTableWidget(0, 2),
            tr("Statements"),
            tr("Each statement, and whether it is to be named"),
            "asked_statements",
        )
        self.table.setHorizontalHeaderLabels([tr("Statement"), tr("In a quiz")])
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.table.setShowGrid(False)
        self.more = named(QComboBox(), tr("Another statement"), tr("Type part of its name"), "asked_more")
        self.add = push_button(tr("&Add"), tr("Ask for this statement too"), "asked_add")
        self.derive = push_button(
            tr("As the case &states"),
            tr("Ask what follows from the case's statements and measurements"),
            "asked_derive",
        )
        self.note = quiet_label()
        self.buttons = QDialogButtonBox(_Button.Ok | _Button.Cancel)
        named(self.buttons.button(_Button.Ok), tr("OK"), tr("Ask this from now on; can be undone"), "primary")
        named(self.buttons.button(_Button.Cancel), tr("Cancel"), tr("Leave everything as it is"))
        self._line = named(QLineEdit(), tr("Another statement"), tr("Type part of its name"))
        self.boxes: dict[str, QComboBox] = {}
        self._fill_more()
        self._lay_out()
        self.add.clicked.connect(lambda _: self._add_chosen())
        self.derive.clicked.connect(lambda _: self._show(None))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._show(asked)
        next(iter(self.boxes.values()), self.more).setFocus()

    def choice(self) -> AnswerKey | None:
        """What is to be asked; None when that follows from the case."""
        chosen = AnswerKey(self._of("must"), self._of("should"))
        return None if chosen == self._follows else chosen

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the field of another statement adds it and leaves the dialog open."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.focusWidget() in (self.more, self._line):
            self._add_chosen()
        else:
            super().keyPressEvent(event)

    def add_statement(self, statement_id: str, role: str = "must") -> None:
        """A row for a statement; one that is there is only changed."""
        if statement_id not in self.boxes:
            self._add_row(statement_id)
        box = self.boxes[statement_id]
        box.setCurrentIndex(box.findData(role))

    def _show(self, asked: AnswerKey | None) -> None:
        self.table.setRowCount(0)
        self.boxes = {}
        shown = asked or self._follows
        must, should = (shown.must, shown.should) if shown else ((), ())
        for statement_id in dict.fromkeys((*self._stated, *must, *should)):
            role = "must" if statement_id in must else "should" if statement_id in should else "free"
            if statement_id in catalogue():
                self.add_statement(statement_id, role)
        self._refresh()

    def _add_row(self, statement_id: str) -> None:
        name, row = tr(catalogue()[statement_id].name), self.table.rowCount()
        box = named(QComboBox(), tr("{name} in a quiz").format(name=name), "", f"asked_{statement_id}")
        for role, word in (
            ("must", tr("must be named")),
            ("should", tr("should be named")),
            ("free", tr("is not asked")),
        ):
            box.addItem(word, role)
        box.currentIndexChanged.connect(lambda _: self._refresh())
        item = QTableWidgetItem(name)
        item.setData(_ID, statement_id)
        self.table.setRowCount(row + 1)
        self.table.setItem(row, 0, item)
        self.table.setCellWidget(row, 1, box)
        self.table.resizeRowToContents(row)
        self.boxes[statement_id] = box

    def _add_chosen(self) -> None:
        """Add the statement whose whole name stands in the field."""
        statement_id = self.more.itemData(self.more.findText(self.more.currentText(), Qt.MatchFlag.MatchFixedString))
        if statement_id:
            self.add_statement(statement_id)
            self._refresh()
            self.boxes[statement_id].setFocus()

    def _of(self, role: str) -> tuple[str, ...]:
        return tuple(statement_id for statement_id, box in self.boxes.items() if box.currentData() == role)

    def _refresh(self) -> None:
        must = self._of("must")
        self.buttons.button(_Button.Ok).setEnabled(bool(must))
        if not must:
            self.note.setText(tr("Nothing must be named yet; at least one statement has to."))
        elif self._follows is not None and self.choice() is None:
            self.note.setText(
                tr("As the case states it. The rhythm and the axis that are measured should be named as well.")
            )
        else:
            self.note.setText(
                tr("Each Must is worth a point. A Should makes up for an over-call and costs nothing when left out; "
                   "what the case shows besides is free.")
            )  # fmt: skip

    def _fill_more(self) -> None:
        self.more.setEditable(True)
        self.more.setLineEdit(self._line)
        self._line.setPlaceholderText(tr("Another statement"))
        self.more.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        for statement in sorted(catalogue().values(), key=lambda item: item.name.casefold()):
            self.more.addItem(tr(statement.name), statement.id)
        completer = QCompleter([self.more.itemText(row) for row in range(self.more.count())], self.more)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.more.setCompleter(completer)
        self.more.setCurrentIndex(-1)
        self.more.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.more, 1)
        row.addWidget(self.add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(self.table, 1)
        layout.addLayout(row)
        layout.addWidget(self.note)
        layout.addWidget(self.derive, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.buttons)
        self.resize(560, 420)
