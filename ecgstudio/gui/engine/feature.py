"""What draws: the choice of engine, its options and seed, and the loading of the diffusion engine."""

from PySide6.QtCore import QTimer, Signal

from ecgstudio.app import diffusion_weights
from ecgstudio.core.engine_options import EngineOptions
from ecgstudio.core.errors import InputError
from ecgstudio.core.plain import from_plain, to_plain
from ecgstudio.core.request import EngineName
from ecgstudio.gui.engine.loader import EngineLoader
from ecgstudio.gui.engine.panel import EnginePanel
from ecgstudio.gui.kit.action import EDIT, Action
from ecgstudio.gui.kit.feature import Feature
from ecgstudio.gui.kit.frame import Frame, Page
from ecgstudio.gui.kit.services import Services
from ecgstudio.gui.kit.words import sentence, tr

_LOAD_AFTER_MS = 100
"""The window answers before the engine loads."""


class EngineFeature(Feature):
    """``seed_chosen`` carries a seed that was typed; ``other_patients_requested`` asks for another one at once."""

    seed_chosen = Signal(int)
    other_patients_requested = Signal()

    def __init__(self, services: Services, frame: Frame) -> None:
        super().__init__(services, frame)
        self.loader = EngineLoader(services, self)
        self.panel = EnginePanel()
        self.page = Page("engine", tr("Engine"), self.panel, "upper", self.panel.engine_box)
        self.pages = (self.page,)
        self.actions = (
            Action("go_engine", tr("Go to the &engine"), EDIT, lambda: frame.go(self.page), ("Ctrl+G",), "",
                tr("What draws, and how: realism, steps, guidance, seed"), place=34),
        )  # fmt: skip
        self.panel.show_choice(*self._remembered())
        self.panel.changed.connect(self._on_changed)
        self.panel.seed_chosen.connect(self.seed_chosen)
        self.panel.dice_thrown.connect(self.other_patients_requested)
        self.loader.changed.connect(self._show_state)
        self._show_state()

    def prepare(self) -> None:
        if self.engine == "diffusion":
            QTimer.singleShot(_LOAD_AFTER_MS, self, self.loader.load)

    @property
    def engine(self) -> EngineName:
        """The engine that draws next."""
        return self.panel.engine

    @property
    def options(self) -> EngineOptions:
        return self.panel.options

    def show_seed(self, seed: int) -> None:
        self.panel.show_seed(seed)

    def _remembered(self) -> tuple[EngineName, EngineOptions]:
        """The choice of last time; the diffusion engine at first, where it is installed."""
        engine: EngineName = "simulator" if self.store.value("engine") == "simulator" else "diffusion"
        try:
            return engine, from_plain(EngineOptions, self.store.value("engine_options", {}))
        except InputError:
            return engine, EngineOptions()

    def _on_changed(self) -> None:
        self.store.remember("engine", self.engine)
        self.store.remember("engine_options", to_plain(self.options))
        if self.engine == "diffusion":
            self.loader.load()
        self._show_state()

    def _show_state(self) -> None:
        state, device = self.loader.state, self.loader.device
        said = {
            "absent": tr("The simulator draws every ECG: {reason}.").format(reason=tr(diffusion_weights.why_not())),
            "resting": tr("The diffusion engine is loaded when it is chosen."),
            "loading": tr(
                "The diffusion engine is loading; what is asked for meanwhile is drawn as soon as it is ready."
            ),
            "ready": tr("The diffusion engine is ready on the {device}.").format(device=device),
            "failed": sentence(self.loader.problem),
        }[state]
        short = {
            "absent": tr("simulator only"),
            "resting": tr("network off"),
            "loading": tr("network loading"),
            "ready": tr("network ready · {device}").format(device=device),
            "failed": tr("network cannot be loaded"),
        }[state]
        self.panel.show_state(said, absent=state == "absent")
        self.frame.status.show_device(short, said)
