"""The physiology: every number the simulator takes, grouped and searchable."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from ecgstudio.core.parameters import Parameter
from ecgstudio.core.physiology import Physiology
from ecgstudio.gui.kit.controls import icon_button, named, push_button, quiet_label
from ecgstudio.gui.kit.parameter_row import ParameterRow
from ecgstudio.gui.kit.words import tr
from ecgstudio.gui.physiology.parameter_group import ParameterGroup

_LEAST_WIDTH = 296


class PhysiologyPanel(QWidget):
    """Shows a Physiology and tells which field the user changes: name, value, gesture."""

    changed = Signal(str, object, int)
    reset_requested = Signal(str)
    reset_all_requested = Signal()
    fit_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tip = tr("Show only numbers whose name or help has these words")
        self.search_edit = named(QLineEdit(), tr("Search the physiology"), tip, "search_physiology")
        self.search_edit.setPlaceholderText(tr("Search, e.g. PR, axis, noise"))
        self.search_edit.setClearButtonEnabled(True)
        self.reset_all = icon_button(
            "reset", tr("Reset all"), tr("Put every number back to what this case began with"), "reset_all"
        )
        self.hint = quiet_label(tr("Generate or open a simulated ECG to move its physiology."))
        tip = tr("Find the simulator's patient whose ECG comes nearest (Ctrl+J): a second or two; can be undone")
        self.fit = push_button(tr("Make movable"), tip, "make_movable")
        self.note = quiet_label()
        self.nothing_found = quiet_label(tr("Nothing found. Try another word."))
        self._body = QWidget()
        self._layout = QVBoxLayout(self._body)
        self._scroll = QScrollArea()
        self.groups: list[ParameterGroup] = []
        self._lay_out()
        self.search_edit.textChanged.connect(self._search)
        self.reset_all.clicked.connect(lambda _: self.reset_all_requested.emit())
        self.fit.clicked.connect(lambda _: self.fit_requested.emit())
        self.show_physiology(None, None)

    def prepare(self) -> None:
        """Build what the first case needs, while nobody waits for it."""
        self._make_groups()

    def show_physiology(
        self, physiology: Physiology | None, baseline: Physiology | None, hint: str = "", note: str = ""
    ) -> None:
        """Show these numbers, with a note on where they come from; without them a hint why there are none."""
        available = physiology is not None
        self.hint.setVisible(not available)
        self.hint.setText(hint or tr("Generate or open a simulated ECG to move its physiology."))
        self.fit.setVisible(not available and bool(hint))
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self._scroll.setVisible(available)
        self.search_edit.setEnabled(available)
        self.reset_all.setEnabled(available and physiology != baseline)
        if physiology is not None:
            self._make_groups()
            for group in self.groups:
                group.show_physiology(physiology, baseline or physiology)

    def reveal(self, name: str) -> ParameterRow:
        """The row of one parameter, its group unfolded. KeyError when there is no such parameter."""
        self._make_groups()
        group = next((group for group in self.groups if name in group.names), None)
        if group is None:
            raise KeyError(name)
        group.header.setChecked(True)
        row = next(row for row in group.rows if row.parameter.name == name)
        self._scroll.ensureWidgetVisible(row)
        return row

    def _make_groups(self) -> None:
        if self.groups:
            return
        grouped: dict[str, list[Parameter]] = {}
        for parameter in Physiology.parameters():
            grouped.setdefault(parameter.group, []).append(parameter)
        for title, parameters in grouped.items():
            group = ParameterGroup(title, parameters, unfolded=not self.groups)
            group.changed.connect(self.changed)
            group.reset_requested.connect(self.reset_requested)
            self.groups.append(group)
            self._layout.insertWidget(self._layout.count() - 1, group)

    def _search(self, text: str) -> None:
        words = text.lower().split()
        found = sum([group.search(words) for group in self.groups])
        self.nothing_found.setVisible(bool(words) and not found)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(10, 8, 6, 4)
        top.addWidget(self.search_edit)
        top.addWidget(self.reset_all)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addStretch(1)
        self._body.setProperty("panel", True)
        self._scroll.setWidget(self._body)
        self._scroll.setWidgetResizable(True)
        self._scroll.setMinimumWidth(_LEAST_WIDTH)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        named(self._scroll, tr("Physiology"), tr("Numbers of the simulator, in groups"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        for label in (self.hint, self.note, self.nothing_found):
            label.setContentsMargins(12, 8, 12, 8)
            layout.addWidget(label)
        layout.addWidget(self.fit, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._scroll, 1)
        layout.addStretch(0)
        self.nothing_found.hide()
