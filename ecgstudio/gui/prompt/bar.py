"""The bar at the top: what to make, what was understood of it, and the buttons that start and stop."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QSpinBox, QToolButton, QVBoxLayout, QWidget

from ecgstudio.core.catalogue import catalogue
from ecgstudio.core.request import VALUE_LIMITS
from ecgstudio.gui.kit.chip_row import Chip, ChipRow
from ecgstudio.gui.kit.completing_edit import CompletingEdit
from ecgstudio.gui.kit.controls import icon_button, named, push_button
from ecgstudio.gui.kit.words import sentence, tr
from ecgstudio.gui.prompt.chips import chips_of, offered_chips, warnings_of
from ecgstudio.gui.prompt.entry import PromptEntry
from ecgstudio.gui.prompt.persons import PersonBox
from ecgstudio.gui.prompt.warning_list import WarningList

if TYPE_CHECKING:
    from ecgstudio.app.experience import Offer
    from ecgstudio.language import Reading


class PromptBar(QFrame):
    """Gives a ``PromptEntry`` whenever something of it changes, and asks for Generate and Stop."""

    entry_changed = Signal(object)
    generate_requested = Signal()
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
        self.chips = ChipRow()
        self.offers = ChipRow()
        self.warnings = WarningList()
        self._removed: frozenset[str] = frozenset()
        self._reading: Reading | None = None
        self._problems: tuple[str, ...] = ()
        self._refusal = ""
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

    def show_reading(self, reading: "Reading | None", problems: Sequence[str] = ()) -> None:
        """Show what was understood as chips, and contradictions and problems as warnings."""
        self._reading = reading
        names = _names_in(reading) if reading else set()
        self._removed &= names
        self._problems = tuple(problems)
        self._show()

    def show_problem(self, problem: str) -> None:
        """Add one line to the warnings until the entry changes."""
        self._refusal = sentence(problem)
        self._show()

    def show_offers(self, offers: "Sequence[Offer]") -> None:
        """Offer findings that often go with what was understood; a click adds one to the text."""
        self.offers.show_chips(offered_chips(offers))

    def _add(self, statement_id: str) -> None:
        """Add a statement's name to the end of the text, as if it had been typed."""
        self.edit.end(False)
        self.edit.insert(f", {tr(catalogue()[statement_id].name)}")

    def set_busy(self, busy: bool) -> None:
        """Something can be stopped; what is asked for next takes its place."""
        self.stop_button.setEnabled(busy)

    def _show(self) -> None:
        chips: tuple[Chip, ...] = ()
        warnings: tuple[str, ...] = ()
        if self._reading:
            chips, warnings = chips_of(self._reading, self.entry()), warnings_of(self._reading, self.entry())
        self.chips.show_chips(chips)
        refusal = (self._refusal,) if self._refusal else ()
        self.warnings.show_warnings(tuple(dict.fromkeys((*refusal, *self._problems, *warnings))))

    def _toggle(self, name: str) -> None:
        self._removed ^= {name}
        self._tell()
        self._show()

    def _tell(self) -> None:
        if self._refusal:
            self._refusal = ""
            self._show()
        self.entry_changed.emit(self.entry())

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.edit, 1)
        for text, control in (
            (tr("For"), self.person),
            (tr("A&ge"), self.age),
            (tr("Se&x"), self.sex),
            (tr("&Rate"), self.rate),
        ):
            label = QLabel(text)
            label.setBuddy(control)
            row.addSpacing(4)
            row.addWidget(label)
            row.addWidget(control)
        for button in (self.keep_seed, self.generate_button, self.stop_button):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 8)
        layout.setSpacing(6)
        layout.addLayout(row)
        layout.addWidget(self.chips)
        layout.addWidget(self.offers)
        layout.addWidget(self.warnings)
        self.chips.hide()
        self.offers.hide()
        self.warnings.hide()

    def _connect(self) -> None:
        self.edit.textChanged.connect(lambda _: self._tell())
        self.age.valueChanged.connect(lambda _: self._tell())
        self.rate.valueChanged.connect(lambda _: self._tell())
        self.sex.currentIndexChanged.connect(lambda _: self._tell())
        self.edit.returnPressed.connect(self.generate_requested)
        self.generate_button.clicked.connect(lambda _: self.generate_requested.emit())
        self.stop_button.clicked.connect(lambda _: self.stop_requested.emit())
        self.chips.toggled.connect(self._toggle)
        self.offers.toggled.connect(self._add)


def _names_in(reading: "Reading") -> set[str]:
    return {mention.id for mention in reading.mentions} | set(reading.values) | ({"sex"} if reading.sex else set())


def _optional_number(name: str, title: str, tip: str) -> QSpinBox:
    lowest, highest, unit = VALUE_LIMITS[name]
    box = QSpinBox()
    box.setRange(round(lowest) - 1, round(highest))
    box.setSpecialValueText(tr("any"))
    box.setValue(box.minimum())
    box.setAlignment(Qt.AlignmentFlag.AlignRight)
    box.setSuffix(f" {unit}" if name == "rate" else "")
    limits = tr("{tip} in {unit}, {low:g} to {high:g}; lowest step: any").format(
        tip=tip, unit=unit, low=lowest, high=highest
    )
    return named(box, title, limits, f"prompt_{name}")


def _number_or_none(box: QSpinBox) -> float | None:
    return None if box.value() == box.minimum() else float(box.value())


def _sex_box() -> QComboBox:
    box = QComboBox()
    for text, value in ((tr("any"), None), (tr("female"), "female"), (tr("male"), "male")):
        box.addItem(text, value)
    return named(box, tr("Sex"), tr("Sex of the patient: any, female or male"), "prompt_sex")


def _seed_button() -> QToolButton:
    tip = tr("Keep the seed: generate the same patients again with other words or numbers")
    button = icon_button("lock", tr("Keep the seed"), tip, "keep_seed")
    button.setCheckable(True)
    return button
