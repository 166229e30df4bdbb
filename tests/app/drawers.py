"""Engines in place of the network: they draw with the simulator, well or badly, and keep what they were asked for."""

from collections.abc import Callable
from dataclasses import replace

from ecgstudio.app.diffusion_previews import Show
from ecgstudio.app.simulated import simulate_all
from ecgstudio.core.case import Case
from ecgstudio.core.jobs import Reporter, silent
from ecgstudio.core.recording import Provenance, Recording
from ecgstudio.core.request import Request

Draws = Callable[[Request], bool]


class Sampler:
    """Draws what is asked for where ``good`` says so, else a normal ECG, always as if it came from the network."""

    device = "CPU"
    message = ""

    def __init__(self, good: Draws = lambda request: True, steps: int = 4) -> None:
        self.good, self.steps = good, steps
        self.asked: list[Request] = []

    def load(self, report: Reporter) -> "Sampler":
        return self

    def draw(self, request: Request, count: int, report: Reporter = silent, show: Show | None = None) -> list[Case]:
        wanted = [replace(request, seed=request.seed + index) for index in range(count)]
        self.asked += wanted
        cases = [self._case(one) for one in wanted]
        for step in range(self.steps):
            report((step + 1) / self.steps, f"step {step + 1} of {self.steps}")
            if show:
                show([case.recording for case in cases])
        return cases

    def _case(self, request: Request) -> Case:
        drawn = request if self.good(request) else Request(text="normal", seed=request.seed)
        case = simulate_all(drawn, 1)[0]
        made = Provenance("diffusion", "diffusion 0", request.seed)
        recording = Recording(case.recording.signal_mv, case.recording.sampling_rate_hz, made)
        return Case(request, recording, case.title)
