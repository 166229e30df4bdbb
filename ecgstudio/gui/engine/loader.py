"""The diffusion engine behind the window: loaded once, in the background, and waited for by whoever draws."""

from concurrent.futures import Future
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal

from ecgstudio.app import diffusion_weights
from ecgstudio.core.errors import StudioError
from ecgstudio.core.jobs import Reporter
from ecgstudio.gui.kit.services import Services
from ecgstudio.gui.kit.words import tr

if TYPE_CHECKING:
    from ecgstudio.app.diffusion import Load, Sampler

State = Literal["absent", "resting", "loading", "ready", "failed"]
_WAIT_S = 0.05
"""How often who waits for the engine looks whether to stop."""


class EngineLoader(QObject):
    """``changed`` tells that ``state`` or the device is another.

    "absent": no weights are installed; "resting": not wanted yet.
    """

    changed = Signal()

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = services.engine
        self._coming: Future[Sampler] = Future()
        self._engine: Sampler | None = None
        self.state: State = "resting" if diffusion_weights.installed() else "absent"
        self.problem = ""

    @property
    def device(self) -> str:
        """ "GPU" or "CPU"; empty until the engine is loaded."""
        return self._engine.device if self._engine else ""

    def load(self) -> None:
        """Load it in the background, once; after a failure again."""
        if self.state not in ("resting", "failed"):
            return
        coming: Future[Sampler] = Future()
        self._coming = coming
        self._enter("loading")
        self._runner.submit(lambda report: _load(coming, report), self._on_loaded, self._on_failed, quiet=True)

    def waiter(self) -> "Load":
        """What gives the engine in a thread that draws, as soon as it is loaded."""
        self.load()
        coming = self._coming
        return lambda report: _wait(coming, report)

    def refresh(self) -> None:
        """The engine may have changed to the CPU while it drew."""
        self.changed.emit()

    def _on_loaded(self, engine: "Sampler") -> None:
        self._engine = engine
        self._enter("ready")

    def _on_failed(self, error: Exception) -> None:
        self.problem = str(error) if isinstance(error, StudioError) else tr("The diffusion engine cannot be loaded.")
        self._enter("failed")
        if not isinstance(error, StudioError):
            self._runner.failed.emit(error)

    def _enter(self, state: State) -> None:
        self.state = state
        self.changed.emit()


def _load(coming: "Future[Sampler]", report: Reporter) -> "Sampler":
    from ecgstudio.app import diffusion

    try:
        engine = diffusion.load(report)
    except Exception as error:  # whoever waits hears of it as well
        coming.set_exception(error)
        raise
    coming.set_result(engine)
    return engine


def _wait(coming: "Future[Sampler]", report: Reporter) -> "Sampler":
    while True:
        try:
            return coming.result(_WAIT_S)
        except TimeoutError:
            report(0.0, tr("loading the diffusion engine"))
