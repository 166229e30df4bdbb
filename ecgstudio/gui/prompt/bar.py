"""The bar at the top: what to make, and the buttons that start and stop; under it for whom, and what was understood."""

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QSizePolicy, QSpinBox, QToolButton, QVBoxLayout, QWidget

from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.request import VALUE_LIMITS
from ecgstudio.gui.kit.completing_edit import CompletingEdit
from ecgstudio.gui.kit.controls import icon_button, named, push_button, quiet_label
from ecgstudio.gui.kit.words import sentence, tr
from ecgstudio.gui.prompt.chip_line import ChipLine
from ecgstudio.gui.prompt.chips import chips_of, offered_chips, warnings_of
from ecgstudio.gui.prompt.entry import PromptEntry
from ecgstudio.gui.prompt.persons import PersonBox
from ecgstudio.gui.prompt.proposal_row import ProposalRow
from ecgstudio.gui.prompt.warning_list import WarningList

if TYPE_CHECKING:
    from ecgstudio.app.experience import Offer
    from ecgstudio.language import Reading


_FIELD_PX, _LOWER_PX = 122, 26


class PromptBar(QFrame):
    """Gives a ``PromptEntry`` whenever something of it changes; asks for Generate (by Enter, or by a click) and Stop, and for
    proposals where not all of a reading was understood."""

    entry_changed = Signal(object)
    proposals_requested = Signal(object)
    generate_requested = Signal()
    generate_clicked = Signal()
    stop_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("prompt")
        self.edit = CompletingEdit()
        self.age = _optional_number("age", tr("Age"), tr("Age of the patient"))
        self.sex = _sex_box()
        self.rate = _optional_number("rate", tr("Rate"), tr("Ventricular rate"))
        self.person = PersonBox()
        self.keep_seed = _seed_button()
        tip = tr("Draw candidates for this diagnosis (Enter)")
        self.generate_button = push_button(tr("Generate"), tip, "primary", "")
        self.stop_button = push_button(tr("&Stop"), tr("Stop what is running (Escape)"), "stop")
        self.stop_button.setEnabled(False)
        for button in (self.generate_button, self.stop_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the cursor where it is
        self.chips = ChipLine()
        self.offers = ChipLine()
        self.note = quiet_label(wrap=False)
        self.warnings = WarningList()
        self.proposals = ProposalRow()
        self._removed: frozenset[str] = frozenset()
        self._reading: Reading | None = None
        self._problems: tuple[str, ...] = ()
        self._notes: tuple[str, ...] = ()
        self._refusal = self._told = ""
        self._lay_out()
        self._connect()

    def entry(self) -> PromptEntry:
        """What the bar asks for now."""
        return PromptEntry(
            text=self.edit.text().strip(),
            age=_number_or_none(self.age),
            sex=self.sex.currentData(),
            rate=_number_or_none(self.rate),
            removed=self._removed,
        )

    def set_text(self, text: str) -> None:
        """Put a text into the bar as if it had been typed."""
        self.edit.setText(text)

    def show_reading(self, reading: "Reading | None", problems: Sequence[str] = (), notes: Sequence[str] = ()) -> None:
        """Show what was understood as chips, contradictions and problems as warnings, notes below them."""
        self._reading = reading
        names = _names_in(reading) if reading else set()
        self._removed &= names
        self._problems, self._notes = tuple(problems), tuple(notes)
        self._show()

    def show_problem(self, problem: str) -> None:
        """Add one line to the warnings until the entry changes."""
        self._refusal = sentence(problem)
        self._show()

    def show_told(self, text: str) -> None:
        """Add one line of information until the entry changes."""
        self._told = sentence(text)
        self._show()

    def show_note(self, text: str) -> None:
        """What the next key does, or nothing."""
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def show_offers(self, offers: "Sequence[Offer]") -> None:
        """Offer findings that often go with what was understood; a click adds one to the text."""
        self.offers.show_chips(offered_chips(offers))

    def _add(self, statement_id: str) -> None:
        """Add a statement's name to the end of the text, as if it had been typed."""
        self.edit.end(False)
        self.edit.insert(f", {tr(catalogue()[statement_id].name)}")

    def _put(self, statement_id: str, words: str) -> None:
        """Put a statement's name in the place of the words that were not understood, as if it had been typed."""
        at = self.edit.text().find(words) if words else -1
        if at < 0:
            self._add(statement_id)
        else:
            self.edit.setSelection(at, len(words))
            self.edit.insert(tr(catalogue()[statement_id].name))

    def set_busy(self, busy: bool) -> None:
        """Something can be stopped; what is asked for next takes its place. A button that goes quiet leaves the cursor here."""
        if not busy and self.stop_button.hasFocus():
            self.edit.setFocus()
        self.stop_button.setEnabled(busy)

    def _show(self) -> None:
        reading, entry = self._reading, self.entry()
        self.chips.show_chips(chips_of(reading, entry) if reading else ())
        wrong, told = warnings_of(reading, entry) if reading else ((), ())
        refusal, more = (((text,) if text else ()) for text in (self._refusal, self._told))
        self.warnings.show_warnings(
            tuple(dict.fromkeys((*refusal, *self._problems, *wrong))), (*more, *self._notes, *told)
        )
        self.proposals.show_reading(reading)
        self._show_read()

    def _show_read(self) -> None:
        """Fields that leave something open say what the text says of it."""
        reading = self._reading
        for box, name, open_ in ((self.age, "age", tr("any age")), (self.rate, "rate", tr("any rate"))):
            value = reading.values.get(name) if reading and name not in self._removed else None
            said = tr("{value:g} (typed)")
            box.setSpecialValueText(open_ if value is None else said.format(value=value))
        sex = reading.sex if reading and "sex" not in self._removed else None
        self.sex.setItemText(0, tr("{sex} (typed)").format(sex=tr(sex)) if sex else tr("any sex"))

    def _toggle(self, name: str) -> None:
        self._removed ^= {name}
        self._tell()
        self._show()

    def _tell(self) -> None:
        if self._refusal or self._told:
            self._refusal = self._told = ""
            self._show()
        self.entry_changed.emit(self.entry())

    def _lay_out(self) -> None:
        upper, lower = QHBoxLayout(), QHBoxLayout()
        upper.setSpacing(8)
        upper.addWidget(self.edit, 1)
        for button in (self.keep_seed, self.generate_button, self.stop_button):
            upper.addWidget(button)
        lower.setSpacing(6)
        lower.addStrut(_LOWER_PX)
        for field in (self.person, self.age, self.sex, self.rate):
            lower.addWidget(field)
        lower.addSpacing(6)
        lower.addWidget(self.chips)
        self.offers.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # what is left by all others
        lower.addWidget(self.offers, 1000)
        lower.addWidget(self.note)
        lower.addStretch(1)
        lower.addWidget(self.warnings)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 5, 10, 5)
        layout.setSpacing(4)
        layout.addLayout(upper)
        layout.addLayout(lower)
        layout.addWidget(self.proposals)
        for hidden in (self.chips, self.offers, self.warnings, self.note):
            hidden.hide()
        order = (self.edit, self.person, self.age, self.sex, self.rate, self.keep_seed, self.generate_button)
        for before, after in pairwise(
            (*order, self.stop_button, self.chips, self.offers, self.warnings, self.proposals)
        ):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        self.edit.textChanged.connect(lambda _: self._tell())
        self.age.valueChanged.connect(lambda _: self._tell())
        self.rate.valueChanged.connect(lambda _: self._tell())
        self.sex.currentIndexChanged.connect(lambda _: self._tell())
        self.edit.returnPressed.connect(self.generate_requested)
        self.generate_button.clicked.connect(lambda _: self.generate_clicked.emit())
        self.stop_button.clicked.connect(lambda _: self.stop_requested.emit())
        self.chips.toggled.connect(self._toggle)
        self.offers.toggled.connect(self._add)
        self.proposals.requested.connect(self.proposals_requested)
        self.proposals.taken.connect(self._put)


