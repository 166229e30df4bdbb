"""What is kept of a case: every version, each to be brought back."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from ecgstudio.gui.kit.controls import named, push_button, quiet_label
from ecgstudio.gui.kit.words import tr
from ecgstudio.library import Version

_Button = QDialogButtonBox.StandardButton


class VersionsDialog(QDialog):
    """Newest first; ``back_requested`` carries the number of the version that is to be the newest again."""

    back_requested = Signal(int)

    def __init__(self, title: str, versions: Sequence[Version], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Versions of “{title}”").format(title=title or tr("Untitled")))
        self.list = named(QTreeWidget(), tr("Versions"), tr("Enter brings a version back"), "versions")
        self.list.setHeaderLabels([tr("Version"), tr("Saved"), tr("What was done")])
        self.list.setRootIsDecorated(False)
        for version in reversed(versions):
            when = f"{version.saved.astimezone():%Y-%m-%d %H:%M}"
            item = QTreeWidgetItem([f"{version.number}", when, version.what])
            item.setData(0, Qt.ItemDataRole.UserRole, version.number)
            item.setToolTip(2, tr(version.what))
            self.list.addTopLevelItem(item)
        for column in range(2):
            self.list.resizeColumnToContents(column)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.back = push_button(tr("&Bring back"), tr("Make this version the newest; none is lost"), "primary")
        self.buttons = QDialogButtonBox(_Button.Close)
        named(self.buttons.button(_Button.Close), tr("Close"), tr("Change nothing"))
        self.buttons.addButton(self.back, QDialogButtonBox.ButtonRole.ActionRole)
        self.buttons.rejected.connect(self.reject)
        self.back.clicked.connect(lambda _: self._bring_back())
        self.list.itemActivated.connect(lambda *_: self._bring_back())
        self.list.currentItemChanged.connect(lambda *_: self._refresh())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(self.list)
        layout.addWidget(quiet_label(tr("Bringing a version back makes a new one, so that nothing is lost.")))
        layout.addWidget(self.buttons)
        self.resize(560, 360)
        self.list.setCurrentIndex(self.list.model().index(0, 0))
        self._refresh()

    def _refresh(self) -> None:
        self.back.setEnabled(self.list.currentIndex().row() > 0)

    def _bring_back(self) -> None:
        if self.back.isEnabled():
            number = self.list.currentIndex().siblingAtColumn(0).data(Qt.ItemDataRole.UserRole)
            self.back_requested.emit(number)
            self.accept()
