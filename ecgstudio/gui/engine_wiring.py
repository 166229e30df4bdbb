"""The engine's panel, its loading and what it draws meanwhile, connected to the window."""

from typing import TYPE_CHECKING

from ecgstudio.app import diffusion_weights
from ecgstudio.core.engine_options import EngineOptions
from ecgstudio.core.errors import InputError
from ecgstudio.core.plain import from_plain, to_plain
from ecgstudio.core.request import EngineName
from ecgstudio.gui.words import sentence, tr

if TYPE_CHECKING:
    from ecgstudio.gui.main_window import MainWindow


def wire_engine(window: "MainWindow") -> None:
    """Connect panel, keeper, status and sheet; show what was chosen last."""
    panel, keeper, generating, view = window.engine, window.keeper, window.generating, window.case_view
    panel.show_choice(*_remembered(window))
    panel.show_seed(generating.seed)
    panel.changed.connect(lambda: _on_changed(window))
    panel.seed_chosen.connect(lambda seed: _keep_seed(window, seed))
    panel.dice_thrown.connect(window.verbs.other_patients)
    keeper.changed.connect(lambda: _show_state(window))
    generating.seed_changed.connect(panel.show_seed)
    generating.began.connect(view.begin_preview)
    generating.emerging.connect(lambda recording: view.show_preview(recording, window.prompt.edit.text()))
    window.services.work.busy_changed.connect(lambda busy: None if busy else view.end_preview())
    _show_state(window)


def _remembered(window: "MainWindow") -> tuple[EngineName, EngineOptions]:
    """The choice of last time; the diffusion engine at first, where it is installed."""
    store = window.services.store
    engine: EngineName = "simulator" if store.value("engine") == "simulator" else "diffusion"
    try:
        return engine, from_plain(EngineOptions, store.value("engine_options", {}))
    except InputError:
        return engine, EngineOptions()


def _on_changed(window: "MainWindow") -> None:
    panel, store = window.engine, window.services.store
    store.remember("engine", panel.engine)
    store.remember("engine_options", to_plain(panel.options))
    if panel.engine == "diffusion":
        window.keeper.load()
    _show_state(window)


def _keep_seed(window: "MainWindow", seed: int) -> None:
    window.generating.set_seed(seed)
    window.prompt.keep_seed.setChecked(True)


def _show_state(window: "MainWindow") -> None:
    keeper = window.keeper
    said = {
        "absent": tr("The simulator draws every ECG: {reason}.").format(reason=diffusion_weights.why_not()),
        "resting": tr("The diffusion engine is loaded when it is chosen."),
        "loading": tr("The diffusion engine is loading; what is asked for meanwhile is drawn as soon as it is ready."),
        "ready": tr("The diffusion engine is ready on the {device}.").format(device=keeper.device),
        "failed": sentence(keeper.problem),
    }[keeper.state]
    short = {
        "absent": tr("simulator only"),
        "resting": tr("network off"),
        "loading": tr("network loading"),
        "ready": tr("network ready · {device}").format(device=keeper.device),
        "failed": tr("network cannot be loaded"),
    }[keeper.state]
    window.engine.show_state(said, absent=keeper.state == "absent")
    window.status.show_device(short, said)
