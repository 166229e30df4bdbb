"""Where to, in which formats, on which paper."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import get_args

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from ecgstudio.app.formats import CaseFormat, written_formats
from ecgstudio.core.paper import AnnotationsShown, Layout, PaperName, SheetStyle
from ecgstudio.gui.files.filing import ExportChoice
from ecgstudio.gui.kit.annotation_words import annotations_word
from ecgstudio.gui.kit.controls import named, push_button, quiet_label
from ecgstudio.gui.kit.forms import align_labels, make_form
from ecgstudio.gui.kit.sheet_words import layout_word, paper_word
from ecgstudio.gui.kit.words import tr

_Button = QDialogButtonBox.StandardButton


class ExportDialog(QDialog):
    """Takes what was chosen last, gives an ExportChoice (``choice``)."""

    def __init__(
        self, name: str, folder: Path, formats: Sequence[str], style: SheetStyle, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Export"))
        self._style = style
        self.name = named(QLineEdit(name), tr("Name"), tr("Name of the files, without ending"), "export_name")
        self.folder = named(QLineEdit(str(folder)), tr("Folder"), tr("Where the files go"), "export_folder")
        self.browse = push_button(tr("&Browse ..."), tr("Choose a folder"), "export_browse")
        self.formats = {item.name: _format_box(item, item.name in formats) for item in written_formats()}
        self.paper = _box(
            get_args(PaperName), paper_word, style.paper, tr("Paper"), tr("Size of the page"), "export_paper"
        )
        self.layout_box = _box(
            get_args(Layout), layout_word, style.layout, tr("Layout"), tr("Rows and columns"), "export_layout"
        )
        self.annotations = _box(
            get_args(AnnotationsShown),
            annotations_word,
            style.annotations,
            tr("Annotations"),
            tr("Whose annotations the sheet shows"),
            "export_remarks",
        )
        self.buttons = QDialogButtonBox(_Button.Ok | _Button.Cancel)
        ok = self.buttons.button(_Button.Ok)
        ok.setText(tr("&Export"))
        named(ok, tr("Export"), tr("Write the files"), "primary")
        named(self.buttons.button(_Button.Cancel), tr("Cancel"), tr("Write nothing"))
        self._lay_out()
        self.browse.clicked.connect(lambda _: self._browse())
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        for box in self.formats.values():
            box.toggled.connect(lambda _: self._refresh())
        for edit in (self.name, self.folder):
            edit.textChanged.connect(lambda _: self._refresh())
        self._refresh()

    def choice(self) -> ExportChoice:
        """What the dialog says now."""
        return ExportChoice(
            folder=Path(self.folder.text().strip()).expanduser(),
            name=self.name.text().strip(),
            formats=tuple(key for key, box in self.formats.items() if box.isChecked()),
            style=self._chosen_style(),
        )

    def _chosen_style(self) -> SheetStyle:
        style = replace(self._style, paper=self.paper.currentData(), annotations=self.annotations.currentData())
        layout = self.layout_box.currentData()
        return style if layout == style.layout else replace(style, layout=layout, rhythm_leads=None)

    def _refresh(self) -> None:
        complete = self.name.text().strip() and self.folder.text().strip()
        chosen = any(box.isChecked() for box in self.formats.values())
        self.buttons.button(_Button.Ok).setEnabled(bool(complete) and chosen)

    def _browse(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr("Export to"), self.folder.text())
        if folder:
            self.folder.setText(folder)

    def _lay_out(self) -> None:
        place = QHBoxLayout()
        place.addWidget(self.folder, 1)
        place.addWidget(self.browse)
        formats = QGridLayout()
        for index, box in enumerate(self.formats.values()):
            formats.addWidget(box, index // 2, index % 2)
        form = make_form()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(tr("&Name"), self.name)
        folder_label = QLabel(tr("&Folder"))
        folder_label.setBuddy(self.folder)
        form.addRow(folder_label, place)
        form.addRow(tr("Formats"), formats)
        form.addRow(tr("&Paper"), self.paper)
        form.addRow(tr("&Layout"), self.layout_box)
        form.addRow(tr("&Annotations"), self.annotations)
        align_labels(form)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(14)
        layout.addLayout(form)
        layout.addWidget(quiet_label(tr("Every sheet says SYNTHETIC - FOR TEACHING when it is. Print at 100 %.")))
        layout.addWidget(self.buttons)
        self.setMinimumWidth(520)


def _box(values: Sequence[str], word: Callable[[str], str], current: str, title: str, tip: str, name: str) -> QComboBox:
    box = QComboBox()
    for value in values:
        box.addItem(word(value), value)
    box.setCurrentIndex(box.findData(current))
    return named(box, title, tip, name)


def _format_box(item: CaseFormat, checked: bool) -> QCheckBox:
    box = named(QCheckBox(tr(item.title)), tr(item.title), tr(item.about), f"export_{item.name}")
    box.setChecked(checked)
    return box
