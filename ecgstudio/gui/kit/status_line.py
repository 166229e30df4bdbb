"""The status bar: read-outs left; progress, scale, engine, device and seed right."""

from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar, QWidget

from ecgstudio.core.calipers import Caliper
from ecgstudio.core.case import Case
from ecgstudio.gui.kit.controls import named
from ecgstudio.gui.kit.words import tr


class StatusLine(QStatusBar):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.read_out = named(QLabel(), tr("Read-out"), tr("Time and voltage under the pointer"), "read_out")
        self.caliper = named(QLabel(), tr("Caliper"), tr("What the selected caliper reads"), "caliper")
        self.scale = named(
            QLabel(tr("not to scale")),
            tr("Not to scale"),
            tr("Millimetres on the screen are not millimetres on paper; View > True scale changes that"),
            "badge",
        )
        self.progress = named(QProgressBar(), tr("Progress"), tr("How far the running work is"), "progress")
        self.progress.setFixedWidth(160)
        self.progress.setRange(0, 100)
        self.progress.setTextVisible(False)
        self.step = named(QLabel(), tr("Step"), tr("What is being done"), "step")
        self.engine = named(QLabel(), tr("Engine"), tr("What made this ECG, and from which seed"), "engine")
        self.device = named(
            QLabel(), tr("Diffusion engine"), tr("Whether the diffusion engine is ready, and on which device"), "device"
        )
        self.device.setProperty("quiet", True)
        self.device.setContentsMargins(0, 0, 12, 0)
        self.addWidget(self.read_out, 1)
        self.addWidget(self.caliper)
        for widget in (self.step, self.progress, self.device, self.scale, self.engine):
            self.addPermanentWidget(widget)
        self.set_busy(False)
        self.scale.hide()
        self.show_case(None)

    def show_case(self, case: Case | None) -> None:
        """What made the open case, and from which seed."""
        self.engine.setText(_made(case) if case else "")
        tip = tr("What made this ECG, and from which seed")
        self.engine.setToolTip("\n".join((tip, case.making.text)) if case and case.making else tip)

    def mark_former(self, former: bool) -> None:
        """Dim what made the open case, while another ECG is drawn in its place."""
        self.engine.setEnabled(not former)

    def show_device(self, text: str, tip: str) -> None:
        """How it stands with the diffusion engine."""
        self.device.setText(text)
        self.device.setToolTip(tip)
        self.device.setAccessibleDescription(tip)

    def show_caliper(self, caliper: Caliper | None) -> None:
        """What the selected caliper reads."""
        self.caliper.setText(f"{caliper.lead}   {caliper.text}" if caliper else "")

    def set_busy(self, busy: bool) -> None:
        self.progress.setVisible(busy)
        self.step.setVisible(busy)
        if not busy:
            self.progress.setValue(0)
            self.step.clear()

    def show_progress(self, fraction: float, message: str) -> None:
        self.progress.setValue(round(100 * fraction))
        self.step.setText(tr(message))

    def set_not_to_scale(self, wrong: bool) -> None:
        self.scale.setVisible(wrong)


def _made(case: Case) -> str:
    made, making = case.recording.provenance, case.making
    if made.source == "import":
        return made.origin or tr("imported")
    parts = [tr(made.maker)]
    if making and making.engine == "diffusion" and making.realism < 1:
        parts.append(tr("realism {realism:g}").format(realism=making.realism))
    if making and making.tries > 1:
        parts.append(tr("of {tries} drawn").format(tries=making.tries))
    if made.seed is not None:
        parts.append(tr("seed {seed}").format(seed=made.seed))
    return " · ".join(parts)
