"""What draws, and how: engine, realism, steps, guidance and the seed."""

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from ecgstudio.core.engine_options import EngineOptions
from ecgstudio.core.parameters import Value
from ecgstudio.core.request import EngineName
from ecgstudio.gui.kit.controls import icon_button, named, quiet_label
from ecgstudio.gui.kit.parameter_row import ParameterRow
from ecgstudio.gui.kit.words import tr

_HIGHEST_SEED = 2**31 - 1
_ENGINES: Mapping[EngineName, str] = {"diffusion": "diffusion network", "simulator": "simulator"}


class EnginePanel(QWidget):
    """``changed`` tells that engine or options are others; ``seed_chosen`` a seed that was typed; ``dice_thrown`` asks for other
    patients at once."""

    changed = Signal()
    seed_chosen = Signal(int)
    dice_thrown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options = EngineOptions()
        tip = tr("What draws the next ECGs: a network trained on real ECGs, or the simulator")
        self.engine_box = named(QComboBox(), tr("Engine"), tip, "engine_box")
        for name, text in _ENGINES.items():
            self.engine_box.addItem(tr(text), name)
        self.state = quiet_label()
        self.rows = {item.name: ParameterRow(item) for item in EngineOptions.parameters()}
        self.ends = QWidget()
        tip = tr("Chooses the patients, 0 to {high}; typing one keeps it").format(high=_HIGHEST_SEED)
        self.seed = named(QSpinBox(), tr("Seed"), tip, "seed")
        self.seed.setRange(0, _HIGHEST_SEED)
        self.seed.setKeyboardTracking(False)
        self.seed.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.dice = icon_button("dice", tr("Other patients"), tr("Draw other patients with another seed"), "dice")
        self._lay_out()
        self._connect()
        self._show()

    @property
    def engine(self) -> EngineName:
        engine: EngineName = self.engine_box.currentData()
        return engine

    @property
    def options(self) -> EngineOptions:
        return self._options

    def show_choice(self, engine: EngineName, options: EngineOptions) -> None:
        """Show what was chosen last."""
        self._options = options
        with QSignalBlocker(self.engine_box):
            self.engine_box.setCurrentIndex(self.engine_box.findData(engine))
        self._show()

    def show_state(self, text: str, *, absent: bool) -> None:
        """What is to be said of the diffusion engine; ``absent``: it cannot be chosen."""
        self.state.setText(text)
        model = self.engine_box.model()
        item = model.item(self.engine_box.findData("diffusion"))  # type: ignore[attr-defined]
        item.setEnabled(not absent)
        if absent and self.engine == "diffusion":
            self.show_choice("simulator", self._options)

    def show_seed(self, seed: int) -> None:
        with QSignalBlocker(self.seed):
            self.seed.setValue(seed)

    def _set(self, name: str, value: Value) -> None:
        options = self._options.with_values({name: value})
        if options != self._options:
            self._options = options
            self._show()
            self.changed.emit()

    def _show(self) -> None:
        plain = EngineOptions()
        for name, row in self.rows.items():
            row.show_value(getattr(self._options, name), getattr(plain, name))
            row.setEnabled(self.engine == "diffusion")
        self.ends.setEnabled(self.engine == "diffusion")

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setContentsMargins(10, 8, 6, 4)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        for line, (text, control) in enumerate(((tr("Engine"), self.engine_box), (tr("Seed"), self.seed))):
            label = QLabel(text)
            label.setBuddy(control)
            grid.addWidget(label, line, 0)
            grid.addWidget(control, line, 1)
        grid.addWidget(self.dice, 1, 2)
        grid.setColumnStretch(1, 1)
        self._lay_out_ends()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(grid)
        self.state.setContentsMargins(12, 0, 12, 6)
        layout.addWidget(self.state)
        layout.addWidget(self.rows["realism"])
        layout.addWidget(self.ends)
        for name in ("beats", "steps", "guidance"):
            layout.addWidget(self.rows[name])
        layout.addStretch(1)

    def _lay_out_ends(self) -> None:
        """What the two ends of the realism slider mean."""
        line = QHBoxLayout(self.ends)
        line.setContentsMargins(12, 0, 38, 4)
        line.addWidget(quiet_label(tr("simulator"), wrap=False))
        line.addStretch(1)
        line.addWidget(quiet_label(tr("network"), wrap=False))

    def _connect(self) -> None:
        self.engine_box.currentIndexChanged.connect(lambda _: self._on_engine())
        self.seed.valueChanged.connect(self.seed_chosen)
        self.dice.clicked.connect(lambda _: self.dice_thrown.emit())
        for row in self.rows.values():
            row.changed.connect(lambda name, value, _: self._set(name, value))
            row.reset_requested.connect(lambda name: self._set(name, getattr(EngineOptions(), name)))

    def _on_engine(self) -> None:
        self._show()
        self.changed.emit()
