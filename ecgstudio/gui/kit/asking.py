"""Asking the user's language model on a thread of its own, so that nothing else waits for it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ecgstudio.core.errors import StudioError
from ecgstudio.core.jobs import Reporter
from ecgstudio.core.settings import Settings
from ecgstudio.gui.kit.job_runner import JobRunner
from ecgstudio.gui.kit.words import sentence

if TYPE_CHECKING:
    from ecgstudio.app.language_model.endpoint import Endpoint

_KEY = "language model"


class Asking:
    """One question at a time; the next one drops the one before, and its answer. ``settings`` say whom to ask."""

    def __init__(self, runner: JobRunner) -> None:
        self._runner = runner

    def ask(
        self,
        settings: Settings,
        question: "Callable[[Endpoint, Reporter], Any]",
        then: Callable[[Any], None],
        refused: Callable[[str], None],
    ) -> None:
        """``then`` gets the answer, ``refused`` one line why there is none; neither is called for a question that was dropped."""

        def job(report: Reporter) -> object:
            from ecgstudio.app.language_model.endpoint import Endpoint

            chosen = settings
            endpoint = Endpoint(
                chosen.language_model_address, chosen.language_model_name, chosen.language_model_elsewhere
            )
            return question(endpoint, report)

        def failed(error: Exception) -> None:
            if isinstance(error, StudioError):
                refused(sentence(str(error)))
            else:
                self._runner.failed.emit(error)

        self.drop()
        self._runner.submit(job, then, failed, key=_KEY, quiet=True)

    def drop(self) -> None:
        """Forget what was asked; the answer, if one comes, is nobody's."""
        self._runner.drop(_KEY)
