"""One parameter of the physiology: label, number field, slider and reset."""

from time import monotonic

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSlider, QWidget

from ecgstudio.core.parameters import Parameter, Value
from ecgstudio.gui.kit.controls import icon_button, named
from ecgstudio.gui.kit.editors import make_editor, tip_of
from ecgstudio.gui.kit.undo_keys import UndoKeys
from ecgstudio.gui.kit.words import tr

_SAME_GESTURE_S = 0.8
"""Changes by key or wheel that follow each other faster than this are one step of undo."""


class ParameterSlider(QSlider):
    """A slider that leaves the wheel to the panel unless it has the focus."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class ParameterRow(QWidget):
    """``changed`` carries name, value and the number of the gesture; one drag of the slider is one gesture."""

    changed = Signal(str, object, int)
    reset_requested = Signal(str)

    def __init__(self, parameter: Parameter) -> None:
        super().__init__()
        self.parameter = parameter
        self._gesture, self._last_change = 0, 0.0
        self._label = QLabel(tr(parameter.label))
        self._label.setWordWrap(True)
        self._label.setToolTip(tip_of(parameter))
        self.editor = make_editor(parameter)
        self._label.setBuddy(self.editor.control)
        self.reset_button = icon_button(
            "reset",
            tr("Reset {label}").format(label=tr(parameter.label)),
            tr("Back to the value this case began with"),
            f"reset_{parameter.name}",
        )
        self.slider = self._make_slider() if parameter.kind in ("number", "count") else None
        self._lay_out()
        UndoKeys(self).take_from(self)
        self.editor.edited.connect(self._on_edited)
        self.reset_button.clicked.connect(lambda _: self.reset_requested.emit(parameter.name))

    def matches(self, words: list[str]) -> bool:
        """Whether every word occurs in label, name, group, unit or help."""
        own = self.parameter
        text = f"{tr(own.label)} {own.name} {tr(own.group)} {own.unit} {own.help}".lower()
        return all(word in text for word in words)

    def show_value(self, value: Value, baseline: Value) -> None:
        """Show a value that came from elsewhere; a slider under the finger stays where it is."""
        self.editor.show_value(value)
        if self.slider and not self.slider.isSliderDown():
            with QSignalBlocker(self.slider):
                self.slider.setValue(self._ticks(float(value)))
        self.reset_button.setEnabled(value != baseline)

    def _make_slider(self) -> QSlider:
        own = self.parameter
        slider = named(ParameterSlider(), tr(own.label), tip_of(own), f"slider_{own.name}")
        slider.setRange(0, self._ticks(own.maximum))
        slider.setPageStep(max(1, slider.maximum() // 10))
        slider.sliderPressed.connect(self._new_gesture)
        slider.valueChanged.connect(self._on_slid)
        return slider

    def _ticks(self, value: float) -> int:
        return round((value - self.parameter.minimum) / self.parameter.step)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(10, 3, 6, 3)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(0)
        grid.addWidget(self._label, 0, 0)
        grid.addWidget(self.editor, 0, 1, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(self.reset_button, 0, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnMinimumWidth(0, 96)
        if self.parameter.kind == "choice":
            self.editor.setFixedWidth(136)
        if self.slider:
            self.editor.setFixedWidth(104)
            grid.addWidget(self.slider, 1, 0, 1, 2)
            QWidget.setTabOrder(self.editor.control, self.slider)
            QWidget.setTabOrder(self.slider, self.reset_button)

    def _new_gesture(self) -> None:
        self._gesture += 1
        self._last_change = monotonic()

    def _on_slid(self, ticks: int) -> None:
        own = self.parameter
        value = round(own.minimum + ticks * own.step, 6)
        number = round(value) if own.kind == "count" else value
        self.editor.show_value(number)
        self._tell(number)

    def _on_edited(self, value: Value) -> None:
        if self.slider:
            with QSignalBlocker(self.slider):
                self.slider.setValue(self._ticks(float(value)))
        self._tell(value)

    def _tell(self, value: Value) -> None:
        dragging = self.slider is not None and self.slider.isSliderDown()
        if not dragging and monotonic() - self._last_change > _SAME_GESTURE_S:
            self._gesture += 1
        self._last_change = monotonic()
        self.changed.emit(self.parameter.name, value, self._gesture)
