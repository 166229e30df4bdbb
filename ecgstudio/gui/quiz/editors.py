"""The fields of the quiz: for each kind of item the one in which it is answered."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from ecgstudio.core.quiz.item import Item, Kind
from ecgstudio.gui.kit.completing_edit import CompletingEdit
from ecgstudio.gui.kit.controls import named, quiet_label
from ecgstudio.gui.kit.statement_picker import StatementPicker
from ecgstudio.gui.kit.words import as_written, sentence, tr

_COLUMNS = 4


class Editor(QWidget):
    """One item's field; its text is what is kept of the answer. ``entered``: Enter was pressed in it."""

    changed = Signal()
    entered = Signal()

    def text(self) -> str:
        """What is answered now."""
        raise NotImplementedError

    def show_text(self, text: str) -> None:
        """Show an answer."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """The cursor where one begins."""
        raise NotImplementedError


class WordsEditor(Editor):
    """Free words, with completions, and below what was understood of them."""

    def __init__(self) -> None:
        super().__init__()
        self.edit = CompletingEdit()
        named(self.edit, tr("Your answer"), tr("Everything you see, in words; Enter hands it in"), "quiz_edit")
        self.edit.setPlaceholderText(tr("Type what you see, e.g. sinus rhythm, LBBB"))
        self.understood = quiet_label()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.edit)
        column.addWidget(self.understood)
        column.addStretch(1)
        self.edit.textChanged.connect(lambda _: self.changed.emit())
        self.edit.returnPressed.connect(self.entered)

    def text(self) -> str:
        return self.edit.text()

    def show_text(self, text: str) -> None:
        self.edit.setText(text)
        self.understood.clear()

    def take_focus(self) -> None:
        self.edit.setFocus()


class StatementsEditor(Editor):
    """Statements to tick in the list of all."""

    def __init__(self) -> None:
        super().__init__()
        self.picker = StatementPicker(tr("Your answer"), tr("Space ticks what this ECG shows"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.picker)
        self.picker.changed.connect(lambda _: self.changed.emit())

    def text(self) -> str:
        return ",".join(self.picker.ticked())

    def show_text(self, text: str) -> None:
        self.picker.search.clear()
        self.picker.tick(text.split(","))

    def take_focus(self) -> None:
        self.picker.search.setFocus()


class NumberEditor(Editor):
    """A number in the item's unit."""

    def __init__(self, item: Item, name: str) -> None:
        super().__init__()
        self.line = named(QLineEdit(), tr(item.label), _tip(item), name)
        self.line.textChanged.connect(lambda _: self.changed.emit())
        self.line.returnPressed.connect(self.entered)
        _grid(self).addWidget(self.line, 0, 0)

    def text(self) -> str:
        return self.line.text().strip()

    def show_text(self, text: str) -> None:
        self.line.setText(text)

    def take_focus(self) -> None:
        self.line.setFocus()


class ChoiceEditor(Editor):
    """One of the options, in a list that opens; the empty one for no answer."""

    def __init__(self, item: Item, name: str) -> None:
        super().__init__()
        self.choice = named(QComboBox(), tr(item.label), _tip(item), name)
        self.choice.addItem("", "")
        for option, words in _options(item).items():
            self.choice.addItem(words, option)
        self.choice.currentIndexChanged.connect(lambda _: self.changed.emit())
        _grid(self).addWidget(self.choice, 0, 0)

    def text(self) -> str:
        return str(self.choice.currentData())

    def show_text(self, text: str) -> None:
        self.choice.setCurrentIndex(max(0, self.choice.findData(text)))

    def take_focus(self) -> None:
        self.choice.setFocus()


class OneEditor(Editor):
    """One of a few options, all in view."""

    def __init__(self, item: Item, name: str) -> None:
        super().__init__()
        grid = _grid(self)
        self.buttons = {
            option: named(QRadioButton(as_written(words)), words, _tip(item), f"{name}_{index}")
            for index, (option, words) in enumerate(_options(item).items())
        }
        for button in self.buttons.values():
            button.toggled.connect(lambda _: self.changed.emit())
            grid.addWidget(button, grid.count(), 0)
        grid.setRowStretch(grid.count(), 1)

    def text(self) -> str:
        return next((option for option, button in self.buttons.items() if button.isChecked()), "")

    def show_text(self, text: str) -> None:
        for option, button in self.buttons.items():
            button.setAutoExclusive(False)  # else the one that is on cannot be taken off
            button.setChecked(option == text)
            button.setAutoExclusive(True)

    def take_focus(self) -> None:
        chosen = self.buttons.get(self.text(), next(iter(self.buttons.values()), None))
        if chosen is not None:
            chosen.setFocus()


class SeveralEditor(Editor):
    """Any of the options, each with a box to tick."""

    def __init__(self, item: Item, name: str) -> None:
        super().__init__()
        grid = _grid(self)
        columns = 2 if len(item.options) <= _COLUMNS else _COLUMNS
        self.boxes: dict[str, QCheckBox] = {}
        for index, (option, words) in enumerate(_options(item).items()):
            box = named(QCheckBox(words), f"{tr(item.label)} {words}", _tip(item), f"{name}_{option}")
            box.toggled.connect(lambda _: self.changed.emit())
            self.boxes[option] = box
            grid.addWidget(box, index // columns, index % columns)

    def text(self) -> str:
        return ",".join(option for option, box in self.boxes.items() if box.isChecked())

    def show_text(self, text: str) -> None:
        chosen = text.split(",")
        for option, box in self.boxes.items():
            box.setChecked(option in chosen)

    def take_focus(self) -> None:
        next(iter(self.boxes.values())).setFocus()


_EDITORS: Mapping[Kind, Callable[[Item, str], Editor]] = {
    "words": lambda *_: WordsEditor(),
    "statements": lambda *_: StatementsEditor(),
    "one": OneEditor,
    "number": NumberEditor,
    "choice": ChoiceEditor,
    "several": SeveralEditor,
}


def editor_of(item: Item, name: str) -> Editor:
    """The field of an item; its control gets the object name."""
    return _EDITORS[item.kind](item, name)


def _options(item: Item) -> dict[str, str]:
    """The options, each with its words."""
    first = sentence if item.kind == "choice" else str
    words = item.names or tuple(first(tr(option)) for option in item.options)
    return dict(zip(item.options, words, strict=True))


def _tip(item: Item) -> str:
    return sentence(tr(item.hint)) if item.hint else tr(item.label)


def _grid(editor: Editor) -> QGridLayout:
    grid = QGridLayout(editor)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(10)
    return grid
