"""What booklets, slides and cards say beside the ECGs."""

from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from ecgstudio.core.handout_parts import HandoutParts
from ecgstudio.gui.kit.controls import named, quiet_label
from ecgstudio.gui.kit.words import tr

_Button = QDialogButtonBox.StandardButton


class HandoutDialog(QDialog):
    """Takes what was included last, gives what is to be from now on (``choice``)."""

    def __init__(self, parts: HandoutParts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("What handouts include"))
        self.boxes = {name: _box(name, word, tip) for name, (word, tip) in _words().items()}
        for name, box in self.boxes.items():
            box.setChecked(getattr(parts, name))
        self.buttons = QDialogButtonBox(_Button.Ok | _Button.Cancel)
        named(self.buttons.button(_Button.Ok), tr("OK"), tr("Every handout from now on"), "primary")
        named(self.buttons.button(_Button.Cancel), tr("Cancel"), tr("Leave it as it is"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(quiet_label(tr("Booklets, slides and cards always show each ECG, and whose it is.")))
        for box in self.boxes.values():
            layout.addWidget(box)
        layout.addStretch(1)
        layout.addWidget(self.buttons)
        self.setMinimumWidth(420)

    def choice(self) -> HandoutParts:
        """What is ticked now."""
        return HandoutParts(**{name: box.isChecked() for name, box in self.boxes.items()})


def _box(name: str, word: str, tip: str) -> QCheckBox:
    return named(QCheckBox(word), word.replace("&", ""), tip, f"handout_{name}")


def _words() -> dict[str, tuple[str, str]]:
    return {
        "answers": (
            tr("&Answers (a booklet or slides without them are for students)"),
            tr("Key and answer pages of a booklet, notes of slides; cards always have their answer"),
        ),
        "measurements": (tr("&Measurements"), tr("Rate, intervals and axes with each answer")),
        "criteria": (tr("&Criteria with their sources"), tr("What was held against the ECG, and what was found")),
        "points": (tr("Teaching &points"), tr("The teacher's own, or those of the statements")),
        "annotations": (tr("A&nnotations of the teacher"), tr("What the teacher marked on the ECG, in words")),
    }
