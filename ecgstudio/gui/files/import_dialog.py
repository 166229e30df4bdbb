"""What became of a file on its way in: left out, renamed, derived, resampled, missing, or looking wrong."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from ecgstudio.gui.kit.controls import named, quiet_label
from ecgstudio.gui.kit.words import sentence, tr

_Button = QDialogButtonBox.StandardButton


class ImportDialog(QDialog):
    """One line for each note; a note begins with its kind and a colon."""

    def __init__(self, origin: str, notes: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Import of “{name}”").format(name=origin))
        self.list = named(
            QTreeWidget(), tr("Import report"), tr("What is not as it stands in the file"), "import_report"
        )
        self.list.setHeaderLabels([tr("What"), tr("Which")])
        self.list.setRootIsDecorated(False)
        self.list.setWordWrap(True)
        for note in notes:
            kind, _, which = tr(note).partition(": ")
            item = QTreeWidgetItem([sentence(kind), which])
            item.setToolTip(1, which)
            self.list.addTopLevelItem(item)
        self.list.resizeColumnToContents(0)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.buttons = QDialogButtonBox(_Button.Close)
        named(self.buttons.button(_Button.Close), tr("Close"), tr("Back to the ECG"), "primary")
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(self.list)
        layout.addWidget(
            quiet_label(tr("Voltages are in mV now, leads have their usual names and order. The file is as it was."))
        )
        layout.addWidget(self.buttons)
        self.resize(640, 320)
