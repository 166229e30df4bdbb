"""Editors made from declared parameters: a number field, a choice or a switch, all used the same way."""

import math

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QHBoxLayout, QLineEdit, QWidget

from ecgstudio.core.parameters import Parameter, Value
from ecgstudio.gui.kit.controls import named
from ecgstudio.gui.kit.words import tr


class Editor(QWidget):
    """Edits one parameter; ``edited`` carries what the user chose, never what was shown by ``show_value``."""

    edited = Signal(object)

    def __init__(self, parameter: Parameter, control: QWidget) -> None:
        super().__init__()
        self.parameter = parameter
        self.control = named(control, tr(parameter.label), tip_of(parameter), f"edit_{parameter.name}")
        self.setFocusProxy(control)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(control)

    def value(self) -> Value:
        raise NotImplementedError

    def show_value(self, value: Value) -> None:
        raise NotImplementedError


class NumberEditor(Editor):
    def __init__(self, parameter: Parameter) -> None:
        self._box = QDoubleSpinBox()
        super().__init__(parameter, self._box)
        self._box.setDecimals(decimals_of(parameter.step))
        self._box.setRange(parameter.minimum, parameter.maximum)
        self._box.setSingleStep(parameter.step or 1)
        self._box.setSuffix(f" {parameter.unit}" if parameter.unit else "")
        self._box.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._box.setKeyboardTracking(False)
        self._box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._box.valueChanged.connect(lambda _: self.edited.emit(self.value()))

    def value(self) -> Value:
        number = self._box.value()
        return round(number) if self.parameter.kind == "count" else number

    def show_value(self, value: Value) -> None:
        if self._box.value() != value:
            with QSignalBlocker(self._box):
                self._box.setValue(float(value))

    def wheelEvent(self, event: object) -> None:
        event.ignore()  # type: ignore[attr-defined]


class ChoiceEditor(Editor):
    def __init__(self, parameter: Parameter) -> None:
        self._box = QComboBox()
        super().__init__(parameter, self._box)
        for word in parameter.choices:
            self._box.addItem(tr(word), word)
        self._box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._box.setMinimumContentsLength(10)
        self._box.currentIndexChanged.connect(lambda _: self.edited.emit(self.value()))

    def value(self) -> Value:
        return str(self._box.currentData())

    def show_value(self, value: Value) -> None:
        with QSignalBlocker(self._box):
            self._box.setCurrentIndex(self._box.findData(value))


class SwitchEditor(Editor):
    def __init__(self, parameter: Parameter) -> None:
        self._box = QCheckBox()
        super().__init__(parameter, self._box)
        self._box.toggled.connect(lambda _: self.edited.emit(self.value()))

    def value(self) -> Value:
        return self._box.isChecked()

    def show_value(self, value: Value) -> None:
        with QSignalBlocker(self._box):
            self._box.setChecked(bool(value))


class TextEditor(Editor):
    def __init__(self, parameter: Parameter) -> None:
        self._edit = QLineEdit()
        super().__init__(parameter, self._edit)
        self._edit.setMaxLength(round(parameter.maximum))
        self._edit.textEdited.connect(lambda _: self.edited.emit(self.value()))

    def value(self) -> Value:
        return self._edit.text().strip()

    def show_value(self, value: Value) -> None:
        if self.value() != value:
            self._edit.setText(str(value))


def make_editor(parameter: Parameter) -> Editor:
    """The editor that suits the parameter."""
    kinds = {"choice": ChoiceEditor, "switch": SwitchEditor, "text": TextEditor}
    return kinds.get(parameter.kind, NumberEditor)(parameter)


def tip_of(parameter: Parameter) -> str:
    """Help, range and unit in one tooltip."""
    help_text = tr(parameter.help) if parameter.help else tr(parameter.label)
    if parameter.kind == "choice":
        limits = ", ".join(tr(word) for word in parameter.choices)
    elif parameter.kind == "switch":
        limits = tr("on or off")
    elif parameter.kind == "text":
        limits = ""
    else:
        limits = tr("{low:g} to {high:g} {unit}").format(
            low=parameter.minimum, high=parameter.maximum, unit=parameter.unit
        )
    return f"{help_text}\n{limits.strip()}".strip()


def decimals_of(step: float) -> int:
    """How many decimals a number with this step needs."""
    if step <= 0 or (step >= 1 and float(step).is_integer()):
        return 0
    return max(1, math.ceil(-math.log10(step) - 1e-9))
