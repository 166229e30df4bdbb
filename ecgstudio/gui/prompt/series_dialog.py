"""Choosing a series: one patient along a path in time or dose."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QLabel, QSpinBox, QVBoxLayout, QWidget

from ecgstudio.core.progression import Progression, progressions
from ecgstudio.gui.kit.controls import named, quiet_label
from ecgstudio.gui.kit.forms import align_labels, make_form
from ecgstudio.gui.kit.words import tr

_Button = QDialogButtonBox.StandardButton
_MOST, _USUAL, _MANY_STAGES = 24, 6, 4
_PER_STAGE = 1
"""The spin box's lowest value, which stands for one ECG a stage."""


class SeriesDialog(QDialog):
    """``choice`` gives the path and how many ECGs, None for one a stage."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Series"))
        self.path = named(QComboBox(), tr("Path"), tr("What changes from one ECG to the next"), "series_path")
        for item in progressions().values():
            self.path.addItem(tr(item.name), item)
        self.count = named(
            QSpinBox(), tr("Number of ECGs"), tr("Evenly spaced along the path, or one a stage"), "series_count"
        )
        self.count.setRange(_PER_STAGE, _MOST)
        self.count.setSpecialValueText(tr("one a stage"))
        self.count.setMinimumWidth(130)
        self.stages, self.source = QLabel(), quiet_label()
        self.stages.setWordWrap(True)
        self.stages.setTextFormat(Qt.TextFormat.PlainText)
        self.buttons = QDialogButtonBox(_Button.Ok | _Button.Cancel)
        named(self.buttons.button(_Button.Ok), tr("Draw"), tr("Draw the series; its ECGs stand below the sheet"))
        self.buttons.button(_Button.Ok).setText(tr("Draw"))
        named(self.buttons.button(_Button.Cancel), tr("Cancel"), tr("Leave everything as it is"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.path.currentIndexChanged.connect(lambda _: self._describe())
        self._lay_out()
        self._describe()

    def choice(self) -> tuple[Progression, int | None]:
        """The path, and how many ECGs (None: one a stage)."""
        count = self.count.value()
        return self.path.currentData(), None if count == _PER_STAGE else count

    def _lay_out(self) -> None:
        form = make_form()
        form.addRow(tr("&Path"), self.path)
        form.addRow(tr("&ECGs"), self.count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(14)
        layout.addWidget(quiet_label(tr("The open patient, drawn again and again along a path in time or dose.")))
        layout.addLayout(align_labels(form))
        layout.addWidget(self.stages)
        layout.addWidget(self.source)
        layout.addStretch(1)
        layout.addWidget(self.buttons)
        self.setMinimumWidth(460)

    def _describe(self) -> None:
        path: Progression = self.path.currentData()
        lines = [f"{tr(path.position_text(stage.position))}   {tr(stage.label)}" for stage in path.stages]
        self.stages.setText("\n".join(lines))
        self.source.setText(path.source)
        self.count.setValue(_PER_STAGE if len(path.stages) >= _MANY_STAGES else _USUAL)
        self.adjustSize()
