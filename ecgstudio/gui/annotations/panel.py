"""Annotations as words and numbers: the list, the fields of the selected one, and which layers are seen."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ecgstudio.core.annotations import ANNOTATION_LAYERS, LONGEST_TEXT, Annotation, AnnotationKind, AnnotationLayer
from ecgstudio.core.calipers import Point
from ecgstudio.core.leads import LEADS
from ecgstudio.core.paper import Page
from ecgstudio.gui.kit.annotation_words import annotation_word, layer_word
from ecgstudio.gui.kit.controls import action_button, named, quiet_label
from ecgstudio.gui.kit.place_numbers import PlaceField, PlaceNumbers
from ecgstudio.gui.kit.undo_keys import UndoKeys
from ecgstudio.gui.kit.words import tr

_LEAST_WIDTH = 76


def _fields_of(kind: AnnotationKind) -> tuple[PlaceField, ...]:
    if kind == "text":
        return (PlaceField(0, True, tr("At")), PlaceField(0, False, tr("Height")))
    if kind == "span":
        return (PlaceField(0, True, tr("From")), PlaceField(1, True, tr("To")), PlaceField(0, False, tr("Height")))
    titles = (tr("Text at"), tr("Tip at")) if kind == "arrow" else (tr("Corner"), tr("To"))
    return tuple(
        PlaceField(part, is_time, title, not is_time) for part, title in enumerate(titles) for is_time in (True, False)
    )


class AnnotationsPanel(QWidget):
    """Shows annotations and tells what the user makes of them. ``changed``: the selected one as it is to be, and a key by
    which steps in a row belong together. ``layer_switched``: a layer is to be seen or not.
    """

    changed = Signal(object, str)
    written = Signal(str)
    chosen = Signal(int)
    layer_chosen = Signal(str)
    layer_switched = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Annotations"))
        self._annotation: Annotation | None = None
        self._duration_s = 0.0
        self.list = named(
            QComboBox(), tr("Annotations of this case"), tr("The annotation that the fields below show"), "annotations"
        )
        self.layer = named(
            QComboBox(), tr("Layer"), tr("Whose annotation it is; new ones go to the same layer"), "remark_layer"
        )
        self.text = named(QLineEdit(), tr("Text"), tr("What stands on the sheet"), "remark_text")
        self.lead = named(QComboBox(), tr("Lead"), tr("The lead it belongs to"), "remark_lead")
        self.numbers = PlaceNumbers(4, "remark")
        self.all_leads = named(QCheckBox(tr("All leads")), tr("All leads"), tr("Over every lead"), "remark_all")
        self.whole_lead = named(
            QCheckBox(tr("Whole lead")), tr("Whole lead"), tr("The lead wherever it is drawn"), "remark_whole"
        )
        self.switches = {layer: _switch(layer) for layer in ANNOTATION_LAYERS}
        self.hint = quiet_label(tr("W, R, S and H on the sheet write a text, an arrow, a span or a highlight on it."))
        self._fill_boxes()
        self._lay_out()
        self._listen()
        UndoKeys(self).take_from(self)
        self.show_annotations((), -1, 0.0, frozenset(ANNOTATION_LAYERS), None)
        self.show_layers("teacher", frozenset(ANNOTATION_LAYERS))

    def add_button(self, action: QAction) -> None:
        """One more button above."""
        self._buttons.addWidget(action_button(action))

    def show_annotations(
        self,
        annotations: tuple[Annotation, ...],
        selected: int,
        duration_s: float,
        seen: frozenset[AnnotationLayer],
        page: Page | None,
    ) -> None:
        """Show those of the layers that are seen, the selected one in the fields."""
        self._duration_s = duration_s
        self._annotation = annotations[selected] if 0 <= selected < len(annotations) else None
        with QSignalBlocker(self.list):
            self.list.clear()
            for index, annotation in enumerate(annotations):
                if annotation.layer in seen:
                    self.list.addItem(annotation_word(annotation, page), index)
            self.list.setCurrentIndex(self.list.findData(selected))
        self.list.setEnabled(self.list.count() > 0)
        self.hint.setVisible(self._annotation is None)
        self.fields.setVisible(self._annotation is not None)
        if self._annotation is not None:
            self._show_fields(self._annotation)

    def show_layers(self, layer: AnnotationLayer, seen: frozenset[AnnotationLayer]) -> None:
        """Which layer is written on, and which are seen."""
        shown = self._annotation.layer if self._annotation else layer
        with QSignalBlocker(self.layer):
            self.layer.setCurrentIndex(self.layer.findData(shown))
        for name, switch in self.switches.items():
            with QSignalBlocker(switch):
                switch.setChecked(name in seen)

    def _show_fields(self, annotation: Annotation) -> None:
        if self.text.text() != annotation.text:
            with QSignalBlocker(self.text):
                self.text.setText(annotation.text)
        for choice, value in ((self.lead, annotation.lead), (self.layer, annotation.layer)):
            with QSignalBlocker(choice):
                choice.setCurrentIndex(choice.findData(value))
        for check, on, kind in (
            (self.all_leads, annotation.all_leads, "span"),
            (self.whole_lead, annotation.whole_lead, "highlight"),
        ):
            with QSignalBlocker(check):
                check.setChecked(on)
            check.setVisible(annotation.kind == kind)
        fields = () if annotation.whole_lead else _fields_of(annotation.kind)
        self.numbers.show_places(annotation.points, fields, self._duration_s)

    def _move(self, index: int, part: int, by: Point) -> None:
        if self._annotation is not None:
            self.changed.emit(self._annotation.moved(part, by, self._duration_s), f"number {index}")

    def _change(self, **fields: object) -> None:
        if self._annotation is not None:
            self.changed.emit(replace(self._annotation, **fields), f"fields {' '.join(fields)}")  # type: ignore[arg-type]

    def _choose_layer(self) -> None:
        layer = self.layer.currentData()
        self.layer_chosen.emit(layer)
        self._change(layer=layer)

    def _fill_boxes(self) -> None:
        for lead in LEADS:
            self.lead.addItem(lead, lead)
        for layer in ANNOTATION_LAYERS:
            self.layer.addItem(layer_word(layer), layer)
        self.text.setMaxLength(LONGEST_TEXT)
        self.list.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.list.setMinimumContentsLength(7)

    def _listen(self) -> None:
        self.numbers.moved.connect(self._move)
        self.list.activated.connect(lambda _: self.chosen.emit(self.list.currentData()))
        self.text.editingFinished.connect(lambda: self.written.emit(self.text.text()))
        self.lead.activated.connect(lambda _: self._change(lead=self.lead.currentData()))
        self.layer.activated.connect(lambda _: self._choose_layer())
        self.all_leads.toggled.connect(lambda on: self._change(all_leads=on))
        self.whole_lead.toggled.connect(lambda on: self._change(whole_lead=on))
        for layer, switch in self.switches.items():
            switch.toggled.connect(lambda on, layer=layer: self.layer_switched.emit(layer, on))

    def _lay_out(self) -> None:
        body = QWidget()
        body.setProperty("panel", True)
        column = QVBoxLayout(body)
        column.setContentsMargins(12, 6, 12, 6)
        column.setSpacing(6)
        column.addLayout(self._top())
        column.addWidget(self.hint)
        column.addWidget(self.list)
        self.fields = self._grid()
        column.addWidget(self.fields)
        shown = QHBoxLayout()
        shown.addWidget(quiet_label(tr("Show"), wrap=False))
        for switch in self.switches.values():
            shown.addWidget(switch)
        shown.addStretch(1)
        column.addLayout(shown)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(body)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)

    def _top(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(2)
        row.addLayout(self._buttons)
        row.addStretch(1)
        row.addWidget(self.layer)
        return row

    def _grid(self) -> QWidget:
        widget = QWidget()
        grid = QGridLayout(widget)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(4)
        grid.addWidget(quiet_label(tr("Text"), wrap=False), 0, 0)
        grid.addWidget(self.text, 0, 1, 1, 3)
        grid.addWidget(quiet_label(tr("Lead"), wrap=False), 1, 0)
        grid.addWidget(self.lead, 1, 1)
        grid.addWidget(self.all_leads, 1, 2, 1, 2)
        grid.addWidget(self.whole_lead, 1, 2, 1, 2)
        grid.addWidget(self.numbers, 2, 0, 1, 4)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        return widget


def _switch(layer: AnnotationLayer) -> QCheckBox:
    words = {"teacher": tr("teacher's"), "student": tr("student's")}
    tip = {"teacher": tr("Show the teacher's annotations"), "student": tr("Show the student's annotations")}
    return named(QCheckBox(words[layer]), tip[layer], tip[layer], f"remarks_of_{layer}")
