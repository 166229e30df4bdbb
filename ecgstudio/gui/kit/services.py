"""What the panels and controllers share, made in one place."""

from dataclasses import dataclass

from PySide6.QtWidgets import QApplication

from ecgstudio.app.measuring_process import MeasuringProcess
from ecgstudio.gui.kit.document import Document
from ecgstudio.gui.kit.job_runner import JobRunner
from ecgstudio.gui.kit.store import Store
from ecgstudio.gui.kit.theme import Theme


@dataclass(frozen=True)
class Services:
    """``quick`` runs short jobs of which the latest counts (reading text, moving sliders), ``work`` long ones with progress
    and stop, ``disk`` everything about the library and drafts, in order, ``examine`` the measuring of what is open, which the
    process of ``measuring`` does, ``engine`` the loading of the diffusion engine, ``model`` the wait for a language model."""

    store: Store
    theme: Theme
    document: Document
    quick: JobRunner
    work: JobRunner
    disk: JobRunner
    examine: JobRunner
    engine: JobRunner
    model: JobRunner
    measuring: MeasuringProcess

    def shutdown(self) -> None:
        """Stop what runs, let what is being written end, and end every thread and the measuring process."""
        self.quick.shutdown()
        self.work.shutdown()
        self.examine.shutdown()
        self.measuring.close()
        self.engine.shutdown()
        self.model.shutdown()
        self.disk.finish()


def make_services(app: QApplication, store: Store | None = None, *, beside: bool = False) -> Services:
    """Everything wired with the user's settings; threads are running when this returns. ``beside``: what is open is measured in
    a process of its own, which starts when something is first measured."""
    store = store or Store(parent=app)
    theme = Theme(app)
    theme.apply(store.settings.theme)
    store.settings_changed.connect(lambda settings: theme.apply(settings.theme))
    return Services(
        store=store,
        theme=theme,
        document=Document(store.settings.undo_steps, app),
        quick=JobRunner("quick", app),
        work=JobRunner("work", app),
        disk=JobRunner("disk", app),
        examine=JobRunner("examine", app),
        engine=JobRunner("engine", app),
        model=JobRunner("model", app),
        measuring=MeasuringProcess(wanted=beside),
    )