def _names_in(reading: "Reading") -> set[str]:
    return {mention.id for mention in reading.mentions} | set(reading.values) | ({"sex"} if reading.sex else set())


def _optional_number(name: str, title: str, tip: str) -> QSpinBox:
    lowest, highest, unit = VALUE_LIMITS[name]
    box = QSpinBox()
    box.setRange(round(lowest) - 1, round(highest))
    box.setSpecialValueText(tr("any age") if name == "age" else tr("any rate"))
    box.setValue(box.minimum())
    box.setSuffix(f" {unit}" if name == "rate" else tr(" y"))
    box.setFixedWidth(_FIELD_PX)
    limits = tr("{tip} in {unit}, {low:g} to {high:g}; lowest step: any").format(
        tip=tip, unit=unit, low=lowest, high=highest
    )
    return named(box, title, limits, f"prompt_{name}")


def _number_or_none(box: QSpinBox) -> float | None:
    return None if box.value() == box.minimum() else float(box.value())


def _sex_box() -> QComboBox:
    box = QComboBox()
    for text, value in ((tr("any sex"), None), (tr("female"), "female"), (tr("male"), "male")):
        box.addItem(text, value)
    box.setFixedWidth(_FIELD_PX)
    return named(box, tr("Sex"), tr("Sex of the patient: any, female or male"), "prompt_sex")


def _seed_button() -> QToolButton:
    tip = tr("Keep the seed: generate the same patients again with other words or numbers")
    button = icon_button("lock", tr("Keep the seed"), tip, "keep_seed")
    button.setCheckable(True)
    return button
