"""About the program, with the licences of everything it stands on."""

from importlib import metadata

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from ecgstudio import __version__
from ecgstudio.gui.kit.controls import named, quiet_label
from ecgstudio.gui.kit.icons import plain_icon
from ecgstudio.gui.kit.words import tr


class AboutDialog(QDialog):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About ECG Studio"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        picture = QLabel()
        picture.setPixmap(plain_icon("ecgstudio").pixmap(QSize(64, 64)))
        title = QLabel(f"{tr('ECG Studio')} {__version__}")
        title.setObjectName("title")
        lead = quiet_label(
            tr("Realistic 12-lead ECGs for teaching. Every ECG made here is synthetic and not for diagnosis.")
        )
        licence = quiet_label(tr("Apache License 2.0. It stands on the work of:"))
        self.list = named(QTreeWidget(), tr("Licences"), tr("Packages with version and licence"), "licences")
        self.list.setHeaderLabels([tr("Package"), tr("Version"), tr("Licence")])
        self.list.setRootIsDecorated(False)
        for row in licences():
            self.list.addTopLevelItem(QTreeWidgetItem(list(row)))
        for column in (0, 1):
            self.list.resizeColumnToContents(column)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        named(buttons.button(QDialogButtonBox.StandardButton.Close), tr("Close"), tr("Close this box"))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(10)
        for label in (picture, title, lead):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(label)
        for widget in (licence, self.list, buttons):
            layout.addWidget(widget)
        self.resize(520, 520)


def licences() -> list[tuple[str, str, str]]:
    """Name, version and licence of each package that the program requires and that is installed."""
    rows = []
    for name in sorted(set(_required()), key=str.lower):
        try:
            info = metadata.metadata(name)
        except metadata.PackageNotFoundError:
            continue
        rows.append((info["Name"], info["Version"], _licence(info)))
    return rows


def _required() -> list[str]:
    try:
        lines = metadata.requires("ecgstudio") or []
    except metadata.PackageNotFoundError:
        lines = []
    return [_name(line) for line in lines if "extra ==" not in line]


def _name(line: str) -> str:
    for index, letter in enumerate(line):
        if not (letter.isalnum() or letter in "-_."):
            return line[:index]
    return line


def _licence(info: metadata.PackageMetadata) -> str:
    """The licence expression, or the classifier, or the first line of what the package says."""
    classifiers = [line.split(" :: ")[-1] for line in info.get_all("Classifier") or [] if line.startswith("License ::")]
    written = (info.get_all("License-Expression") or info.get_all("License") or [""])[0].strip().splitlines()
    first = info.get_all("License-Expression") or classifiers or written
    return ", ".join(first[:2]) or tr("see the package")
