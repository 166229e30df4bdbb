"""The bars of the comparison: what B is, how both are shown, and the way between them."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSlider, QToolButton, QVBoxLayout, QWidget

from ecgstudio.gui.kit.controls import icon_button, named, push_button, quiet_label
from ecgstudio.gui.kit.flow_layout import FlowLayout
from ecgstudio.gui.kit.words import tr

NORMAL = "NORM"


class CompareBar(QWidget):
    """Tells what the user chooses; shows nothing of its own accord."""

    statement_chosen = Signal(str)
    candidate_chosen = Signal(int)
    library_chosen = Signal()
    page_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.normal = push_button(
            tr("Normal"),
            tr("The same patient with a normal ECG as B; what the simulator did not draw is made movable first"),
            "compare_normal",
        )
        self.statements = named(
            QComboBox(),
            tr("Same patient with"),
            tr("The same patient and seed with another statement as B"),
            "compare_statement",
        )
        self.candidates = named(QComboBox(), tr("Candidate"), tr("Another candidate as B"), "compare_candidate")
        self.library = push_button(
            tr("From the library"),
            tr("The case that is selected in the library as B, or two as A and B (Ctrl+Alt+C)"),
            "compare_library",
        )
        self.pages = named(
            QComboBox(), tr("View"), tr("Both sheets, their median beats, or their numbers"), "compare_page"
        )
        self.difference = _toggle(tr("B − A"), tr("Draw the difference of the median beats"), "compare_difference")
        self.stacked = _toggle(tr("Stacked"), tr("One above the other instead of side by side"), "compare_stacked")
        self.linked = _toggle(tr("Linked"), tr("Both sheets move together and show one pointer"), "compare_linked")
        self.kept = icon_button("lock", tr("Keep A"), tr("Keep A when another case is opened"), "compare_keep")
        self.swap = icon_button("swap", tr("Swap"), tr("Swap A and B"), "compare_swap")
        self.print = icon_button("print", tr("Print A and B"), tr("Both on one sheet, with B − A"), "compare_print")
        self.kept.setCheckable(True)
        self.linked.setChecked(True)
        for text in (tr("Sheets"), tr("Beats"), tr("Numbers")):
            self.pages.addItem(text)
        self._lay_out()
        self._listen()

    @property
    def offers_statements(self) -> bool:
        return self.statements.count() > 0

    def show_statements(self, items: list[tuple[str, str]]) -> None:
        """What the simulator can give the patient: name and id of each."""
        self.statements.clear()
        self.statements.addItem(tr("Same patient with ..."), "")
        for name, statement_id in items:
            self.statements.addItem(name, statement_id)
        self.statements.setMinimumContentsLength(12)
        self.statements.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def show_candidates(self, titles: list[str]) -> None:
        """The candidates to choose B from."""
        self.candidates.clear()
        self.candidates.addItem(tr("Candidate ..."))
        for number, _ in enumerate(titles, 1):
            self.candidates.addItem(tr("Candidate {number}").format(number=number))
        self.candidates.setVisible(len(titles) > 1)

    def show_possible(self, *, has_case: bool, library: bool, kept: bool, both: bool) -> None:
        """Enable what can be chosen; ``kept`` is whether A stays."""
        with QSignalBlocker(self.kept):
            self.kept.setChecked(kept)
        self.swap.setEnabled(both)
        self.print.setEnabled(both)
        self.normal.setEnabled(has_case)
        self.statements.setEnabled(has_case)
        self.candidates.setEnabled(has_case)
        self.library.setEnabled(library)

    def _listen(self) -> None:
        self.normal.clicked.connect(lambda _: self.statement_chosen.emit(NORMAL))
        self.statements.activated.connect(lambda _: self._choose_statement())
        self.candidates.activated.connect(lambda index: self.candidate_chosen.emit(index - 1) if index else None)
        self.library.clicked.connect(lambda _: self.library_chosen.emit())
        self.pages.currentIndexChanged.connect(self.page_chosen)
        self.pages.currentIndexChanged.connect(lambda _: self._show_fitting())
        self._show_fitting()

    def _choose_statement(self) -> None:
        if self.statements.currentData():
            self.statement_chosen.emit(self.statements.currentData())

    def _show_fitting(self) -> None:
        page = self.pages.currentIndex()
        self.stacked.setVisible(page == 0)
        self.linked.setVisible(page == 0)
        self.difference.setVisible(page == 1)

    def _lay_out(self) -> None:
        layout = FlowLayout(self, 14)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.addWidget(_group(tr("B"), self.normal, self.statements))
        layout.addWidget(_group("", self.candidates, self.library))
        layout.addWidget(_group(tr("Look"), self.pages, self.stacked, self.linked, self.difference))
        layout.addWidget(_group("", self.kept, self.swap, self.print))


def _group(title: str, *controls: QWidget) -> QWidget:
    """What belongs together, under one word."""
    group = QWidget()
    row = QHBoxLayout(group)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    if title:
        row.addWidget(quiet_label(title, wrap=False))
    for control in controls:
        row.addWidget(control)
    return group


class MorphBar(QWidget):
    """The way from A to B; ``moved`` carries how far B stands on it, 0 to 1."""

    moved = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tip = tr("Move B on the way from A (0 %) to itself (100 %): every number of the physiology between the two")
        self.slider = named(QSlider(Qt.Orientation.Horizontal), tr("Way from A to B"), tip, "morph")
        self.slider.setRange(0, 100)
        self.slider.setPageStep(10)
        self.text = QLabel()
        self.text.setMinimumWidth(110)
        self.numbers = quiet_label(wrap=False)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(quiet_label(tr("Way from A to B"), wrap=False))
        row.addWidget(self.slider, 1)
        row.addWidget(self.text)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 4, 10, 6)
        layout.setSpacing(2)
        layout.addLayout(row)
        layout.addWidget(self.numbers)
        self.slider.valueChanged.connect(lambda value: self._on_moved(value))
        self.show_share(1.0, possible=False)

    def show_share(self, share: float, *, possible: bool) -> None:
        """Where B stands, if there is a way."""
        self.slider.setEnabled(possible)
        with QSignalBlocker(self.slider):
            self.slider.setValue(round(100 * share))
        self.text.setText(_percent(round(100 * share)) if possible else "")

    def show_numbers(self, text: str) -> None:
        """What was measured of A and B, in one line."""
        self.numbers.setText(text)

    def _on_moved(self, value: int) -> None:
        self.text.setText(_percent(value))
        self.moved.emit(value / 100)


def _percent(value: int) -> str:
    return tr("B itself") if value == 100 else tr("{value} % of the way").format(value=value)


def _toggle(text: str, tip: str, object_name: str) -> QToolButton:
    button = named(QToolButton(), text, tip, object_name)
    button.setText(text)
    button.setCheckable(True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
