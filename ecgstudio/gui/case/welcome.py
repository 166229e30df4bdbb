"""What stands in the middle before there is an ECG: what to do, with examples to click."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ecgstudio.gui.kit.controls import named, quiet_label, scrolled
from ecgstudio.gui.kit.icons import plain_icon
from ecgstudio.gui.kit.words import tr

EXAMPLES = (
    "Normal ECG",
    "AF with rapid ventricular response and LBBB",
    "Inferior STEMI, 62 year old man",
    "Wenckebach",
    "Complete heart block",
    "Hyperkalaemia, K 7.1",
)


class Welcome(QFrame):
    """``chosen`` carries the example that was clicked."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        picture = QLabel()
        picture.setPixmap(plain_icon("ecgstudio").pixmap(QSize(64, 64)))
        title = QLabel(tr("ECG Studio"))
        title.setObjectName("title")
        lead = quiet_label(
            tr("Type a diagnosis above and press Enter, open a case from the library, or try one of these:")
        )
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setSpacing(14)
        layout.addStretch(2)
        for widget in (picture, title, lead):
            widget.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(widget)
        for pair in (EXAMPLES[:2], EXAMPLES[2:4], EXAMPLES[4:]):
            layout.addLayout(self._row(pair))
        layout.addStretch(3)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(page))

    def _row(self, examples: tuple[str, ...]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        for example in examples:
            said = tr(example)
            button = named(QPushButton(said), said, tr("Generate this ECG"))
            button.setProperty("example", True)
            button.clicked.connect(lambda _=False, text=said: self.chosen.emit(text))
            row.addWidget(button)
        row.addStretch(1)
        return row
